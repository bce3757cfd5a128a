using System.Text;
using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Corpus;
using MessageLint.Rules.Loading;

namespace MessageLint.Benchmarks.Stages;

/// <summary>The whole library: linting one message of the corpus, and making a linter.</summary>
[MemoryDiagnoser]
public class LintBenchmarks
{
    const int Messages = 1000;

    readonly string profile = "generic";
    readonly MessageLinter linter = MessageLinter.Create(new LinterOptions { Profile = "generic" });
    string[] clean = [], violating = [];
    byte[][] cleanUtf8 = [], violatingUtf8 = [];

    [GlobalSetup]
    public void SetUp()
    {
        clean = [.. CleanText.Messages(long.MaxValue, linter).Take(Messages)];
        violating = [.. MessageMaker.Make(long.MaxValue).Where(m => m.Violations.Count > 0).Take(Messages).Select(m => m.Line)];
        cleanUtf8 = [.. clean.Select(Encoding.UTF8.GetBytes)];
        violatingUtf8 = [.. violating.Select(Encoding.UTF8.GetBytes)];
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int CleanString() => Lint(clean);

    [Benchmark(OperationsPerInvoke = Messages)]
    public int CleanUtf8() => Lint(cleanUtf8);

    [Benchmark(OperationsPerInvoke = Messages)]
    public int ViolatingString() => Lint(violating);

    [Benchmark(OperationsPerInvoke = Messages)]
    public int ViolatingUtf8() => Lint(violatingUtf8);

    /// <summary>Reading all rule files, lexicons and profiles.</summary>
    [Benchmark]
    public object LoadRules() => DefinitionStore.Embedded().Profiles.First(p => p.Value.Id == profile);

    /// <summary>Reading and compiling them, and making a linter of a profile.</summary>
    [Benchmark]
    public object CompileRules() => new MessageLint.Rules.CompiledRules(CompiledPack.Compile(DefinitionStore.Embedded()).Rules, DefinitionStore.Embedded().Profiles.First(p => p.Value.Id == profile).Value);

    int Lint(string[] texts)
    {
        int findings = 0;
        foreach (string text in texts) findings += linter.Lint(text).Findings.Count;
        return findings;
    }

    int Lint(byte[][] texts)
    {
        int findings = 0;
        foreach (byte[] text in texts) findings += linter.LintUtf8(text, MessageContext.Empty).Findings.Count;
        return findings;
    }
}
