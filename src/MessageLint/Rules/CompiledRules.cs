using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A profile's rules, ready to decide. Immutable.</summary>
internal sealed class CompiledRules
{
    readonly Rule[][] byEntity;
    readonly Rule[] contextual;

    // Without any other context there are no more sorts of messages.
    readonly UndecidedRules?[] undecided = new UndecidedRules?[LintRequest.Sorts];

    // For each language, and last for those that no lexicon speaks.
    readonly UnspokenRules?[] unspoken;

    public CompiledRules(RulePack pack, ProfileFile profile)
    {
        All = [.. pack.Rules.Select((rule, index) => RuleFactory.Make(rule, index, profile))];
        Lexicons = pack.Lexicons;
        unspoken = new UnspokenRules?[Lexicons.Languages.Count + 1];
        Profile = profile;
        var byId = All.ToDictionary(r => r.Definition.Id, r => r.Index, StringComparer.Ordinal);
        foreach (var rule in All) rule.Over = [.. (rule.Definition.Over ?? []).Where(byId.ContainsKey).Select(id => byId[id])];

        var on = All.Where(r => r.IsOn).ToList();
        var phrases = on.SelectMany(rule => Phrases(rule, pack.Rules[rule.Index])).ToList();
        InSentence = new PhraseTriggers(phrases.Where(phrase => !phrase.Expression.IsWide), Lexicons.ConceptCount);
        AcrossSentences = new PhraseTriggers(phrases.Where(phrase => phrase.Expression.IsWide), Lexicons.ConceptCount);
        ConceptUses = new ConceptUses[Lexicons.ConceptCount];
        for (int concept = 0; concept < ConceptUses.Length; concept++) ConceptUses[concept] = UsesOf(concept);
        byEntity = new Rule[Names.EntityKinds.Keys.Count + 1][];
        for (int kind = 0; kind < byEntity.Length; kind++) byEntity[kind] = [.. on.Where(rule => Asks(rule, (EntityKind)kind))];
        contextual = [.. on.Where(r => r.When.NeedsContext)];
        Measures = [.. on.Where(r => r.Measure is not null)];
        Requirements = [.. on.Where(r => r.Requirement is not null)];
        MarkupRules = [.. on.Where(r => r.Markup != MarkupTraits.None)];
    }

    public IReadOnlyList<Rule> All { get; }

    public CompiledLexicons Lexicons { get; }

    /// <summary>What each concept is for.</summary>
    public ConceptUses[] ConceptUses { get; }

    /// <summary>The phrases that stand within a sentence.</summary>
    public PhraseTriggers InSentence { get; }

    /// <summary>The phrases that may reach into the next sentence.</summary>
    public PhraseTriggers AcrossSentences { get; }

    public ProfileFile Profile { get; }

    public string ProfileName => $"{Profile.Id}@{Profile.Version}";

    public Rule[] Measures { get; }

    public Rule[] Requirements { get; }

    public Rule[] MarkupRules { get; }

    public Rule[] For(EntityKind kind) => byEntity[(int)kind];

    /// <summary>The rules that need to know more than is known of a message without any context, whatever its text says.</summary>
    public UndecidedRules UndecidedWithoutContext(in LintRequest request)
    {
        if (undecided[request.Sort] is { } known) return known;
        var rules = new UndecidedRules(All);
        foreach (var rule in contextual)
        {
            if (rule.When.Holds(request, out var missing)) rules.Add(rule, missing);
        }

        return undecided[request.Sort] = rules;
    }

    /// <summary>The rules that have no words in a language.</summary>
    public UnspokenRules Unspoken(string language)
    {
        int index = 0;
        while (index < Lexicons.Languages.Count && Lexicons.Languages[index] != language) index++;
        return unspoken[index] ??= new UnspokenRules(All, index < Lexicons.Languages.Count ? 1 << index : 0);
    }

    ConceptUses UsesOf(int concept) =>
        (InSentence.For(concept).IsEmpty && !AcrossSentences.Asks(concept) ? Rules.Phrases.ConceptUses.None : Rules.Phrases.ConceptUses.Wakes) |
        (Lexicons.Splits[concept] is null ? Rules.Phrases.ConceptUses.None : Rules.Phrases.ConceptUses.Splits);

    static IEnumerable<PhraseTrigger> Phrases(Rule rule, PackedRule packed)
    {
        foreach (var phrase in packed.Phrases) yield return new PhraseTrigger(rule, phrase.Expression, phrase.Order);
        if (packed.Anchor is { } anchor) yield return new PhraseTrigger(rule, anchor, [0]);
    }

    static bool Asks(Rule rule, EntityKind kind)
    {
        foreach (string name in rule.Definition.Entity ?? [])
        {
            if (Names.EntityKinds[name] == kind) return true;
        }

        return false;
    }
}
