using MessageLint.Rules;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;

namespace MessageLint;

/// <summary>What a rule says of itself, for listings and explanations.</summary>
public sealed record RuleInfo
{
    /// <summary>The id: <c>category/bad-thing</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The severity when neither profile nor context change it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whom a finding may offend.</summary>
    public required Risk Risk { get; init; }

    /// <summary>The kind of rule: entity, phrase, pattern, measure, require, markup.</summary>
    public required string Kind { get; init; }

    /// <summary>What is wrong, in plain words.</summary>
    public required string Message { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>Where the rule comes from, with its date.</summary>
    public required string Source { get; init; }

    /// <summary>A better sentence.</summary>
    public required string Instead { get; init; }

    /// <summary>The context it needs to decide, as the fields of a request are named.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>The languages whose lexicons carry it; empty for a rule that does not depend on language.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Texts it flags, the span in ⟦ ⟧.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Near misses that it passes.</summary>
    public required IReadOnlyList<string> Passes { get; init; }

    internal static IReadOnlyList<RuleInfo> Of(DefinitionStore store) =>
        [.. store.Rules.SelectMany(file => file.Value.Rules).OrderBy(r => r.Id, StringComparer.Ordinal).Select(rule => Of(rule, store))];

    static RuleInfo Of(RuleDefinition rule, DefinitionStore store) => new()
    {
        Id = rule.Id,
        Severity = rule.Severity,
        Risk = rule.Risk,
        Kind = RuleValidator.KindOf(rule),
        Message = rule.Message,
        Why = rule.Why,
        Source = rule.Source,
        Instead = rule.Instead,
        Needs = NeedsOf(rule.When),
        Languages = rule.Phrase is null ? [] : LanguageCoverage.Of(rule, store),
        Flags = [.. rule.Examples.Flag.Select(e => e.Text)],
        Passes = [.. rule.Examples.Pass.Select(e => e.Text)],
    };

    static List<string> NeedsOf(ContextCondition? when)
    {
        var needs = new List<string>();
        if (when is null) return needs;
        if (when.Marketplace is not null) needs.Add("marketplace");
        if (when.Language is not null) needs.Add("locale");
        if (when.Fulfillment is not null) needs.Add("fulfillment");
        if (when.Stage is not null) needs.Add("stage");
        if (when.Channel is not null) needs.Add("channel");
        if (when.Subject is not null) needs.Add("subject");
        if (when.MinOrderAgeDays is not null || when.MaxOrderAgeDays is not null) needs.Add("orderAgeDays");
        return needs;
    }
}

/// <summary>An example that does not behave as its rule says.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Example">The example as written in the rule file.</param>
/// <param name="Expected">What the rule says should happen.</param>
/// <param name="Actual">What happened.</param>
public sealed record ExampleFailure(string RuleId, string Example, string Expected, string Actual);
