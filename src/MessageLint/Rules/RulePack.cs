using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A phrase, and what makes a sentence worth reading for it: any of several clues, each followed by the marks that must be there too.</summary>
/// <param name="Expression">The phrase.</param>
/// <param name="Clues">The clues, each with its marks.</param>
/// <param name="Order">The phrase's steps, the rarest first.</param>
internal sealed record PackedPhrase(PhraseExpression Expression, int[][] Clues, int[] Order);

/// <summary>A rule with its phrases compiled, before a profile has had its say.</summary>
internal sealed record PackedRule(RuleDefinition Definition)
{
    public IReadOnlyList<PackedPhrase> Phrases { get; init; } = [];

    /// <summary>The clues of a pattern's anchor words; none for rules of other kinds.</summary>
    public int[][] PatternClues { get; init; } = [];

    public IReadOnlyList<PhraseExpression> Required { get; init; } = [];

    public IReadOnlyList<PhraseExpression> Unless { get; init; } = [];

    public IReadOnlyList<PhraseExpression> UnlessAnywhere { get; init; } = [];

    public IReadOnlyList<PhraseExpression> OnlyWith { get; init; } = [];
}

/// <summary>All rules, ordered by id, the lexicons and the profiles: what a linter is made from. Immutable.</summary>
internal sealed record RulePack(CompiledLexicons Lexicons, IReadOnlyList<PackedRule> Rules, IReadOnlyList<ProfileFile> Profiles, int ClueCount, int MarkCount);
