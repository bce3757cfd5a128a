namespace MessageLint.Normalization;

/// <summary>Turns offsets into lines and columns. The lines are counted when the first place is asked for.</summary>
internal sealed class LineMap
{
    readonly List<int> starts = [];

    /// <summary>Forgets the lines, for the next text.</summary>
    public void Clear() => starts.Clear();

    /// <summary>
    /// The line and column of an offset, both from 1, in UTF-16 units. CRLF, LF and a lone CR each end one line and belong to it.
    /// The text must be the same until <see cref="Clear"/>.
    /// </summary>
    public (int Line, int Column) Locate(ReadOnlySpan<char> text, int offset)
    {
        if (starts.Count == 0) Count(text);
        int index = starts.BinarySearch(offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, offset - starts[index] + 1);
    }

    void Count(ReadOnlySpan<char> text)
    {
        starts.Add(0);
        int at = 0;
        while (text[at..].IndexOfAny('\r', '\n') is >= 0 and int next)
        {
            at += next;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }
    }
}
