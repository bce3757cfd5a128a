using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MessageLint.Normalization;

/// <summary>Finds the characters that may have to be folded; all others are passed over a vector at a time.</summary>
internal static class CharacterClasses
{
    const byte Special = 1, Foreign = 2;

    static readonly byte[] Classes = Build();

    /// <summary>Whether <see cref="Folding"/> must be asked about a character.</summary>
    public static bool IsSpecial(char c) => Classes[c] == Special;

    public static bool IsForeign(char c) => Classes[c] == Foreign;

    /// <summary>The first special character from <paramref name="start"/> on, or foreign letter beside a Latin one or a digit; else the length.</summary>
    public static int IndexOfSuspicious(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        byte[] classes = Classes;
        int i = start;
        while (i < text.Length)
        {
            int end = text.Length;
            if (Vector.IsHardwareAccelerated && text.Length - i >= Vector<ushort>.Count)
            {
                end = i + Vector<ushort>.Count;
                if (ArePlain(new Vector<ushort>(units.Slice(i, Vector<ushort>.Count))))
                {
                    i = end;
                    continue;
                }
            }

            for (; i < end; i++)
            {
                byte kind = classes[text[i]];
                if (kind == 0) continue;
                if (kind == Special || TouchesLatin(text, i)) return i;
            }
        }

        return i;
    }

    /// <summary>Whether a letter or digit that is Latin stands beside a place.</summary>
    static bool TouchesLatin(ReadOnlySpan<char> text, int at) =>
        at > 0 && LookAlikes.IsLatinOrDigit(text[at - 1]) || at + 1 < text.Length && LookAlikes.IsLatinOrDigit(text[at + 1]);

    // ASCII; accented Latin; dashes, quotes and bullets; the ellipsis; the euro; Han. All that common messages are made of.
    static bool ArePlain(Vector<ushort> units) =>
        Vector.LessThanAll(units, new Vector<ushort>(0x80))
        || Vector.EqualsAll(
            Vector.LessThan(units, new Vector<ushort>(0xA0))
            | InRange(units, 0xBA, 0x24F)
            | InRange(units, 0x2010, 0x2023)
            | Vector.Equals(units, new Vector<ushort>(0x2026))
            | Vector.Equals(units, new Vector<ushort>(0x20AC))
            | InRange(units, 0x3041, 0x30FF)
            | InRange(units, 0x3400, 0x9FFF),
            Vector<ushort>.AllBitsSet);

    static Vector<ushort> InRange(Vector<ushort> units, ushort first, ushort last) =>
        Vector.LessThanOrEqual(units - new Vector<ushort>(first), new Vector<ushort>((ushort)(last - first)));

    static byte[] Build()
    {
        var classes = new byte[0x10000];
        for (int i = 0x80; i < classes.Length; i++)
        {
            char c = (char)i;
            if (MayFold(c)) classes[i] = Special;
            else if (LookAlikes.IsForeign(c)) classes[i] = Foreign;
        }

        return classes;
    }

    static bool MayFold(char c) => c switch
    {
        // Emoji, but for those that are letters or digits, live behind these two and D83C.
        '\uD83D' => false,
        '\u00B7' or '\u2024' or '\u2027' or '\u3002' or '\uFF61' => true,
        >= '\u0300' and <= '\u036F' => true,
        >= '\u20DD' and <= '\u20E4' => true,
        _ when char.IsHighSurrogate(c) => true,
        _ => Invisible.Is(c) || CharUnicodeInfo.GetDecimalDigitValue(c) >= 0
            || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || Compatibility.Of(c).Kind != FoldKind.None,
    };
}
