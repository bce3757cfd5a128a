using System.CommandLine;
using MessageLint.Cli.Input;
using MessageLint.Cli.Rendering;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Commands;

/// <summary><c>check</c>, the default: files, folders or one text, with findings for people or programs.</summary>
sealed class CheckCommand
{
    readonly CliHost host;
    readonly LintOptions lint = new(failOnDefault: "error");

    readonly Argument<string[]> paths = new("paths") { Description = "Files and folders; - is standard input", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<string> text = new("--text", "-t") { Description = "Check this text", HelpName = "text" };

    readonly Option<string> format = new("--format", "-f")
    {
        Description = "How findings are written",
        HelpName = "pretty|concise|json|jsonl",
        DefaultValueFactory = _ => "pretty",
    };

    readonly Option<string> least = new("--min-severity")
    {
        Description = "The least severity that is shown; it does not change the verdict",
        HelpName = "error|warning|info",
        DefaultValueFactory = _ => "info",
    };

    readonly Option<string> html = new("--html")
    {
        Description = "Whether texts are HTML; auto goes by the file's name or the request",
        HelpName = "auto|on|off",
        DefaultValueFactory = _ => "auto",
    };

    readonly Option<string> kind = new("--kind", "-k")
    {
        Description = "What kind of text it is, where it does not say so itself",
        HelpName = "message|template|case",
        DefaultValueFactory = _ => "message",
    };

    readonly Option<string[]> set = SharedOptions.Set();

    readonly Option<string> colour = new("--color")
    {
        Description = "Colour; auto heeds NO_COLOR, CLICOLOR_FORCE and the terminal",
        HelpName = "auto|always|never",
        DefaultValueFactory = _ => "auto",
    };

    readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Only findings: no clean messages, no summary" };
    readonly Option<bool> verbose = new("--verbose", "-v") { Description = "List the rules that were not checked for want of context, and what the settings allow" };

    public CheckCommand(CliHost host)
    {
        this.host = host;
        format.AcceptOnlyFromAmong("pretty", "concise", "json", "jsonl");
        least.AcceptOnlyFromAmong(Names.Severities);
        html.AcceptOnlyFromAmong("auto", "on", "off");
        kind.AcceptOnlyFromAmong(Names.Kinds);
        colour.AcceptOnlyFromAmong(ColorChoice.Modes);
    }

    public Command Command()
    {
        var command = new Command("check", "Check messages and templates (the default command)") { paths };
        foreach (var option in (Option[])[text, format, .. lint.All, least, html, kind, set, colour, quiet, verbose]) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    int Run(ParseResult result)
    {
        string[] named = result.GetValue(paths) ?? [];
        string? given = result.GetValue(text);
        if (named.Length == 0 && given is null)
        {
            if (!host.InRedirected) return ShowHelp(result.RootCommandResult.Command);
            named = [InputPaths.Stdin];
        }
        var reading = new ReadOptions(
            result.GetValue(html) switch { "on" => MessageFormat.Html, "off" => MessageFormat.Text, _ => null },
            Names.KindOf(result.GetValue(kind)!) ?? MessageKind.Message,
            ContextSettings.Read(result.GetValue(set) ?? []),
            lint.MaxLength(result));
        var linter = lint.Linter(result);
        var summary = new Summary();
        var unread = new List<Unread>();
        var files = named.Length == 0 ? [] : InputPaths.Expand(named, unread);
        foreach (var input in unread) Skip(input, summary);
        using (var reporter = Reporter(result))
        {
            Check(linter, reading, given, files, reporter, summary);
        }
        if (lint.FailOn(result) is { } severity && summary.HasAtLeast(severity)) return ExitCode.Findings;
        return summary.Unread.Count > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    void Check(MessageLinter linter, ReadOptions reading, string? given, IReadOnlyList<string> files, IReporter reporter, Summary summary)
    {
        var source = new MessageFile(reading, input => Skip(input, summary), note => host.Error.WriteLine($"messagelint: {Visible.Line(note)}"));
        var progress = new Progress(host, files.Count);
        using var stdin = new StoppableStream(host.In, host.Stop);
        reporter.Begin(linter.Profile);
        if (given is not null) Lint(new InputMessage("<text>", "<text>", source.TextMessage(given), []));
        foreach (string file in files)
        {
            foreach (var message in source.Read(file, stdin))
            {
                host.Stop.ThrowIfCancellationRequested();
                Lint(message);
            }
            progress.Step();
        }
        progress.Clear();
        reporter.End(summary);

        void Lint(InputMessage message)
        {
            try
            {
                var answer = linter.Lint(message.Message);
                summary.Add(answer);
                reporter.Report(new CheckedMessage(message, answer));
            }
            catch (MessageTooLongException tooLong)
            {
                Skip(new Unread(message.Name, RequestError.MessageTooLong(tooLong).Message), summary);
            }
        }
    }

    void Skip(Unread input, Summary summary)
    {
        summary.Add(input);
        host.Error.WriteLine($"messagelint: {Visible.Line(input.Name)}: {Visible.Line(input.Reason)}");
    }

    IReporter Reporter(ParseResult result)
    {
        var options = new ReportOptions
        {
            ShowText = lint.ShowText(result),
            Quiet = result.GetValue(quiet),
            Verbose = result.GetValue(verbose),
            Least = Names.SeverityOf(result.GetValue(least)!) ?? Severity.Info,
            Width = host.Width,
        };
        return result.GetValue(format) switch
        {
            "json" => new JsonReporter(host.Out, options),
            "jsonl" => new JsonlReporter(host.Out, options),
            "concise" => new ConciseReporter(host.Text, options),
            _ => new PrettyReporter(new Terminal(host.Text, ColorChoice.Decide(result.GetValue(colour)!, host)), options),
        };
    }

    int ShowHelp(Command root)
    {
        root.Parse(["check", "--help"]).Invoke(new InvocationConfiguration { Output = host.Text });
        return ExitCode.Usage;
    }
}
