using MessageLint.Cli.Input;

namespace MessageLint.Cli.Reporters;

/// <summary>The counts of a run.</summary>
sealed class Summary
{
    readonly int[] verdicts = new int[3];
    readonly int[] severities = new int[3];
    readonly Dictionary<string, HashSet<string>> notChecked = new(StringComparer.Ordinal);
    readonly List<Unread> unread = [];

    public int Messages { get; private set; }

    /// <summary>The findings that the settings allow.</summary>
    public int Allowed { get; private set; }

    /// <summary>The inputs that could not be read.</summary>
    public IReadOnlyList<Unread> Unread => unread;

    /// <summary>How many rules could not decide for at least one message.</summary>
    public int NotCheckedCount => notChecked.Count;

    /// <summary>These rules, ordered, and what they need.</summary>
    public IEnumerable<(string Rule, IEnumerable<string> Needs)> NotChecked =>
        notChecked.Select(rule => (rule.Key, (IEnumerable<string>)rule.Value.Order(StringComparer.Ordinal))).OrderBy(rule => rule.Key, StringComparer.Ordinal);

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
            if (!notChecked.TryGetValue(rule.RuleId, out var needs)) notChecked.Add(rule.RuleId, needs = []);
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
