namespace MessageLint.Normalization;

internal enum MarkupTokenKind : byte
{
    Text,
    StartTag,
    EndTag,

    /// <summary>A comment, a document type, a processing instruction, or an end tag without a name.</summary>
    Comment,
}

/// <summary>Cuts HTML into tokens that lie side by side in the source: nothing is decoded, dropped or moved.</summary>
/// <remarks>
/// AngleSharp's tokenizer was tried first: its positions are exact, but it recurses once for each <c>&lt;/&gt;</c>, so that a message of
/// nothing else overflows the stack, and it drops unclosed tags. Of script's escapes, <c>&lt;!--&lt;script&gt;</c> in a script is not read.
/// </remarks>
internal ref struct MarkupTokenizer(ReadOnlySpan<char> source)
{
    readonly ReadOnlySpan<char> source = source;
    TextSpan rawName;

    public MarkupTokenKind Kind { get; private set; }

    public TextSpan Token { get; private set; }

    /// <summary>The name of a start or end tag.</summary>
    public TextSpan Name { get; private set; }

    public bool Read()
    {
        int start = Token.End;
        if (start == source.Length) return false;
        int end = rawName.IsEmpty ? ReadMarkup(start) : ReadRaw(start);
        if (end == start) end = ReadText(start);
        Token = new TextSpan(start, end);
        return true;
    }

    // To the next bracket that starts markup.
    int ReadText(int start)
    {
        Kind = MarkupTokenKind.Text;
        int at = start + 1;
        while (true)
        {
            int next = source[at..].IndexOf('<');
            if (next < 0) return source.Length;
            at += next;
            if (at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?')) return at;
            at++;
        }
    }

    // The content of script and its like ends at nothing but its own end tag.
    int ReadRaw(int start)
    {
        Kind = MarkupTokenKind.Text;
        ReadOnlySpan<char> name = source[rawName.Start..rawName.End];
        rawName = default;
        int at = start;
        while (true)
        {
            int next = source[at..].IndexOf("</");
            if (next < 0) return source.Length;
            at += next;
            ReadOnlySpan<char> rest = source[(at + 2)..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || IsNameEnd(rest[name.Length])))
                return at > start ? at : ReadMarkup(start);
            at += 2;
        }
    }

    /// <summary>The end of the markup that starts here; the start when there is none.</summary>
    int ReadMarkup(int start)
    {
        ReadOnlySpan<char> rest = source[start..];
        if (rest.Length < 2 || rest[0] != '<') return start;
        if (char.IsAsciiLetter(rest[1])) return ReadTag(start, start + 1, MarkupTokenKind.StartTag);
        if (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2])) return ReadTag(start, start + 2, MarkupTokenKind.EndTag);
        if (rest[1] is not ('/' or '!' or '?') || rest.Length == 2) return start;

        Kind = MarkupTokenKind.Comment;
        if (rest.StartsWith("<!--") && !rest[4..].StartsWith(">") && !rest[4..].StartsWith("->"))
        {
            int close = rest[4..].IndexOf("-->");
            return close < 0 ? source.Length : start + close + 7;
        }

        int bracket = rest.IndexOf('>');
        return bracket < 0 ? source.Length : start + bracket + 1;
    }

    int ReadTag(int start, int nameStart, MarkupTokenKind kind)
    {
        int nameEnd = nameStart;
        while (nameEnd < source.Length && !IsNameEnd(source[nameEnd])) nameEnd++;
        int end = FindTagEnd(nameEnd);
        if (end < 0)
        {
            // An unclosed tag is text to the end, so that it is looked for only once.
            Kind = MarkupTokenKind.Text;
            return source.Length;
        }

        Kind = kind;
        Name = new TextSpan(nameStart, nameEnd);
        if (kind == MarkupTokenKind.StartTag && MarkupNames.HasRawContent(source[nameStart..nameEnd])) rawName = Name;
        return end;
    }

    int FindTagEnd(int at)
    {
        while (true)
        {
            while (at < source.Length && (MarkupAttributes.IsBlank(source[at]) || source[at] == '/')) at++;
            if (at >= source.Length) return -1;
            if (source[at] == '>') return at + 1;

            at++;
            while (at < source.Length && !IsNameEnd(source[at]) && source[at] != '=') at++;
            while (at < source.Length && MarkupAttributes.IsBlank(source[at])) at++;
            if (at >= source.Length || source[at] != '=') continue;

            at++;
            while (at < source.Length && MarkupAttributes.IsBlank(source[at])) at++;
            if (at >= source.Length) return -1;
            if (source[at] is '"' or '\'')
            {
                int length = source[(at + 1)..].IndexOf(source[at]);
                if (length < 0) return -1;
                at += length + 2;
            }
            else
            {
                while (at < source.Length && source[at] != '>' && !MarkupAttributes.IsBlank(source[at])) at++;
            }
        }
    }

    static bool IsNameEnd(char c) => MarkupAttributes.IsBlank(c) || c is '/' or '>';
}
