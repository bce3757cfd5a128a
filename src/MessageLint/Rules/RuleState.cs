using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A finding before it is written out: which rule, where in the original.</summary>
internal readonly record struct RawFinding(Rule Rule, TextSpan Span, Severity Severity, Risk Risk, ContextFields DependsOn);

/// <summary>What the engine notes while it decides on one message. Reused.</summary>
internal sealed class RuleState(CompiledRules rules)
{
    public PhraseAnalysis Analysis { get; } = new(rules.Lexicons, rules.ConceptUses);

    /// <summary>A second one, for what a rule asks of the rest of the message while the first is still needed.</summary>
    public PhraseAnalysis Elsewhere { get; } = new(rules.Lexicons, rules.ConceptUses);

    public PhraseMatch[] Matches { get; } = new PhraseMatch[32];

    public PhraseMatch[] OtherMatches { get; } = new PhraseMatch[32];

    /// <summary>The phrases that two sentences are read for.</summary>
    public List<PhraseTrigger> Woken { get; } = new(32);

    public RecentConcepts Recent { get; } = new(rules.Lexicons.ConceptCount);

    /// <summary>What has been looked for in the whole message already, and whether it is there.</summary>
    public Dictionary<PhraseSet, bool> Anywhere { get; } = [];

    public List<RawFinding> Findings { get; } = [];

    /// <summary>The rules that this message's text led to and that could not decide.</summary>
    public UndecidedRules Undecided { get; } = new(rules.All);

    /// <summary>Those that no message like this one lets decide, whatever its text; null where each has to be asked.</summary>
    public UndecidedRules? UndecidedAnyway { get; set; }

    public void Clear()
    {
        Findings.Clear();
        Anywhere.Clear();
        Undecided.Clear();
        UndecidedAnyway = null;
    }

    public void LeaveUndecided(Rule rule, ContextFields missing)
    {
        if (UndecidedAnyway is null || UndecidedAnyway.Missing(rule.Index) == ContextFields.None) Undecided.Add(rule, missing);
    }
}
