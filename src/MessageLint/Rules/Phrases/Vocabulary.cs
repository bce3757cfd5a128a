using System.Numerics;

namespace MessageLint.Rules.Phrases;

/// <summary>A concept that is complete at a state, and the languages (bits) in which it is.</summary>
internal readonly record struct ConceptOutput(int Concept, ushort Languages);

/// <summary>How far some entries have been read.</summary>
/// <param name="FirstEdge">Where its edges begin: a small hash table by the number of the next word.</param>
/// <param name="EdgeSlots">The size of that table, a power of two; 0 where all entries end.</param>
/// <param name="FirstOutput">Where the concepts begin that are complete here.</param>
/// <param name="OutputCount">How many they are.</param>
/// <param name="Languages">The languages (bits) of the entries.</param>
internal readonly record struct VocabularyState(int FirstEdge, int EdgeSlots, int FirstOutput, ushort OutputCount, ushort Languages);

/// <summary>What a word means by itself.</summary>
/// <param name="State">The state of the entries that begin with it; 0 for none.</param>
/// <param name="Tells">The languages (bits) that it tells by itself, as function words do; 0 for most.</param>
internal readonly record struct VocabularyWord(int State, ushort Tells);

/// <summary>A word, by number, and the state it leads to; word 0 for an empty slot.</summary>
internal readonly record struct VocabularyEdge(int Word, int State);

/// <summary>
/// Every entry of every lexicon and every literal of every phrase, as one automaton over words. However many entries begin with the same
/// words, they are read together. Immutable; made by the <see cref="AutomatonBuilder"/>.
/// </summary>
internal sealed class Vocabulary(WordTable table, VocabularyWord[] words, VocabularyState[] states, VocabularyEdge[] edges, ConceptOutput[] outputs)
{
    /// <summary>Where words get their numbers.</summary>
    public WordTable Table => table;

    public ref readonly VocabularyState this[int state] => ref states[state];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static Vocabulary Read(PackReader reader) =>
        new(WordTable.Read(reader), reader.Array<VocabularyWord>(), reader.Array<VocabularyState>(), reader.Array<VocabularyEdge>(), reader.Array<ConceptOutput>());

    internal void Write(PackWriter writer)
    {
        table.Write(writer);
        writer.Array<VocabularyWord>(words);
        writer.Array<VocabularyState>(states);
        writer.Array<VocabularyEdge>(edges);
        writer.Array<ConceptOutput>(outputs);
    }

    /// <summary>What a word means, by its number.</summary>
    public ref readonly VocabularyWord Word(int number) => ref words[number];

    /// <summary>The state behind a further word; 0 where no entry goes on with it.</summary>
    public int Next(in VocabularyState state, int word)
    {
        int mask = state.EdgeSlots - 1;
        for (int i = 0, slot = SlotOf(word); i <= mask; i++, slot++)
        {
            ref readonly var edge = ref edges[state.FirstEdge + (slot & mask)];
            if (edge.Word == word) return edge.State;
            if (edge.Word == 0) return 0;
        }

        return 0;
    }

    /// <summary>The concepts that are complete at a state.</summary>
    public ReadOnlySpan<ConceptOutput> Outputs(in VocabularyState state) => outputs.AsSpan(state.FirstOutput, state.OutputCount);

    /// <summary>Where the search for a word begins in a state's edges, before it is cut to their number.</summary>
    internal static int SlotOf(int word) => (int)((uint)word * 0x9E37_79B1 >> 16);

    /// <summary>The number of slots for some edges: full for one or two, with room beyond.</summary>
    internal static int SlotsFor(int edgeCount) => edgeCount == 0 ? 0 : (int)BitOperations.RoundUpToPowerOf2((uint)(edgeCount <= 2 ? edgeCount : edgeCount + edgeCount / 2));
}
