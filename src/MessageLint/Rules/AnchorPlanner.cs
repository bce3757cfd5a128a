using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Anchors, how often in ten thousand words they are seen, and whether nothing can be there without one of them.</summary>
internal sealed record AnchorPlan(double Cost, IReadOnlyList<Anchor> Anchors, bool IsComplete)
{
    // What nothing can search for ("10 10") is found only in sentences that are read for another word.
    const double Unsearched = 50;

    /// <summary>Of what can't be searched for.</summary>
    public static AnchorPlan None { get; } = new(double.MaxValue, [], false);

    /// <summary>Of any of several.</summary>
    public static AnchorPlan Of(IEnumerable<AnchorPlan> parts)
    {
        double cost = 0;
        bool isComplete = true;
        var anchors = new List<Anchor>();
        foreach (var part in parts)
        {
            cost += part.Anchors.Count == 0 ? Unsearched : part.Cost;
            isComplete &= part.IsComplete;
            anchors.AddRange(part.Anchors);
        }

        return new AnchorPlan(cost, anchors, isComplete);
    }
}

/// <summary>Decides by which words a concept is looked for: of each entry by the rarest of those that must be there.</summary>
internal sealed class AnchorPlanner(VocabularyBuilder words)
{
    // Against reading a sentence.
    const double NeighbourWork = 0.03;

    readonly Dictionary<(int Concept, ushort Languages), AnchorPlan> plans = [];

    /// <summary>The anchors of a concept's entries in some languages (bits), but for split ones.</summary>
    public AnchorPlan PlanOf(int concept, ushort languages)
    {
        if (plans.TryGetValue((concept, languages), out var known)) return known;
        var plan = AnchorPlan.Of(words.Entries(concept).Where(e => IsIn(e.Languages, languages)).Select(e => Best(e.Words)));
        plans.Add((concept, languages), plan);
        return plan;
    }

    /// <summary>The anchors of each part of each split entry of a concept.</summary>
    public IEnumerable<AnchorPlan[]> SplitPlansOf(int concept, ushort languages) =>
        words.SplitsOf(concept).Where(s => IsIn(s.Languages, languages)).Select(s => s.Parts.Steps.Select(part => PlanOf(part.Concepts[0], languages)).ToArray());

    /// <summary>Whether a concept has any entry in some languages.</summary>
    public bool HasEntries(int concept, ushort languages) => words.Entries(concept).Any(e => IsIn(e.Languages, languages)) || words.SplitsOf(concept).Any(s => IsIn(s.Languages, languages));

    /// <summary>Entries of every language belong to each; all languages together have only those.</summary>
    static bool IsIn(ushort spoken, ushort languages) => languages == CompiledLexicons.All ? spoken == CompiledLexicons.All : (spoken & languages) != 0;

    /// <summary>The cheapest of the items that must be there.</summary>
    AnchorPlan Best(WordSequence sequence)
    {
        var best = AnchorPlan.None;
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

    /// <summary>The words that can follow, none where anything can.</summary>
    NeighbourSet NextOf(IReadOnlyList<WordItem> items, int from)
    {
        var rest = words.Pool.Of(items, from);
        if (rest.IsNullable) return NeighbourSet.None;
        var firsts = new List<(WordPattern Word, WordSequence Remainder)>();
        rest.Firsts(words.Pool, firsts);
        return WordSequence.Neighbours(firsts.Select(f => f.Word)) ?? NeighbourSet.None;
    }

    /// <summary>The words that can stand before, none where anything can.</summary>
    static NeighbourSet PreviousOf(IReadOnlyList<WordItem> items, int last)
    {
        var set = NeighbourSet.None;
        for (; last >= 0; last--)
        {
            if (LastsOf(items[last]) is not { } lasts) return NeighbourSet.None;
            set = set.Or(lasts);
            if (!items[last].Optional) return set;
        }

        return NeighbourSet.None;
    }

    /// <summary>The words that an item can end with; null where they can't be told.</summary>
    static NeighbourSet? LastsOf(WordItem item)
    {
        if (item.Alternatives.Count == 0) return WordSequence.Neighbours([item.Word]);
        var set = NeighbourSet.None;
        foreach (var alternative in item.Alternatives)
        {
            var items = alternative.Items;
            var lasts = PreviousOf(items, items.Count - 1);
            if (lasts.IsNone) return null;
            set = set.Or(lasts);
        }

        return set;
    }

    AnchorPlan PlanItem(WordItem item, NeighbourSet next, NeighbourSet previous)
    {
        if (item.Alternatives.Count > 0)
        {
            // Inside an alternative its own neighbours are known; at its ends they are the item's.
            var plan = AnchorPlan.Of(item.Alternatives.Select(a => a.Items is [var only] && !only.Optional && !IsUnspaced(only) ? PlanItem(only, next, previous) : Best(a)));
            return plan.Anchors.Count == 0 ? AnchorPlan.None : plan;
        }

        var own = AnchorsOf(item.Word, next, previous);
        return own.Count == 0 ? AnchorPlan.None : new AnchorPlan(own.Sum(CommonWords.ShareOf), own, true);
    }

    static List<Anchor> AnchorsOf(WordPattern word, NeighbourSet next, NeighbourSet previous)
    {
        char first = word.Text[0];
        if (WordFolding.IsUnspaced(first) || word.Form == WordForm.Suffix || !IsScanned(word.Text)) return [];

        // What particles an Arabic word carries is not known to its neighbours, nor theirs to it.
        if (WordFolding.IsArabic(first)) (next, previous) = (NeighbourSet.None, NeighbourSet.None);

        // Nor does the scanner ask what stands beside a symbol.
        if (WordFolding.IsSymbol(first)) (next, previous) = (NeighbourSet.None, NeighbourSet.None);
        if (word.Form == WordForm.Stem) return [.. ShortStems.Expand(word.Text).Select(anchor => anchor with { Next = next, Previous = previous })];
        var whole = new Anchor(word.Text, AnchorForm.Word) { Next = next, Previous = previous };
        if (!word.Joined) return [whole];

        // "don't" is one word to a sentence's reader and two to the scanner.
        return word.Text.Length > 2 ? [whole, new Anchor(word.Text[..^1], AnchorForm.Word) { Next = NeighbourSet.Of(word.Text.AsSpan(word.Text.Length - 1)), Previous = previous }] : [];
    }

    /// <summary>Whether the scanner looks at a word: not at numbers ("10", but "10pm").</summary>
    static bool IsScanned(string word) => word.Take(3).Any(c => !char.IsAsciiDigit(c));

    static bool IsUnspaced(WordItem item) => item.Alternatives.Count == 0 && WordFolding.IsUnspaced(item.Word.Text[0]);

    static AnchorPlan PlanPair(string pair) => new(CommonWords.ShareOf(new Anchor(pair, AnchorForm.Pair)), [new Anchor(pair, AnchorForm.Pair)], true);

    static AnchorPlan Cheaper(AnchorPlan a, AnchorPlan b) => b.IsComplete && !a.IsComplete ? b : a.IsComplete && !b.IsComplete ? a : Work(b) < Work(a) ? b : a;

    /// <summary>What a search costs: reading the sentences that it finds, and asking for the neighbours wherever its words stand.</summary>
    static double Work(AnchorPlan plan) => plan.Anchors.Count == 0 ? double.MaxValue : plan.Cost + NeighbourWork * plan.Anchors.Sum(CommonWords.ShareOfWord);
}
