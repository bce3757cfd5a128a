namespace MessageLint.Normalization;

/// <summary>The words that may stand beside another, each told by its first three letters. Immutable, compared by what is in it.</summary>
internal sealed class NeighbourSet : IEquatable<NeighbourSet>
{
    const int Letters = 3;

    NeighbourSet(ulong[] keys) => Keys = keys;

    /// <summary>Asks for nothing: any word may stand there, or none.</summary>
    public static NeighbourSet None { get; } = new([]);

    /// <summary>The keys of the words' first three letters, ordered.</summary>
    public ulong[] Keys { get; }

    public bool IsNone => Keys.Length == 0;

    public static NeighbourSet Of(IEnumerable<ulong> keys) => keys.Distinct().Order().ToArray() is { Length: > 0 } some ? new NeighbourSet(some) : None;

    public static NeighbourSet Of(ReadOnlySpan<char> folded) => new([KeyOf(folded)]);

    public static ulong KeyOf(ReadOnlySpan<char> folded) => WordKey.Of(folded[..Math.Min(folded.Length, Letters)]);

    /// <summary>Words that are in either set.</summary>
    public NeighbourSet Or(NeighbourSet other) => Of(Keys.Concat(other.Keys));

    public bool Equals(NeighbourSet? other) => other is not null && Keys.AsSpan().SequenceEqual(other.Keys);

    public override bool Equals(object? obj) => Equals(obj as NeighbourSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (ulong key in Keys) hash.Add(key);
        return hash.ToHashCode();
    }
}

/// <summary>A small filter for a set of neighbours: each word is a bit in two masks. What is in the set always fits; of what is not, few words do.</summary>
internal readonly record struct NeighbourFilter(ulong First, ulong Second)
{
    /// <summary>Asks for nothing.</summary>
    public bool IsNone => First == 0;

    public static NeighbourFilter Of(NeighbourSet set)
    {
        ulong first = 0, second = 0;
        foreach (ulong key in set.Keys)
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
