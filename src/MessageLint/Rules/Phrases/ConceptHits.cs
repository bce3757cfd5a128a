using System.Numerics;
using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>A concept found in a window: the words <c>[Start, End)</c>, by number.</summary>
internal readonly record struct ConceptHit(ushort Start, ushort End, ushort Languages, int Next);

/// <summary>Every concept that a window's words hold. Reused from window to window.</summary>
internal sealed class ConceptHits(Vocabulary vocabulary, int conceptCount)
{
    // A window of 160 words that all begin entries would have a few hundred; what a hostile text has beyond this is not looked at.
    const int MaxHits = 1024;

    // Stems of one and two letters stand under no start.
    const uint ShortLengths = 0b110;

    readonly ConceptHit[] hits = new ConceptHit[MaxHits];

    // The first hit of each concept, valid where the stamp is that of this window: nothing has to be cleared.
    readonly int[] heads = new int[conceptCount];
    readonly int[] stamps = new int[conceptCount];
    readonly List<int> found = new(64);
    int count;
    int stamp;
    ushort languages;
    ulong wanted, collected;

    /// <summary>The concepts with at least one hit.</summary>
    public ReadOnlySpan<int> Concepts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);

    public bool Has(int concept) => stamps[concept] == stamp;

    public bool HasAny(int[] concepts)
    {
        foreach (int concept in concepts)
        {
            if (Has(concept)) return true;
        }

        return false;
    }

    /// <summary>The number of a concept's last hit, -1 for none; go on with <see cref="ConceptHit.Next"/>.</summary>
    public int Head(int concept) => stamps[concept] == stamp ? heads[concept] : -1;

    public ref readonly ConceptHit this[int hit] => ref hits[hit];

    /// <summary>Forgets the last window.</summary>
    /// <param name="spoken">The languages whose entries count, as bits.</param>
    public void Begin(ushort spoken)
    {
        languages = spoken;
        count = 0;
        collected = 0;
        found.Clear();
        stamp++;
    }

    /// <summary>Finds the entries of a set of concepts (<see cref="ConceptMask"/>) in a window, unless they have been found already.</summary>
    /// <returns>The concepts that are new, 0 when all had been found.</returns>
    public ulong Collect(TokenWindow window, ulong concepts)
    {
        wanted = concepts & ~collected;
        if (wanted == 0) return 0;
        var tokens = window.Tokens;
        bool anyWord = (vocabulary.ShortStems & wanted) != 0;
        for (int t = 0; t < tokens.Length; t++)
        {
            var letters = window.Letters(tokens[t]);
            if (anyWord || WordFolding.IsArabic(letters[0]) || (vocabulary.Start(letters).Mask & wanted) != 0) Walk(window, tokens, 0, t, t);
        }

        collected |= concepts;
        return wanted;
    }

    public void Add(int concept, int start, int end, ushort languages)
    {
        if (count == MaxHits || languages == 0) return;
        if (stamps[concept] != stamp)
        {
            stamps[concept] = stamp;
            heads[concept] = -1;
            found.Add(concept);
        }

        hits[count] = new ConceptHit((ushort)start, (ushort)end, languages, heads[concept]);
        heads[concept] = count++;
    }

    void Walk(TokenWindow window, ReadOnlySpan<Token> tokens, int node, int start, int at)
    {
        ref readonly var token = ref tokens[at];
        var letters = window.Letters(token);
        Step(window, tokens, WordHash.Edge(node, window.Prefix(token, token.Length), WordForm.Whole), start, at);

        ref readonly var here = ref vocabulary[node];
        uint stems = node == 0 ? StemLengths(letters) : here.StemLengths;
        for (stems &= Lengths(token.Length); stems != 0; stems &= stems - 1)
        {
            int length = BitOperations.TrailingZeroCount(stems);
            Step(window, tokens, WordHash.Edge(node, window.Prefix(token, length), WordForm.Stem), start, at);
        }

        for (uint suffixes = here.SuffixLengths & Lengths(token.Length); suffixes != 0; suffixes &= suffixes - 1)
        {
            int length = BitOperations.TrailingZeroCount(suffixes);
            Step(window, tokens, WordHash.Edge(node, WordHash.Of(letters[^length..]), WordForm.Suffix), start, at);
        }

        if (WordFolding.IsArabic(letters[0])) WalkWithoutParticles(window, tokens, node, start, at, letters);
    }

    void WalkWithoutParticles(TokenWindow window, ReadOnlySpan<Token> tokens, int node, int start, int at, ReadOnlySpan<char> letters)
    {
        uint nodeStems = vocabulary[node].StemLengths;
        for (int prefix = ArabicPrefix.Next(letters, 0); prefix > 0; prefix = ArabicPrefix.Next(letters, prefix))
        {
            var rest = letters[prefix..];
            uint stems = node == 0 ? StemLengths(rest) : nodeStems;
            ulong hash = WordHash.Seed;
            for (int i = 0; i < rest.Length; i++)
            {
                hash = WordHash.Append(hash, rest[i]);
                if ((stems & Vocabulary.LengthBit(i + 1)) != 0) Step(window, tokens, WordHash.Edge(node, hash, WordForm.Stem), start, at);
            }

            Step(window, tokens, WordHash.Edge(node, hash, WordForm.Whole), start, at);
        }
    }

    void Step(TokenWindow window, ReadOnlySpan<Token> tokens, ulong word, int start, int at)
    {
        var edge = vocabulary.Follow(word);
        ulong asked = edge.Mask & wanted;
        if (asked == 0) return;
        if (edge.Places < 0)
        {
            Take(window, tokens, vocabulary.StepsOf(edge), ulong.MaxValue, start, at);
            return;
        }

        for (; asked != 0; asked &= asked - 1)
        {
            int bit = BitOperations.TrailingZeroCount(asked);
            Take(window, tokens, vocabulary.StepsOf(edge, bit), 1UL << bit, start, at);
        }
    }

    /// <summary>Takes the steps that are asked for; of those that stand under several bits, the ones for which this is the lowest.</summary>
    void Take(TokenWindow window, ReadOnlySpan<Token> tokens, ReadOnlySpan<VocabularyStep> steps, ulong bits, int start, int at)
    {
        // What the next word begins with rules most entries out before their graph is touched.
        bool more = at + 1 < tokens.Length && tokens[at + 1].Run == tokens[at].Run;
        ulong next = more ? window.NeighbourBit(at + 1) : 0;
        foreach (ref readonly var step in steps)
        {
            int spoken = step.Languages & languages;
            ulong asked = step.Mask & wanted;
            if (spoken == 0 || (asked & (0 - asked) & bits) == 0 || (step.Mask & collected) != 0) continue;
            if (step.Concept != 0) Add(step.Concept, start, at + 1, (ushort)spoken);
            if ((step.Followers & next) != 0) Walk(window, tokens, step.Node, start, at + 1);
        }
    }

    /// <summary>The lengths of the stems that are worth trying on a word at the root.</summary>
    uint StemLengths(ReadOnlySpan<char> letters)
    {
        ref readonly var start = ref vocabulary.Start(letters);
        return (start.Mask & wanted) != 0 ? start.StemLengths | ShortLengths : ShortLengths;
    }

    /// <summary>The bits of all lengths up to that of a word, but for the shared highest one.</summary>
    static uint Lengths(int length) => length >= 30 ? int.MaxValue : (1u << (length + 1)) - 1;
}
