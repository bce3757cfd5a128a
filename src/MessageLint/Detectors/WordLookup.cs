using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MessageLint.Detectors;

/// <summary>A dictionary of folded words that is asked with spans of a text.</summary>
sealed class WordLookup<TValue>(IEnumerable<KeyValuePair<string, TValue>> words)
{
    const int MaxLength = 40;

    readonly SpanTable<TValue> table = new(words);

    /// <summary>Looks a word up by its folded form.</summary>
    [SkipLocalsInit]
    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TValue value)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return table.TryGet(Glyphs.Fold(word, buffer), out value);
    }

    /// <summary>Looks up two words as a phrase.</summary>
    [SkipLocalsInit]
    public bool TryGet(ReadOnlySpan<char> first, ReadOnlySpan<char> second, [MaybeNullWhen(false)] out TValue value)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        value = default;
        if (first.Length + second.Length + 1 > MaxLength) return false;
        Glyphs.Fold(first, buffer);
        buffer[first.Length] = ' ';
        Glyphs.Fold(second, buffer[(first.Length + 1)..]);
        return table.TryGet(buffer[..(first.Length + 1 + second.Length)], out value);
    }
}

/// <summary>A set of short strings that is asked with spans, without regard to case.</summary>
sealed class NameSet(IEnumerable<string> names)
{
    readonly SpanTable<bool> table = new(names.Select(name => KeyValuePair.Create(name, true)), ignoreCase: true);

    public bool Contains(ReadOnlySpan<char> name) => table.Contains(name);
}
