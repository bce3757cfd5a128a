using System.Runtime.InteropServices;

namespace MessageLint.Rules.Phrases;

/// <summary>
/// Makes the automaton of all entries. An entry's alternatives are never multiplied out: what remains of it behind a word is a sequence again,
/// and a state is the set of the remainders that some words lead to. Equal sets are one state.
/// </summary>
internal sealed class AutomatonBuilder(WordSequence.Pool pool)
{
    readonly WordTable.Builder words = new();
    readonly Dictionary<(int Sequence, int Concept, ushort Languages), int> nodeIds = [];
    readonly List<(WordSequence Remainder, int Concept, ushort Languages)> nodes = [];
    readonly Dictionary<int[], int> stateIds = new(new SetComparer());
    readonly List<int[]> sets = [[]];
    readonly Dictionary<int, ushort> tells = [];
    readonly Dictionary<int, List<int>> starts = [];
    readonly Dictionary<int, List<(int Word, int Node)>> followers = [];

    /// <summary>The number of a word, given out at first sight.</summary>
    public int Number(WordPattern word) => words.Number(word);

    /// <summary>Notes that a word tells a language (bits) by itself.</summary>
    public void Tell(string folded, ushort languages)
    {
        int number = words.Number(new WordPattern(folded, WordForm.Whole));
        tells[number] = (ushort)(tells.GetValueOrDefault(number) | languages);
    }

    /// <summary>Adds an entry.</summary>
    public void Add(WordSequence entry, int concept, ushort languages)
    {
        foreach (var (word, node) in FirstsOf(entry, concept, languages)) (CollectionsMarshal.GetValueRefOrAddDefault(starts, word, out _) ??= []).Add(node);
    }

    public Vocabulary Build()
    {
        // In the order of the words, the most frequent first: what is read together lies together.
        var roots = starts.OrderBy(start => start.Key).Select(start => (Word: start.Key, State: StateOf(start.Value))).ToList();
        var states = new List<VocabularyState> { default };
        var edges = new List<VocabularyEdge>();
        var outputs = new List<ConceptOutput>();
        for (int state = 1; state < sets.Count; state++)
        {
            var next = new Dictionary<int, List<int>>();
            ushort languages = 0;
            int firstOutput = outputs.Count, firstEdge = edges.Count;
            foreach (int node in sets[state])
            {
                languages |= nodes[node].Languages;
                foreach (var (word, follower) in Followers(node)) (CollectionsMarshal.GetValueRefOrAddDefault(next, word, out _) ??= []).Add(follower);
            }

            foreach (var complete in sets[state].Select(node => nodes[node]).Where(node => node.Remainder.IsNullable).GroupBy(node => node.Concept).OrderBy(group => group.Key))
            {
                outputs.Add(new ConceptOutput(complete.Key, complete.Aggregate((ushort)0, (bits, node) => (ushort)(bits | node.Languages))));
            }

            int slots = Vocabulary.SlotsFor(next.Count);
            CollectionsMarshal.SetCount(edges, firstEdge + slots);
            var own = CollectionsMarshal.AsSpan(edges)[firstEdge..];
            own.Clear();
            foreach (var (word, followed) in next.OrderBy(n => n.Key))
            {
                int slot = Vocabulary.SlotOf(word) & (slots - 1);
                while (own[slot].Word != 0) slot = (slot + 1) & (slots - 1);
                own[slot] = new VocabularyEdge(word, StateOf(followed));
            }

            states.Add(new VocabularyState(firstEdge, slots, firstOutput, checked((ushort)(outputs.Count - firstOutput)), languages));
        }

        var byWord = new VocabularyWord[words.Count + 1];
        foreach (var (word, state) in roots) byWord[word] = byWord[word] with { State = state };
        foreach (var (word, languages) in tells) byWord[word] = byWord[word] with { Tells = languages };
        return new Vocabulary(words.Build(), byWord, [.. states], [.. edges], [.. outputs]);
    }

    /// <summary>The number of the state for some nodes, given out at first sight.</summary>
    int StateOf(List<int> found)
    {
        int[] set = [.. found.Distinct().Order()];
        if (!stateIds.TryGetValue(set, out int state))
        {
            stateIds.Add(set, state = sets.Count);
            sets.Add(set);
        }

        return state;
    }

    List<(int Word, int Node)> Followers(int node)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(followers, node, out _);
        if (known is not null) return known;
        var (remainder, concept, languages) = nodes[node];
        return known = FirstsOf(remainder, concept, languages);
    }

    /// <summary>What a sequence can begin with, and the node of what remains behind it.</summary>
    List<(int Word, int Node)> FirstsOf(WordSequence sequence, int concept, ushort languages)
    {
        var firsts = new List<(WordPattern Word, WordSequence Remainder)>();
        sequence.Firsts(pool, firsts);
        return [.. firsts.Select(first => (words.Number(first.Word), NodeOf(first.Remainder, concept, languages)))];
    }

    int NodeOf(WordSequence remainder, int concept, ushort languages)
    {
        if (!nodeIds.TryGetValue((remainder.Id, concept, languages), out int node))
        {
            nodeIds.Add((remainder.Id, concept, languages), node = nodes.Count);
            nodes.Add((remainder, concept, languages));
        }

        return node;
    }

    sealed class SetComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] set)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes<int>(set));
            return hash.ToHashCode();
        }
    }
}
