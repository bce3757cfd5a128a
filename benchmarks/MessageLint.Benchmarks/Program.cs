using System.Globalization;
using BenchmarkDotNet.Running;
using MessageLint.Benchmarks;
using MessageLint.Benchmarks.Corpus;
using MessageLint.Benchmarks.Processes;
using MessageLint.Benchmarks.SideBySide;

const string usage =
    """
    bdn …                                      BenchmarkDotNet: each stage, and the whole
    side-by-side [--megabytes 50] [--rounds 5] the library beside regexes, SearchValues, Vectorscan, ripgrep and the limits
    scaling                                    more phrases, longer messages, hostile texts
    scan-ratio [--megabytes 50] [--rounds 5]   scan beside reading the JSON alone
    startup                                    the tool beside an empty .NET program
    all                                        the last four, results kept under benchmarks/results
    smoke                                      everything small: that it runs, and allocates nothing for a clean message
    corpus OUT [MEGABYTES] [SEED]              writes the corpus
    """;

double megabytes = Option("--megabytes", 50);
int rounds = (int)Option("--rounds", 5);
switch (args.FirstOrDefault())
{
    case "bdn":
        BenchmarkSwitcher.FromAssembly(typeof(SmokeCommand).Assembly).Run(args[1..]);
        return 0;
    case "side-by-side":
        SideBySideCommand.Run(megabytes, rounds);
        return 0;
    case "scaling":
        ScalingCommand.Run();
        return 0;
    case "scan-ratio":
        ScanRatioCommand.Run(megabytes, rounds);
        return 0;
    case "startup":
        StartupCommand.Run();
        return 0;
    case "all":
        SideBySideCommand.Run(megabytes, rounds);
        ScanRatioCommand.Run(megabytes, rounds);
        ScalingCommand.Run();
        StartupCommand.Run();
        return 0;
    case "smoke":
        return SmokeCommand.Run();
    case "corpus" when args.Length > 1:
        CorpusFiles.Write(args[1], args.Length > 2 ? Number(args[2]) : 50, args.Length > 3 ? (ulong)Number(args[3]) : MessageMaker.DefaultSeed);
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

double Option(string name, double otherwise) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? Number(args[at + 1]) : otherwise;

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
