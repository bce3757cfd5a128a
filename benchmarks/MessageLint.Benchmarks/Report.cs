using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace MessageLint.Benchmarks;

/// <summary>A Markdown table with what it was measured on, printed and kept under benchmarks/results.</summary>
sealed class Report(string title)
{
    readonly StringBuilder text = new($"# {title}\n\n{Machine.Description}\n");

    public void Line(string line = "")
    {
        Console.WriteLine(line);
        text.Append(line).Append('\n');
    }

    public void Row(params ReadOnlySpan<object> cells)
    {
        var line = new StringBuilder("|");
        foreach (object cell in cells) line.Append(' ').Append(cell is double number ? Format(number) : cell).Append(" |");
        Line(line.ToString());
    }

    public void Head(params ReadOnlySpan<object> cells)
    {
        Line();
        Row(cells);
        Line("|" + string.Concat(Enumerable.Repeat("---|", cells.Length)));
    }

    /// <summary>Writes benchmarks/results/CPU/DATE-NAME.md.</summary>
    public void Save(string name)
    {
        string folder = Path.Combine(Machine.Root, "benchmarks", "results", Machine.CpuFolder);
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, $"{DateTime.UtcNow:yyyy-MM-dd}-{name}.md");
        File.WriteAllText(path, text.ToString());
        Console.WriteLine($"\n{Path.GetRelativePath(Machine.Root, path)} written.\n");
    }

    static string Format(double number) => number.ToString(Math.Abs(number) switch { >= 100 => "0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);
}

/// <summary>Where the figures come from.</summary>
static class Machine
{
    public static string Cpu { get; } = ReadCpu();

    public static string CpuFolder { get; } =
        string.Join('-', new string([.. Cpu.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Description =>
        $"- CPU: {Cpu}, {Environment.ProcessorCount} cores, vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits\n"
        + $"- {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}\n"
        + $"- MessageLint {typeof(MessageLinter).Assembly.GetName().Version?.ToString(3)}, {RuleSet.Default.Rules.Count} rules\n"
        + $"- {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC; medians of interleaved rounds: quote the ratios, not the absolute figures\n";

    static string ReadCpu()
    {
        const string info = "/proc/cpuinfo";
        if (!File.Exists(info)) return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
        string[] lines = File.ReadAllLines(info);
        return $"{Field("model name")} family {Field("cpu family")} model {Field("model")}";

        string Field(string name) =>
            lines.FirstOrDefault(l => l.Split(':')[0].Trim() == name)?.Split(':')[1].Replace("(R)", "", StringComparison.Ordinal).Replace("(TM)", "", StringComparison.Ordinal).Trim() ?? "?";
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MessageLint.sln"))) return folder.FullName;
        }

        return Environment.CurrentDirectory;
    }
}
