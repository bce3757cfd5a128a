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
/// <param name="Wakes">Who is woken: <see cref="CandidateKinds.Word"/> or <see cref="CandidateKinds.Phrase"/>.</param>
/// <param name="Next">The word (or beginning of one) that must follow, folded; null where any may.</param>
/// <param name="Previous">The word (or beginning of one) that must stand before; null where any may.</param>
internal readonly record struct Anchor(string Word, AnchorForm Form, CandidateKinds Wakes, string? Next = null, string? Previous = null);
