using System.Diagnostics.CodeAnalysis;

namespace MessageLint.Detectors;

/// <summary>A dictionary of folded words that is asked with spans of a text.</summary>
sealed class WordLookup<TValue>(IEnumerable<KeyValuePair<string, TValue>> words)
{
    const int MaxLength = 40;

    readonly Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> lookup =
        new Dictionary<string, TValue>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks a word up by its folded form.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TValue value)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return lookup.TryGetValue(Glyphs.Fold(word, buffer), out value);
    }

    /// <summary>Looks up two words as a phrase.</summary>
    public bool TryGet(ReadOnlySpan<char> first, ReadOnlySpan<char> second, [MaybeNullWhen(false)] out TValue value)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        value = default;
        if (first.Length + second.Length + 1 > MaxLength) return false;
        Glyphs.Fold(first, buffer);
        buffer[first.Length] = ' ';
        Glyphs.Fold(second, buffer[(first.Length + 1)..]);
        return lookup.TryGetValue(buffer[..(first.Length + 1 + second.Length)], out value);
    }
}

/// <summary>A set of short strings that is asked with spans, without regard to case.</summary>
sealed class NameSet(IEnumerable<string> names)
{
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> name) => lookup.Contains(name);
}
