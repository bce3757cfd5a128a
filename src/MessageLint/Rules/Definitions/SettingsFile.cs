using System.ComponentModel;

namespace MessageLint.Rules.Definitions;

/// <summary>A seller's settings as written.</summary>
internal sealed record SettingsFile
{
    [Description("The JSON Schema of this file, for editors.")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("Texts that may stand in a message although a rule minds them, each for one rule.")]
    public IReadOnlyList<AllowDefinition>? Allow { get; init; }
}

/// <summary>One allowed text as written.</summary>
internal sealed record AllowDefinition
{
    [Description("The words that may stand in a message, all of them together: a product's name, a title, a place. Case does not matter.")]
    public required string Text { get; init; }

    [Description("The id of the rule that lets them pass. No rule of the category sensitive does.")]
    public required string Rule { get; init; }

    [Description("Why, for those who read what was allowed.")]
    public required string Reason { get; init; }
}
