using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A rule compiled for one profile.</summary>
internal sealed class Rule
{
    /// <summary>Its place in the profile's rules, which are ordered by id.</summary>
    public required int Index { get; init; }

    public required RuleDefinition Definition { get; init; }

    /// <summary>Whether the profile lets it run.</summary>
    public required bool IsOn { get; init; }

    public required Severity Severity { get; init; }

    public required Risk Risk { get; init; }

    public required ContextTest When { get; init; }

    /// <summary>The messages it is for, as bits of <see cref="Audience"/>.</summary>
    public required ushort Audiences { get; init; }

    /// <summary>The languages (bits) that it has words in; all where it needs none.</summary>
    public required ushort Languages { get; init; }

    public required RuleSeverity[] SeverityWhen { get; init; }

    /// <summary>The rules that stay silent where this one finds the same place.</summary>
    public required IReadOnlyList<int> Over { get; set; }

    /// <summary>Kind entity and markup: what must and must not be.</summary>
    public EntityTraits Is { get; init; }

    public EntityTraits IsNot { get; init; }

    public MarkupTraits Markup { get; init; }

    public MarkupTraits MarkupNot { get; init; }

    public bool AllowsHosts { get; init; }

    /// <summary>Kind pattern; made when a message first needs it, since that takes milliseconds.</summary>
    public Lazy<System.Text.RegularExpressions.Regex>? Pattern { get; init; }

    /// <summary>Kind measure.</summary>
    public Measure? Measure { get; init; }

    public int Limit { get; init; }

    /// <summary>Kind require.</summary>
    public Requirement? Requirement { get; init; }

    public bool UnlessNegated { get; init; }

    public bool UnlessQuoted { get; init; }

    public PhraseSet Unless { get; init; } = PhraseSet.None;

    public PhraseSet UnlessAnywhere { get; init; } = PhraseSet.None;

    public PhraseSet OnlyWith { get; init; } = PhraseSet.None;
}

/// <summary>A rule's severity where a condition holds.</summary>
internal sealed record RuleSeverity(ContextTest When, Severity Severity);

/// <summary>Phrases of which any will do.</summary>
internal sealed class PhraseSet(IReadOnlyList<PhraseExpression> phrases)
{
    public static PhraseSet None { get; } = new([]);

    public PhraseExpression[] Phrases { get; } = [.. phrases];

    public bool IsEmpty => Phrases.Length == 0;
}

/// <summary>What a require rule asks for; one of all that is listed will do.</summary>
internal sealed record Requirement(
    EntityKind[] Entities, PhraseSet Phrases, string[] Placeholders, RequirePlace Place, int MinLength);

/// <summary>Where it must stand.</summary>
internal enum RequirePlace
{
    Anywhere,
    Start,
    End,
}
