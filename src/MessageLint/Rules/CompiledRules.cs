using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A profile's rules, ready to decide. Immutable.</summary>
internal sealed class CompiledRules
{
    readonly Rule[][] byEntity;
    readonly Rule[] wholeText, contextual;

    // By direction, kind and format: without any other context there are no more kinds of messages.
    readonly UndecidedRules?[] undecided = new UndecidedRules?[12];

    public CompiledRules(RulePack pack, ProfileFile profile)
    {
        All = [.. pack.Rules.Select((rule, index) => RuleFactory.Make(rule, index, profile))];
        Lexicons = pack.Lexicons;
        MarkCount = pack.MarkCount;
        Profile = profile;
        var byId = All.ToDictionary(r => r.Definition.Id, r => r.Index, StringComparer.Ordinal);
        foreach (var rule in All) rule.Over = [.. (rule.Definition.Over ?? []).Where(byId.ContainsKey).Select(id => byId[id])];

        var on = All.Where(r => r.IsOn).ToList();
        var phrases = on.SelectMany(rule => Phrases(rule, pack.Rules[rule.Index])).ToList();
        InSentence = new PhraseTriggers(phrases.Where(p => p.Phrase?.Expression is not { IsWide: true }), pack);
        AcrossSentences = new PhraseTriggers(phrases.Where(p => p.Phrase?.Expression is { IsWide: true }), pack);
        byEntity = [.. Enum.GetValues<EntityKind>().Select(kind => on.Where(r => Entities(r).Contains(kind)).ToArray())];
        wholeText = [.. on.Where(r => r.Requirement is { Phrases.IsEmpty: false } || (r.Measure is { } m && Rules.Measures.Wakes(m) == CandidateKinds.None))];
        contextual = [.. on.Where(r => r.When.NeedsContext)];
        Measures = [.. on.Where(r => r.Measure is not null)];
        Requirements = [.. on.Where(r => r.Requirement is not null)];
        MarkupRules = [.. on.Where(r => r.Markup != MarkupTraits.None)];
    }

    public IReadOnlyList<Rule> All { get; }

    public CompiledLexicons Lexicons { get; }

    /// <summary>The phrases that stand within a sentence.</summary>
    public PhraseTriggers InSentence { get; }

    /// <summary>The phrases that may reach into the next sentence.</summary>
    public PhraseTriggers AcrossSentences { get; }

    /// <summary>How many marks there are.</summary>
    public int MarkCount { get; }

    public ProfileFile Profile { get; }

    public string ProfileName => $"{Profile.Id}@{Profile.Version}";

    public Rule[] Measures { get; }

    public Rule[] Requirements { get; }

    public Rule[] MarkupRules { get; }

    public Rule[] For(EntityKind kind) => byEntity[(int)kind];

    /// <summary>The rules that need to know more than is known of a message without any context, whatever its text says.</summary>
    public UndecidedRules UndecidedWithoutContext(in LintRequest request)
    {
        int index = ((int)request.Context.Direction * 3 + (int)request.Kind) * 2 + (int)request.Format;
        if (undecided[index] is { } known) return known;
        var rules = new UndecidedRules(All);
        foreach (var rule in contextual)
        {
            if (rule.When.Holds(request, out var missing)) rules.Add(rule, missing);
        }

        return undecided[index] = rules;
    }

    /// <summary>Whether some rule has to read a message in which the scanner found no candidate.</summary>
    public bool NeedsText(in LintRequest request, SentenceList sentences)
    {
        if (sentences.AllClues.Length > 0) return true;
        foreach (var rule in wholeText)
        {
            if (rule.When.Holds(request, out _) && (rule.Measure is not { } measure || Rules.Measures.MayCount(measure, rule.Limit, sentences))) return true;
        }

        return false;
    }

    static IEnumerable<(int[] Clues, Rule Rule, PackedPhrase? Phrase)> Phrases(Rule rule, PackedRule packed)
    {
        foreach (var phrase in packed.Phrases)
        {
            foreach (int[] clues in phrase.Clues) yield return (clues, rule, phrase);
        }

        foreach (int[] clues in packed.PatternClues) yield return (clues, rule, null);
    }

    static IEnumerable<EntityKind> Entities(Rule rule) => (rule.Definition.Entity ?? []).Select(name => Names.EntityKinds[name]);
}
