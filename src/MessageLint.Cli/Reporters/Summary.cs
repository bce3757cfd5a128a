using MessageLint.Cli.Input;

namespace MessageLint.Cli.Reporters;

/// <summary>The counts of a run.</summary>
sealed class Summary
{
    readonly int[] verdicts = new int[3];
    readonly int[] severities = new int[3];
    readonly SortedDictionary<string, SortedSet<string>> notChecked = new(StringComparer.Ordinal);
    readonly List<Unread> unread = [];

    public int Messages { get; private set; }

    /// <summary>The findings that the settings allow.</summary>
    public int Allowed { get; private set; }

    /// <summary>The inputs that could not be read.</summary>
    public IReadOnlyList<Unread> Unread => unread;

    /// <summary>The rules that could not decide for at least one message, and what they need.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> NotChecked => notChecked;

    public int Of(Verdict verdict) => verdicts[(int)verdict];

    public int Of(Severity severity) => severities[(int)severity];

    public void Add(LintResult result)
    {
        Messages++;
        verdicts[(int)result.Verdict]++;
        Allowed += result.Allowed.Count;
        foreach (var finding in result.Findings) severities[(int)finding.Severity]++;
        foreach (var rule in result.NotChecked)
        {
            if (!notChecked.TryGetValue(rule.RuleId, out var needs)) notChecked.Add(rule.RuleId, needs = new SortedSet<string>(StringComparer.Ordinal));
            needs.UnionWith(rule.Needs);
        }
    }

    public void Add(Unread input) => unread.Add(input);

    /// <summary>Whether there is a finding of that severity or a worse one.</summary>
    public bool HasAtLeast(Severity severity)
    {
        for (var at = severity; at <= Severity.Error; at++)
        {
            if (Of(at) > 0) return true;
        }
        return false;
    }
}
