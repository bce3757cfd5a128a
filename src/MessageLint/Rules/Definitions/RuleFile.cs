using System.ComponentModel;

namespace MessageLint.Rules.Definitions;

/// <summary>A rule file as written: one category and its rules.</summary>
internal sealed record RuleFile
{
    [Description("The JSON Schema of this file, for editors.")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("The category of every rule in the file: the part of their ids before the slash.")]
    public required string Category { get; init; }

    [Description("The rules.")]
    public required IReadOnlyList<RuleDefinition> Rules { get; init; }
}

/// <summary>One rule as written. Exactly one of its kinds is given.</summary>
internal sealed record RuleDefinition
{
    [Description("category/bad-thing, in lower case with hyphens. Never changes once released.")]
    public required string Id { get; init; }

    [Description("error: breaks a rule or leaks data; warning: likely, or needs a fact that is not known; info: advice.")]
    public Severity Severity { get; set; } = Severity.Error;

    [Description("Severities for certain contexts; the first that fits counts.")]
    public IReadOnlyList<SeverityCase>? SeverityWhen { get; init; }

    [Description("policy: it breaks a rule. filter: allowed, but a marketplace's own crude filter is likely to stop it (never an error).")]
    public Risk Risk { get; init; }

    [Description("The contexts that the rule is for. A condition on something that is not known leaves the rule undecided.")]
    public ContextCondition? When { get; init; }

    [Description("Kind entity: the detector's finds that the rule flags: phone, email, link, card …")]
    public IReadOnlyList<string>? Entity { get; init; }

    [Description("Traits that the entity or element must have, all of them.")]
    public IReadOnlyList<string>? Is { get; init; }

    [Description("Traits that the entity or element must not have, none of them.")]
    public IReadOnlyList<string>? IsNot { get; init; }

    [Description("For entities: passes links and addresses whose host the profile or the message's context allows (hosts), and values that the context names (known).")]
    public IReadOnlyList<string>? Allow { get; init; }

    [Description("Kind phrase: words, {concepts}, … gaps and * stems; a string, a list of alternatives, or an object by language.")]
    public PhraseSource? Phrase { get; init; }

    [Description("Kind pattern: a regular expression that is tried only near its anchor word.")]
    public PatternDefinition? Pattern { get; init; }

    [Description("Kind measure: a number counted in the text, and its limit.")]
    public MeasureDefinition? Measure { get; init; }

    [Description("Kind require: something that must be there; the finding is about the whole message.")]
    public RequireDefinition? Require { get; init; }

    [Description("Kind markup: traits of an HTML element, all of them.")]
    public IReadOnlyList<string>? Markup { get; init; }

    [Description("What clears a match: negated, quoted, or a phrase found in the same sentence.")]
    public IReadOnlyList<string>? Unless { get; init; }

    [Description("The severity inside a quotation, where a find is the buyer's own words and only at risk of a filter.")]
    public Severity? Quoted { get; init; }

    [Description("Phrases that clear a match wherever in the message they stand.")]
    public IReadOnlyList<string>? UnlessAnywhere { get; init; }

    [Description("Phrases of which one must stand somewhere in the message too.")]
    public IReadOnlyList<string>? OnlyWith { get; init; }

    [Description("Less specific rules that stay silent where this one finds the same place.")]
    public IReadOnlyList<string>? Over { get; init; }

    [Description("What is wrong, in plain words. Must not repeat the text.")]
    public required string Message { get; init; }

    [Description("Why it matters.")]
    public required string Why { get; init; }

    [Description("Where the rule comes from, with its date.")]
    public required string Source { get; init; }

    [Description("A better sentence, or what to do.")]
    public required string Instead { get; init; }

    [Description("Texts that the rule flags, the span in ⟦ ⟧, and near misses that it passes; at least two of each.")]
    public required RuleExamples Examples { get; init; }
}

/// <summary>A severity for certain contexts.</summary>
internal sealed record SeverityCase
{
    [Description("The contexts.")]
    public required ContextCondition When { get; init; }

    [Description("The severity in them.")]
    public required Severity Severity { get; init; }
}

