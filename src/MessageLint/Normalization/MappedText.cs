namespace MessageLint.Normalization;

/// <summary>A text under construction, with the way back to what it is made from.</summary>
internal sealed class MappedText
{
    char[] text = new char[256];

    public OffsetMap Map { get; } = new();

    public int Length => Map.Length;

    public Span<char> Text => text.AsSpan(0, Length);

    public char Last => Length == 0 ? '\0' : text[Length - 1];

    public void Clear() => Map.Clear();

    /// <summary>Copies a run that starts at <paramref name="source"/> there.</summary>
    public void Append(ReadOnlySpan<char> run, int source)
    {
        run.CopyTo(Reserve(run.Length));
        Map.Add(run.Length, source, source + run.Length);
    }

    /// <summary>Adds characters that stand for <paramref name="source"/> as a whole.</summary>
    public void Append(ReadOnlySpan<char> made, TextSpan source)
    {
        made.CopyTo(Reserve(made.Length));
        Map.Add(made.Length, source.Start, source.End);
    }

    public void Append(char made, TextSpan source) => Append(new ReadOnlySpan<char>(in made), source);

    public void Append(MappedText other)
    {
        other.Text.CopyTo(Reserve(other.Length));
        Map.Add(other.Map);
    }

    Span<char> Reserve(int more)
    {
        if (text.Length - Length < more) Array.Resize(ref text, Math.Max(text.Length * 2, Length + more));
        return text.AsSpan(Length, more);
    }
}
