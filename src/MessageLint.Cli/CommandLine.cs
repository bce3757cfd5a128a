using System.CommandLine;
using System.CommandLine.Invocation;
using MessageLint.Cli.Commands;

namespace MessageLint.Cli;

/// <summary>The command tree, and what becomes of errors.</summary>
static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, CliHost host)
    {
        try
        {
            int code = Invoke(args, host);
            host.Flush();
            return code;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return FlushQuietly(host, ExitCode.Cancelled);
        }
        catch (Exception error) when (error is CliException or RuleSetException)
        {
            host.Error.WriteLine($"messagelint: {error.Message}");
            return FlushQuietly(host, ExitCode.Usage);
        }
        catch (Exception error)
        {
            // Its message could quote what was linted; its type and place cannot.
            host.Error.WriteLine("messagelint: internal error, please report it:");
            for (Exception? cause = error; cause is not null; cause = cause.InnerException) host.Error.WriteLine($"{cause.GetType().Name}\n{cause.StackTrace}");
            return FlushQuietly(host, ExitCode.Usage);
        }
    }

    static int Invoke(IReadOnlyList<string> args, CliHost host)
    {
        var result = Build(host).Parse(WithCommand(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in result.Errors) host.Error.WriteLine($"messagelint: {error.Message}");
            host.Error.WriteLine($"Try: {CommandPath(result.CommandResult.Command)} --help");
            return ExitCode.Usage;
        }
        return result.Invoke(new InvocationConfiguration
        {
            Output = host.Text,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    static Command Build(CliHost host)
    {
        var root = new Command(
            "messagelint",
            "Reads messages to marketplace buyers before they are sent: what would break the marketplace's rules, where exactly, why, and a better sentence.");
        root.Add(new CheckCommand(host).Command());
        root.Add(new ScanCommand(host).Command());
        root.Add(new RedactCommand(host).Command());
        root.Add(new RulesCommand(host).Command());
        root.Add(new ExplainCommand(host).Command());
        root.Add(new VersionCommand(host).Command());
        root.Add(Help.Option());
        return root;
    }

    /// <summary>`check` is the command where none is named: `messagelint templates/`.</summary>
    static IReadOnlyList<string> WithCommand(IReadOnlyList<string> args) => args switch
    {
        ["--version"] => ["version"],
        ["check" or "scan" or "redact" or "rules" or "explain" or "version" or "--help" or "-h" or "-?", ..] => args,
        _ => ["check", .. args],
    };

    static string CommandPath(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{CommandPath(parent)} {command.Name}" : command.Name;

    static int FlushQuietly(CliHost host, int code)
    {
        try
        {
            host.Flush();
        }
        catch (OutputClosedException)
        {
        }
        return code;
    }
}
