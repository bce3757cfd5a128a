using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Rules;

/// <summary>Stems of three letters, for which the scanner has no key: they are looked for as the word itself and with every letter that can follow.</summary>
internal static class ShortStems
{
    static readonly char[] Latin = [.. "abcdefghijklmnopqrstuvwxyz0123456789"];

    // Of the letters that are written, those that folding leaves.
    static readonly char[] Arabic = [.. Enumerable.Range('\u0621', '\u064A' - '\u0621' + 1).Select(c => (char)c).Where(c => char.IsLetter(c) && WordFolding.Fold(c, out _) == c)];

    /// <summary>The anchors of a stem; none for one that is shorter still, or of another script.</summary>
    public static IEnumerable<Anchor> Expand(string stem)
    {
        if (stem.Length >= WordKey.StemLetters) return [new Anchor(stem, AnchorForm.Stem)];
        char[] letters = char.IsAscii(stem[0]) ? Latin : WordFolding.IsArabic(stem[0]) ? Arabic : [];
        if (stem.Length < WordKey.StemLetters - 1 || letters.Length == 0) return [];
        return letters.Select(letter => new Anchor(stem + letter, AnchorForm.Stem)).Prepend(new Anchor(stem, AnchorForm.Word));
    }
}
