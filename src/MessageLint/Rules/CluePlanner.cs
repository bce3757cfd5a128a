using MessageLint.Detectors;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>
/// Decides what makes a sentence worth reading for a phrase, language by language: the words of its rarest step are a clue, looked for in
/// every message; where they are everyday words, those of other steps are marks, looked for where the clue is.
/// </summary>
internal sealed class CluePlanner(VocabularyBuilder words, int languageCount)
{
    const int MaxClues = 3;

    // A sentence has about this many words.
    const double SentenceWords = 15;

    // A phrase that wakes fewer sentences than this for nothing needs no further clue; a clue that most sentences hold is none.
    const double Enough = 0.00005, Common = 0.2;

    // Some entities stand in nearly every message.
    const double EntityCost = 30;

    readonly AnchorPlanner planner = new(words);
    readonly Numbering clues = new(), marks = new();

    /// <summary>The anchors of all clues given out so far.</summary>
    public IReadOnlyList<Anchor> Anchors => clues.Anchors;

    /// <summary>How many clues have been given out.</summary>
    public int ClueCount => clues.Count;

    /// <summary>The anchors of all marks given out so far; the mark is in the place of the clue.</summary>
    public IReadOnlyList<Anchor> MarkAnchors => marks.Anchors;

    /// <summary>How many marks have been given out.</summary>
    public int MarkCount => marks.Count;

    /// <summary>The clues that an entity's concept is.</summary>
    public int[] CluesOfEntity(int concept) => clues.OfEntity(concept);

    /// <summary>The marks that an entity's concept sets.</summary>
    public int[] MarksOfEntity(int concept) => marks.OfEntity(concept);

    /// <summary>
    /// What a sentence must hold to be read for a phrase, in each of several ways: a clue, the first number, and with it up to two marks, the
    /// others.
    /// </summary>
    /// <exception cref="PhraseSyntaxException">None of its words can be searched for.</exception>
    public int[][] Plan(PhraseExpression expression)
    {
        var steps = expression.Steps.Select(step => step.Concepts).DistinctBy(NameOf).ToList();
        var sets = new List<int[]>();
        sets.AddRange(PlanIn(steps, CompiledLexicons.All));
        for (int language = 0; language < languageCount; language++)
        {
            // Where all words of a phrase belong to every language, no single one has anything to add.
            ushort bit = (ushort)(1 << language);
            if (steps.Any(concepts => concepts.Any(c => HasOwnEntries(c, bit)))) sets.AddRange(PlanIn(steps, bit));
        }

        return sets.Count > 0 ? [.. sets] : throw new PhraseSyntaxException("none of its words can be searched for: each alternative needs a word, or a stem of three letters");
    }

    /// <summary>A phrase's steps by how rare their words are, the rarest first: where it is missing, the others need not be looked for.</summary>
    public int[] OrderOf(PhraseExpression expression) => [.. Enumerable.Range(0, expression.Steps.Length).OrderBy(i => CostOf(expression.Steps[i].Concepts))];

    double CostOf(int[] concepts)
    {
        // What entities there are is known already.
        if (concepts.All(words.IsEntity)) return 0;
        double cost = 0;
        for (int language = 0; language < languageCount; language++)
        {
            ushort bit = (ushort)(1 << language);
            cost += concepts.Sum(c => Math.Min(10_000, planner.PlanOf(c, bit).Cost) + planner.SplitPlansOf(c, bit).Sum(parts => Math.Min(10_000, parts.Min(p => p.Cost))));
        }

        return cost;
    }

    /// <summary>The sets of clues in one language; none where some step has no words in it, or no step has any that can be searched for.</summary>
    IEnumerable<int[]> PlanIn(List<int[]> steps, ushort languages)
    {
        if (!steps.TrueForAll(concepts => concepts.All(words.IsEntity) || concepts.Any(c => planner.HasEntries(c, languages)))) return [];
        var found = steps.Select(concepts => SearchFor(concepts, languages)).Where(step => step.Ways.Count > 0).ToList();

        // What can't be searched for completely must not decide where anything else can.
        var ordered = found.Where(step => step.Share < 1).OrderBy(step => !step.IsComplete).ThenBy(step => step.Share).ToList();
        return ordered.Count == 0 ? [] : ordered[0].Ways.Select(way => Combine(way, ordered.Skip(1)));
    }

