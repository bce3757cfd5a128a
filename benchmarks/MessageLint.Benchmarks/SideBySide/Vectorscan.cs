using System.Diagnostics;
using System.Globalization;

namespace MessageLint.Benchmarks.SideBySide;

/// <summary>Vectorscan in a process of its own that waits between passes. Block mode, no start offsets: it refuses these patterns with them.</summary>
sealed class Vectorscan : IDisposable
{
    readonly Process process;

    Vectorscan(Process process, string version) => (this.process, Version) = (process, version);

    public string Version { get; }

    /// <summary>Builds and starts the harness; null, with a line that says why, where it can't be built.</summary>
    public static Vectorscan? Start(string folder, string corpus)
    {
        string source = Path.Combine(Machine.Root, "benchmarks", "vectorscan", "scan.cpp"), program = Path.Combine(folder, "vectorscan-pass"), patterns = Path.Combine(folder, "vectorscan.txt");
        if (!Commands.TryRun("g++", ["-O3", "-march=native", source, "-o", program, "-lhs"], out string output))
        {
            Console.WriteLine($"Vectorscan is left out: its harness can't be built (g++ and libvectorscan-dev are needed). {output.Split('\n')[0]}");
            return null;
        }

        File.WriteAllLines(patterns, Patterns.Shapes.Select(s => (s.IgnoreCase ? "i\t" : "-\t") + s.Expression).Concat(Patterns.Phrases.Select(p => $"i\t\\b{p}\\b")));
        var process = Process.Start(new ProcessStartInfo(program, [corpus, patterns]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        if (process.StandardOutput.ReadLine() is { } version) return new Vectorscan(process, version);
        Console.WriteLine("Vectorscan is left out: it does not take the patterns.");
        return null;
    }

    public double Pass()
    {
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
        return double.Parse(process.StandardOutput.ReadLine()!.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
