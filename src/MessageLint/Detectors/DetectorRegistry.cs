namespace MessageLint.Detectors;

/// <summary>Every detector, in the order in which they look at a candidate. A new detector is one file and one line here.</summary>
internal static class DetectorRegistry
{
    public static IReadOnlyList<IDetector> All { get; } = [new PlaceholderDetector(), .. Numbers.NumberDetectors.All, .. TextDetectors.All];
}
