using System.Numerics;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Decides by which words a phrase is looked for: the rarest of those that must be there.</summary>
internal sealed class AnchorPlanner(VocabularyBuilder words)
{
    const double Rare = 0.005, NoAnchor = 1e9;

    // An entry that nothing can search for ("5 ★") is found only in sentences that are read for another word; better another step is searched for.
    const double Unsearched = 3;

    readonly Dictionary<int, AnchorPlan> plans = [];

    /// <summary>Adds the anchors of a phrase.</summary>
    /// <returns>The concepts whose sight starts its evaluation.</returns>
    public IReadOnlyList<int> Plan(PhraseExpression expression, ushort audiences, List<Anchor> anchors)
    {
        // An entity needs no word: its detector has found it before phrases are read.
        var entity = expression.Steps.FirstOrDefault(step => step.Concepts.All(words.IsEntity));
        if (entity.Concepts is not null) return entity.Concepts;
        var searchable = expression.Steps.Where(step => step.Concepts.Any(c => PlanOf(c).Anchors.Count > 0)).ToList();
        if (searchable.Count == 0) throw new PhraseSyntaxException("none of its words can be searched for: each alternative needs a word, or a stem of four letters");
        var best = searchable.MinBy(step => step.Concepts.Sum(c => PlanOf(c).Cost));
        var wakes = expression.IsWide ? CandidateKinds.Phrase | CandidateKinds.WidePhrase : CandidateKinds.Phrase;
        foreach (int concept in best.Concepts) anchors.AddRange(PlanOf(concept).Anchors.Select(a => a with { Wakes = wakes, Audiences = audiences }));
        return best.Concepts;
    }

    AnchorPlan PlanOf(int concept)
    {
        if (plans.TryGetValue(concept, out var known)) return known;
        double cost = 0;
        var anchors = new List<Anchor>();
        foreach (var (sequence, _) in words.Entries(concept)) Include(Best(sequence));

        // A split entry is found by the rarest of its parts.
        foreach (var split in words.SplitsOf(concept)) Include(split.Parts.Steps.Select(s => PlanOf(s.Concepts[0])).MinBy(p => p.Cost)!);
        return plans[concept] = new AnchorPlan(cost, anchors);

        void Include(AnchorPlan part)
        {
            cost += part.Anchors.Count == 0 ? Unsearched : part.Cost;
            anchors.AddRange(part.Anchors);
        }
    }

    /// <summary>The cheapest of the items that must be there.</summary>
    AnchorPlan Best(WordSequence sequence)
    {
        var best = new AnchorPlan(NoAnchor, []);
        var items = sequence.Items;
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Optional) continue;
            if (IsUnspaced(items[i]))
            {
                // Two units side by side; a single one is everywhere.
                if (i + 1 < items.Count && IsUnspaced(items[i + 1])) best = Cheaper(best, PlanPair(items[i].Word.Text + items[i + 1].Word.Text));
                continue;
            }

            best = Cheaper(best, PlanItem(items[i], NextOf(items, i + 1), PreviousOf(items, i - 1)));
        }

        return best;
    }

    /// <summary>The words that can follow, 0 where anything can.</summary>
    ulong NextOf(IReadOnlyList<WordItem> items, int from)
    {
        var rest = words.Pool.Of(items, from);
        if (rest.IsNullable) return 0;
        var firsts = new List<(WordPattern Word, WordSequence Remainder)>();
        rest.Firsts(words.Pool, firsts);
        return WordSequence.Neighbours(firsts.Select(f => f.Word));
    }

    /// <summary>The words that can stand before, 0 where anything can.</summary>
    static ulong PreviousOf(IReadOnlyList<WordItem> items, int last)
    {
        ulong mask = 0;
        for (; last >= 0; last--)
        {
            mask |= LastsOf(items[last]);
            if (!items[last].Optional) return mask;
        }

        return 0;
    }

    static ulong LastsOf(WordItem item)
    {
        if (item.Alternatives.Count == 0) return WordSequence.Neighbours([item.Word]);
        ulong mask = 0;
        foreach (var alternative in item.Alternatives)
        {
            var items = alternative.Items;
            ulong lasts = PreviousOf(items, items.Count - 1);
            mask |= lasts == 0 ? ulong.MaxValue : lasts;
        }

        return mask;
    }

    AnchorPlan PlanItem(WordItem item, ulong next, ulong previous)
    {
        if (item.Alternatives.Count > 0)
        {
            // Inside an alternative its own neighbours are known; at its ends they are the item's.
            double cost = 0;
            var anchors = new List<Anchor>();
            foreach (var alternative in item.Alternatives)
            {
                var part = alternative.Items is [var only] && !only.Optional && !IsUnspaced(only) ? PlanItem(only, next, previous) : Best(alternative);
                cost += part.Anchors.Count == 0 ? Unsearched : part.Cost;
                anchors.AddRange(part.Anchors);
            }

            return anchors.Count == 0 ? new AnchorPlan(NoAnchor, []) : new AnchorPlan(cost, anchors);
        }

        // One neighbour will do: the one that tells more.
        if (next == ulong.MaxValue) next = 0;
        if (previous == ulong.MaxValue) previous = 0;
        if (next != 0 && previous != 0)
        {
            if (BitOperations.PopCount(next) <= BitOperations.PopCount(previous)) previous = 0;
            else next = 0;
        }

        return AnchorOf(item.Word, next, previous) is { } anchor ? new AnchorPlan(Frequency(anchor) * (0.5 + Share(next | previous) / 2), [anchor]) : new AnchorPlan(NoAnchor, []);
    }

    static Anchor? AnchorOf(WordPattern word, ulong next, ulong previous)
    {
        if (word.Joined || char.IsAsciiDigit(word.Text[0]) || WordFolding.IsSymbol(word.Text[0]) || word.Form == WordForm.Suffix || (word.Form == WordForm.Stem && word.Text.Length < WordKey.StemLetters)) return null;
        if (WordFolding.IsUnspaced(word.Text[0])) return null;
        return new Anchor(word.Text, word.Form == WordForm.Stem ? AnchorForm.Stem : AnchorForm.Word, CandidateKinds.Phrase, 0, next, previous);
    }

    static bool IsUnspaced(WordItem item) => item.Alternatives.Count == 0 && WordFolding.IsUnspaced(item.Word.Text[0]);

    static AnchorPlan PlanPair(string pair) => new(Math.Max(Rare, CommonWords.Share(pair)), [new Anchor(pair, AnchorForm.Pair, CandidateKinds.Phrase)]);

    static AnchorPlan Cheaper(AnchorPlan a, AnchorPlan b) => b.Cost < a.Cost ? b : a;

    static double Frequency(Anchor anchor) =>
        anchor.Form == AnchorForm.Stem ? Math.Max(Rare, CommonWords.ShareOfStem(anchor.Word)) : Math.Max(Rare, CommonWords.Share(anchor.Word));

    static double Share(ulong neighbours) => neighbours == 0 ? 1 : BitOperations.PopCount(neighbours) / 64.0;

    /// <summary>Anchors, and how often they will wake somebody for nothing.</summary>
    sealed record AnchorPlan(double Cost, IReadOnlyList<Anchor> Anchors);
}
