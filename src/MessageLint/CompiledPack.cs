using MessageLint.Detectors;
using MessageLint.Rules;
using MessageLint.Rules.Loading;
using MessageLint.Scanning;

namespace MessageLint;

/// <summary>Rules and the scanner's tables of their words: everything about a rule set that does not depend on the profile. Immutable.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Anchors">The words of all rules and detectors.</param>
/// <param name="PlainAnchors">Those that matter for a message to a buyer of which nothing else is known: much fewer.</param>
/// <param name="MarkAnchors">The everyday words of phrases.</param>
internal sealed record CompiledPack(RulePack Rules, AnchorTable Anchors, AnchorTable PlainAnchors, AnchorTable MarkAnchors)
{
    /// <exception cref="RuleSetException">A rule can't be compiled.</exception>
    public static CompiledPack Compile(DefinitionStore store)
    {
        var errors = new List<RuleError>();
        var (rules, anchors, marks) = RuleCompiler.Compile(store.Rules, store.Lexicons, [.. store.Profiles.Select(p => p.Value)], errors);
        if (errors.Count > 0) throw new RuleSetException(errors);

        // The most frequent words come first: what stands side by side in memory is in the caches together.
        List<Anchor> ordered = [.. anchors.Concat(DetectorRegistry.All.SelectMany(WakeUps.Of)).OrderByDescending(CommonWords.ShareOfWord)];
        return new CompiledPack(rules, AnchorTable.Build(ordered), AnchorTable.Build(ordered.Where(a => (a.Audiences & Audience.Plain) != 0)), AnchorTable.Build(marks.OrderByDescending(CommonWords.ShareOfWord)));
    }
}
