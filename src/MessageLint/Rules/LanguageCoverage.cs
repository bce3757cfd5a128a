using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Which languages can find a phrase rule: those whose lexicons have all concepts of one of its alternatives.</summary>
internal static class LanguageCoverage
{
    public static IReadOnlyList<string> Of(RuleDefinition rule, DefinitionStore store)
    {
        var pool = new WordSequence.Pool();
        var variants = rule.Phrase!.Phrases.SelectMany(p => PhraseSyntax.Parse(p.Phrase, pool).Select(steps => (p.Language, Steps: steps))).ToList();
        return [.. store.Lexicons.Select(l => l.Value.Language).Where(l => l != "und").Distinct().Order(StringComparer.Ordinal).Where(language => variants.Any(v => Carries(store, language, v.Language, v.Steps)))];
    }

    static bool Carries(DefinitionStore store, string language, string phraseLanguage, IReadOnlyList<PhraseStep> steps)
    {
        if (phraseLanguage != "*") return phraseLanguage == language;

        // Words written out in a phrase for all languages are of no language that could be told.
        return steps.Where(s => s.Kind == StepKind.Concept).All(s => s.Names.Any(name => Has(store, language, name)));
    }

    static bool Has(DefinitionStore store, string language, string concept) =>
        store.Lexicons.Any(l => (l.Value.Language == language || l.Value.Language == "und") && l.Value.Concepts.TryGetValue(concept, out var entries) && entries.Count > 0);
}
