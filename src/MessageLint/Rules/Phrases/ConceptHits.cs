using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>A concept found in a window: the words <c>[Start, End)</c>, by number.</summary>
internal readonly record struct ConceptHit(ushort Start, ushort End, ushort Languages, int Next);

/// <summary>What is done with a concept when it is found.</summary>
[Flags]
internal enum ConceptUses : byte
{
    /// <summary>It is there for those that ask for it.</summary>
    None = 0,

    /// <summary>Phrases wait for it.</summary>
    Wakes = 1,

    /// <summary>It is the rarest part of split entries.</summary>
    Splits = 2,
}

/// <summary>Every concept that a window's words hold. Reused from window to window.</summary>
internal sealed class ConceptHits : IConceptLanguages
{
    // A window of 160 words has about a thousand; what a hostile text has beyond this is not looked at.
    const int MaxHits = 4096;

    // A word has a number itself, and so may some of its beginnings and ends.
    const int MaxNumbers = 12;

    readonly ConceptHit[] hits = new ConceptHit[MaxHits];

    // What is known of each concept, valid where the stamp is that of this window: nothing has to be cleared.
    readonly ConceptHead[] heads;
    readonly List<int> waking = new(128), splitting = new(64);
    readonly Vocabulary vocabulary;
    readonly int[] numbers = new int[TokenWindow.MaxTokens * MaxNumbers];
    readonly int[] numberEnds = new int[TokenWindow.MaxTokens];
    int count;
    int stamp;

    /// <param name="vocabulary">The words.</param>
    /// <param name="uses">What each concept is for.</param>
    public ConceptHits(Vocabulary vocabulary, ReadOnlySpan<ConceptUses> uses)
    {
        this.vocabulary = vocabulary;
        heads = new ConceptHead[uses.Length];
        for (int i = 0; i < heads.Length; i++) heads[i].Uses = uses[i];
    }

    /// <summary>Of the concepts found those that phrases wait for.</summary>
    public ReadOnlySpan<int> Waking => CollectionsMarshal.AsSpan(waking);

    /// <summary>Of the concepts found those that are the rarest part of split entries.</summary>
    public ReadOnlySpan<int> Splitting => CollectionsMarshal.AsSpan(splitting);

    public bool Has(int concept) => heads[concept].Stamp == stamp;

    public bool HasAny(int[] concepts)
    {
        foreach (int concept in concepts)
        {
            if (Has(concept)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public int LanguagesOf(int concept) => heads[concept].Stamp == stamp ? heads[concept].Languages : 0;

    /// <summary>The number of a concept's last hit, -1 for none; go on with <see cref="ConceptHit.Next"/>.</summary>
    public int Head(int concept) => heads[concept].Stamp == stamp ? heads[concept].Head : -1;

    public ref readonly ConceptHit this[int hit] => ref hits[hit];

    /// <summary>Forgets the last window and looks up the words of a new one.</summary>
    public void Begin(TokenWindow window)
    {
        count = 0;
        waking.Clear();
        splitting.Clear();
        stamp++;
        int used = 0;
        var tokens = window.Tokens;
        for (int t = 0; t < tokens.Length; t++)
        {
            ref readonly var token = ref tokens[t];
            var room = numbers.AsSpan(used, MaxNumbers);
            var letters = window.Letters(token);
            int own = vocabulary.Table.Find(letters, window.Hashes(token), room);
            if (WordFolding.IsArabic(letters[0])) own += FindWithoutParticles(letters, room[own..]);
            numberEnds[t] = used += own;
        }
    }

    /// <summary>The numbers of a word in the <see cref="WordTable"/>.</summary>
    public ReadOnlySpan<int> Numbers(int token)
    {
        int start = token == 0 ? 0 : numberEnds[token - 1];
        return numbers.AsSpan(start, numberEnds[token] - start);
    }

    /// <summary>Finds all entries in some languages (bits).</summary>
    public void Collect(TokenWindow window, int spoken)
    {
        var tokens = window.Tokens;
        for (int t = 0; t < tokens.Length; t++)
        {
            foreach (int number in Numbers(t))
            {
                int state = vocabulary.Word(number).State;
                if (state != 0) Walk(tokens, vocabulary[state], t, t + 1, spoken);
            }
        }
    }

    // Inlined: a sentence has a hundred hits, and the call would cost as much as the rest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int concept, int start, int end, ushort languages)
    {
        if (count == MaxHits || languages == 0) return;
        ref var head = ref heads[concept];
        if (head.Stamp != stamp) Begin(ref head, concept);
        hits[count] = new ConceptHit((ushort)start, (ushort)end, languages, head.Head);
        head.Head = count++;
        head.Languages |= languages;
    }

    void Begin(ref ConceptHead head, int concept)
    {
        (head.Stamp, head.Head, head.Languages) = (stamp, -1, 0);
        if (head.Uses == ConceptUses.None) return;
        if ((head.Uses & ConceptUses.Wakes) != 0) waking.Add(concept);
        if ((head.Uses & ConceptUses.Splits) != 0) splitting.Add(concept);
    }

    void Walk(ReadOnlySpan<Token> tokens, in VocabularyState state, int start, int next, int spoken)
    {
        if ((state.Languages & spoken) == 0) return;
        foreach (ref readonly var output in vocabulary.Outputs(state)) Add(output.Concept, start, next, (ushort)(output.Languages & spoken));
        if (state.EdgeSlots == 0 || next == tokens.Length || tokens[next].Run != tokens[next - 1].Run) return;
        foreach (int number in Numbers(next))
        {
            int to = vocabulary.Next(state, number);
            if (to != 0) Walk(tokens, vocabulary[to], start, next + 1, spoken);
        }
    }

    int FindWithoutParticles(ReadOnlySpan<char> letters, Span<int> room)
    {
        Span<ulong> hashes = stackalloc ulong[TokenWindow.MaxLetters];
        int own = 0;
        for (int prefix = ArabicPrefix.Next(letters, 0); prefix > 0; prefix = ArabicPrefix.Next(letters, prefix))
        {
            var rest = letters[prefix..];
            ulong hash = WordHash.Seed;
            for (int i = 0; i < rest.Length; i++) hashes[i] = hash = WordHash.Append(hash, rest[i]);
            own += vocabulary.Table.Find(rest, hashes[..rest.Length], room[own..]);
        }

        return own;
    }

    /// <summary>What is known of a concept.</summary>
    struct ConceptHead
    {
        public int Stamp, Head;
        public ushort Languages;
        public ConceptUses Uses;
    }
}
