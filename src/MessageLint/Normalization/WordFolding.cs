namespace MessageLint.Normalization;

/// <summary>
/// Folds the letters of words so that spellings which mean the same compare equal: lower case, Latin letters without diacritics,
/// Arabic letter variants joined. No culture: the Turkish dotted and dotless i are both 'i'.
/// </summary>
internal static class WordFolding
{
    // U+00C0 to U+017F, the base letter of each; ß, æ and œ give a second letter (see SecondLetter), '.' stands for "not a letter".
    const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Whether a unit can be part of a word: letters and digits of any script, and the marks that stand on letters.</summary>
    public static bool IsWordChar(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || IsMark(c);

    /// <summary>Whether the unit says as much as a word: percent, currencies, stars. It stands for itself.</summary>
    public static bool IsSymbol(char c) => c is '%' or '$' or '€' or '£' or '★' or '☆' or '⭐';

    /// <summary>Whether the script has no blanks between words, so that every unit stands for itself: kana, Han, Thai and their kin.</summary>
    public static bool IsUnspaced(char c) =>
        c >= 0x0E00 && (c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0EFF') or '\u3005');

    /// <summary>Whether the unit is of the Arabic script, where words carry attached prefixes.</summary>
    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';

    /// <summary>The folded unit; '\0' for one that is dropped (tatweel, marks).</summary>
    /// <param name="c">The unit.</param>
    /// <param name="second">A second letter where one becomes two (ß: ss), else '\0'.</param>
    public static char Fold(char c, out char second)
    {
        second = '\0';
        if (c < 0x80) return (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
        if (c is >= '\u00C0' and <= '\u017F')
        {
            second = SecondLetter(c);
            char folded = Latin[c - 0xC0];
            return folded == '.' ? c : folded;
        }

        return FoldOther(c);
    }

    /// <summary>Folds a word into <paramref name="buffer"/>; what does not fit is cut.</summary>
    /// <returns>The number of units written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in word)
        {
            char folded = Fold(c, out char second);
            if (folded != '\0' && length < buffer.Length) buffer[length++] = folded;
            if (second != '\0' && length < buffer.Length) buffer[length++] = second;
        }

        return length;
    }

    static char SecondLetter(char c) => c switch
    {
        'ß' => 's',
        'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
        _ => '\0',
    };

    static char FoldOther(char c) => c switch
    {
        'ẞ' => 's',
        'Ș' or 'ș' => 's',
        'Ț' or 'ț' => 't',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' or 'ی' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        'ـ' => '\0',
        _ when IsMark(c) => '\0',
        _ => char.ToLowerInvariant(c),
    };

    static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u0591' and <= '\u05C7') or '\u0640';
}
