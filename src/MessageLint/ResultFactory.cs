using System.Collections.Concurrent;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules;

namespace MessageLint;

/// <summary>Makes results. Messages without findings that leave the same rules undecided share one.</summary>
internal sealed class ResultFactory(CompiledRules rules)
{
    // A bound, not a size: a hostile mixture of contexts must not grow the cache without end.
    const int MaxShared = 4096;

    readonly LintResult clean = new(rules.ProfileName, [], []);
    readonly ConcurrentDictionary<(ulong, ulong), LintResult> shared = new();

    public LintResult Make(in RuleInput input, RuleState state)
    {
        if (state.Findings.Count > 0) return new LintResult(rules.ProfileName, Findings(input, state), NotChecked(state));
        return state.HasUndecided ? Shared(state) : clean;
    }

    LintResult Shared(RuleState state)
    {
        // 128 bits of hash stand for the set: two sets that differ share them with a chance of one in 10^38.
        ulong low = 0x9E37_79B9_7F4A_7C15, high = 0xC2B2_AE3D_27D4_EB4F;
        for (int word = 0; word < state.Undecided.Length; word++)
        {
            for (ulong bits = state.Undecided[word]; bits != 0; bits &= bits - 1)
            {
                int index = word * 64 + System.Numerics.BitOperations.TrailingZeroCount(bits);
                ulong item = ((ulong)index << 8) | (ulong)state.Missing[index];
                low = (low ^ item) * 0xD6E8_FEB8_6659_FD93;
                high = (high ^ item ^ (low >> 32)) * 0xA076_1D64_78BD_642F;
            }
        }

        if (shared.TryGetValue((low, high), out var known)) return known;
        var result = new LintResult(rules.ProfileName, [], NotChecked(state));
        if (shared.Count < MaxShared) shared.TryAdd((low, high), result);
        return result;
    }

    List<NotChecked> NotChecked(RuleState state)
    {
        var undecided = new List<NotChecked>();
        foreach (var rule in rules.All)
        {
            if ((state.Undecided[rule.Index >> 6] >> (rule.Index & 63) & 1) != 0) undecided.Add(new NotChecked(rule.Definition.Id, Names.Of(state.Missing[rule.Index])));
        }

        return undecided;
    }

    static List<Finding> Findings(in RuleInput input, RuleState state)
    {
        var raw = Settle(state.Findings);
        var lines = new LineMap();
        var entities = new List<(EntityKind, TextSpan)>();
        foreach (ref readonly var entity in input.Entities.Items) entities.Add((entity.Kind, input.ToOriginal(new TextSpan(entity.Start, entity.End))));

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
                Excerpt = Excerpts.Of(input.Original, span, entities),
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

        var over = kept.Where(f => f.Rule.Over.Count > 0).ToList();
        if (over.Count > 0) kept.RemoveAll(f => over.Exists(o => o.Rule != f.Rule && o.Rule.Over.Contains(f.Rule.Index) && (o.Span.Overlaps(f.Span) || (o.Span.IsEmpty && f.Span.IsEmpty))));
        kept.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Rule.Index.CompareTo(b.Rule.Index));
        return kept;
    }
}
