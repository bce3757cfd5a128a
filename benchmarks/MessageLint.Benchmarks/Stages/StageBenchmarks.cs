using System.Text;
using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Corpus;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Scanning;

namespace MessageLint.Benchmarks.Stages;

/// <summary>The scanning stages over the first messages of the corpus; figures are for one message.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    const int Messages = 1000;

    readonly UnitBuffer buffer = new();
    readonly CandidateList candidates = new();
    readonly SentenceList sentences = new();
    readonly NormalizedText normalized = new();
    string[] texts = [];
    byte[][] utf8 = [];
    CandidateScanner? scanner;

    [GlobalSetup]
    public void SetUp()
    {
        texts = [.. MessageMaker.Make(long.MaxValue).Take(Messages).Select(m => m.Line)];
        utf8 = [.. texts.Select(Encoding.UTF8.GetBytes)];
        scanner = new CandidateScanner(RuleSet.Default.Compiled.Anchors);
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int LoadString()
    {
        int ascii = 0;
        foreach (string text in texts) ascii += buffer.Load(text) ? 1 : 0;
        return ascii;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int LoadUtf8()
    {
        int ascii = 0;
        foreach (byte[] text in utf8) ascii += buffer.Load(text) ? 1 : 0;
        return ascii;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int LoadAndScanString()
    {
        int found = 0;
        foreach (string text in texts)
        {
            buffer.Load(text);
            candidates.Clear();
            sentences.Clear();
            scanner!.Scan(buffer, text, candidates, sentences);
            found += candidates.Count + sentences.Count;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int LoadAndScanUtf8()
    {
        int found = 0;
        foreach (byte[] text in utf8)
        {
            buffer.Load(text);
            candidates.Clear();
            sentences.Clear();
            scanner!.Scan(buffer, [], candidates, sentences);
            found += candidates.Count + sentences.Count;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int IsNormalString() => texts.Count(t => Normalizer.IsNormal(t));

    [Benchmark(OperationsPerInvoke = Messages)]
    public int IsNormalUtf8() => utf8.Count(t => Normalizer.IsNormal(t));

    [Benchmark(OperationsPerInvoke = Messages)]
    public int NormalizeText() => Normalize(MessageFormat.Text);

    [Benchmark(OperationsPerInvoke = Messages)]
    public int NormalizeHtml() => Normalize(MessageFormat.Html);

    int Normalize(MessageFormat format)
    {
        int length = 0;
        foreach (string text in texts)
        {
            Normalizer.Normalize(text, format, normalized);
            length += normalized.Text.Length;
        }

        return length;
    }
}
