using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace MessageLint.Cli.Commands;

/// <summary><c>version</c>: what an audit's record needs to name.</summary>
sealed class VersionCommand(CliHost host)
{
    public Command Command()
    {
        var command = new Command("version", "Print the versions of the tool, its rules and its profiles");
        command.SetAction(Run);
        return command;
    }

    int Run(ParseResult result)
    {
        string tool = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        host.Text.Write(string.Create(CultureInfo.InvariantCulture, $"""
            messagelint {tool}
            rules       {RuleSet.Default.RuleCount}
            profiles    {string.Join(' ', RuleSet.Default.Profiles)}
            runtime     {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}

            """));
        return ExitCode.Done;
    }
}
