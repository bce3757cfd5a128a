namespace MessageLint.Detectors;

/// <summary>The detectors of addresses made of words: e-mail, links, handles and streets.</summary>
static class TextDetectors
{
    public static IReadOnlyList<IDetector> All { get; } = [new EmailDetector(), new LinkDetector(), new HandleDetector(), new PostalAddressDetector()];
}
