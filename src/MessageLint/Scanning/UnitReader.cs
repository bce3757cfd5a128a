using System.Text;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>Reads single units of a text that the scanner has as bytes: from the UTF-16 it was narrowed from, or by decoding UTF-8.</summary>
internal readonly ref struct UnitReader(ReadOnlySpan<byte> units, ReadOnlySpan<char> text, ushort audience = 0)
{
    // A neighbour stands behind a blank, a hyphen, a quotation mark or two: not further away.
    const int MaxGap = 3;

    // Where a longer word begins is not looked for.
    const int MaxLetters = 64;

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
        int gap = 0;
        for (int i = end; i < units.Length;)
        {
            char unit = Read(i, out int size);
            if (WordFolding.IsWordChar(unit)) return NeighbourAt(i, units.Length);
            if ((gap += UnitsOf(size)) > MaxGap) break;
            i += size;
        }

        return -1;
    }

    /// <summary>The <see cref="WordKey.NeighbourBit"/> of the word before <paramref name="start"/>, -1 when none stands near.</summary>
    public int NeighbourBefore(int start)
    {
        int gap = 0, end = start, size;
        while (end > 0 && !WordFolding.IsWordChar(ReadBefore(end, out size)))
        {
            if ((gap += UnitsOf(size)) > MaxGap) return -1;
            end -= size;
        }

        int first = end;
        for (int letters = 0; first > 0 && letters < MaxLetters; letters++)
        {
            char unit = ReadBefore(first, out size);
            bool unspaced = WordFolding.IsUnspaced(unit);
            if (!WordFolding.IsWordChar(unit) || (unspaced && letters > 0)) break;
            first -= size;
            if (unspaced) break;
        }

        return NeighbourAt(first, end);
    }

    /// <summary>The bit of the word that begins at <paramref name="start"/>.</summary>
    int NeighbourAt(int start, int end)
    {
        Span<char> folded = stackalloc char[4];
        int length = 0;
        for (int i = start; i < end && length < 3;)
        {
            char unit = Read(i, out int size);
            bool unspaced = WordFolding.IsUnspaced(unit);
            if (!WordFolding.IsWordChar(unit) || (unspaced && i > start)) break;
            length += WordFolding.Fold([unit], folded[length..]);
            if (unspaced) break;
            i += size;
        }

        return length == 0 ? -1 : WordKey.NeighbourBit(folded[..Math.Min(length, 3)]);
    }

    /// <summary>The first byte of the character that holds a byte.</summary>
    public int CharacterStart(int index)
    {
        while (IsUtf8 && index > 0 && index < units.Length && (units[index] & 0xC0) == 0x80) index--;
        return index;
    }

    char ReadBefore(int end, out int size) => Read(CharacterStart(end - 1), out size);

    static int UnitsOf(int size) => size == 4 ? 2 : 1;
}
