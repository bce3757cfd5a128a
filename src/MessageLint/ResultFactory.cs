using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules;

namespace MessageLint;

/// <summary>Makes results. Messages without findings that leave the same rules undecided share one.</summary>
internal sealed class ResultFactory(CompiledRules rules, Allowances? allowances)
{
    readonly LintResult clean = new(rules.ProfileName, [], []);
    readonly SharedResults shared = new();

    public LintResult Make(in RuleInput input, RuleState state)
    {
        if (state.Findings.Count > 0) return WithFindings(input, state);
        Fingerprint own = state.Undecided.Fingerprint, anyway = state.UndecidedAnyway?.Fingerprint ?? default;
        if (own == default && anyway == default) return clean;
        if (shared.Find(own, anyway) is { } known) return known;
        var result = new LintResult(rules.ProfileName, [], state.Undecided.With(state.UndecidedAnyway));
        shared.Add(own, anyway, result);
        return result;
    }

    LintResult WithFindings(in RuleInput input, RuleState state)
    {
        // What is allowed is taken out first: it must not silence a finding of another rule, or one that reaches beyond it.
        var allowed = allowances?.TakeFrom(state.Findings, input);
        var findings = Findings(input, Settle(state.Findings));
        var undecided = state.Undecided.With(state.UndecidedAnyway);
        if (allowed is not { Count: > 0 }) return new LintResult(rules.ProfileName, findings, undecided);
        var silent = Settle([.. allowed.Keys]);
        return new LintResult(
            rules.ProfileName, findings, undecided, [.. Findings(input, silent).Zip(silent, (finding, raw) => new AllowedFinding(finding, allowed[raw]))]);
    }

    static List<Finding> Findings(in RuleInput input, List<RawFinding> raw)
    {
        var lines = new LineMap();
        var entities = new List<(EntityKind, TextSpan)>();
        foreach (ref readonly var entity in input.Entities.Items) entities.Add((entity.Kind, input.ToOriginal(new TextSpan(entity.Start, entity.End))));
        entities.Sort(static (a, b) => a.Item2.Start.CompareTo(b.Item2.Start));
        var index = new SpanIndex(entities.Select(entity => entity.Item2));

        var findings = new List<Finding>(raw.Count);
        foreach (var (rule, span, severity, risk, dependsOn) in raw)
        {
            var (line, column) = lines.Locate(input.Original, span.Start);
            findings.Add(new Finding
            {
                RuleId = rule.Definition.Id,
                Severity = risk == Risk.Filter && severity == Severity.Error ? Severity.Warning : severity,
                Span = span,
                Line = line,
                Column = column,
                Risk = risk,
                Message = rule.Definition.Message,
                Why = rule.Definition.Why,
                Source = rule.Definition.Source,
                Instead = rule.Definition.Instead,
                Excerpt = Excerpts.Of(input.Original, span, entities[index.Around(span)]),
                DependsOn = dependsOn == ContextFields.None ? [] : Names.Of(dependsOn),
            });
        }

        return findings;
    }

    /// <summary>Orders findings by place and rule, drops doubles, and those that a more specific rule's finding covers.</summary>
    static List<RawFinding> Settle(List<RawFinding> findings)
    {
        findings.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.End != b.Span.End ? b.Span.End.CompareTo(a.Span.End) : a.Rule.Index.CompareTo(b.Rule.Index));
        var kept = new List<RawFinding>(findings.Count);
        foreach (var finding in findings)
        {
            bool covered = false;
            for (int i = kept.Count - 1; i >= 0 && !covered; i--)
            {
                // One place, one finding of a rule.
                covered = kept[i].Rule == finding.Rule && (kept[i].Span == finding.Span || kept[i].Span.Overlaps(finding.Span));
                if (kept.Count - i > 32) break;
            }

            if (!covered) kept.Add(finding);
        }

        DropCovered(kept);
        kept.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Rule.Index.CompareTo(b.Rule.Index));
        return kept;
    }

    /// <summary>Drops the findings that another rule's finding at the same place stands for.</summary>
    static void DropCovered(List<RawFinding> kept)
    {
        var over = kept.Where(f => f.Rule.Over.Count > 0).ToList();
        if (over.Count == 0) return;

        var index = new SpanIndex(over.Select(f => f.Span));
        kept.RemoveAll(finding => finding.Span.IsEmpty ? over.Exists(other => IsOver(other, finding)) : over[index.Around(finding.Span)].Exists(other => IsOver(other, finding)));
    }

    static bool IsOver(in RawFinding other, in RawFinding finding) =>
        other.Rule != finding.Rule && other.Rule.Over.Contains(finding.Rule.Index)
            && (other.Span.Overlaps(finding.Span) || (other.Span.IsEmpty && finding.Span.IsEmpty));
}
