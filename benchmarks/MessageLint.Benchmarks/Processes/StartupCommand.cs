using MessageLint.Benchmarks.SideBySide;

namespace MessageLint.Benchmarks.Processes;

/// <summary>What starting costs: the command line tool with one message beside an empty .NET program, whole processes.</summary>
static class StartupCommand
{
    const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    public static void Run(int runs = 25, bool save = true)
    {
        string folder = Directory.CreateTempSubdirectory("messagelint-bench").FullName;
        string tool = Path.Combine(Machine.Root, "src", "MessageLint.Cli", "bin", "Release", "net10.0", "messagelint");
        string message = Path.Combine(folder, "message.ndjson");
        File.WriteAllText(message, """{"id":"1","text":"Hello Ana, thank you for your order. The kettle left us on Monday. Kind regards, Linden Lamps"}""" + "\n");
        if (!File.Exists(tool) || Empty(folder) is not { } empty)
        {
            Console.WriteLine($"Start-up is left out: {(File.Exists(tool) ? "the empty program can't be built" : $"{tool} is not built")}.");
            return;
        }

        double[] seconds = Rounds.Medians(
        [
            Contender.Of("an empty .NET program", 0, 1, () => Start(empty)),
            Contender.Of("messagelint --version", 0, 1, () => Start(tool, "--version")),
            Contender.Of("messagelint scan, one message", 0, 1, () => Start(tool, "scan", message, "--profile", "generic")),
        ], runs);
        var report = new Report("Start-up");
        report.Line($"Whole processes, medians of {runs} interleaved runs.");
        report.Head("process", "ms", "against the empty program");
        report.Row("an empty .NET program", seconds[0] * 1e3, 1.0);
        report.Row("messagelint --version", seconds[1] * 1e3, seconds[1] / seconds[0]);
        report.Row("messagelint scan, one message", seconds[2] * 1e3, seconds[2] / seconds[0]);
        if (save) report.Save("startup");
        Directory.Delete(folder, recursive: true);
    }

    static string? Empty(string folder)
    {
        string project = Path.Combine(folder, "empty.csproj");
        File.WriteAllText(project, Project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "return;\n");
        return Commands.TryRun("dotnet", ["build", project, "-c", "Release", "-o", Path.Combine(folder, "out")], out _) ? Path.Combine(folder, "out", "empty") : null;
    }

    static void Start(string program, params string[] arguments)
    {
        if (!Commands.TryRun(program, arguments, out string output)) throw new InvalidOperationException($"{program} failed: {output}");
    }
}