    /// <summary>The clues of one way to say the rarest step, and those of other steps while that is not rare enough.</summary>
    int[] Combine(Clue[] way, IEnumerable<Step> others)
    {
        var chosen = new List<int>();
        double share = 1;
        foreach (var clue in way.OrderBy(c => c.Plan.Cost)) Add(clue);
        foreach (var step in others) Add(step.Any);
        return [.. chosen];

        void Add(Clue clue)
        {
            double own = ShareOf(clue.Plan);
            if (chosen.Count > 0 && (share < Enough || chosen.Count == MaxClues || own > Common || !clue.Plan.IsComplete)) return;
            chosen.Add(chosen.Count == 0 ? clues.Of(clue) : marks.Of(clue));
            share *= own;
        }
    }

    Step SearchFor(int[] concepts, ushort languages)
    {
        if (concepts.All(words.IsEntity))
        {
            var entity = new Clue(NameOf(concepts), new AnchorPlan(EntityCost, [], true), concepts);
            return new Step([[entity]], entity, EntityCost * SentenceWords / 10_000, true);
        }

        string name = $"{languages:x} {NameOf(concepts)}";
        var whole = AnchorPlan.Of(concepts.Select(c => planner.PlanOf(c, languages)));
        var splits = concepts.SelectMany(c => planner.SplitPlansOf(c, languages)).ToList();
        var ways = new List<Clue[]>();
        if (whole.Anchors.Count > 0) ways.Add([new Clue(name, whole, null)]);
        foreach (var parts in splits) ways.Add([.. parts.Select(part => new Clue(KeyOf(part, languages), part, null))]);

        // For the sight of any of it, the rarest part of a split entry will do.
        var any = AnchorPlan.Of(splits.Select(parts => parts.OrderBy(p => !p.IsComplete).ThenBy(p => p.Cost).First()).Prepend(whole));
        double share = ways.Sum(way => way.Aggregate(1.0, (product, clue) => product * ShareOf(clue.Plan)));
        return new Step(ways.Where(way => way.Any(c => c.Plan.Anchors.Count > 0)).ToList(), new Clue("any " + name, any, null), share, ways.TrueForAll(way => way.Any(c => c.Plan.IsComplete)));
    }

    static double ShareOf(AnchorPlan plan) => Math.Min(1, plan.Cost * SentenceWords / 10_000);

    bool HasOwnEntries(int concept, ushort language) =>
        words.Entries(concept).Any(e => e.Languages != CompiledLexicons.All && (e.Languages & language) != 0) ||
        words.SplitsOf(concept).Any(s => s.Languages != CompiledLexicons.All && (s.Languages & language) != 0);

    static string NameOf(int[] concepts) => string.Join(' ', concepts);

    /// <summary>Parts of split entries with the same anchors are the same clue.</summary>
    static string KeyOf(AnchorPlan part, ushort languages) => $"{languages:x} {string.Join(';', part.Anchors.Select(a => $"{a.Word}{a.Form} {string.Join(' ', a.Next.Keys)} {string.Join(' ', a.Previous.Keys)}"))}";

    /// <summary>Something that a sentence may hold: words, or entities.</summary>
    sealed record Clue(string Name, AnchorPlan Plan, int[]? Entities);

    /// <summary>A step of a phrase: the ways to say it, each with all the clues that it leaves, and the clue that any of them leaves.</summary>
    sealed record Step(List<Clue[]> Ways, Clue Any, double Share, bool IsComplete);

    /// <summary>Gives numbers to what a sentence may hold, the same to the same, and keeps the anchors by which it is seen.</summary>
    sealed class Numbering
    {
        readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        readonly List<(int[] Concepts, int Number)> entities = [];
        readonly List<Anchor> anchors = [];

        public int Count => numbers.Count;

        public IReadOnlyList<Anchor> Anchors => anchors;

        public int[] OfEntity(int concept) => [.. entities.Where(e => e.Concepts.Contains(concept)).Select(e => e.Number)];

        public int Of(Clue clue)
        {
            if (numbers.TryGetValue(clue.Name, out int known)) return known;
            int number = numbers.Count;
            numbers.Add(clue.Name, number);
            if (clue.Entities is not null) entities.Add((clue.Entities, number));
            anchors.AddRange(clue.Plan.Anchors.Select(a => a with { Clue = number }));
            return number;
        }
    }
}
