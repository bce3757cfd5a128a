using System.Globalization;

namespace MessageLint.Benchmarks.SideBySide;

/// <summary>ripgrep on the corpus file: one thread, ASCII classes, user time less that of an empty input.</summary>
sealed class Ripgrep(string version, string patterns, string corpus, string empty)
{
    public string Version { get; } = version;

    /// <summary>Null, with a line that says why, where it is not installed.</summary>
    public static Ripgrep? Find(string folder, string corpus)
    {
        if (!Commands.TryRun("rg", ["--version"], out string version) || !Commands.TryRun("bash", ["-c", "true"], out _))
        {
            Console.WriteLine("ripgrep is left out: rg (and bash, for the user time) must be on the path.");
            return null;
        }

        string patterns = Path.Combine(folder, "ripgrep.txt"), empty = Path.Combine(folder, "empty.txt");
        File.WriteAllLines(patterns, Patterns.Lines);
        File.WriteAllText(empty, "");
        return new Ripgrep(version.Split('\n')[0], patterns, corpus, empty);
    }

    public double Pass() => Math.Max(UserTime(corpus) - UserTime(empty), 1e-3);

    double UserTime(string file)
    {
        Commands.TryRun("bash", ["-c", $"TIMEFORMAT=%3U; time rg -j1 --no-mmap --no-unicode -c -f '{patterns}' '{file}'"], out string output);
        return double.Parse(output.Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
    }
}
