using System.Numerics;

namespace MessageLint.Rules.Phrases;

/// <summary>
/// The words of all lexicons and phrases by number: whole ones, stems and suffixes. A word of a text is looked up here once; from there on it
/// is only numbers. Immutable.
/// </summary>
internal sealed class WordTable
{
    /// <summary>The most letters of a stem or suffix: their lengths are bits of a number.</summary>
    public const int MaxPart = 30;

    // Which lengths of stems and suffixes are worth a try is told by a word's first and last letters.
    const int Buckets = 1 << 14, BucketLetters = 3;

    // A slot holds the upper bits of a word's key and below them its number: one load tells both.
    const int NumberBits = 24;

    // Most beginnings of words that are tried are not there: one bit in a small table tells that before the large one is touched.
    const int FilterBits = 16;

    readonly ulong[] slots, filter;
    readonly int shift;
    readonly uint[] stemLengths, suffixLengths;

    WordTable(ulong[] slots, ulong[] filter, uint[] stemLengths, uint[] suffixLengths)
    {
        shift = 64 - BitOperations.Log2((uint)slots.Length);
        (this.slots, this.filter, this.stemLengths, this.suffixLengths) = (slots, filter, stemLengths, suffixLengths);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static WordTable Read(PackReader reader) => new(reader.Array<ulong>(), reader.Array<ulong>(), reader.Array<uint>(), reader.Array<uint>());

    internal void Write(PackWriter writer)
    {
        writer.Array<ulong>(slots);
        writer.Array<ulong>(filter);
        writer.Array<uint>(stemLengths);
        writer.Array<uint>(suffixLengths);
    }

    /// <summary>Finds the numbers of a folded word as a whole, of its beginnings and of its ends.</summary>
    /// <param name="letters">The word.</param>
    /// <param name="hashes">The hash of each of its beginnings (<see cref="WordHash"/>).</param>
    /// <param name="found">Where the numbers go; what does not fit is dropped.</param>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<char> letters, ReadOnlySpan<ulong> hashes, Span<int> found)
    {
        int count = 0;
        Add(WordHash.Key(hashes[^1], WordForm.Whole), found, ref count);
        for (uint stems = stemLengths[First(letters)] & Lengths(letters.Length); stems != 0; stems &= stems - 1)
        {
            ulong key = WordHash.Key(hashes[BitOperations.TrailingZeroCount(stems) - 1], WordForm.Stem);
            if (MayHold(key)) Add(key, found, ref count);
        }

        for (uint suffixes = suffixLengths[Last(letters)] & Lengths(letters.Length); suffixes != 0; suffixes &= suffixes - 1)
        {
            Add(WordHash.Key(WordHash.Of(letters[^BitOperations.TrailingZeroCount(suffixes)..]), WordForm.Suffix), found, ref count);
        }

        return count;
    }

    bool MayHold(ulong key) => (filter[FilterSlot(key, filter.Length)] >> (int)(key >> NumberBits & 63) & 1) != 0;

    void Add(ulong key, Span<int> found, ref int count)
    {
        for (int slot = (int)(key >> shift); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if ((slots[slot] ^ key) >> NumberBits != 0) continue;
            if (count < found.Length) found[count++] = (int)(slots[slot] & ((1 << NumberBits) - 1));
            return;
        }
    }

    /// <summary>The bits of all lengths up to that of a word.</summary>
    static uint Lengths(int length) => (1u << (Math.Min(length, MaxPart) + 1)) - 1;

    static int FilterSlot(ulong key, int length) => (int)(key >> (NumberBits + 6)) & (length - 1);

    static int First(ReadOnlySpan<char> word) => Bucket(word[..Math.Min(word.Length, BucketLetters)]);

    static int Last(ReadOnlySpan<char> word) => Bucket(word[^Math.Min(word.Length, BucketLetters)..]);

    static int Bucket(ReadOnlySpan<char> letters)
    {
        uint hash = letters[0];
        for (int i = 1; i < letters.Length; i++) hash = hash * 0x9E37_79B1 + letters[i];
        return (int)(hash * 0x85EB_CA6B >> 18);
    }

    /// <summary>Collects words and gives them numbers, from 1 on.</summary>
    internal sealed class Builder
    {
        readonly Dictionary<(string Text, WordForm Form), int> numbers = [];

        /// <summary>How many words have a number.</summary>
        public int Count => numbers.Count;

        public int Number(WordPattern word)
        {
            if (!numbers.TryGetValue((word.Text, word.Form), out int number)) numbers.Add((word.Text, word.Form), number = numbers.Count + 1);
            return number;
        }

        public WordTable Build()
        {
            int bits = BitOperations.Log2((uint)Math.Max(1, numbers.Count)) + 2;
            var slots = new ulong[1 << bits];
            var filter = new ulong[Math.Max(1, (1 << bits) * FilterBits / 4 / 64)];
            var (stems, suffixes) = (new uint[Buckets], new uint[Buckets]);
            foreach (var ((text, form), number) in numbers)
            {
                ulong key = WordHash.Key(WordHash.Of(text), form);
                int slot = (int)(key >> (64 - bits));
                while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
                filter[FilterSlot(key, filter.Length)] |= 1UL << (int)(key >> NumberBits & 63);
                slots[slot] = (key >> NumberBits << NumberBits) | (uint)number;
                if (form == WordForm.Stem) AddLength(stems, text, First(text), text.Length < BucketLetters);
                if (form == WordForm.Suffix) AddLength(suffixes, text, Last(text), text.Length < BucketLetters);
            }

            return new WordTable(slots, filter, stems, suffixes);
        }

        /// <summary>A part that is shorter than what the buckets go by is in all of them.</summary>
        static void AddLength(uint[] lengths, string text, int bucket, bool everywhere)
        {
            uint bit = 1u << text.Length;
            if (!everywhere) lengths[bucket] |= bit;
            for (int i = 0; everywhere && i < lengths.Length; i++) lengths[i] |= bit;
        }
    }
}
