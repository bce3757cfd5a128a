using MessageLint.Detectors;
using MessageLint.Detectors.Numbers;

namespace MessageLint.Tests.Detectors;

/// <summary>Runs the number detectors over a text.</summary>
internal static class NumberDetectorRunner
{
    public static IReadOnlyList<Entity> Run(string text, string? region = null, MessageContext? message = null) =>
        TextDetectorRunner.Run(text, NumberDetectors.All, region, message ?? MessageContext.Empty);

    /// <summary>The entities of a kind, as text.</summary>
    public static string[] Find(string text, EntityKind kind, string? region = null, MessageContext? message = null) =>
        [.. Run(text, region, message).Where(entity => entity.Kind == kind).Select(entity => text[entity.Start..entity.End])];

    /// <summary>All candidates of a text with the detectors they wake.</summary>
    public static IEnumerable<(IDetector Detector, Candidate Candidate)> AllCandidates(string text) => TextDetectorRunner.Candidates(text, NumberDetectors.All);
}
