using System.Diagnostics.CodeAnalysis;

namespace MessageLint.Detectors;

/// <summary>A hash table of strings that is asked with spans of a text. Immutable.</summary>
/// <remarks>Dictionaries take spans, too, but through an interface call and a keyed hash: several times the cost, in the hottest place of all.</remarks>
sealed class SpanTable<TValue>
{
    readonly string?[] keys;
    readonly TValue[] values;
    readonly bool ignoreCase;

    public SpanTable(IEnumerable<KeyValuePair<string, TValue>> entries, bool ignoreCase = false)
    {
        var all = entries.ToList();
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, all.Count * 2));
        keys = new string?[size];
        values = new TValue[size];
        this.ignoreCase = ignoreCase;
        foreach (var (key, value) in all)
        {
            int slot = Find(key);
            keys[slot] = key;
            values[slot] = value;
        }
    }

    public bool TryGet(ReadOnlySpan<char> key, [MaybeNullWhen(false)] out TValue value)
    {
        int slot = Find(key);
        value = values[slot];
        return keys[slot] is not null;
    }

    public bool Contains(ReadOnlySpan<char> key) => keys[Find(key)] is not null;

    /// <summary>The slot of a key, or the free one where it would stand.</summary>
    int Find(ReadOnlySpan<char> key)
    {
        int mask = keys.Length - 1;
        int slot = (int)Hash(key) & mask;
        while (keys[slot] is { } other && !Same(key, other)) slot = (slot + 1) & mask;
        return slot;
    }

    bool Same(ReadOnlySpan<char> key, string other) =>
        key.Length == other.Length && (ignoreCase ? key.Equals(other, StringComparison.OrdinalIgnoreCase) : key.SequenceEqual(other));

    uint Hash(ReadOnlySpan<char> key)
    {
        uint hash = (uint)key.Length;
        foreach (char c in key)
        {
            uint unit = !ignoreCase ? c : c < 0x80 ? c | 0x20u : char.ToUpperInvariant(c);
            hash = (hash ^ unit) * 0x0100_0193;
        }

        return hash ^ (hash >> 15);
    }
}
