using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Scanning;

/// <summary>What stands in 64 bytes of text: one bit a byte, the first byte lowest.</summary>
internal struct BlockMasks
{
    public const int Size = 64;

    /// <summary>Letters, digits and every byte from 0x80: what a word is made of.</summary>
    public ulong Word;

    public ulong Digit, High, Upper;

    /// <summary>'@', '.', ':', '/', '[' or '{', '!' or '?', LF, CR, '&lt;' or '%'.</summary>
    public ulong At, Dot, Colon, Slash, Bracket, Bang, LineFeed, Return, Doubled;

    /// <summary>'%' and '$', which say as much as a word.</summary>
    public ulong Symbol;

    /// <summary>As <see cref="Load"/>, but only what words are made of.</summary>
    public static void LoadWords(ref byte units, int offset, out BlockMasks masks)
    {
        masks = default;
        var block = Vector512.LoadUnsafe(ref units, (nuint)offset);
        masks.High = block.ExtractMostSignificantBits();
        masks.Word = InRange(block | Vector512.Create((byte)0x20), (byte)'a', 26) | InRange(block, (byte)'0', 10) | masks.High;
        masks.Symbol = Equal(block, (byte)'%') | Equal(block, (byte)'$');
    }

    /// <summary>The masks of the 64 bytes at <paramref name="offset"/>; all of them must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref byte units, int offset, out BlockMasks masks)
    {
        var block = Vector512.LoadUnsafe(ref units, (nuint)offset);

        // Setting bit 5 folds the case of letters and joins '[' with '{'; what it does to other bytes is not asked.
        var folded = block | Vector512.Create((byte)0x20);
        ulong letter = InRange(folded, (byte)'a', 26);
        masks.Digit = InRange(block, (byte)'0', 10);
        masks.High = block.ExtractMostSignificantBits();
        masks.Word = letter | masks.Digit | masks.High;
        masks.Upper = InRange(block, (byte)'A', 26);
        masks.At = Equal(block, (byte)'@');
        masks.Dot = Equal(block, (byte)'.');
        masks.Colon = Equal(block, (byte)':');
        masks.Slash = Equal(block, (byte)'/');
        ulong percent = Equal(block, (byte)'%');
        masks.Symbol = percent | Equal(block, (byte)'$');
        masks.Bracket = Equal(folded, (byte)'{');
        masks.Bang = Equal(block, (byte)'!') | Equal(block, (byte)'?');
        masks.LineFeed = Equal(block, (byte)'\n');
        masks.Return = Equal(block, (byte)'\r');
        masks.Doubled = Equal(block, (byte)'<') | percent;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Equal(Vector512<byte> block, byte value) => Vector512.Equals(block, Vector512.Create(value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong InRange(Vector512<byte> block, byte first, byte count) =>
        Vector512.LessThan(block - Vector512.Create(first), Vector512.Create(count)).ExtractMostSignificantBits();
}
