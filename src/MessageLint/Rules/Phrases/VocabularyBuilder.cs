using System.Runtime.InteropServices;
using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>An entry whose parts stand apart ("rufen … an"): found by its parts, it counts as its concept.</summary>
internal sealed record SplitEntry(int Concept, ushort Languages, PhraseExpression Parts);

/// <summary>Collects concepts and their entries, and makes the <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    readonly Dictionary<string, int> concepts = new(StringComparer.Ordinal);
    readonly List<List<(WordSequence Words, ushort Languages)>> entries = [];
    readonly List<SplitEntry> splits = [];
    readonly HashSet<int> entities = [];
    readonly Dictionary<int, List<SplitEntry>> splitsByConcept = [];
    readonly Dictionary<(int Sequence, int Concept, ushort Languages), int> nodeIds = [];
    readonly List<Vocabulary.NodeDraft> nodes = [new()];

    /// <summary>Where the entries' word sequences are made.</summary>
    public WordSequence.Pool Pool { get; } = new();

    public int ConceptCount => entries.Count;

    public IReadOnlyList<SplitEntry> Splits => splits;

    /// <summary>The names of the concepts, for "did you mean".</summary>
    public IEnumerable<string> Names => concepts.Keys;

    /// <summary>The number of a concept, given out at first sight.</summary>
    public int Concept(string name)
    {
        if (concepts.TryGetValue(name, out int id)) return id;
        concepts.Add(name, entries.Count);
        entries.Add([]);
        return entries.Count - 1;
    }

    /// <summary>The number of a concept that a lexicon has, or -1.</summary>
    public int Find(string name) => concepts.GetValueOrDefault(name, -1);

    /// <summary>The number of the concept that stands for a kind of entity.</summary>
    public int Entity(string name)
    {
        int concept = Concept("@" + name);
        entities.Add(concept);
        return concept;
    }

    /// <summary>Whether a concept stands for a kind of entity.</summary>
    public bool IsEntity(int concept) => entities.Contains(concept);

    /// <summary>The entries of a concept but for split ones.</summary>
    public IReadOnlyList<(WordSequence Words, ushort Languages)> Entries(int concept) => entries[concept];

    /// <summary>The split entries of a concept.</summary>
    public IReadOnlyList<SplitEntry> SplitsOf(int concept) => splitsByConcept.GetValueOrDefault(concept) ?? [];

    /// <summary>Adds an entry in lexicon syntax.</summary>
    /// <exception cref="PhraseSyntaxException">It is not valid.</exception>
    public void AddEntry(int concept, string entry, ushort languages)
    {
        foreach (var steps in PhraseSyntax.ParseEntry(entry, Pool))
        {
            if (steps.Count == 1)
            {
                Add(concept, steps[0].Words!, languages);
                continue;
            }

            var split = new SplitEntry(concept, languages, new PhraseExpression([.. steps.Select(s => new ExpressionStep(s.Gap, [Literal(s.Words!, languages)]))], false, false));
            splits.Add(split);
            (CollectionsMarshal.GetValueRefOrAddDefault(splitsByConcept, concept, out _) ??= []).Add(split);
        }
    }

    /// <summary>The number of a concept of its own for words of a phrase.</summary>
    public int Literal(WordSequence words, ushort languages)
    {
        string name = $"\"{languages:x}:{words}";
        bool known = Find(name) >= 0;
        int concept = Concept(name);
        if (!known) Add(concept, words, languages);
        return concept;
    }

    public Vocabulary Build()
    {
        // The parts of a split entry are looked for wherever its concept is.
        var masks = new ulong[entries.Count];
        for (int concept = 0; concept < masks.Length; concept++) masks[concept] = ConceptMask.Of(concept);
        foreach (var split in splits)
        {
            foreach (var part in split.Parts.Steps) masks[part.Concepts[0]] |= ConceptMask.Of(split.Concept);
        }

        foreach (var (key, node) in nodeIds) nodes[node].Mask = masks[key.Concept];
        return new Vocabulary(nodes);
    }

    void Add(int concept, WordSequence words, ushort languages)
    {
        entries[concept].Add((words, languages));
        AddEdges(0, words, concept, languages);
    }

    /// <summary>Adds what a sequence can begin with to a node; what remains behind each word is a node that all entries with the same remainder share.</summary>
    void AddEdges(int node, WordSequence words, int concept, ushort languages)
    {
        var firsts = new List<(WordPattern Word, WordSequence Remainder)>();
        words.Firsts(Pool, firsts);
        foreach (var (word, remainder) in firsts)
        {
            if (!nodeIds.TryGetValue((remainder.Id, concept, languages), out int target))
            {
                target = nodes.Count;
                nodes.Add(new Vocabulary.NodeDraft { Languages = languages, Output = remainder.IsNullable ? new ConceptOutput(concept, languages) : default });
                nodeIds.Add((remainder.Id, concept, languages), target);
                if (!remainder.IsEmpty) AddEdges(target, remainder, concept, languages);
            }

            nodes[node].Edges.Add((word, target));
        }

        if (node != 0) nodes[node].Followers = WordSequence.Neighbours(firsts.Select(f => f.Word)) is { } told ? NeighbourFilter.Of(told).First : ulong.MaxValue;
    }
}
