using System.Text;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>Reads single units of a text that the scanner has as bytes: from the UTF-16 it was narrowed from, or by decoding UTF-8.</summary>
internal readonly ref struct UnitReader(ReadOnlySpan<byte> units, ReadOnlySpan<char> text)
{
    // A neighbour stands behind a blank, a quotation mark, or what stands for letters ("s*** head"): not further away.
    public const int MaxGap = 6;

    const int MaxUnitBytes = 3;

    // Where a longer word begins is not looked for.
    const int MaxLetters = 64;

    static ReadOnlySpan<byte> WordBytes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ];

    readonly ReadOnlySpan<byte> units = units;
    readonly ReadOnlySpan<char> text = text;

    public int Length => units.Length;

    /// <summary>Whether the bytes are UTF-8 rather than narrowed UTF-16.</summary>
    public bool IsUtf8 => text.IsEmpty;

    /// <summary>Whether the byte counts as part of a word: letters, digits and everything from 0x80.</summary>
    public bool IsWordByte(int index) => WordBytes[units[index]] != 0;

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

    /// <summary>Whether no more than the gap of neighbours is between two places. It is measured in units of UTF-16, however many bytes they take.</summary>
    public bool AreNear(int end, int start)
    {
        int gap = start - end;
        if (!IsUtf8 || gap <= MaxGap || gap > MaxGap * MaxUnitBytes) return gap <= MaxGap;
        gap = 0;
        for (int i = end, size; i < start; i += size)
        {
            _ = Read(i, out size);
            gap += UnitsOf(size);
        }

        return gap <= MaxGap;
    }

    /// <summary>The key of the first three letters of the word before <paramref name="start"/>, 0 when none stands near.</summary>
    public ulong NeighbourBefore(int start)
    {
        int gap = 0, end = start, size;
        while (end > 0 && !WordFolding.IsWordChar(ReadBefore(end, out size)))
        {
            if ((gap += UnitsOf(size)) > MaxGap) return 0;
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

        return KeyOf(first, end);
    }

    /// <summary>The key of the first three letters of the word that begins at <paramref name="start"/>.</summary>
    ulong KeyOf(int start, int end)
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

        return length == 0 ? 0 : NeighbourSet.KeyOf(folded[..length]);
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
