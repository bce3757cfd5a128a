using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A phrase, and the concepts whose sight starts its evaluation.</summary>
internal sealed record PackedPhrase(PhraseExpression Expression, int[] Triggers);

/// <summary>A rule with its phrases compiled, before a profile has had its say.</summary>
internal sealed record PackedRule(RuleDefinition Definition)
{
    public IReadOnlyList<PackedPhrase> Phrases { get; init; } = [];

    /// <summary>The concept of a pattern's anchor words, 0 for rules of other kinds.</summary>
    public int PatternConcept { get; init; }

    public IReadOnlyList<PhraseExpression> Required { get; init; } = [];

    public IReadOnlyList<PhraseExpression> Unless { get; init; } = [];

    public IReadOnlyList<PhraseExpression> UnlessAnywhere { get; init; } = [];

    public IReadOnlyList<PhraseExpression> OnlyWith { get; init; } = [];
}

/// <summary>All rules, ordered by id, the lexicons and the profiles: what a linter is made from. Immutable.</summary>
internal sealed record RulePack(CompiledLexicons Lexicons, IReadOnlyList<PackedRule> Rules, IReadOnlyList<ProfileFile> Profiles);
