using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>What a character ends.</summary>
internal enum Border : byte
{
    None,

    /// <summary>A comma: the next thing of a list, or a new clause.</summary>
    Comma,

    /// <summary>Brackets, semicolons, dashes between blanks.</summary>
    Clause,

    Sentence,
}

/// <summary>Where sentences and clauses end.</summary>
internal static class SentenceBorders
{
    // A sentence is looked for at most this far from a word, in UTF-16 units.
    const int MaxReach = 600;

    // Blanks are skipped no further than this when the next word's case is asked.
    const int MaxBlanks = 16;

    // German writes "14. Mai", and short "14. Okt."; where months have small letters the full stop ends nothing anyway.
    static readonly string[] Months = ["Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Sept", "Oktober", "November", "Dezember"];

    /// <summary>What the character at <paramref name="i"/> ends.</summary>
    public static Border At(ReadOnlySpan<char> text, int i)
    {
        switch (text[i])
        {
            case ' ' or '\'' or '"' or '-' when text[i] != '-' || !IsBlank(text, i - 1) || !IsBlank(text, i + 1):
                return Border.None;
            case ',' or '、' or '،' or '，':
                return i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) ? Border.None : Border.Comma;
            case '-' or '–' or '—' or ';' or '؛' or '(' or ')' or '（' or '）' or '•' or '|' or '…' or '；' or '·':
                return Border.Clause;
            case '。' or '！' or '？' or '؟':
                return Border.Sentence;
            case '!' or '?':
                return Border.Sentence;
            case '.':
                return i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '\'' or ')' or '”' or '.') ? Border.None
                    : IsDay(text, i) ? Border.None
                    : BeginsLower(text, i + 1) ? Border.Clause : Border.Sentence;
            case '\n':
                return LineBorder(text, i);
            default:
                return Border.None;
        }
    }

    /// <summary>The start of the sentence that <paramref name="position"/> stands in.</summary>
    public static int SentenceStart(ReadOnlySpan<char> text, int position)
    {
        int least = Math.Max(0, position - MaxReach);
        for (int i = position - 1; i >= least; i--)
        {
            if (At(text, i) == Border.Sentence) return i + 1;
        }

        return least;
    }

    /// <summary>The end of the sentence that <paramref name="position"/> stands in, its closing mark included.</summary>
    public static int SentenceEnd(ReadOnlySpan<char> text, int position)
    {
        int most = Math.Min(text.Length, position + MaxReach);
        for (int i = position; i < most; i++)
        {
            if (At(text, i) == Border.Sentence) return i + 1;
        }

        return most;
    }

    /// <summary>A blank line ends a sentence, and so does a line end before a capital, a bullet or a number; otherwise the line was only wrapped.</summary>
    static Border LineBorder(ReadOnlySpan<char> text, int i)
    {
        int next = i + 1;
        while (next < text.Length && next < i + MaxBlanks && text[next] is (' ' or '\t' or '\r')) next++;
        if (next >= text.Length || text[next] == '\n') return Border.Sentence;
        bool wrapped = BeginsLower(text, next) || (WordFolding.IsUnspaced(text[next]) && i > 0 && (WordFolding.IsUnspaced(text[i - 1]) || text[i - 1] == '、'));
        return wrapped ? Border.None : Border.Sentence;
    }

    /// <summary>Whether a full stop makes a number the day of a month that is written with a capital: "am 14. Mai".</summary>
    static bool IsDay(ReadOnlySpan<char> text, int i)
    {
        if (i == 0 || !char.IsAsciiDigit(text[i - 1]) || i + 2 >= text.Length || text[i + 1] is not (' ' or '\u00A0')) return false;
        if (i > 2 && char.IsAsciiDigit(text[i - 2]) && char.IsAsciiDigit(text[i - 3])) return false;
        var rest = text[(i + 2)..];
        int length = 0;
        while (length < rest.Length && char.IsLetter(rest[length])) length++;
        foreach (string month in Months)
        {
            if (length >= 3 && month.AsSpan().StartsWith(rest[..length], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    static bool BeginsLower(ReadOnlySpan<char> text, int i)
    {
        int most = Math.Min(text.Length, i + MaxBlanks);
        while (i < most && text[i] is (' ' or '\t' or '\r' or '\n' or '"' or '\'')) i++;
        return i < text.Length && char.IsLower(text[i]);
    }

    static bool IsBlank(ReadOnlySpan<char> text, int i) => i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]);
}
