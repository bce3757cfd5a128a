using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Definitions;

namespace MessageLint.Rules;

/// <summary>Makes a profile's rule from a packed one.</summary>
internal static class RuleFactory
{
    public static Rule Make(PackedRule packed, int index, ProfileFile profile)
    {
        var definition = packed.Definition;
        var (severity, risk, isOn) = SeverityIn(profile, definition);
        bool markup = definition.Markup is not null;
        var when = new ContextTest(definition.When);
        return new Rule
        {
            Index = index,
            Definition = definition,
            IsOn = isOn,
            Severity = severity,
            Risk = risk,
            When = when,
            Audiences = when.Audiences,
            Languages = packed.Languages,
            SeverityWhen = [.. (definition.SeverityWhen ?? []).Select(c => new RuleSeverity(new ContextTest(c.When), c.Severity))],
            Over = [],
            Is = markup ? EntityTraits.None : Traits(definition.Is),
            IsNot = markup ? EntityTraits.None : Traits(definition.IsNot),
            Markup = markup ? Markup(definition.Markup) | Markup(definition.Is) : MarkupTraits.None,
            MarkupNot = markup ? Markup(definition.IsNot) : MarkupTraits.None,
            AllowsHosts = definition.Allow?.Contains("hosts") ?? false,
            Pattern = definition.Pattern is { } pattern ? new(() => RuleCompiler.CompilePattern(pattern)) : null,
            Measure = definition.Measure is { } measure ? Names.Measures[measure.What] : null,
            Limit = definition.Measure is { } limits ? limits.AtLeast ?? limits.MoreThan!.Value + 1 : 0,
            Requirement = definition.Require is { } require ? RequirementOf(require, packed) : null,
            UnlessNegated = definition.Unless?.Contains("negated") ?? false,
            UnlessQuoted = definition.Unless?.Contains("quoted") ?? false,
            Unless = new PhraseSet(packed.Unless),
            UnlessAnywhere = new PhraseSet(packed.UnlessAnywhere),
            OnlyWith = new PhraseSet(packed.OnlyWith),
        };
    }

    static Requirement RequirementOf(RequireDefinition require, PackedRule packed) => new(
KindsOf(require.Entity ?? []),
        new PhraseSet(packed.Required),
        [.. require.Placeholder ?? []],
        require.At switch { "start" => RequirePlace.Start, "end" => RequirePlace.End, _ => RequirePlace.Anywhere },
        require.MinLength);

    static EntityKind[] KindsOf(IReadOnlyList<string> names)
    {
        var kinds = new EntityKind[names.Count];
        for (int i = 0; i < kinds.Length; i++) kinds[i] = Names.EntityKinds[names[i]];
        return kinds;
    }

    static EntityTraits Traits(IReadOnlyList<string>? names) => AllOf(names, Names.EntityTraits, EntityTraits.None, static (a, b) => a | b);

    static MarkupTraits Markup(IReadOnlyList<string>? names) => AllOf(names, Names.MarkupTraits, MarkupTraits.None, static (a, b) => a | b);

    static T AllOf<T>(IReadOnlyList<string>? names, NameTable<T> table, T none, Func<T, T, T> or)
        where T : struct, Enum
    {
        foreach (string name in names ?? []) none = or(none, table[name]);
        return none;
    }

    static (Severity Severity, Risk Risk, bool IsOn) SeverityIn(ProfileFile profile, RuleDefinition rule)
    {
        string category = rule.Id[..(rule.Id.IndexOf('/', StringComparison.Ordinal) + 1)] + "*";
        string? value = profile.Severities is null ? null : profile.Severities.GetValueOrDefault(rule.Id) ?? profile.Severities.GetValueOrDefault(category);
        return value switch
        {
            "off" => (rule.Severity, rule.Risk, false),
            "info" => (Severity.Info, rule.Risk, true),
            "warning" => (Severity.Warning, rule.Risk, true),
            "error" => (Severity.Error, Risk.Policy, true),
            "filter" => (Severity.Warning, Risk.Filter, true),
            _ => (rule.Severity, rule.Risk, true),
        };
    }
}
