using System.Globalization;
using System.Text;

namespace MessageLint.Normalization;

/// <summary>What becomes of a special character, given what stands around it. Looks a bounded way in either direction.</summary>
internal static class Folding
{
    const int FlagReach = 6;

    public static Fold At(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (char.IsSurrogate(c)) return Supplementary(text, at);
        if (c is >= '\uFE00' and <= '\uFE0F') return VariationSelector(text, at);
        if (Invisible.Is(c)) return new Fold(Invisible.IsOrdinary(text, at) ? FoldKind.Dropped : FoldKind.Hidden, 1);
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and int digit) return Fold.ToNumber(digit);
        return c switch
        {
            '\u2028' or '\u2029' => Fold.To('\n'),
            '\u00B7' or '\u2024' or '\u2027' => Dot(text, at, char.IsAsciiLetter),
            '\u3002' or '\uFF61' => Dot(text, at, char.IsAsciiLetterOrDigit),
            >= '\u0300' and <= '\u036F' => CombiningMark(text, at),
            >= '\u20DD' and <= '\u20E4' => at > 0 && IsEnclosable(text[at - 1]) ? new Fold(FoldKind.Joined, 1) : Fold.Keep(),
            _ when char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator => Fold.To(' '),
            _ => Compatibility.Of(c),
        };
    }

    static Fold Supplementary(ReadOnlySpan<char> text, int at)
    {
        if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out _) != System.Buffers.OperationStatus.Done) return Fold.Keep();
        if (Invisible.Is(rune)) return new Fold(Invisible.IsOrdinary(text, at) ? FoldKind.Dropped : FoldKind.Hidden, 2);
        if (IsRegional(text, at) && IsFlag(text, at)) return Fold.Keep(2);
        return Compatibility.Of(rune);
    }

    // An emoji keeps its selector, a keycap is its digit, and anything else has no use for one.
    static Fold VariationSelector(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '\u20E3' && at > 0 && IsEnclosable(text[at - 1])) return new Fold(FoldKind.Joined, 2);
        if (!Invisible.IsSymbolBefore(text, at) || text[at] < '\uFE0E') return new Fold(FoldKind.Hidden, 1);
        bool folded = at > 1 && char.IsLowSurrogate(text[at - 1]) ? At(text, at - 2).Kind != FoldKind.None
            : text[at - 1] == '\uFE0F' || CharacterClasses.IsSpecial(text[at - 1]);
        return folded ? new Fold(FoldKind.Dropped, 1) : Fold.Keep();
    }

    // Accents belong to letters; on digits, '@' and dots, and as strokes through anything, they only break up what is written.
    static Fold CombiningMark(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < 4 && text[start - 1] is >= '\u0300' and <= '\u036F') start--;
        if (start == 0 || text[start - 1] is var letter && !char.IsAscii(letter) || char.IsWhiteSpace(letter)) return Fold.Keep();
        bool stroke = text[at] is '\u0305' or '\u0320' or >= '\u0332' and <= '\u0338' or '\u033F' or '\u0347';
        return stroke || !char.IsAsciiLetter(letter) ? new Fold(FoldKind.Joined, 1) : Fold.Keep();
    }

    static Fold Dot(ReadOnlySpan<char> text, int at, Func<char, bool> joins)
    {
        if (at == 0 || at + 1 == text.Length || !joins(text[at - 1]) || !joins(text[at + 1])) return Fold.Keep();
        // Catalan writes col·lecció.
        bool catalan = text[at] == '\u00B7' && (text[at - 1] | 0x20) == 'l' && (text[at + 1] | 0x20) == 'l';
        return catalan ? Fold.Keep() : Fold.To('.');
    }

    static bool IsEnclosable(char c) => char.IsAsciiLetterOrDigit(c) || c is '#' or '*' or '@' or '.';

    // Two regional letters are a flag; one, three or more spell something.
    static bool IsFlag(ReadOnlySpan<char> text, int at)
    {
        int before = 0, behind = 0;
        while (before < FlagReach && IsRegional(text, at - 2 * before - 2)) before++;
        while (behind < FlagReach && IsRegional(text, at + 2 * behind + 2)) behind++;
        return before + behind == 1;
    }

    static bool IsRegional(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at + 1 < text.Length && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';
}
