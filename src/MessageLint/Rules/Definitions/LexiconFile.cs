using System.ComponentModel;

namespace MessageLint.Rules.Definitions;

/// <summary>A lexicon as written: the words of one language by concept.</summary>
internal sealed record LexiconFile
{
    [Description("The JSON Schema of this file, for editors.")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("The language as an ISO 639-1 code; und for words that are the same in every language.")]
    public required string Language { get; init; }

    [Description("The language's English name.")]
    public required string Name { get; init; }

    [Description("Concepts and their entries: words side by side, * for a stem, (a|b) for alternatives, (a)? for what may be missing, … for a gap.")]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts { get; init; }
}
