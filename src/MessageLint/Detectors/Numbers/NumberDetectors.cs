namespace MessageLint.Detectors.Numbers;

/// <summary>The detectors of everything that is made of digits, harmless or not.</summary>
internal static class NumberDetectors
{
    /// <summary>All of them, in the order in which they must run: numbers block what words would read into them.</summary>
    internal static IReadOnlyList<IDetector> All { get; } =
        [new NumberDetector(), new MixedIdDetector(), new SpelledPhoneDetector(), new SplitPhoneDetector(), new SecretDetector()];
}
