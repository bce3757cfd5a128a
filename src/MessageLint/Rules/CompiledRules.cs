using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A rule that the sight of a concept starts, with one variant of its phrase; none for a pattern.</summary>
internal readonly record struct PhraseTrigger(Rule Rule, PhraseExpression? Expression);

/// <summary>A profile's rules, ready to decide. Immutable.</summary>
internal sealed class CompiledRules
{
    readonly Rule[][] byEntity;
    readonly Rule[] wholeText;

    public CompiledRules(RulePack pack, ProfileFile profile)
    {
        All = [.. pack.Rules.Select((rule, index) => RuleFactory.Make(rule, index, profile))];
        Lexicons = pack.Lexicons;
        Profile = profile;
        var byId = All.ToDictionary(r => r.Definition.Id, r => r.Index, StringComparer.Ordinal);
        foreach (var rule in All) rule.Over = [.. (rule.Definition.Over ?? []).Where(byId.ContainsKey).Select(id => byId[id])];

        var on = All.Where(r => r.IsOn).ToList();
        ByConcept = Triggers(pack, on);
        byEntity = [.. Enum.GetValues<EntityKind>().Select(kind => on.Where(r => Entities(r).Contains(kind)).ToArray())];
        wholeText = [.. on.Where(r => r.Requirement is { Phrases.Length: > 0 } || (r.Measure is { } m && Rules.Measures.Wakes(m) == CandidateKinds.None))];
        Contextual = [.. on.Where(r => r.When.NeedsContext)];
        Measures = [.. on.Where(r => r.Measure is not null)];
        Requirements = [.. on.Where(r => r.Requirement is not null)];
        MarkupRules = [.. on.Where(r => r.Markup != MarkupTraits.None)];
        PhraseEntities = [.. Lexicons.EntityConcepts.Select(c => c > 0 && c < ByConcept.Length && ByConcept[c] is not null)];
    }

    public IReadOnlyList<Rule> All { get; }

    public CompiledLexicons Lexicons { get; }

    public PhraseTrigger[]?[] ByConcept { get; }

    public ProfileFile Profile { get; }

    public string ProfileName => $"{Profile.Id}@{Profile.Version}";

    public Rule[] Measures { get; }

    /// <summary>The rules that can't decide without more context.</summary>
    public Rule[] Contextual { get; }

    public Rule[] Requirements { get; }

    public Rule[] MarkupRules { get; }

    /// <summary>Per kind of entity: whether its sight starts a phrase.</summary>
    public bool[] PhraseEntities { get; }

    public Rule[] For(EntityKind kind) => byEntity[(int)kind];

    /// <summary>Whether some rule has to read a message in which the scanner found nothing.</summary>
    public bool NeedsText(in LintRequest request)
    {
        foreach (var rule in wholeText)
        {
            if (rule.When.Holds(request, out _)) return true;
        }

        return false;
    }

    static PhraseTrigger[]?[] Triggers(RulePack pack, List<Rule> rules)
    {
        var triggers = new List<PhraseTrigger>?[pack.Lexicons.ConceptCount];
        foreach (var rule in rules)
        {
            var packed = pack.Rules[rule.Index];
            foreach (var phrase in packed.Phrases)
            {
                foreach (int concept in phrase.Triggers) (triggers[concept] ??= []).Add(new PhraseTrigger(rule, phrase.Expression));
            }

            if (packed.PatternConcept != 0) (triggers[packed.PatternConcept] ??= []).Add(new PhraseTrigger(rule, null));
        }

        return [.. triggers.Select(t => t?.ToArray())];
    }

    static IEnumerable<EntityKind> Entities(Rule rule) => (rule.Definition.Entity ?? []).Select(name => Names.EntityKinds[name]);
}
