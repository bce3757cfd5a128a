namespace MessageLint;

/// <summary>The answer for one message. Immutable; clean messages share instances.</summary>
public sealed class LintResult
{
    internal LintResult(string profile, IReadOnlyList<Finding> findings, IReadOnlyList<NotChecked> notChecked, IReadOnlyList<AllowedFinding>? allowed = null)
    {
        Profile = profile;
        Findings = findings;
        NotChecked = notChecked;
        Allowed = allowed ?? [];
        foreach (var finding in findings)
        {
            Verdict severity = finding.Severity switch { Severity.Error => Verdict.Block, Severity.Warning => Verdict.Warn, _ => Verdict.Pass };
            if (severity > Verdict) Verdict = severity;
        }
    }

    /// <summary>Block if any finding is an error, warn if any is a warning, else pass.</summary>
    public Verdict Verdict { get; }

    /// <summary>The profile and its version: <c>amazon@1</c>.</summary>
    public string Profile { get; }

    /// <summary>What was found, ordered by place, then by rule id.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The rules that could not decide, ordered by rule id.</summary>
    public IReadOnlyList<NotChecked> NotChecked { get; }

    /// <summary>What was found and is not reported, because the seller allows it; ordered by place, then by rule id. It does not count for the verdict.</summary>
    public IReadOnlyList<AllowedFinding> Allowed { get; }
}
