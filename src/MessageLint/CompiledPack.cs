using MessageLint.Detectors;
using MessageLint.Rules;
using MessageLint.Rules.Loading;
using MessageLint.Scanning;

namespace MessageLint;

/// <summary>Rules and the scanner's tables of their words: everything about a rule set that does not depend on the profile. Immutable.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Anchors">The words of all detectors.</param>
internal sealed record CompiledPack(RulePack Rules, AnchorTable Anchors)
{
    /// <exception cref="RuleSetException">A rule can't be compiled.</exception>
    public static CompiledPack Compile(DefinitionStore store)
    {
        var errors = new List<RuleError>();
        var rules = RuleCompiler.Compile(store.Rules, store.Lexicons, [.. store.Profiles.Select(p => p.Value)], errors);
        if (errors.Count > 0) throw new RuleSetException(errors);
        return new CompiledPack(rules, AnchorTable.Build(DetectorRegistry.All.SelectMany(WakeUps.Of)));
    }
}
