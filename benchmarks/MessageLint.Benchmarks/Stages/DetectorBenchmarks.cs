using BenchmarkDotNet.Attributes;
using MessageLint.Detectors;
using MessageLint.Scanning;

namespace MessageLint.Benchmarks.Stages;

/// <summary>All detectors on the candidates of one typical text.</summary>
[MemoryDiagnoser]
public class DetectorBenchmarks
{
    readonly UnitBuffer buffer = new();
    readonly CandidateList candidates = new();
    readonly EntityList entities = new();
    readonly IDetector[] detectors = [.. DetectorRegistry.All];

    [Params(
        "Your order 302-1234567-7654321 left on 2026-03-04, number 1Z999AA10123456784, 14 x 20 x 8 cm, €12,50.",
        "Write to anna.k@gmail.com or info (at) linden-lamps (dot) com.",
        "See https://www.linden-lamps.com/new?q=12 or linden-lamps.com.",
        "Call +44 20 7946 0958 or (415) 555-0134.",
        "I charged 4111 1111 1111 1111 and DE89 3704 0044 0532 0130 00.")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var scanner = new CandidateScanner(RuleSet.Default.Compiled.Anchors);
        var sentences = new SentenceList();
        sentences.Clear();
        buffer.Load(Text);
        scanner.Scan(buffer, Text, candidates, sentences);
        candidates.Sort();
    }

    [Benchmark]
    public int Detect()
    {
        entities.Clear();
        var context = new DetectorContext { Text = Text, Region = "GB", Message = MessageContext.Empty, Entities = entities };
        foreach (var candidate in candidates.Items)
        {
            foreach (var detector in detectors)
            {
                if ((detector.Wakes & candidate.Kind) != 0) detector.Detect(ref context, candidate);
            }
        }

        return entities.Count;
    }
}
