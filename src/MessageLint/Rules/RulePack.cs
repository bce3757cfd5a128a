using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A phrase, and its steps by number, the rarest first.</summary>
internal sealed record PackedPhrase(PhraseExpression Expression, int[] Order);

/// <summary>A rule with its phrases compiled, before a profile has had its say.</summary>
internal sealed record PackedRule(RuleDefinition Definition)
{
    public IReadOnlyList<PackedPhrase> Phrases { get; init; } = [];

    /// <summary>The languages (bits) whose words make one of the phrases; all where every phrase is made for every language.</summary>
    public ushort Languages { get; init; } = CompiledLexicons.All;

    /// <summary>The anchor of a pattern; null for rules of other kinds.</summary>
    public PhraseExpression? Anchor { get; init; }

    public IReadOnlyList<PhraseExpression> Required { get; init; } = [];

    public IReadOnlyList<PhraseExpression> Unless { get; init; } = [];

    public IReadOnlyList<PhraseExpression> UnlessAnywhere { get; init; } = [];

    public IReadOnlyList<PhraseExpression> OnlyWith { get; init; } = [];
}

/// <summary>All rules, ordered by id, the lexicons and the profiles: what a linter is made from. Immutable.</summary>
internal sealed record RulePack(CompiledLexicons Lexicons, IReadOnlyList<PackedRule> Rules, IReadOnlyList<ProfileFile> Profiles);
