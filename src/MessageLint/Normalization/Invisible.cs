using System.Globalization;
using System.Text;

namespace MessageLint.Normalization;

/// <summary>Characters that show nothing, and where they are nevertheless at home.</summary>
internal static class Invisible
{
    // A reader's eye for scripts: how far off a letter may be that makes a mark ordinary.
    const int Reach = 8;

    public static bool Is(char c) => c switch
    {
        '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u2065' or '\u3164' or '\uFFA0' => true,
        >= '\u180B' and <= '\u180F' => true,
        >= '\uFE00' and <= '\uFE0F' => true,
        // These are format characters only by name: they show.
        >= '\u0600' and <= '\u0605' or '\u06DD' or '\u070F' or '\u0890' or '\u0891' or '\u08E2' => false,
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.Format,
    };

    /// <summary>Tags, variation selectors and format characters beyond the first plane.</summary>
    public static bool Is(Rune rune) => rune.Value switch
    {
        >= 0xE0000 and <= 0xE0FFF => true,
        0x110BD or 0x110CD => false,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
    };

    /// <summary>Whether the invisible character at a place is what writers of its script, or of emoji, type without knowing.</summary>
    public static bool IsOrdinary(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\uFEFF' => at == 0,
        '\uFE0E' or '\uFE0F' => IsSymbolBefore(text, at),
        '\u200D' => IsSymbolBefore(text, at) || IsJoiningScriptNear(text, at),
        '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u061C' or >= '\u2066' and <= '\u2069' or >= '\u202A' and <= '\u202C'
            or >= '\u180B' and <= '\u180F' or '\u17B4' or '\u17B5' => IsJoiningScriptNear(text, at),
        '\uDB40' => IsFlagTag(text, at),
        _ => false,
    };

    /// <summary>Whether an emoji or another symbol stands before a place, a variation selector between them aside.</summary>
    public static bool IsSymbolBefore(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at - 1] is '\uFE0F') at--;
        if (Rune.DecodeLastFromUtf16(text[..at], out Rune rune, out _) != System.Buffers.OperationStatus.Done) return false;
        return rune.Value is '\u00A9' or '\u00AE' or >= 0x2010 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
            or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation;
    }

    static bool IsJoiningScriptNear(ReadOnlySpan<char> text, int at)
    {
        foreach (char c in text[Math.Max(0, at - Reach)..at])
            if (IsJoiningScript(c)) return true;
        foreach (char c in text[at..Math.Min(text.Length, at + Reach)])
            if (IsJoiningScript(c)) return true;
        return false;
    }

    // Hebrew to Arabic Extended, the Indic scripts to Myanmar, Khmer and Mongolian, the Arabic presentation forms.
    static bool IsJoiningScript(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\u0900' and <= '\u109F' or >= '\u1780' and <= '\u18AF' or >= '\uFB1D' and <= '\uFDFF'
            or >= '\uFE70' and <= '\uFEFC' && char.IsLetter(c);

    // The flags of England, Scotland and Wales spell their region in tags behind a black flag.
    static bool IsFlagTag(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start >= 2 && at - start < 2 * Reach && text[start - 2] == '\uDB40') start -= 2;
        return start >= 2 && text[start - 2] == '\uD83C' && text[start - 1] == '\uDFF4';
    }
}
