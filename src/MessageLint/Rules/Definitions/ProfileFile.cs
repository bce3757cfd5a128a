using System.ComponentModel;

namespace MessageLint.Rules.Definitions;

/// <summary>A marketplace's profile as written.</summary>
internal sealed record ProfileFile
{
    [Description("The JSON Schema of this file, for editors.")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("The profile's name.")]
    public required string Id { get; init; }

    [Description("Raised whenever the profile changes what is found.")]
    public required int Version { get; init; }

    [Description("What the profile is for.")]
    public required string Description { get; init; }

    [Description("Hosts that may be linked to: a registrable domain and everything below it.")]
    public required IReadOnlyList<string> Hosts { get; init; }

    [Description("The store that is assumed when the message does not say: a host name.")]
    public string? DefaultMarketplace { get; init; }

    [Description("Severities by rule id or category/*: off, info, warning, error, or filter (allowed, but risky).")]
    public IReadOnlyDictionary<string, string>? Severities { get; init; }

    [Description("Rules that a stage of the order switches off: the stage, and rule ids or category/*.")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? OffInStage { get; init; }
}
