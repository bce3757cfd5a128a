using System.Numerics;
using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>What the scanner has to look for so that each detector is woken.</summary>
static class WakeUps
{
    /// <summary>The detectors that each kind of candidate wakes, one bit each; the index is the kind's bit.</summary>
    public static ushort[] DetectorsByKind(IReadOnlyList<IDetector> detectors)
    {
        var woken = new ushort[16];
        for (int i = 0; i < detectors.Count; i++)
        {
            for (int kinds = (int)detectors[i].Wakes; kinds != 0; kinds &= kinds - 1) woken[BitOperations.TrailingZeroCount(kinds)] |= (ushort)(1 << i);
        }

        return woken;
    }

    /// <summary>The words that a detector waits for.</summary>
    public static IEnumerable<Anchor> Of(IDetector detector, int index)
    {
        ushort bit = (ushort)(1 << index);
        foreach (string phrase in detector.WakeWords) yield return OfPhrase(Folded(phrase), bit);
        foreach (var pairs in detector.WakePairs.Select(list => list.Select(Folded).ToList()))
        {
            var next = NeighbourSet.Of(pairs);
            foreach (string word in pairs.Where(word => !IsFunctionWord(word)))
            {
                var anchor = OfWord(word, bit);
                if (anchor.Form == AnchorForm.Pair)
                {
                    yield return anchor;
                    continue;
                }

                yield return anchor with { Next = next };
                yield return anchor with { Previous = next };
            }
        }
    }

    /// <summary>A phrase is looked for by its longest word, which is mostly its rarest, and that word's neighbour.</summary>
    static Anchor OfPhrase(string phrase, ushort detector)
    {
        string[] words = phrase.Split([' ', '\'', '’', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return OfWord(words.Length == 0 ? phrase : words[0], detector);
        int rarest = words.Length - 1;
        for (int i = rarest - 1; i >= 0; i--)
        {
            if (words[i].Length > words[rarest].Length) rarest = i;
        }

        var anchor = OfWord(words[rarest], detector);
        if (anchor.Form == AnchorForm.Pair) return anchor;
        return rarest > 0 ? anchor with { Previous = NeighbourSet.Of(words[rarest - 1]) } : anchor with { Next = NeighbourSet.Of(words[1]) };
    }

    /// <summary>A script without blanks has no words to find: there the first two units of one are looked for.</summary>
    static Anchor OfWord(string word, ushort detector) =>
        WordFolding.IsUnspaced(word[0]) && word.Length > 1
            ? new Anchor(word[..2], AnchorForm.Pair) { Detectors = detector }
            : new Anchor(word, AnchorForm.Word) { Detectors = detector };

    /// <summary>Detectors fold in ways of their own; the scanner compares words as it folds them itself.</summary>
    static string Folded(string word)
    {
        Span<char> folded = stackalloc char[word.Length * 2];
        return folded[..WordFolding.Fold(word, folded)].ToString();
    }

    /// <summary>Words that stand everywhere in one language or another: the words beside them wake as well.</summary>
    static bool IsFunctionWord(string word) =>
        word is "on" or "one" or "un" or "une" or "um" or "uma" or "uno" or "ein" or "een" or "en" or "ett" or "oh" or "bes" or "a" or "i" or "o" or "e" or "y";
}
