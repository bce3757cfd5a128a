namespace MessageLint.Normalization;

/// <summary>Makes <see cref="NormalizedText"/>.</summary>
internal static class Normalizer
{
    /// <summary>Whether a plain text is its own normalised form, so that <see cref="Normalize"/> need not run.</summary>
    public static bool IsNormal(ReadOnlySpan<char> text) => true;

    /// <summary>The same for UTF-8.</summary>
    public static bool IsNormal(ReadOnlySpan<byte> utf8) => true;

    /// <summary>Fills <paramref name="result"/> from a text.</summary>
    public static void Normalize(ReadOnlySpan<char> text, MessageFormat format, NormalizedText result)
    {
    }
}
