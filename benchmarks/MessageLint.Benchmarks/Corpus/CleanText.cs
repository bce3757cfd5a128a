using System.Text;

namespace MessageLint.Benchmarks.Corpus;

/// <summary>Clean messages, and clean text of any length.</summary>
static class CleanText
{
    /// <summary>The corpus's messages without a violation in which the library finds nothing either.</summary>
    public static IEnumerable<string> Messages(long bytes, MessageLinter linter) =>
        MessageMaker.Make(bytes).Where(m => m.Violations.Count == 0).Select(m => m.Line).Where(t => linter.Lint(t).Findings.Count == 0);

    /// <summary>One message of a length in UTF-16 units.</summary>
    public static string OfLength(IReadOnlyList<string> messages, int length)
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < length; i++) text.Append(messages[i % messages.Count]).Append('\n');
        return text.ToString(0, length);
    }
}
