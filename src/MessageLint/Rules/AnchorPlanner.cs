using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Decides by which words a phrase is looked for: the rarest of those that must be there.</summary>
internal sealed class AnchorPlanner(VocabularyBuilder words)
{
    const double Rare = 0.05, NeighbourShare = 0.05, NoAnchor = 1e9;

    readonly Dictionary<int, (double Cost, List<Anchor> Anchors)> plans = [];

    /// <summary>Adds the anchors of a phrase.</summary>
    /// <returns>The concepts whose sight starts its evaluation.</returns>
    public IReadOnlyList<int> Plan(PhraseExpression expression, List<Anchor> anchors)
    {
        var best = expression.Steps.MinBy(step => step.Concepts.Sum(c => PlanOf(c).Cost));
        double cost = best.Concepts.Sum(c => PlanOf(c).Cost);
        if (cost >= NoAnchor) throw new PhraseSyntaxException("none of its words can be searched for: each alternative needs a word, or a stem of four letters");
        foreach (int concept in best.Concepts)
        {
            var kind = expression.IsWide ? CandidateKinds.Phrase | CandidateKinds.WidePhrase : CandidateKinds.Phrase;
            anchors.AddRange(PlanOf(concept).Anchors.Select(a => a with { Wakes = kind }));
        }

        return best.Concepts;
    }

    (double Cost, List<Anchor> Anchors) PlanOf(int concept)
    {
        if (plans.TryGetValue(concept, out var plan)) return plan;
        plan = (0, []);
        foreach (var (sequence, _) in words.Entries(concept)) Add(ref plan, sequence);
        foreach (var split in words.Splits.Where(s => s.Concept == concept))
        {
            // A split entry is found by the rarest of its parts.
            var part = split.Parts.Steps.Select(s => PlanOf(s.Concepts[0])).MinBy(p => p.Cost);
            plan = (plan.Cost + part.Cost, [.. plan.Anchors, .. part.Anchors]);
        }

        return plans[concept] = plan;
    }

    static void Add(ref (double Cost, List<Anchor> Anchors) plan, WordPattern[] sequence)
    {
        double least = NoAnchor;
        Anchor? best = null;
        for (int i = 0; i < sequence.Length; i++)
        {
            if (AnchorAt(sequence, i) is not { } anchor) continue;
            double cost = Frequency(anchor) * (anchor.Next is null && anchor.Previous is null ? 1 : NeighbourShare);
            if (cost < least) (least, best) = (cost, anchor);
        }

        plan.Cost += least;
        if (best is { } chosen) plan.Anchors.Add(chosen);
    }

    static Anchor? AnchorAt(WordPattern[] sequence, int i)
    {
        var word = sequence[i];
        if (WordFolding.IsUnspaced(word.Text[0]))
        {
            // Two units side by side; a single one is everywhere.
            return i + 1 < sequence.Length && WordFolding.IsUnspaced(sequence[i + 1].Text[0]) ? new Anchor(word.Text + sequence[i + 1].Text, AnchorForm.Pair, CandidateKinds.Phrase) : null;
        }

        if (word.Joined || word.Form == WordForm.Suffix || (word.Form == WordForm.Stem && word.Text.Length < WordKey.StemLetters)) return null;
        return new Anchor(
            word.Text,
            word.Form == WordForm.Stem ? AnchorForm.Stem : AnchorForm.Word,
            CandidateKinds.Phrase,
            i + 1 < sequence.Length && CanNeighbour(sequence[i + 1]) ? sequence[i + 1].Text : null,
            i > 0 && !(i + 1 < sequence.Length && CanNeighbour(sequence[i + 1])) && CanNeighbour(sequence[i - 1]) ? sequence[i - 1].Text : null);
    }

    /// <summary>A neighbour is told by its first three letters: shorter stems, suffixes, apostrophes and attached Arabic particles hide them.</summary>
    static bool CanNeighbour(WordPattern word) =>
        !word.Joined && word.Form != WordForm.Suffix && !WordFolding.IsArabic(word.Text[0]) && !WordFolding.IsUnspaced(word.Text[0]) && (word.Form == WordForm.Whole || word.Text.Length >= 3);

    static double Frequency(Anchor anchor) =>
        anchor.Form == AnchorForm.Stem ? Math.Max(Rare, CommonWords.ShareOfStem(anchor.Word)) : Math.Max(Rare, CommonWords.Share(anchor.Word));
}
