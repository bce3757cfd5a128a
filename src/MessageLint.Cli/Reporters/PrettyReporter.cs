using System.Globalization;
using MessageLint.Cli.Rendering;

namespace MessageLint.Cli.Reporters;

/// <summary>For people: a code frame for each finding, the reason, the better sentence, and a summary line.</summary>
sealed class PrettyReporter(Terminal terminal, ReportOptions options) : IReporter
{
    const string Hint = " (--verbose lists them)";

    string profile = "";
    bool wroteFindings;

    public void Begin(string profile) => this.profile = profile;

    public void Report(CheckedMessage message)
    {
        var result = message.Result;
        var shown = result.Findings.Where(options.Shows).ToList();
        var allowed = options.Verbose ? result.Allowed.Where(a => options.Shows(a.Finding)).ToList() : [];
        if (options.Quiet && shown.Count == 0) return;
        string name = Visible.Line(message.Input.Name);
        if (wroteFindings) terminal.WriteLine();
        wroteFindings = shown.Count + allowed.Count > 0;
        terminal.Write(name, Ink.Bold);
        terminal.Write("  ");
        terminal.WriteLine(Names.Of(result.Verdict), Terminal.Of(result.Verdict));
        if (shown.Count > 0) WriteFindings(name, message, shown);
        foreach (var (finding, reason) in allowed) WriteAllowed(name, finding, reason);
    }

    void WriteFindings(string name, CheckedMessage message, List<Finding> shown)
    {
        // What is allowed need not be shown either.
        string text = message.Input.Message.Text;
        var found = message.Result.Findings.Concat(message.Result.Allowed.Select(a => a.Finding)).OrderBy(f => f.Span.Start).ToList();
        var frame = new CodeFrame(text, new MaskMap(text, found), options.ShowText);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in shown)
        {
            terminal.WriteLine();
            WriteFinding(name, finding, frame, explain: explained.Add(finding.RuleId));
        }
    }

    void WriteFinding(string name, Finding finding, CodeFrame frame, bool explain)
    {
        terminal.Write("  " + Names.Of(finding.Severity), Terminal.Of(finding.Severity));
        terminal.Write($"  {Visible.Line(finding.Message)}  ");
        terminal.WriteLine(finding.Risk == Risk.Filter ? finding.RuleId + " (filter risk)" : finding.RuleId, Ink.Dim);
        if (!finding.Span.IsEmpty) WriteFrame(name, finding, frame);
        if (!explain) return;
        terminal.WriteField("why", finding.Why, 4, options.Width);
        terminal.WriteField("source", finding.Source, 4, options.Width);
        terminal.WriteField("instead", finding.Instead, 4, options.Width);
        if (finding.DependsOn.Count == 0) return;
        terminal.WriteField("unknown", $"{string.Join(", ", finding.DependsOn)}; --set {finding.DependsOn[0]}=… decides how bad it is", 4, options.Width);
    }

    void WriteAllowed(string name, Finding finding, string reason)
    {
        terminal.WriteLine();
        terminal.Write("  allowed", Ink.Good);
        terminal.Write($"  {Visible.Line(finding.Message)}  ");
        terminal.WriteLine(finding.RuleId, Ink.Dim);
        terminal.WriteLine($"    --> {Place(name, finding)}", Ink.Dim);
        terminal.WriteField("reason", Visible.Line(reason), 4, options.Width);
    }

    void WriteFrame(string name, Finding finding, CodeFrame frame)
    {
        const int Indent = 4;
        var lines = frame.Lines(finding, options.Width - Indent - 8);
        int gutter = Number(lines.Count > 0 ? lines[^1].Number : 1).Length;
        string blank = new(' ', Indent + gutter);
        terminal.WriteLine($"{blank[..^1]}--> {Place(name, finding)}", Ink.Dim);
        terminal.WriteLine(blank + " |", Ink.Dim);
        foreach (var line in lines)
        {
            terminal.Write(new string(' ', Indent) + Number(line.Number).PadLeft(gutter) + " |", Ink.Dim);
            terminal.WriteLine(line.Text.Length == 0 ? "" : " " + line.Text);
            if (line.Underline.Length == 0) continue;
            terminal.Write(blank + " |", Ink.Dim);
            terminal.WriteLine(" " + line.Underline, Terminal.Of(finding.Severity));
        }
    }

    public void End(Summary summary)
    {
        if (options.Quiet) return;
        if (summary.Messages > 0) terminal.WriteLine();
        if (options.Verbose && summary.NotCheckedCount > 0)
        {
            terminal.WriteLine("Not checked for want of context:", Ink.Dim);
            foreach (var (rule, needs) in summary.NotChecked) terminal.WriteLine($"  {rule}  needs {string.Join(", ", needs)}", Ink.Dim);
            terminal.WriteLine();
        }
        terminal.Write(Names.Count(summary.Messages, "message"), Ink.Bold);
        terminal.Write(": ");
        terminal.Write($"{Number(summary.Of(Verdict.Block))} block", summary.Of(Verdict.Block) > 0 ? Ink.Error : Ink.Plain);
        terminal.Write(", ");
        terminal.Write($"{Number(summary.Of(Verdict.Warn))} warn", summary.Of(Verdict.Warn) > 0 ? Ink.Warning : Ink.Plain);
        terminal.Write(", ");
        terminal.Write($"{Number(summary.Of(Verdict.Pass))} pass", summary.Of(Verdict.Pass) > 0 ? Ink.Good : Ink.Plain);
        terminal.Write($"; {Names.Count(summary.Of(Severity.Error), "error")}, {Names.Count(summary.Of(Severity.Warning), "warning")}, {Number(summary.Of(Severity.Info))} info");
        if (summary.Unread.Count > 0) terminal.Write($" · {Number(summary.Unread.Count)} not read");
        if (summary.Allowed > 0) terminal.Write($" · {Names.Count(summary.Allowed, "finding")} allowed by settings{(options.Verbose ? "" : Hint)}");
        terminal.Write($" · profile {profile}", Ink.Dim);
        if (summary.NotCheckedCount > 0)
        {
            terminal.Write($" · {Names.Count(summary.NotCheckedCount, "rule")} not checked for want of context{(options.Verbose ? "" : Hint)}", Ink.Dim);
        }
        terminal.WriteLine();
    }

    public void Dispose()
    {
    }

    static string Place(string name, Finding finding) => $"{name}:{Number(finding.Line)}:{Number(finding.Column)}";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
