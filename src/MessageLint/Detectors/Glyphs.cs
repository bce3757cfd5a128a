namespace MessageLint.Detectors;

/// <summary>What kind of character a character is, for words, hosts and addresses.</summary>
static class Glyphs
{
    // Base letters of Latin letters with marks, so that "Małpa" and "malpa" are one word; ASCII is folded by arithmetic.
    const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťțùúûüũūŭůűųŵýÿŷźżž";
    const string Bases = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssstttuuuuuuuuuuwyyyzzz";

    static readonly char[] Folds = MakeFolds();

    /// <summary>The lower-case base letter.</summary>
    public static char Fold(char c) => c < Folds.Length ? Folds[c] : char.ToLowerInvariant(c);

    /// <summary>Folds a word into <paramref name="buffer"/>; empty when it does not fit.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length) return [];
        for (int i = 0; i < word.Length; i++) buffer[i] = Fold(word[i]);
        return buffer[..word.Length];
    }

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u00A0' or '\u3000' || (c > '\u1FFF' && char.IsWhiteSpace(c));

    /// <summary>A letter, digit or mark: what words are made of.</summary>
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c >= 0xAA && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c)));

    /// <summary>What host labels are made of.</summary>
    public static bool IsLabel(char c) => c == '-' || IsWord(c);

    /// <summary>Letters that stand in running text without blanks between words.</summary>
    public static bool IsUnspaced(char c) =>
        c >= 0x2E80 && (c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF'
            or >= '\u2E80' and <= '\u2FFF');

    public static bool IsKatakana(char c) => c is >= '\u30A0' and <= '\u30FF';

    /// <summary>The end of the word that starts at or runs through <paramref name="at"/>; katakana is a word of its own.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at, int limit)
    {
        int end = at;
        while (end < limit && IsWord(text[end]) && Kind(text[end]) == Kind(text[at])) end++;
        return end;
    }

    /// <summary>The start of the word that ends at <paramref name="end"/>.</summary>
    public static int WordStart(ReadOnlySpan<char> text, int end, int limit)
    {
        int start = end;
        while (start > limit && IsWord(text[start - 1]) && Kind(text[start - 1]) == Kind(text[end - 1])) start--;
        return start;
    }

    /// <summary>The start and end of the word before the one at <paramref name="start"/>; both equal when there is none close by.</summary>
    public static int PreviousWord(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        while (end > 0 && start - end < 3 && !IsWord(text[end - 1])) end--;
        return WordStart(text, end, Math.Max(0, end - 24));
    }

    public static int SkipBlanks(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && IsBlank(text[at])) at++;
        return at;
    }

    static int Kind(char c) => !IsUnspaced(c) ? 0 : IsKatakana(c) ? 1 : c is >= '\u3040' and <= '\u309F' ? 2 : 3;

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    static char[] MakeFolds()
    {
        var folds = new char[0x250];
        for (int i = 0; i < folds.Length; i++) folds[i] = char.ToLowerInvariant((char)i);
        for (int i = 0; i < Marked.Length; i++)
        {
            folds[Marked[i]] = Bases[i];
            folds[char.ToUpperInvariant(Marked[i])] = Bases[i];
        }

        folds['I'] = 'i';
        folds['İ'] = 'i';
        return folds;
    }
}
