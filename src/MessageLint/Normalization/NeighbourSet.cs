namespace MessageLint.Normalization;

/// <summary>The words that may stand beside another, whole or by their stems. Immutable, compared by what is in it.</summary>
internal sealed class NeighbourSet : IEquatable<NeighbourSet>
{
    const int BeginningLetters = 3;

    NeighbourSet(IEnumerable<ulong> words, IEnumerable<ulong> beginnings)
    {
        Words = [.. words.Distinct().Order()];
        Beginnings = [.. beginnings.Distinct().Order()];
    }

    /// <summary>Asks for nothing: any word may stand there, or none.</summary>
    public static NeighbourSet None { get; } = new([], []);

    /// <summary>The keys of the words, or of their stems, ordered.</summary>
    public ulong[] Words { get; }

    /// <summary>The keys of the words' first three letters, ordered.</summary>
    public ulong[] Beginnings { get; }

    public bool IsNone => Words.Length == 0;

    /// <summary>A set of whole words.</summary>
    public static NeighbourSet Of(params IReadOnlyCollection<string> folded) => new(folded.Select(word => WordKey.Of(word)), folded.Select(word => KeyOf(word)));

    /// <summary>All words that begin with a stem of at least four letters.</summary>
    public static NeighbourSet OfStem(string folded) => new([WordKey.OfStem(folded)], [KeyOf(folded)]);

    /// <summary>The key of a word's first three letters.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> folded) => WordKey.Of(folded[..Math.Min(folded.Length, BeginningLetters)]);

    /// <summary>Words that are in any of some sets.</summary>
    public static NeighbourSet Union(params IReadOnlyCollection<NeighbourSet> sets) => new(sets.SelectMany(set => set.Words), sets.SelectMany(set => set.Beginnings));

    public bool Contains(ReadOnlySpan<char> folded) =>
        Array.BinarySearch(Words, WordKey.Of(folded)) >= 0 || (folded.Length >= WordKey.StemLetters && Array.BinarySearch(Words, WordKey.OfStem(folded)) >= 0);

    public bool Equals(NeighbourSet? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words);

    public override bool Equals(object? obj) => Equals(obj as NeighbourSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (ulong key in Words) hash.Add(key);
        return hash.ToHashCode();
    }
}

/// <summary>A small filter for a set of neighbours by their first three letters: each word is a bit in two masks. What is in the set always fits; of what is not, few words do.</summary>
internal readonly record struct NeighbourFilter(ulong First, ulong Second)
{
    /// <summary>Asks for nothing.</summary>
    public bool IsNone => First == 0;

    public static NeighbourFilter Of(NeighbourSet set)
    {
        ulong first = 0, second = 0;
        foreach (ulong key in set.Beginnings)
        {
            var word = OfKey(key);
            first |= word.First;
            second |= word.Second;
        }

        return new NeighbourFilter(first, second);
    }

    /// <summary>The filter of one word, from the key of its first three letters.</summary>
    public static NeighbourFilter OfKey(ulong key)
    {
        ulong hash = WordKey.Hash(key);
        return new NeighbourFilter(1UL << (int)(hash >> 58), 1UL << (int)(hash >> 52 & 63));
    }

    /// <summary>Whether a single word is in the set; every word is in that which asks for nothing.</summary>
    public bool Fits(NeighbourFilter word) => First == 0 || ((First & word.First) != 0 && (Second & word.Second) != 0);
}
