using MessageLint.Rules.Definitions;

namespace MessageLint.Rules.Loading;

/// <summary>Reads a seller's settings as strictly as rules are read.</summary>
internal static class SettingsReader
{
    /// <summary>The texts that a file allows.</summary>
    /// <exception cref="RuleSetException">The file is not valid.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<AllowedText> Read(string path, RulePack rules)
    {
        var errors = new List<RuleError>();
        var source = DefinitionReader.Read(path.Replace('\\', '/'), File.ReadAllBytes(path), DefinitionJson.Default.SettingsFile, errors);
        var allowed = (source?.Value.Allow ?? []).Select(entry => new AllowedText(entry.Text, entry.Rule, entry.Reason)).ToList();
        for (int i = 0; i < allowed.Count; i++)
        {
            foreach (var (key, message) in ErrorsOf(allowed[i], rules)) errors.Add(source!.Places.ErrorAt(message, "allow", i, key));
        }

        return errors.Count == 0 ? allowed : throw new RuleSetException(errors);
    }

    /// <summary>What is wrong with an allowed text: the key, and what to do.</summary>
    public static IEnumerable<(string Key, string Message)> ErrorsOf(AllowedText allowed, RulePack rules)
    {
        if (new WholeText(allowed.Text).IsEmpty) yield return ("text", "The text is empty. Write the words that may stand in a message.");
        var ids = rules.Rules.Select(rule => rule.Definition.Id);
        if (!ids.Contains(allowed.Rule))
        {
            yield return ("rule", $"There is no rule '{allowed.Rule}'.{Names.DidYouMean(allowed.Rule, ids)}");
        }
        else if (allowed.Rule.StartsWith("sensitive/", StringComparison.Ordinal))
        {
            yield return ("rule", "Rules of the category 'sensitive' can't be allowed: they keep card numbers, passwords and the like out of messages, and no name needs those. Remove the entry.");
        }

        if (string.IsNullOrWhiteSpace(allowed.Reason)) yield return ("reason", "The reason is empty. Say why the text may stand, for those who read what was allowed.");
    }
}
