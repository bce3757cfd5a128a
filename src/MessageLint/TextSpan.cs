namespace MessageLint;

/// <summary>A half-open range of UTF-16 code units: <c>[Start, End)</c>. The public API always speaks of the original text.</summary>
/// <param name="Start">The first unit in the span.</param>
/// <param name="End">The unit after the last one.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True for a finding about the whole message, which has no place of its own.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
