using System.Globalization;
using System.Text;

namespace MessageLint.Normalization;

/// <summary>The letters, digits and signs that a character is another shape of, whatever stands around it.</summary>
internal static class Compatibility
{
    // U+2102..U+2149, '-' where the letterlike symbol is no plain letter.
    const string Letterlike = "C-------gHHHh-IILl-N---PQRRR------Z---Z-K-BC-eEF-Mo----------------Ddeij";

    // U+2090..U+209C, '-' for those that are no Latin letter.
    const string Subscripts = "aeox-hklmnpst";

    // U+FE50..U+FE6B.
    const string SmallForms = ",-.-;:?!-(){}--#&*+-<>=-\\$%@";

    public static Fold Of(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => Fold.To((char)(c - 0xFEE0)),
        '\u00B9' => Fold.To('1'),
        '\u00B2' or '\u00B3' => Fold.To((char)(c - 0x80)),
        '\u2071' => Fold.To('i'),
        '\u207F' => Fold.To('n'),
        '\u2070' or >= '\u2074' and <= '\u2079' => Fold.To((char)(c - 0x2040)),
        >= '\u2080' and <= '\u2089' => Fold.To((char)(c - 0x2050)),
        >= '\u2090' and <= '\u209C' => FromTable(Subscripts, c - '\u2090'),
        >= '\u2102' and <= '\u2149' => FromTable(Letterlike, c - '\u2102'),
        >= '\u2460' and <= '\u2473' => Fold.ToNumber(c - '\u2460' + 1),
        >= '\u2474' and <= '\u2487' => Fold.ToNumber(c - '\u2474' + 1),
        >= '\u2488' and <= '\u249B' => Fold.ToNumber(c - '\u2488' + 1),
        >= '\u249C' and <= '\u24B5' => Fold.To((char)('a' + c - '\u249C')),
        >= '\u24B6' and <= '\u24CF' => Fold.To((char)('A' + c - '\u24B6')),
        >= '\u24D0' and <= '\u24E9' => Fold.To((char)('a' + c - '\u24D0')),
        '\u24EA' or '\u24FF' => Fold.To('0'),
        >= '\u24EB' and <= '\u24F4' => Fold.ToNumber(c - '\u24EB' + 11),
        >= '\u24F5' and <= '\u24FE' => Fold.ToNumber(c - '\u24F5' + 1),
        >= '\u2776' and <= '\u2793' => Fold.ToNumber((c - '\u2776') % 10 + 1),
        >= '\u3251' and <= '\u325F' => Fold.ToNumber(c - '\u3251' + 21),
        >= '\u32B1' and <= '\u32BF' => Fold.ToNumber(c - '\u32B1' + 36),
        >= '\uFE50' and <= '\uFE6B' => FromTable(SmallForms, c - '\uFE50'),
        _ => Fold.Keep(),
    };

    /// <summary>The same beyond the first plane: mathematical and squared letters, and the digits of any script.</summary>
    public static Fold Of(Rune rune) => rune.Value switch
    {
        >= 0x1D400 and <= 0x1D6A3 and var v => Fold.To(Letter((v - 0x1D400) % 52), 2),
        >= 0x1F100 and <= 0x1F10A and var v => Fold.ToNumber(Math.Max(0, v - 0x1F101), 2),
        >= 0x1F110 and <= 0x1F129 and var v => Fold.To((char)('A' + v - 0x1F110), 2),
        >= 0x1F130 and <= 0x1F149 and var v => Fold.To((char)('A' + v - 0x1F130), 2),
        >= 0x1F150 and <= 0x1F169 and var v => Fold.To((char)('A' + v - 0x1F150), 2),
        >= 0x1F170 and <= 0x1F189 and var v => Fold.To((char)('A' + v - 0x1F170), 2),
        >= 0x1F1E6 and <= 0x1F1FF and var v => Fold.To((char)('A' + v - 0x1F1E6), 2),
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber => Fold.ToNumber((int)Rune.GetNumericValue(rune), 2),
        _ => Fold.Keep(2),
    };

    static char Letter(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);

    static Fold FromTable(string table, int index) => table[index] == '-' ? Fold.Keep() : Fold.To(table[index]);
}
