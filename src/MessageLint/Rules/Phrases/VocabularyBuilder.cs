using System.Runtime.InteropServices;

namespace MessageLint.Rules.Phrases;

/// <summary>An entry whose parts stand apart ("rufen … an"): found by its parts, it counts as its concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Languages">The languages (bits) of the entry.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Order">Their numbers, the rarest first.</param>
internal sealed record SplitEntry(int Concept, ushort Languages, PhraseExpression Parts, int[] Order)
{
    /// <summary>The concept of the rarest part.</summary>
    public int Rarest => Parts.Steps[Order[0]].Concepts[0];
}

/// <summary>Collects concepts and their entries, and makes the <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    readonly Dictionary<string, int> concepts = new(StringComparer.Ordinal);
    readonly List<List<(WordSequence Words, ushort Languages)>> entries = [];
    readonly List<SplitEntry> splits = [];
    readonly HashSet<int> entities = [];
    readonly Dictionary<int, List<SplitEntry>> splitsByConcept = [];
    readonly List<(string Word, ushort Languages)> telling = [];

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
                entries[concept].Add((steps[0].Words!, languages));
                continue;
            }

            var split = new SplitEntry(concept, languages, new PhraseExpression([.. steps.Select(s => new ExpressionStep(s.Gap, [Literal(s.Words!, languages)]))], false, false), [.. Enumerable.Range(0, steps.Count)]);
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
        if (!known) entries[concept].Add((words, languages));
        return concept;
    }

    /// <summary>Notes that a word tells a language (bits) by itself.</summary>
    public void Tell(string folded, ushort languages) => telling.Add((folded, languages));

    public Vocabulary Build()
    {
        var automaton = new AutomatonBuilder(Pool);
        foreach (var word in entries.SelectMany(own => own).SelectMany(entry => entry.Words.Words()).Distinct().OrderByDescending(CommonWords.ShareOf)) automaton.Number(word);
        foreach (var (word, languages) in telling) automaton.Tell(word, languages);
        for (int concept = 0; concept < entries.Count; concept++)
        {
            foreach (var (entry, languages) in entries[concept]) automaton.Add(entry, concept, languages);
        }

        return automaton.Build();
    }
}
