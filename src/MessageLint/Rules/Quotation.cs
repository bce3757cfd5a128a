namespace MessageLint.Rules;

/// <summary>Whether a place is quoted: between quotation marks, on a line that begins with '>', or behind "you wrote:".</summary>
internal static class Quotation
{
    const int MaxReach = 400;

    public static bool Contains(ReadOnlySpan<char> text, TextSpan span) => IsQuotedLine(text, span.Start) || IsBetweenMarks(text, span);

    static bool IsQuotedLine(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < MaxReach && text[start - 1] != '\n') start--;
        var line = text[start..at].TrimStart();
        return line.Length > 0 && line[0] == '>';
    }

    static bool IsBetweenMarks(ReadOnlySpan<char> text, TextSpan span)
    {
        int least = Math.Max(0, span.Start - MaxReach), most = Math.Min(text.Length, span.End + MaxReach);
        for (int i = span.Start - 1; i >= least; i--)
        {
            if (text[i] == '\n' && i > 0 && text[i - 1] == '\n') return false;
            string closing = ClosingOf(text[i]);
            if (closing.Length == 0) continue;

            // A mark that also closes opens only where a word follows it and none stands before it.
            bool opens = text[i] is not ('"' or '”') || ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]));
            if (!opens) return false;
            return text[span.End..most].ContainsAny(closing) && !text[(i + 1)..span.Start].ContainsAny(closing);
        }

        return false;
    }

    /// <summary>What may close a quotation that begins with a mark: „German“ and „Polish”, “English” and ”Swedish”.</summary>
    static string ClosingOf(char mark) => mark switch
    {
        '"' => "\"",
        '“' or '”' => "”",
        '„' => "“”",
        '«' => "»",
        '「' => "」",
        '『' => "』",
        '‹' => "›",
        '‘' => "’",
        _ => "",
    };
}
