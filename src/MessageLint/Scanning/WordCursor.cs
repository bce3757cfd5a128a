using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>A word that the scanner stands at.</summary>
/// <param name="Letters">Its key.</param>
/// <param name="Stem">The key of its stem; 0 for a shorter word.</param>
/// <param name="First">The key of its first three letters, by which its neighbours know it.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
internal readonly record struct WordCursor(ulong Letters, ulong Stem, ulong First, int Start, int End)
{
    public static WordCursor Of(ReadOnlySpan<char> folded, int start, int end) =>
        new(WordKey.Of(folded), folded.Length >= WordKey.StemLetters ? WordKey.OfStem(folded) : 0, NeighbourSet.KeyOf(folded), start, end);
}
