namespace MessageLint.Detectors;

/// <summary>Reads what follows a link's host: port, path, query and fragment.</summary>
static class LinkTail
{
    const int MaxLength = 2048;

    /// <summary>The end of <c>:8080</c> at <paramref name="at"/>, or <paramref name="at"/> itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the host ends.</param>
    /// <param name="port">The port; 0 when there is none, -1 when the digits are no port.</param>
    public static int ReadPort(ReadOnlySpan<char> text, int at, out int port)
    {
        port = 0;
        int end = at + 1;
        if (at >= text.Length || text[at] != ':') return at;
        while (end < text.Length && end - at <= 7 && char.IsAsciiDigit(text[end])) port = (port * 10) + text[end++] - '0';
        if (end == at + 1) return at;
        if (port is > 0 and <= 65535 && (end == text.Length || !Glyphs.IsWord(text[end]))) return end;
        port = -1;
        return at;
    }

    /// <summary>The end of path, query and fragment; brackets balance, and the sentence's punctuation stays outside.</summary>
    public static int Read(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not ('/' or '?' or '#' or '\\')) return at;
        int start = at;
        int limit = Math.Min(text.Length, at + MaxLength);
        int round = 0, square = 0, curly = 0;
        while (at < limit)
        {
            char c = text[at];
            if (Stops(text, at, start)) break;
            if (c == '(') round++;
            else if (c == '[') square++;
            else if (c == '{') curly++;
            else if ((c == ')' && --round < 0) || (c == ']' && --square < 0) || (c == '}' && --curly < 0)) break;
            at++;
        }

        return TrimEnd(text, start, at);
    }

    static bool Stops(ReadOnlySpan<char> text, int at, int start)
    {
        char c = text[at];
        if (c <= ' ' || Glyphs.IsBlank(c) || c is '<' or '>' or '"' or '`' or '|' or '^' or '«' or '»' or '“' or '”' or '„' or '…'
            or (>= '\u3000' and <= '\u301F') or '\uFF0C' or '\uFF01' or '\uFF1F' or '\uFF08' or '\uFF09' or '、' or '。')
            return true;
        // A sentence in a script without blanks goes on right behind the link.
        return Glyphs.IsUnspaced(c) && at > start && (char.IsAsciiLetterOrDigit(text[at - 1]) || c is >= '\u3040' and <= '\u309F');
    }

    static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start)
        {
            char c = text[end - 1];
            bool closer = c is ')' or ']' or '}';
            if (c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '’' or '‘' or '~' or '\\' or '(' or '[' or '{') end--;
            else if (closer && IsUnbalanced(text[start..end], c)) end--;
            else break;
        }

        return end;
    }

    static bool IsUnbalanced(ReadOnlySpan<char> tail, char closer)
    {
        char opener = closer switch { ')' => '(', ']' => '[', _ => '{' };
        return tail.Count(closer) > tail.Count(opener);
    }
}
