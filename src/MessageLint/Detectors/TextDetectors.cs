namespace MessageLint.Detectors;

/// <summary>The detectors of what is made of words: e-mail, links, handles, streets and hidden words.</summary>
static class TextDetectors
{
    public static IReadOnlyList<IDetector> All { get; } = [new EmailDetector(), new LinkDetector(), new HandleDetector(), new PostalAddressDetector(), new MaskedWordDetector()];
}
