using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Which languages can find a phrase rule: those whose lexicons have all concepts of one of its alternatives.</summary>
internal static class LanguageCoverage
{
    public static IReadOnlyList<string> Of(RuleDefinition rule, DefinitionStore store)
    {
        var variants = Variants(rule);
        return [.. store.Lexicons.Select(l => l.Value.Language).Where(l => l != "und").Distinct().Order(StringComparer.Ordinal).Where(language => variants.Any(v => Carries(store, language, v)))];
    }

    /// <summary>What a language lacks that others have.</summary>
    public static LanguageReport Report(DefinitionStore store, string language)
    {
        var examples = new ExampleLanguages(store);
        var unspoken = new List<UnspokenRule>();
        var withoutExample = new List<string>();
        int count = 0;
        foreach (var rule in store.Rules.SelectMany(file => file.Value.Rules).Where(r => r.Phrase is not null && r.When?.Language is null).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var languages = Of(rule, store);
            if (languages.Count == 0 || Variants(rule).All(v => v.Language == "*" && Concepts(v).All(names => names.Any(name => Has(store, "und", name))))) continue;
            count++;
            if (!languages.Contains(language)) unspoken.Add(new UnspokenRule(rule.Id, Missing(rule, store, language)));
            else if (!rule.Examples.Flag.Any(example => examples.IsIn(example, language))) withoutExample.Add(rule.Id);
        }

        return new LanguageReport(language, count, unspoken, withoutExample);
    }

    /// <summary>The concepts of a rule's phrases that a language has no entries for; of those that will do for each other, all or none.</summary>
    static List<string> Missing(RuleDefinition rule, DefinitionStore store, string language) =>
        [.. Variants(rule).Where(v => v.Language == "*").SelectMany(Concepts).Where(names => !names.Any(name => Has(store, language, name))).SelectMany(names => names).Distinct().Order(StringComparer.Ordinal)];

    static List<Variant> Variants(RuleDefinition rule)
    {
        var pool = new WordSequence.Pool();
        return [.. rule.Phrase!.Phrases.SelectMany(p => PhraseSyntax.Parse(p.Phrase, pool).Select(steps => new Variant(p.Language, steps)))];
    }

    static bool Carries(DefinitionStore store, string language, Variant variant)
    {
        if (variant.Language != "*") return variant.Language == language;

        // Words written out in a phrase for all languages are of no language that could be told.
        return Concepts(variant).All(names => names.Any(name => Has(store, language, name)));
    }

    /// <summary>The concepts of each step that asks for some.</summary>
    static IEnumerable<IReadOnlyList<string>> Concepts(Variant variant) => variant.Steps.Where(s => s.Kind == StepKind.Concept).Select(s => s.Names);

    static bool Has(DefinitionStore store, string language, string concept) =>
        store.Lexicons.Any(l => (l.Value.Language == language || l.Value.Language == "und") && l.Value.Concepts.TryGetValue(concept, out var entries) && entries.Count > 0);

    /// <summary>One way in which a phrase can stand in a text.</summary>
    readonly record struct Variant(string Language, IReadOnlyList<PhraseStep> Steps);
}
