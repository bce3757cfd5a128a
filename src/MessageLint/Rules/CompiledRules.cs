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

    public CompiledRules(IReadOnlyList<Rule> rules, CompiledLexicons lexicons, PhraseTrigger[]?[] byConcept, IReadOnlyList<Anchor> anchors, ProfileFile profile)
    {
        All = rules;
        Lexicons = lexicons;
        ByConcept = byConcept;
        Anchors = anchors;
        Profile = profile;
        byEntity = [.. Enum.GetValues<EntityKind>().Select(kind => rules.Where(r => Entities(r).Contains(kind)).ToArray())];
        Measures = [.. rules.Where(r => r.Measure is not null)];
        MeasureWakes = Measures.Aggregate(CandidateKinds.None, (kinds, r) => kinds | Rules.Measures.Wakes(r.Measure!.Value));
        wholeText = [.. rules.Where(r => r.Requirement is { Phrases.Count: > 0 } || (r.Measure is { } m && Rules.Measures.Wakes(m) == CandidateKinds.None))];
        Requirements = [.. rules.Where(r => r.Requirement is not null)];
        MarkupRules = [.. rules.Where(r => r.Markup != MarkupTraits.None)];
        PhraseEntities = [.. lexicons.EntityConcepts.Select(c => c > 0 && c < byConcept.Length && byConcept[c] is not null)];
    }

    public IReadOnlyList<Rule> All { get; }

    public CompiledLexicons Lexicons { get; }

    public PhraseTrigger[]?[] ByConcept { get; }

    public IReadOnlyList<Anchor> Anchors { get; }

    public ProfileFile Profile { get; }

    public string ProfileName => $"{Profile.Id}@{Profile.Version}";

    public Rule[] Measures { get; }

    /// <summary>The candidates that some measure is taken at.</summary>
    public CandidateKinds MeasureWakes { get; }

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

    static IEnumerable<EntityKind> Entities(Rule rule) => (rule.Definition.Entity ?? []).Select(name => Names.EntityKinds[name]);
}
