namespace MessageLint.Detectors;

/// <summary>
/// Confirms candidates as entities of one family and knows nothing of rules. Stateless and thread-safe: all state is in the
/// <see cref="DetectorContext"/>. Work is bounded: a detector looks at most a few hundred units left and right of its candidate.
/// </summary>
internal interface IDetector
{
    /// <summary>The candidates that wake it.</summary>
    CandidateKinds Wakes { get; }

    /// <summary>
    /// Words that wake it, in folded form (lower case, no diacritics); needed only with <see cref="CandidateKinds.Word"/>. Of a phrase
    /// ("one time code") one word wakes, beside its neighbour; the candidate is that word.
    /// </summary>
    IEnumerable<string> WakeWords => [];

    /// <summary>Lists of words, one a language, of which two side by side wake it: for words too frequent to wake anybody alone ("zero", "two").</summary>
    IEnumerable<IEnumerable<string>> WakePairs => [];

    /// <summary>Adds what the candidate turns out to be to the context's entities; adds nothing where it is nothing.</summary>
    void Detect(ref DetectorContext context, Candidate candidate);
}