/// <summary>Conditions on a message's context; all that are given must hold. Values may end in '*' or stand between two, and begin with '!' for "anything but".</summary>
internal sealed record ContextCondition
{
    [Description("outbound, inbound; outbound when the message does not say.")]
    public IReadOnlyList<string>? Direction { get; init; }

    [Description("message, template, case.")]
    public IReadOnlyList<string>? Kind { get; init; }

    [Description("text, html.")]
    public IReadOnlyList<string>? Format { get; init; }

    [Description("Stores, as host names: amazon.de, amazon.*")]
    public IReadOnlyList<string>? Marketplace { get; init; }

    [Description("Languages of the buyer: de, en …")]
    public IReadOnlyList<string>? Language { get; init; }

    [Description("FBA, FBM.")]
    public IReadOnlyList<string>? Fulfillment { get; init; }

    [Description("pre-sale, placed, shipped, delivered, completed.")]
    public IReadOnlyList<string>? Stage { get; init; }

    [Description("reply, proactive, api:* …")]
    public IReadOnlyList<string>? Channel { get; init; }

    [Description("Subject lines: *[important]* …")]
    public IReadOnlyList<string>? Subject { get; init; }

    [Description("The least age of the order in days.")]
    public int? MinOrderAgeDays { get; init; }

    [Description("The greatest age of the order in days.")]
    public int? MaxOrderAgeDays { get; init; }
}

/// <summary>A regular expression with its anchor.</summary>
internal sealed record PatternDefinition
{
    [Description("The expression, in .NET's syntax without look-around and back references; it runs in linear time, ignoring case.")]
    public required string Regex { get; init; }

    [Description("Words of which one must stand in the text before the expression is tried within 200 units of it.")]
    public required IReadOnlyList<string> Anchor { get; init; }
}

/// <summary>Something counted, and its limits.</summary>
internal sealed record MeasureDefinition
{
    [Description("What is counted.")]
    public required string What { get; init; }

    [Description("Flags this many or more.")]
    public int? AtLeast { get; init; }

    [Description("Flags more than this.")]
    public int? MoreThan { get; init; }
}

/// <summary>Something that must be in the message.</summary>
internal sealed record RequireDefinition
{
    [Description("Entities of which one will do.")]
    public IReadOnlyList<string>? Entity { get; init; }

    [Description("Phrases of which one will do.")]
    public IReadOnlyList<string>? Phrase { get; init; }

    [Description("Placeholders of which one will do: a name, or a beginning with '*'.")]
    public IReadOnlyList<string>? Placeholder { get; init; }

    [Description("Where it must stand: anywhere, start (first sentence), end (last lines).")]
    public string At { get; set; } = "anywhere";

    [Description("Only messages of at least this many UTF-16 units are asked for it.")]
    public int MinLength { get; init; }
}

/// <summary>A rule's examples.</summary>
internal sealed record RuleExamples
{
    [Description("Texts that the rule flags; ⟦ ⟧ around the span, none for a finding about the whole message.")]
    public required IReadOnlyList<ExampleDefinition> Flag { get; init; }

    [Description("Near misses that the rule passes.")]
    public required IReadOnlyList<ExampleDefinition> Pass { get; init; }
}

/// <summary>A text, and the context in which it is an example; what the rule's own conditions ask for is filled in.</summary>
internal sealed record ExampleDefinition
{
    [Description("The text.")]
    public required string Text { get; init; }

    [Description("outbound, inbound.")]
    public string? Direction { get; init; }

    [Description("message, template, case.")]
    public string? Kind { get; init; }

    [Description("text, html.")]
    public string? Format { get; init; }

    [Description("The store, as a host name.")]
    public string? Marketplace { get; init; }

    [Description("A BCP 47 tag.")]
    public string? Locale { get; init; }

    [Description("FBA, FBM.")]
    public string? Fulfillment { get; init; }

    [Description("The order's stage.")]
    public string? Stage { get; init; }

    [Description("The channel.")]
    public string? Channel { get; init; }

    [Description("The order's age in days.")]
    public int? OrderAgeDays { get; init; }

    [Description("The subject line.")]
    public string? Subject { get; init; }

    [Description("The names that placeholders may have.")]
    public IReadOnlyList<string>? Placeholders { get; init; }
}
