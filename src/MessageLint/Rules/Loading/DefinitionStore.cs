using MessageLint.Rules.Definitions;

namespace MessageLint.Rules.Loading;

/// <summary>All definition files that were loaded.</summary>
internal sealed class DefinitionStore
{
    readonly List<DefinitionSource<RuleFile>> rules = [];
    readonly List<DefinitionSource<LexiconFile>> lexicons = [];
    readonly List<DefinitionSource<ProfileFile>> profiles = [];

    public IReadOnlyList<DefinitionSource<RuleFile>> Rules => rules;

    public IReadOnlyList<DefinitionSource<LexiconFile>> Lexicons => lexicons;

    public IReadOnlyList<DefinitionSource<ProfileFile>> Profiles => profiles;

    /// <summary>The files that come with the library; they were validated when it was built.</summary>
    public static DefinitionStore Embedded()
    {
        var store = new DefinitionStore();
        var errors = new List<RuleError>();
        foreach (string name in EmbeddedRules.Names("rules/"))
        {
            if (name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith("rules/data/", StringComparison.Ordinal)) store.Add(name, EmbeddedRules.Bytes(name).ToArray(), errors);
        }

        return errors.Count == 0 ? store : throw new RuleSetException(errors);
    }

    /// <summary>Adds to a store what stands at more paths: files, or folders whose .json files are read in order. Everything in it is validated.</summary>
    public static DefinitionStore Load(DefinitionStore store, IEnumerable<string> paths)
    {
        var errors = new List<RuleError>();
        foreach (string path in paths)
        {
            var files = Directory.Exists(path)
                ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Where(IsDefinition).Order(StringComparer.Ordinal)
                : Enumerable.Repeat(path, 1);
            foreach (string file in files) store.Add(file.Replace('\\', '/'), File.ReadAllBytes(file), errors);
        }

        foreach (var source in store.rules) RuleValidator.Validate(source, errors);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in store.rules)
        {
            for (int i = 0; i < source.Value.Rules.Count; i++)
            {
                string id = source.Value.Rules[i].Id;
                if (!seen.TryAdd(id, source.File)) errors.Add(source.Places.ErrorAt($"The rule '{id}' stands in {seen[id]} already. Give it another id.", "rules", i, "id"));
            }
        }

        return errors.Count == 0 ? store : throw new RuleSetException(errors);
    }

    /// <summary>Schemas and data tables lie beside the definitions and are none.</summary>
    static bool IsDefinition(string file) => !file.EndsWith(".schema.json", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/data/", StringComparison.Ordinal);

    /// <summary>Tells by its folder, or by its keys, what a file defines.</summary>
    void Add(string file, ReadOnlyMemory<byte> utf8, List<RuleError> errors)
    {
        switch (KindOf(file, utf8.Span))
        {
            case "lexicon":
                if (DefinitionReader.Read(file, utf8, DefinitionJson.Default.LexiconFile, errors) is { } lexicon) lexicons.Add(lexicon);
                break;
            case "profile":
                if (DefinitionReader.Read(file, utf8, DefinitionJson.Default.ProfileFile, errors) is { } profile) profiles.Add(profile);
                break;
            default:
                if (DefinitionReader.Read(file, utf8, DefinitionJson.Default.RuleFile, errors) is { } rule) rules.Add(rule);
                break;
        }
    }

    static string KindOf(string file, ReadOnlySpan<byte> utf8)
    {
        if (file.Contains("/lexicons/", StringComparison.Ordinal) || utf8.IndexOf("lexicon.schema.json"u8) is >= 0 and < 200) return "lexicon";
        return file.Contains("/profiles/", StringComparison.Ordinal) || utf8.IndexOf("profile.schema.json"u8) is >= 0 and < 200 ? "profile" : "rules";
    }
}
