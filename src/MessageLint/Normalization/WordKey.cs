using System.Buffers.Binary;

namespace MessageLint.Normalization;

/// <summary>
/// Packs the beginning of a folded word into 64 bits, so that a scanner tests a word with one multiplication and one load.
/// Different words may share a key (their first eight letters are the same): a key finds, it does not prove.
/// </summary>
internal static class WordKey
{
    /// <summary>The letters of a word that take part: eight of ASCII, four of any other script.</summary>
    public const int AsciiLetters = 8;

    /// <summary>The letters of a stem's key.</summary>
    public const int StemLetters = 4;

    const ulong StemMark = 1UL << 56;

    /// <summary>The key of a whole word.</summary>
    public static ulong Of(ReadOnlySpan<char> folded)
    {
        ulong key = 0;
        int length = Math.Min(folded.Length, AsciiLetters);
        for (int i = 0; i < length; i++)
        {
            if (folded[i] >= 0x80) return OfUnits(folded);
            key |= (ulong)folded[i] << (8 * i);
        }

        return key;
    }

    /// <summary>The key of all words that begin with the same four letters; the word must have at least four.</summary>
    public static ulong OfStem(ReadOnlySpan<char> folded)
    {
        ulong key = Of(folded[..StemLetters]);
        return key <= uint.MaxValue ? OfStem(key) : key ^ StemMark;
    }

    /// <summary>The stem key of an ASCII word, from its key.</summary>
    public static ulong OfStem(ulong key) => (key & uint.MaxValue) | StemMark;

    /// <summary>The key of two units of a script without blanks.</summary>
    public static ulong OfPair(char first, char second) => first | (ulong)second << 16 | 1UL << 63;

    /// <summary>Spreads a key over 64 bits; the upper ones are the good ones.</summary>
    public static ulong Hash(ulong key) => (key ^ (key >> 29)) * 0x9E37_79B9_7F4A_7C15;

    static ulong OfUnits(ReadOnlySpan<char> folded)
    {
        ulong key = 0;
        for (int i = 0; i < Math.Min(folded.Length, 4); i++) key |= (ulong)folded[i] << (16 * i);
        return BinaryPrimitives.ReverseEndianness(key);
    }
}
