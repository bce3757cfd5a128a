using MessageLint.Cli.Input;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Tests;

/// <summary>Results as the library would give them, made by hand.</summary>
static class Fabricated
{
    /// <summary>A finding on the first occurrence of <paramref name="found"/>; about the whole message when that is empty.</summary>
    public static Finding Finding(string text, string found, string excerpt, Severity severity = Severity.Error, string rule = "contact/email-address")
    {
        int start = text.IndexOf(found, StringComparison.Ordinal);
        string before = text[..start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        int lineStart = text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1;
        return new Finding
        {
            RuleId = rule,
            Severity = severity,
            Span = found.Length == 0 ? default : new TextSpan(start, start + found.Length),
            Line = before.Count(c => c == '\n') + 1,
            Column = start - lineStart + 1,
            Risk = Risk.Policy,
            Message = "Prints an e-mail address.",
            Why = "Buyers must be able to rely on one channel.",
            Source = "Communication guidelines, 2020-11",
            Instead = "Please reply to this message.",
            Excerpt = excerpt,
        };
    }

    public static LintResult Result(params Finding[] findings) => new("amazon@1", findings, []);

    public static InputMessage Input(string text, string name = "a.txt", string id = "") =>
        new(name, name, new Message(text), System.Text.Encoding.UTF8.GetBytes(id));

    public static string Report(Func<StringWriter, IReporter> make, string text, LintResult result)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var reporter = make(output);
        var summary = new Summary();
        summary.Add(result);
        reporter.Begin("amazon@1");
        reporter.Report(new CheckedMessage(Input(text), result));
        reporter.End(summary);
        return output.ToString();
    }
}
