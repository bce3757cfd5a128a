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
internal readonly record struct VocabularyStep(ulong Followers, int Node, int Concept, ushort Languages);

/// <summary>What may follow a word of an entry: the lengths of the stems and of the suffixes, one bit each.</summary>
internal readonly record struct VocabularyNode(uint StemLengths, uint SuffixLengths);

/// <summary>Every entry of every lexicon and every literal of every phrase, as one graph over words. Immutable.</summary>
internal sealed class Vocabulary
{
    const int StartBuckets = 4096;

    readonly ulong[] edgeKeys;
    readonly EdgeRange[] edgeTargets;
    readonly int edgeShift;
    readonly VocabularyNode[] nodes;
    readonly VocabularyStep[] targets;

    // At the root most words fit no stem: what lengths are worth a try is asked by the word's first two letters.
    readonly uint[] rootStems;

    internal Vocabulary(IReadOnlyList<NodeDraft> drafts)
    {
        rootStems = new uint[StartBuckets];
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
                if (n == 0 && word.Form == WordForm.Stem) rootStems[Bucket(word.Text)] |= LengthBit(word.Text.Length);
            }

            nodes[n] = new VocabularyNode(stems, suffixes);
        }

        int bits = BitOperations.Log2((uint)Math.Max(4, byKey.Count + byKey.Count / 4)) + 1;
        edgeShift = 64 - bits;
        edgeKeys = new ulong[1 << bits];
        edgeTargets = new EdgeRange[1 << bits];
        targets = new VocabularyStep[byKey.Values.Sum(l => l.Count)];
        int used = 0;
        foreach (var (key, list) in byKey)
        {
            int slot = (int)(key >> edgeShift);
            while (edgeKeys[slot] != 0) slot = (slot + 1) & (edgeKeys.Length - 1);
            (edgeKeys[slot], edgeTargets[slot]) = (key, new EdgeRange(used, list.Count));
            foreach (int target in list) targets[used++] = new VocabularyStep(drafts[target].Followers, target, drafts[target].Output.Concept, drafts[target].Languages);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal Vocabulary(PackReader reader)
    {
        edgeKeys = reader.Array<ulong>();
        edgeTargets = reader.Array<EdgeRange>();
        edgeShift = 64 - BitOperations.Log2((uint)edgeKeys.Length);
        nodes = reader.Array<VocabularyNode>();
        targets = reader.Array<VocabularyStep>();
        rootStems = reader.Array<uint>();
    }

    internal void Write(PackWriter writer)
    {
        writer.Array<ulong>(edgeKeys);
        writer.Array<EdgeRange>(edgeTargets);
        writer.Array<VocabularyNode>(nodes);
        writer.Array<VocabularyStep>(targets);
        writer.Array<uint>(rootStems);
    }

    /// <summary>The bit of a stem's or suffix's length in a node's mask; lengths of 31 and more share one.</summary>
    public static uint LengthBit(int length) => 1u << Math.Min(length, 31);

    /// <summary>The lengths of the stems worth trying on a word at the root.</summary>
    public uint RootStemLengths(ReadOnlySpan<char> folded) => folded.Length < 2 ? 0 : rootStems[Bucket(folded)];

    public ref readonly VocabularyNode this[int node] => ref nodes[node];

    /// <summary>What a word leads to.</summary>
    public ReadOnlySpan<VocabularyStep> Follow(ulong edge)
    {
        int slot = (int)(edge >> edgeShift);
        while (edgeKeys[slot] != edge)
        {
            if (edgeKeys[slot] == 0) return [];
            slot = (slot + 1) & (edgeKeys.Length - 1);
        }

        return targets.AsSpan(edgeTargets[slot].First, edgeTargets[slot].Count);
    }

    static int Bucket(ReadOnlySpan<char> word) => (word[0] * 61 + word[1]) & (StartBuckets - 1);

    readonly record struct EdgeRange(int First, int Count);

    /// <summary>A node while the graph is being built.</summary>
    internal sealed class NodeDraft
    {
        public ConceptOutput Output { get; init; }

        public ushort Languages { get; init; }

        public ulong Followers { get; set; }

        public List<(WordPattern Word, int Target)> Edges { get; } = [];
    }
}
