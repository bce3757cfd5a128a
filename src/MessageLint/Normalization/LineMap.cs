namespace MessageLint.Normalization;

/// <summary>Lines and columns of a text; computed only when asked, from where the last answer was.</summary>
internal ref struct LineMap(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> text = text;
    int at, line = 1, lineStart;

    /// <summary>The 1-based line and column (UTF-16 units) of an offset; \r\n, \n and \r end a line. Cheapest when asked in text order.</summary>
    public (int Line, int Column) Position(int offset)
    {
        if (offset < at) (at, line, lineStart) = (0, 1, 0);
        for (; at < offset; at++)
        {
            bool ends = text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n'));
            if (!ends) continue;
            line++;
            lineStart = at + 1;
        }

        return (line, offset - lineStart + 1);
    }
}
