namespace MessageLint.Rules.Phrases;

/// <summary>An entry whose parts stand apart ("rufen … an"): found by its parts, it counts as its concept.</summary>
internal sealed record SplitEntry(int Concept, ushort Languages, PhraseExpression Parts);

/// <summary>Collects concepts and their entries, and makes the <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    readonly Dictionary<string, int> concepts = new(StringComparer.Ordinal);
    readonly List<List<(WordPattern[] Words, ushort Languages)>> entries = [];
    readonly List<SplitEntry> splits = [];
    readonly Dictionary<ulong, int> edges = [];
    readonly List<Vocabulary.NodeDraft> nodes = [new()];

    public int ConceptCount => entries.Count;

    public IReadOnlyList<SplitEntry> Splits => splits;

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

    /// <summary>The names of the concepts, for "did you mean".</summary>
    public IEnumerable<string> Names => concepts.Keys;

    /// <summary>The word sequences of a concept, those of its split entries' parts apart.</summary>
    public IReadOnlyList<(WordPattern[] Words, ushort Languages)> Entries(int concept) => entries[concept];

    /// <summary>The languages in which a concept has entries.</summary>
    public ushort Languages(int concept)
    {
        int languages = 0;
        foreach (var (_, mask) in entries[concept]) languages |= mask;
        foreach (var split in splits) languages |= split.Concept == concept ? split.Languages : 0;
        return (ushort)languages;
    }

    /// <summary>Adds an entry in lexicon syntax.</summary>
    /// <exception cref="PhraseSyntaxException">It is not valid.</exception>
    public void AddEntry(int concept, string entry, ushort languages)
    {
        foreach (var steps in PhraseSyntax.ParseEntry(entry))
        {
            if (steps.Count == 1)
            {
                foreach (var words in steps[0].Words) Add(concept, words, languages);
                continue;
            }

            splits.Add(new SplitEntry(concept, languages, new PhraseExpression([.. steps.Select(s => new ExpressionStep(s.Gap, [Literal(s.Words, languages)]))], false, false)));
        }
    }

    /// <summary>The number of a concept of its own for the word sequences of a phrase.</summary>
    public int Literal(IReadOnlyList<WordPattern[]> words, ushort languages)
    {
        string name = $"\"{languages:x}:{string.Join('|', words.Select(w => string.Join(' ', w.Select(p => p.Form + p.Text))))}";
        bool known = Find(name) >= 0;
        int concept = Concept(name);
        if (known) return concept;
        foreach (var sequence in words) Add(concept, sequence, languages);
        return concept;
    }

    public Vocabulary Build() => new(edges, nodes);

    void Add(int concept, WordPattern[] words, ushort languages)
    {
        entries[concept].Add((words, languages));
        int node = 0;
        foreach (var word in words)
        {
            ulong edge = WordHash.Edge(node, WordHash.Of(word.Text), word.Form);
            var draft = nodes[node];
            draft.HasChildren = true;
            if (word.Form == WordForm.Suffix) draft.SuffixLengths |= Vocabulary.LengthBit(word.Text.Length);
            if (word.Form == WordForm.Stem)
            {
                draft.StemLengths |= Vocabulary.LengthBit(word.Text.Length);
                draft.Stems.Add(word.Text);
            }

            if (!edges.TryGetValue(edge, out node))
            {
                node = nodes.Count;
                nodes.Add(new Vocabulary.NodeDraft());
                edges.Add(edge, node);
            }
        }

        nodes[node].Outputs[concept] = (ushort)(nodes[node].Outputs.GetValueOrDefault(concept) | languages);
    }
}
