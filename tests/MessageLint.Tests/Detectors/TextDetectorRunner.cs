using MessageLint.Detectors;
using MessageLint.Scanning;

namespace MessageLint.Tests.Detectors;

/// <summary>Runs detectors over a text with the candidates that the scanner finds for them.</summary>
static class TextDetectorRunner
{
    /// <summary>Every entity of a text, in order.</summary>
    internal static List<Entity> Run(string text, IReadOnlyList<IDetector>? detectors = null) =>
        [.. Run(text, detectors ?? TextDetectors.All, null, MessageContext.Empty)];

    internal static Entity[] Run(string text, IReadOnlyList<IDetector> detectors, string? region, MessageContext message)
    {
        var entities = new EntityList();
        var context = new DetectorContext { Text = text, Region = region, Message = message, Entities = entities };
        foreach (var (detector, candidate) in Candidates(text, detectors)) detector.Detect(ref context, candidate);
        return entities.Items.ToArray();
    }

    /// <summary>The candidates of a text, in order, with the detectors they wake.</summary>
    internal static IEnumerable<(IDetector Detector, Candidate Candidate)> Candidates(string text, IReadOnlyList<IDetector> detectors)
    {
        var units = new UnitBuffer();
        units.Load(text);
        var found = new CandidateList();
        var sentences = new SentenceList();
        sentences.Clear();
        new CandidateScanner(Tables.GetOrAdd(detectors, all => AnchorTable.Build(all.SelectMany(WakeUps.Of)))).Scan(units, text, found, sentences);
        found.Sort();
        var byKind = WakeUps.DetectorsByKind(detectors);
        foreach (var candidate in found.Items.ToArray())
        {
            int woken = byKind[System.Numerics.BitOperations.TrailingZeroCount((int)candidate.Kind)] & candidate.Detectors;
            for (int i = 0; i < detectors.Count; i++)
            {
                if ((woken >> i & 1) != 0) yield return (detectors[i], candidate);
            }
        }
    }

    static readonly System.Collections.Concurrent.ConcurrentDictionary<IReadOnlyList<IDetector>, AnchorTable> Tables = new(ReferenceEqualityComparer.Instance);

    /// <summary>The texts of the entities of a kind.</summary>
    internal static string[] Find(string text, EntityKind kind) =>
        [.. Run(text).Where(entity => entity.Kind == kind).Select(entity => text[entity.Start..entity.End])];
}
