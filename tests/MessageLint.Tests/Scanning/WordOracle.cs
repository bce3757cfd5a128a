using System.Text;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

/// <summary>An anchor that stands in a text.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Word">Where its word stands.</param>
sealed record Sighting(Anchor Anchor, TextSpan Word);

/// <summary>The anchors of a text, word by word and anchor by anchor, in UTF-16.</summary>
/// <param name="text">The text.</param>
/// <param name="anchors">The anchors.</param>
/// <param name="filtered">Whether the previous of two neighbours is told by the scanner's filter, which lets a few wrong ones pass, or exactly.</param>
sealed class WordOracle(string text, IReadOnlyList<Anchor> anchors, bool filtered)
{
    const int AsciiLetters = 8, OtherLetters = 4, StemLetters = 4;

    readonly List<SeenWord> words = [.. WordsOf(text)];

    /// <summary>The words of a text, each folded; a unit of a script without blanks is one of its own.</summary>
    internal static IEnumerable<SeenWord> WordsOf(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && WordFolding.IsWordChar(text[i]) && !WordFolding.IsUnspaced(text[i])) i++;
            bool unspaced = i == start && WordFolding.IsUnspaced(text[i]);
            if (i == start) i++;
            if (!unspaced && !WordFolding.IsWordChar(text[start])) continue;
            string folded = Fold(text[start..i]);
            if (folded.Length > 0) yield return new SeenWord(folded, start, i, unspaced);
        }
    }

    public IEnumerable<Sighting> Sightings() => Pairs().Concat(Symbols()).Concat(Enumerable.Range(0, words.Count).Where(i => !words[i].Unspaced).SelectMany(Words));

    IEnumerable<Sighting> Words(int i)
    {
        var word = words[i];
        var previous = i > 0 && word.Start - words[i - 1].End <= UnitReader.MaxGap ? words[i - 1] : null;
        var next = i + 1 < words.Count && words[i + 1].Start - word.End <= UnitReader.MaxGap ? words[i + 1] : null;
        foreach (var anchor in anchors.Where(a => a.Form != AnchorForm.Pair))
        {
            if (anchor.Next.IsNone && anchor.Previous.IsNone)
            {
                if (Variants(word.Folded).Any(variant => IsOf(anchor, variant))) yield return new Sighting(anchor, word.Span);
                continue;
            }

            if (!IsOf(anchor, word.Folded) || !Fits(anchor.Next, next)) continue;
            if (filtered && !anchor.Next.IsNone ? MayFit(anchor.Previous, previous) : Fits(anchor.Previous, previous)) yield return new Sighting(anchor, word.Span);
        }
    }

    IEnumerable<Sighting> Pairs()
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            foreach (var anchor in anchors.Where(a => a.Form == AnchorForm.Pair && a.Word[0] == text[i] && a.Word[1] == text[i + 1])) yield return new Sighting(anchor, new TextSpan(i, i + 2));
        }
    }

    IEnumerable<Sighting> Symbols()
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!WordFolding.IsSymbol(text[i])) continue;
            foreach (var anchor in anchors.Where(a => a.Form == AnchorForm.Word && a.Word[0] == text[i])) yield return new Sighting(anchor, new TextSpan(i, i + 1));
        }
    }

    static bool Fits(NeighbourSet wanted, SeenWord? word) => wanted.IsNone || (word is not null && wanted.Contains(word.Folded));

    static bool MayFit(NeighbourSet wanted, SeenWord? word) =>
        wanted.IsNone || NeighbourFilter.Of(wanted).Fits(NeighbourFilter.OfKey(word is null ? 0 : NeighbourSet.KeyOf(word.Folded)));

    /// <summary>The word, and for Arabic what is left of it without the particles in front.</summary>
    static IEnumerable<string> Variants(string folded)
    {
        yield return folded;
        for (int prefix = 0; WordFolding.IsArabic(folded[0]) && (prefix = ArabicPrefix.Next(folded, prefix)) > 0;) yield return folded[prefix..];
    }

    /// <summary>Words count as the same that share eight letters of ASCII, or four where one of the eight is not.</summary>
    static bool IsOf(Anchor anchor, string folded)
    {
        if (anchor.Form == AnchorForm.Word) return Told(anchor.Word) == Told(folded);
        if (folded.Length < StemLetters || Beginning(anchor.Word, StemLetters) != Beginning(folded, StemLetters)) return false;

        // Of a longer stem the letters after the fourth are compared only where all are ASCII.
        if (anchor.Word.Length == StemLetters || !Ascii.IsValid(anchor.Word)) return true;
        return Ascii.IsValid(Beginning(folded, AsciiLetters)) && Beginning(folded, AsciiLetters).StartsWith(Beginning(anchor.Word, AsciiLetters), StringComparison.Ordinal);
    }

    static string Told(string folded) => Ascii.IsValid(Beginning(folded, AsciiLetters)) ? Beginning(folded, AsciiLetters) : Beginning(folded, OtherLetters) + "…";

    static string Beginning(string word, int letters) => word[..Math.Min(letters, word.Length)];

    static string Fold(string word)
    {
        var folded = new StringBuilder();
        foreach (char unit in word)
        {
            char letter = WordFolding.Fold(unit, out char second);
            if (letter != '\0') folded.Append(letter);
            if (second != '\0') folded.Append(second);
        }

        return folded.ToString();
    }
}

/// <summary>A word of a text.</summary>
sealed record SeenWord(string Folded, int Start, int End, bool Unspaced)
{
    public TextSpan Span => new(Start, End);
}
