using System.CommandLine;
using System.Text;
using MessageLint.Cli.Input;
using MessageLint.Cli.Rendering;
using MessageLint.Cli.Scan;

namespace MessageLint.Cli.Commands;

/// <summary><c>redact</c>: the same text with what must not be stored masked. What cannot be read is an error and never passed through.</summary>
sealed class RedactCommand
{
    readonly CliHost host;
    readonly Argument<string> file = new("file") { Description = "The file; - is standard input", DefaultValueFactory = _ => InputPaths.Stdin };

    readonly Option<string> format = new("--format", "-f")
    {
        Description = "What the input is: one text, one HTML message, or a request for scan on each line",
        HelpName = "text|html|ndjson",
        DefaultValueFactory = _ => "text",
    };

    readonly Option<bool> keepShape = new("--keep-shape") { Description = "Write an asterisk for each letter and digit instead of a token such as [card]" };
    readonly Option<string[]> set = SharedOptions.Set();
    readonly Option<int> maxLength = SharedOptions.MaxLength();
    readonly Option<int> threads = SharedOptions.Threads();

    public RedactCommand(CliHost host)
    {
        this.host = host;
        format.AcceptOnlyFromAmong("text", "html", "ndjson");
    }

    public Command Command()
    {
        var command = new Command("redact", "Mask what must not be stored") { file };
        foreach (var option in (Option[])[format, keepShape, set, maxLength, threads]) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    int Run(ParseResult result)
    {
        string path = result.GetValue(file)!;
        InputPaths.RequireFile(path, "redact");
        var context = ContextSettings.Read(result.GetValue(set) ?? []);
        var style = result.GetValue(keepShape) ? RedactionStyle.Shape : RedactionStyle.Token;
        int limit = result.GetValue(maxLength);
        var linter = MessageLinter.Create(new LinterOptions { MaxMessageLength = limit });
        try
        {
            using var opened = path == InputPaths.Stdin ? null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var input = opened ?? host.In;
            if (result.GetValue(format) == "ndjson")
            {
                var options = new ScanOptions { Threads = result.GetValue(threads), MaxMessageLength = limit, Context = context };
                new NdjsonScanner(() => new RedactHandler(linter, style), options).Run(input, host.Out, host.Stop);
                return ExitCode.Done;
            }
            using var stoppable = new StoppableStream(input, host.Stop);
            var message = new Message(StrictText.Read(stoppable, limit))
            {
                Format = result.GetValue(format) == "html" ? MessageFormat.Html : MessageFormat.Text,
                Context = context,
            };
            host.Out.Write(Encoding.UTF8.GetBytes(linter.Redact(message, style).Text));
            return ExitCode.Done;
        }
        catch (UnreadableTextException unreadable)
        {
            return Refuse($"{Name(path)}:{unreadable.Line}: {unreadable.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{Name(path)}: {InputPaths.Reason(error)}");
        }
    }

    int Refuse(string reason)
    {
        host.Error.WriteLine($"messagelint: {Visible.Line(reason)}");
        return ExitCode.Incomplete;
    }

    static string Name(string path) => path == InputPaths.Stdin ? "<stdin>" : path;
}
