using System.Numerics;

namespace MessageLint.Rules.Phrases;

/// <summary>A concept that an entry belongs to, and the languages (bits) it does so in.</summary>
internal readonly record struct ConceptOutput(int Concept, ushort Languages);

/// <summary>Every entry of every lexicon and every literal of every phrase, as one tree over words. Immutable.</summary>
internal sealed class Vocabulary
{
    const int StartBuckets = 4096;

    readonly ulong[] edgeKeys;
    readonly int[] edgeTargets;
    readonly int edgeShift;
    readonly Node[] nodes;
    readonly ConceptOutput[] outputs;

    // At the root most words fit no stem: what lengths are worth a try is asked by the word's first two letters.
    readonly uint[] rootStems = new uint[StartBuckets];

    internal Vocabulary(Dictionary<ulong, int> edges, IReadOnlyList<NodeDraft> drafts)
    {
        int bits = BitOperations.Log2((uint)Math.Max(4, edges.Count * 2)) + 1;
        edgeShift = 64 - bits;
        edgeKeys = new ulong[1 << bits];
        edgeTargets = new int[1 << bits];
        foreach (var (key, target) in edges)
        {
            int slot = (int)(key >> edgeShift);
            while (edgeKeys[slot] != 0) slot = (slot + 1) & (edgeKeys.Length - 1);
            (edgeKeys[slot], edgeTargets[slot]) = (key, target);
        }

        nodes = new Node[drafts.Count];
        var all = new List<ConceptOutput>();
        for (int i = 0; i < drafts.Count; i++)
        {
            nodes[i] = new Node(all.Count, drafts[i].Outputs.Count, drafts[i].StemLengths, drafts[i].SuffixLengths, drafts[i].HasChildren);
            all.AddRange(drafts[i].Outputs.Select(o => new ConceptOutput(o.Key, o.Value)));
        }

        outputs = [.. all];
        foreach (string stem in drafts[0].Stems) rootStems[Bucket(stem)] |= LengthBit(stem.Length);
    }

    /// <summary>The bit of a stem's or suffix's length in a node's mask; lengths of 31 and more share one.</summary>
    public static uint LengthBit(int length) => 1u << Math.Min(length, 31);

    /// <summary>The lengths of the stems worth trying on a word at the root.</summary>
    public uint RootStemLengths(ReadOnlySpan<char> folded) => folded.Length < 2 ? 0 : rootStems[Bucket(folded)];

    public ref readonly Node NodeAt(int index) => ref nodes[index];

    public ReadOnlySpan<ConceptOutput> Outputs(in Node node) => outputs.AsSpan(node.FirstOutput, node.OutputCount);

    /// <summary>The node behind an edge, 0 when there is none (no edge leads back to the root).</summary>
    public int Follow(ulong edge)
    {
        int slot = (int)(edge >> edgeShift);
        while (edgeKeys[slot] != edge)
        {
            if (edgeKeys[slot] == 0) return 0;
            slot = (slot + 1) & (edgeKeys.Length - 1);
        }

        return edgeTargets[slot];
    }

    static int Bucket(ReadOnlySpan<char> word) => (word[0] * 61 + word[1]) & (StartBuckets - 1);

    internal readonly record struct Node(int FirstOutput, int OutputCount, uint StemLengths, uint SuffixLengths, bool HasChildren);

    /// <summary>A node while the tree is being built.</summary>
    internal sealed class NodeDraft
    {
        public Dictionary<int, ushort> Outputs { get; } = [];

        public List<string> Stems { get; } = [];

        public uint StemLengths { get; set; }

        public uint SuffixLengths { get; set; }

        public bool HasChildren { get; set; }
    }
}
