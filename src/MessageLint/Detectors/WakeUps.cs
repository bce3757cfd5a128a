using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>The words that wake detectors, as anchors for the scanner.</summary>
internal static class WakeUps
{
    /// <summary>The anchors of all detectors; each has its bit in the registry's order.</summary>
    public static IEnumerable<Anchor> Of(IReadOnlyList<IDetector> detectors) => detectors.SelectMany(Of);

    /// <summary>The words that a detector waits for.</summary>
    static IEnumerable<Anchor> Of(IDetector detector, int index)
    {
        ushort bit = (ushort)(1 << index);
        foreach (string word in detector.WakeWords) yield return WakeUp(word, bit);
        var pairs = detector.WakePairs.ToList();
        ulong next = 0;
        foreach (string word in pairs) next |= 1UL << WordKey.NeighbourBit(word);
        foreach (string word in pairs) yield return WakeUp(word, bit) with { NextOf = next };
    }

    /// <summary>A script without blanks has no words to find: there the first two units of one are looked for.</summary>
    static Anchor WakeUp(string word, ushort detector) =>
        WordFolding.IsUnspaced(word[0]) && word.Length > 1
            ? new Anchor(word[..2], AnchorForm.Pair, CandidateKinds.Word, detector)
            : new Anchor(word, AnchorForm.Word, CandidateKinds.Word, detector);
}
