using System.Numerics;
using System.Runtime.InteropServices;

namespace MessageLint.Rules.Phrases;

/// <summary>A concept that an entry belongs to, and the languages (bits) it does so in; concept 0 for none.</summary>
internal readonly record struct ConceptOutput(int Concept, ushort Languages);

/// <summary>What a word leads to in an entry; all that is asked before the next word is read stands here, side by side with the word's other entries.</summary>
/// <param name="Followers">The words that may come next, as bits of their first letters; 0 where the entry ends.</param>
/// <param name="Node">The node behind the word.</param>
/// <param name="Concept">The concept that is complete here, 0 for none.</param>
/// <param name="Languages">The languages of the entry, as bits.</param>
/// <param name="Mask">The concepts for which the entry is looked for (<see cref="ConceptMask"/>).</param>
internal readonly record struct VocabularyStep(ulong Followers, ulong Mask, int Node, int Concept, ushort Languages);

/// <summary>Sets of concepts in 64 bits: a few concepts share each bit, so a set may hold more than was put in, never less.</summary>
internal static class ConceptMask
{
    public static ulong Of(int concept) => 1UL << (int)((uint)concept * 0x9E37_79B1 >> 26);

    public static ulong Of(ReadOnlySpan<int> concepts)
    {
        ulong mask = 0;
        foreach (int concept in concepts) mask |= Of(concept);
        return mask;
    }
}

/// <summary>What may follow a word of an entry: the lengths of the stems and of the suffixes, one bit each.</summary>
internal readonly record struct VocabularyNode(uint StemLengths, uint SuffixLengths);

/// <summary>What words that begin alike may lead to: their concepts, and the lengths of stems, one bit each.</summary>
internal readonly record struct RootStart(ulong Mask, uint StemLengths);

/// <summary>A word of entries, and where it leads.</summary>
/// <param name="Mask">The concepts of all its steps (<see cref="ConceptMask"/>).</param>
/// <param name="First">Where its steps begin.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Places">Where the places of its steps by bits begin; -1 where they are few.</param>
internal readonly record struct VocabularyEdge(ulong Mask, int First, int Count, int Places);

/// <summary>Every entry of every lexicon and every literal of every phrase, as one graph over words. Immutable.</summary>
internal sealed class Vocabulary
{
    const int StartBuckets = 1 << 14, StartLetters = 3;

    // Up to so many steps are gone through one by one.
    const int FewSteps = 12;

    readonly ulong[] edgeKeys;
    readonly VocabularyEdge[] edges;
    readonly int edgeShift;
    readonly VocabularyNode[] nodes;
    readonly VocabularyStep[] targets;
    readonly int[] stepPlaces;

    // At the root most words fit nothing: what is worth a try is asked by the word's first three letters.
    readonly RootStart[] starts;

    internal Vocabulary(IReadOnlyList<NodeDraft> drafts)
    {
        starts = new RootStart[StartBuckets];
        var byKey = new Dictionary<ulong, List<int>>();
        nodes = new VocabularyNode[drafts.Count];
        for (int n = 0; n < drafts.Count; n++)
        {
            uint stems = 0, suffixes = 0;
            foreach (var (word, target) in drafts[n].Edges)
            {
                var list = CollectionsMarshal.GetValueRefOrAddDefault(byKey, WordHash.Edge(n, WordHash.Of(word.Text), word.Form), out _) ??= [];
                if (list.Count == 0 || (list[^1] != target && !list.Contains(target))) list.Add(target);
                if (word.Form == WordForm.Stem) stems |= LengthBit(word.Text.Length);
                if (word.Form == WordForm.Suffix) suffixes |= LengthBit(word.Text.Length);
                if (n == 0) AddStart(word, drafts[target].Mask);
            }

            nodes[n] = new VocabularyNode(stems, suffixes);
        }

        int bits = BitOperations.Log2((uint)Math.Max(4, byKey.Count + byKey.Count / 4)) + 1;
        edgeShift = 64 - bits;
        edgeKeys = new ulong[1 << bits];
        edges = new VocabularyEdge[1 << bits];
        var steps = new List<VocabularyStep>();
        var places = new List<int>();
        foreach (var (key, list) in byKey)
        {
            int slot = (int)(key >> edgeShift);
            while (edgeKeys[slot] != 0) slot = (slot + 1) & (edgeKeys.Length - 1);
            var all = list.ConvertAll(target => new VocabularyStep(drafts[target].Followers, drafts[target].Mask, target, drafts[target].Output.Concept, drafts[target].Languages));
            (edgeKeys[slot], edges[slot]) = (key, all.Count > FewSteps ? Sorted(all, steps, places) : new VocabularyEdge(Union(all), steps.Count, all.Count, -1));
            if (all.Count <= FewSteps) steps.AddRange(all);
        }

        targets = [.. steps];
        stepPlaces = [.. places];
    }

