using System.Text;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>Reads single units of a text that the scanner has as bytes: from the UTF-16 it was narrowed from, or by decoding UTF-8.</summary>
internal readonly ref struct UnitReader(ReadOnlySpan<byte> units, ReadOnlySpan<char> text, ushort audience = 0)
{
    // A neighbour stands behind a blank, a hyphen, a quotation mark or two: not further away.
    const int MaxGap = 3;

    readonly ReadOnlySpan<byte> units = units;
    readonly ReadOnlySpan<char> text = text;

    /// <summary>The audience that the text is scanned for; it travels with the text.</summary>
    public ushort Audience { get; } = audience;

    public int Length => units.Length;

    /// <summary>Whether the bytes are UTF-8 rather than narrowed UTF-16.</summary>
    public bool IsUtf8 => text.IsEmpty;

    /// <summary>Whether the byte counts as part of a word: letters, digits and everything from 0x80.</summary>
    public bool IsWordByte(int index) => units[index] >= 0x80 || char.IsAsciiLetterOrDigit((char)units[index]);

    public byte this[int index] => units[index];

    /// <summary>The UTF-16 unit at an index and how many bytes it takes; U+FFFD for what is no unit of its own.</summary>
    public char Read(int index, out int size)
    {
        size = 1;
        if (!text.IsEmpty) return text[index];
        if (units[index] < 0x80) return (char)units[index];
        Rune.DecodeFromUtf8(units[index..], out var rune, out size);
        return rune.IsBmp ? (char)rune.Value : '\uFFFD';
    }

    /// <summary>The <see cref="WordKey.NeighbourBit"/> of the word behind <paramref name="end"/>, -1 when none stands near.</summary>
    public int NeighbourAfter(int end)
    {
        Span<char> folded = stackalloc char[4];
        int length = 0, gap = 0;
        for (int i = end; i < units.Length && length < 3;)
        {
            char unit = Read(i, out int size);
            i += size;
            if (!WordFolding.IsWordChar(unit))
            {
                if (length > 0 || ++gap > MaxGap) break;
                continue;
            }

            length += WordFolding.Fold([unit], folded[length..]);
            if (WordFolding.IsUnspaced(unit)) break;
        }

        return length == 0 ? -1 : WordKey.NeighbourBit(folded[..length]);
    }

    /// <summary>The <see cref="WordKey.NeighbourBit"/> of the word before <paramref name="start"/>, -1 when none stands near.</summary>
    public int NeighbourBefore(int start)
    {
        int end = start, gap = 0;
        while (end > 0 && !IsWordByte(end - 1))
        {
            end--;
            if (++gap > MaxGap) return -1;
        }

        // Beyond ASCII the gap may hide in what counts as a word byte; a wrong "maybe" only costs a look.
        int first = end;
        while (first > 0 && end - first < 64 && IsWordByte(first - 1)) first--;
        if (first == end) return -1;
        Span<char> folded = stackalloc char[4];
        int length = 0;
        for (int i = first; i < end && length < 3;)
        {
            char unit = Read(i, out int size);
            i += size;
            length += WordFolding.Fold([unit], folded[length..]);
        }

        return WordKey.NeighbourBit(folded[..Math.Min(length, 3)]);
    }
}
