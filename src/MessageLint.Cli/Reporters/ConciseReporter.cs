using System.Globalization;
using MessageLint.Cli.Rendering;

namespace MessageLint.Cli.Reporters;

/// <summary>One line a finding, for editors and grep: <c>file:line:column: severity rule message</c>.</summary>
sealed class ConciseReporter(TextWriter output, ReportOptions options) : IReporter
{
    public void Begin(string profile)
    {
    }

    public void Report(CheckedMessage message)
    {
        string name = Visible.Line(message.Input.Name);
        foreach (var finding in message.Result.Findings.Where(options.Shows))
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}:{finding.Line}:{finding.Column}: {Names.Of(finding.Severity)} {finding.RuleId} {Visible.Line(finding.Message)}\n"));
        }
    }

    public void End(Summary summary)
    {
    }

    public void Dispose()
    {
    }
}
