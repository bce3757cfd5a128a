using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>How an anchor's word is compared with the text's.</summary>
internal enum AnchorForm : byte
{
    /// <summary>The word as a whole.</summary>
    Word,

    /// <summary>Any word that begins with it; at least four letters.</summary>
    Stem,

    /// <summary>Two units of a script without blanks, wherever they stand.</summary>
    Pair,
}

/// <summary>
/// A literal that opens a search: whatever waits for it costs nothing where it does not stand. Finding one is a hint, not a proof.
/// </summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Form">How it is compared.</param>
internal sealed record Anchor(string Word, AnchorForm Form)
{
    /// <summary>The detectors that are woken, one bit each.</summary>
    public ushort Detectors { get; init; }

    /// <summary>The words of which one must follow.</summary>
    public NeighbourSet Next { get; init; } = NeighbourSet.None;

    /// <summary>The words of which one must stand before.</summary>
    public NeighbourSet Previous { get; init; } = NeighbourSet.None;
}

/// <summary>Groups of messages that different rules are for: a bit for each direction and kind, and the same again for rules that ask for more context.</summary>
internal static class Audience
{
    const int Groups = 6;

    /// <summary>The bit of a message's direction and kind.</summary>
    public static ushort Of(Direction direction, MessageKind kind) => (ushort)(1 << ((int)direction * 3 + (int)kind));

    /// <summary>The bits of rules for these messages that can't decide without more context.</summary>
    public static ushort Contextual(ushort audience) => (ushort)(audience << Groups);
}
