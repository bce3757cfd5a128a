using System.Collections.Concurrent;
using MessageLint.Detectors;
using MessageLint.Rules;
using MessageLint.Rules.Loading;

namespace MessageLint;

/// <summary>Rules, lexicons and profiles, loaded and validated. Immutable.</summary>
public sealed class RuleSet
{
    static readonly Lazy<RuleSet> Shipped = new(() => new RuleSet(DefinitionStore.Embedded()));

    readonly DefinitionStore store;
    readonly Lazy<IReadOnlyList<RuleInfo>> infos;

    // Compiling takes far longer than linting, and what comes of it is immutable: linters of one profile share it.
    readonly ConcurrentDictionary<string, LintPipeline> pipelines = new(StringComparer.Ordinal);

    RuleSet(DefinitionStore store)
    {
        this.store = store;
        infos = new Lazy<IReadOnlyList<RuleInfo>>(() => RuleInfo.Of(store));
    }

    /// <summary>The rules that come with the library.</summary>
    public static RuleSet Default => Shipped.Value;

    /// <summary>Every rule, ordered by id.</summary>
    public IReadOnlyList<RuleInfo> Rules => infos.Value;

    /// <summary>The names of the profiles with their versions (<c>amazon@1</c>), ordered.</summary>
    public IReadOnlyList<string> Profiles => [.. store.Profiles.Select(p => $"{p.Value.Id}@{p.Value.Version}").Order(StringComparer.Ordinal)];

    /// <summary>The rules that come with the library and those of more files or folders of rule files.</summary>
    /// <exception cref="RuleSetException">A file is not valid; the exception names every error's place.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RuleSet Load(params IEnumerable<string> paths) => Checked(DefinitionStore.Load(DefinitionStore.Embedded(), paths));

    /// <summary>Only the rules, lexicons and profiles of files or folders, without those that come with the library.</summary>
    /// <exception cref="RuleSetException">A file is not valid, or there is no profile among them.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RuleSet LoadOnly(params IEnumerable<string> paths) => Checked(DefinitionStore.Load(new DefinitionStore(), paths));

    /// <summary>Runs every rule's examples through a linter of the generic profile, with the context that the rule asks for.</summary>
    /// <returns>One entry for each example that does not behave as its rule says; empty when all is well.</returns>
    public IReadOnlyList<ExampleFailure> TestExamples() => ExampleRunner.Run(this, store);

    /// <summary>Phrases and concepts are checked by compiling them: a rule that can't run is an error now, not when it is needed.</summary>
    static RuleSet Checked(DefinitionStore store)
    {
        if (store.Profiles.Count == 0) throw new RuleSetException([new RuleError("rules", 1, 1, "There is no profile among the files.", "")]);
        var set = new RuleSet(store);
        set.Pipeline(store.Profiles[0].Value.Id);
        return set;
    }

    /// <summary>What lints by a profile.</summary>
    internal LintPipeline Pipeline(string profile) => pipelines.GetOrAdd(profile, name => new LintPipeline(Compile(name), DetectorRegistry.All));

    CompiledRules Compile(string profile)
    {
        var found = store.Profiles.FirstOrDefault(p => p.Value.Id == profile)?.Value
            ?? throw new ArgumentException($"There is no profile '{profile}'. There are: {string.Join(", ", store.Profiles.Select(p => p.Value.Id).Order(StringComparer.Ordinal))}.");
        var errors = new List<RuleError>();
        var compiled = RuleCompiler.Compile(store.Rules, store.Lexicons, found, errors);
        return errors.Count == 0 ? compiled : throw new RuleSetException(errors);
    }
}
