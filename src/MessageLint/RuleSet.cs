using MessageLint.Rules;
using MessageLint.Rules.Loading;

namespace MessageLint;

/// <summary>Rules, lexicons and profiles, loaded and validated. Immutable.</summary>
public sealed class RuleSet
{
    static readonly Lazy<RuleSet> Shipped = new(() => new RuleSet(new Lazy<DefinitionStore>(DefinitionStore.Embedded), PackFile.LoadShipped));

    readonly Lazy<DefinitionStore> store;
    readonly Lazy<CompiledPack> compiled;
    readonly Lazy<IReadOnlyList<RuleInfo>> infos;

    RuleSet(Lazy<DefinitionStore> store, Func<CompiledPack?> load)
    {
        this.store = store;
        compiled = new Lazy<CompiledPack>(() => load() ?? CompiledPack.Compile(store.Value));
        infos = new Lazy<IReadOnlyList<RuleInfo>>(() => RuleInfo.Of(store.Value));
    }

    RuleSet(DefinitionStore store)
        : this(new Lazy<DefinitionStore>(store), () => null)
    {
    }

    /// <summary>The rules that come with the library.</summary>
    public static RuleSet Default => Shipped.Value;

    /// <summary>Every rule, ordered by id.</summary>
    public IReadOnlyList<RuleInfo> Rules => infos.Value;

    /// <summary>How many rules there are; asking takes less than listing them.</summary>
    public int RuleCount => Compiled.Rules.Rules.Count;

    /// <summary>The names of the profiles with their versions (<c>amazon@1</c>), ordered.</summary>
    public IReadOnlyList<string> Profiles => [.. Compiled.Rules.Profiles.Select(p => $"{p.Id}@{p.Version}").Order(StringComparer.Ordinal)];

    /// <summary>The languages that the lexicons speak, as ISO 639-1 codes, ordered.</summary>
    public IReadOnlyList<string> Languages => [.. Compiled.Rules.Lexicons.Languages.Order(StringComparer.Ordinal)];

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
    public IReadOnlyList<ExampleFailure> TestExamples() => ExampleRunner.Run(this, store.Value);

    /// <summary>What one of <see cref="Languages"/> lacks that others have.</summary>
    /// <exception cref="ArgumentException">No lexicon speaks the language.</exception>
    public LanguageReport TestLanguage(string language) =>
        Languages.Contains(language) ? LanguageCoverage.Report(store.Value, language) : throw new ArgumentException($"No lexicon speaks '{language}'.", nameof(language));

    /// <summary>The rules in the form that linters are made from.</summary>
    internal CompiledPack Compiled => compiled.Value;

    /// <summary>Phrases and concepts are checked by compiling them: a rule that can't run is an error now, not when it is needed.</summary>
    static RuleSet Checked(DefinitionStore store)
    {
        if (store.Profiles.Count == 0) throw new RuleSetException([new RuleError("rules", 1, 1, "There is no profile among the files.", "")]);
        var set = new RuleSet(store);
        _ = set.Compiled;
        return set;
    }
}
