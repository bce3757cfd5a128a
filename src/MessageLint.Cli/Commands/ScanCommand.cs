using System.CommandLine;
using MessageLint.Cli.Input;
using MessageLint.Cli.Scan;

namespace MessageLint.Cli.Commands;

/// <summary><c>scan</c>: NDJSON in, NDJSON out, for programs.</summary>
sealed class ScanCommand(CliHost host)
{
    readonly LintOptions lint = new(failOnDefault: "never");
    readonly Argument<string> file = new("file") { Description = "The file with the requests; - is standard input", DefaultValueFactory = _ => InputPaths.Stdin };

    readonly Option<int> threads = SharedOptions.Threads();

    public Command Command()
    {
        var command = new Command("scan", "Answer a stream of NDJSON requests");
        command.Add(file);
        foreach (var option in (Option[])[.. lint.All, threads]) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    int Run(ParseResult result)
    {
        string path = result.GetValue(file)!;
        InputPaths.RequireFile(path, "scan");
        var linter = lint.Linter(result);
        bool showText = lint.ShowText(result);
        var scanner = new NdjsonScanner(() => new LintHandler(linter, showText), new ScanOptions
        {
            Threads = result.GetValue(threads),
            MaxMessageLength = lint.MaxLength(result),
        });
        try
        {
            using var input = path == InputPaths.Stdin ? null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var worst = scanner.Run(input ?? host.In, host.Out, host.Stop);
            return lint.FailOn(result) is { } severity && worst >= severity ? ExitCode.Findings : ExitCode.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"messagelint: {path}: {InputPaths.Reason(error)}");
            return ExitCode.Incomplete;
        }
    }
}