    static ulong Union(List<VocabularyStep> steps) => steps.Aggregate(0UL, (mask, step) => mask | step.Mask);

    /// <summary>The many steps of an everyday word, filed by each bit of their masks, so that only those asked for are gone through.</summary>
    static VocabularyEdge Sorted(List<VocabularyStep> all, List<VocabularyStep> steps, List<int> places)
    {
        var edge = new VocabularyEdge(Union(all), steps.Count, all.Count, places.Count);
        for (int bit = 0; bit < 64; bit++)
        {
            places.Add(steps.Count);
            steps.AddRange(all.Where(step => (step.Mask >> bit & 1) != 0));
        }

        places.Add(steps.Count);
        return edge;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal Vocabulary(PackReader reader)
    {
        edgeKeys = reader.Array<ulong>();
        edges = reader.Array<VocabularyEdge>();
        edgeShift = 64 - BitOperations.Log2((uint)edgeKeys.Length);
        nodes = reader.Array<VocabularyNode>();
        targets = reader.Array<VocabularyStep>();
        stepPlaces = reader.Array<int>();
        starts = reader.Array<RootStart>();
        ShortStems = reader.Array<ulong>()[0];
    }

    internal void Write(PackWriter writer)
    {
        writer.Array<ulong>(edgeKeys);
        writer.Array<VocabularyEdge>(edges);
        writer.Array<VocabularyNode>(nodes);
        writer.Array<VocabularyStep>(targets);
        writer.Array<int>(stepPlaces);
        writer.Array<RootStart>(starts);
        writer.Array<ulong>([ShortStems]);
    }

    /// <summary>The bit of a stem's or suffix's length in a node's mask; lengths of 31 and more share one.</summary>
    public static uint LengthBit(int length) => 1u << Math.Min(length, 31);

    /// <summary>The concepts of stems and suffixes that a word's first three letters tell nothing of (<see cref="ConceptMask"/>).</summary>
    public ulong ShortStems { get; private set; }

    /// <summary>What words with the same first three letters may lead to at the root.</summary>
    public ref readonly RootStart Start(ReadOnlySpan<char> folded) => ref starts[Bucket(folded)];

    public ref readonly VocabularyNode this[int node] => ref nodes[node];

    /// <summary>The edge of a word; one that leads nowhere where there is none.</summary>
    public VocabularyEdge Follow(ulong edge)
    {
        int slot = (int)(edge >> edgeShift);
        while (edgeKeys[slot] != edge)
        {
            if (edgeKeys[slot] == 0) return default;
            slot = (slot + 1) & (edgeKeys.Length - 1);
        }

        return edges[slot];
    }

    /// <summary>Where an edge with few steps leads.</summary>
    public ReadOnlySpan<VocabularyStep> StepsOf(VocabularyEdge edge) => targets.AsSpan(edge.First, edge.Count);

    /// <summary>Where an edge with many steps leads, as far as they have a bit in their masks; a step with several stands under each.</summary>
    public ReadOnlySpan<VocabularyStep> StepsOf(VocabularyEdge edge, int bit)
    {
        int first = stepPlaces[edge.Places + bit];
        return targets.AsSpan(first, stepPlaces[edge.Places + bit + 1] - first);
    }

    void AddStart(WordPattern word, ulong mask)
    {
        if (word.Form == WordForm.Suffix || (word.Form == WordForm.Stem && word.Text.Length < StartLetters))
        {
            ShortStems |= mask;
            return;
        }

        ref var start = ref starts[Bucket(word.Text)];
        start = new RootStart(start.Mask | mask, start.StemLengths | (word.Form == WordForm.Stem ? LengthBit(word.Text.Length) : 0));
    }

    static int Bucket(ReadOnlySpan<char> word)
    {
        uint hash = word[0];
        for (int i = 1; i < Math.Min(word.Length, StartLetters); i++) hash = hash * 0x9E37_79B1 + word[i];
        return (int)(hash * 0x85EB_CA6B >> 18);
    }

    /// <summary>A node while the graph is being built.</summary>
    internal sealed class NodeDraft
    {
        public ConceptOutput Output { get; init; }

        public ushort Languages { get; init; }

        public ulong Mask { get; set; }

        public ulong Followers { get; set; }

        public List<(WordPattern Word, int Target)> Edges { get; } = [];
    }
}
