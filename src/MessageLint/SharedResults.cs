using MessageLint.Rules;

namespace MessageLint;

/// <summary>
/// The results of messages without findings, by the fingerprints of the rules that each left undecided. A table of a fixed size, so that a
/// hostile mixture of contexts can't make it grow: two results with the same place drive each other out. Thread-safe without locks.
/// </summary>
internal sealed class SharedResults
{
    readonly Entry?[] entries = new Entry?[1024];

    /// <summary>The result for two fingerprints, or null.</summary>
    public LintResult? Find(Fingerprint first, Fingerprint second) => Volatile.Read(ref Place(first, second)) is { } known && known.First == first && known.Second == second ? known.Result : null;

    public void Add(Fingerprint first, Fingerprint second, LintResult result) => Volatile.Write(ref Place(first, second), new Entry(first, second, result));

    ref Entry? Place(Fingerprint first, Fingerprint second) => ref entries[(int)((first.Low ^ second.Low) * 0x9E37_79B9_7F4A_7C15 >> 54)];

    sealed record Entry(Fingerprint First, Fingerprint Second, LintResult Result);
}
