using MessageLint.Rules.Definitions;

namespace MessageLint.Rules.Loading;

/// <summary>What a rule must be beyond its types: ids, kinds, names, examples.</summary>
internal static class RuleValidator
{
    /// <summary>The categories that a rule can be of.</summary>
    public static IReadOnlyList<string> Categories { get; } =
    [
        "contact", "link", "sensitive", "offplatform", "tone", "promise", "review", "marketing", "routing", "template", "format", "structure", "clarity", "case", "inbound", "audit",
    ];

    /// <summary>The kind of a rule, by its one key.</summary>
    public static string KindOf(RuleDefinition rule) => Kinds(rule).FirstOrDefault() ?? "none";

    public static void Validate(DefinitionSource<RuleFile> source, List<RuleError> errors)
    {
        var places = source.Places;
        var file = source.Value;
        if (!Categories.Contains(file.Category))
        {
            errors.Add(places.ErrorAt($"'{file.Category}' is not a category. It must be one of: {string.Join(", ", Categories)}.", "category"));
        }

        for (int i = 0; i < file.Rules.Count; i++)
        {
            var rule = file.Rules[i];
            int index = i;
            void Report(string key, string message) => errors.Add(places.ErrorAt(message, "rules", index, key));
            ValidateId(file.Category, rule, Report);
            ValidateKind(rule, Report);
            ValidateNames(rule, Report);
            ValidateContext(rule.When, "when", Report);
            foreach (var severity in rule.SeverityWhen ?? []) ValidateContext(severity.When, "severityWhen", Report);
            foreach (var (key, text) in new[] { ("message", rule.Message), ("why", rule.Why), ("source", rule.Source), ("instead", rule.Instead) })
            {
                if (string.IsNullOrWhiteSpace(text)) Report(key, $"'{key}' is empty. Every finding says what, why, by whose rule, and what to write instead.");
            }

            if (rule.Risk == Risk.Filter && rule.Severity == Severity.Error) Report("risk", "What is only at risk of a filter is never an error: lower the severity.");
            if (rule.Examples.Flag.Count < 2) Report("examples", "At least two examples that the rule flags are needed.");
            if (rule.Examples.Pass.Count < 2) Report("examples", "At least two near misses that the rule passes are needed.");
        }
    }

    static void ValidateId(string category, RuleDefinition rule, Action<string, string> report)
    {
        bool shape = rule.Id.StartsWith(category + "/", StringComparison.Ordinal) && rule.Id.Length > category.Length + 1 &&
            rule.Id[(category.Length + 1)..].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (!shape) report("id", $"The id '{rule.Id}' must be '{category}/' and the bad thing in lower case with hyphens, such as '{category}/some-thing'.");
    }

    static void ValidateKind(RuleDefinition rule, Action<string, string> report)
    {
        var kinds = Kinds(rule).ToList();
        if (kinds.Count != 1)
        {
            report("id", kinds.Count == 0
                ? "The rule has no kind. Give it one of: entity, phrase, pattern, measure, require, markup."
                : $"The rule has several kinds ({string.Join(", ", kinds)}). Make a rule of each.");
        }
    }

    static void ValidateNames(RuleDefinition rule, Action<string, string> report)
    {
        foreach (string name in (rule.Entity ?? []).Concat(rule.Require?.Entity ?? []))
        {
            if (!Names.EntityKinds.ContainsKey(name)) report(rule.Entity is null ? "require" : "entity", $"'{name}' is no entity.{Names.DidYouMean(name, Names.EntityKinds.Keys)}");
        }

        IEnumerable<string> traits = rule.Markup is null ? Names.EntityTraits.Keys : Names.MarkupTraits.Keys;
        foreach (var (key, values) in new[] { ("is", rule.Is), ("isNot", rule.IsNot), ("markup", rule.Markup) })
        {
            foreach (string name in values ?? [])
            {
                if (!traits.Contains(name)) report(key, $"'{name}' is no trait.{Names.DidYouMean(name, traits)}");
            }
        }

        foreach (string allow in rule.Allow ?? [])
        {
            if (allow != "hosts") report("allow", $"'{allow}' can't be allowed; 'hosts' can.");
        }

        if (rule.Measure is { } measure)
        {
            if (!Names.Measures.ContainsKey(measure.What)) report("measure", $"'{measure.What}' is not measured.{Names.DidYouMean(measure.What, Names.Measures.Keys)}");
            if (measure.AtLeast is null == measure.MoreThan is null) report("measure", "Give either 'atLeast' or 'moreThan'.");
        }

        if (rule.Require is { } require && require.At is not ("anywhere" or "start" or "end")) report("require", "'at' must be one of: anywhere, start, end.");
        if (rule.Require?.Placeholder?.Contains("") == true) report("require", "The name of a placeholder is empty.");
    }

    static void ValidateContext(ContextCondition? condition, string key, Action<string, string> report)
    {
        Check(condition?.Direction, "direction", ["outbound", "inbound"]);
        Check(condition?.Kind, "kind", ["message", "template", "case"]);
        Check(condition?.Format, "format", ["text", "html"]);
        Check(condition?.Fulfillment, "fulfillment", ["FBA", "FBM"]);
        Check(condition?.Stage, "stage", ["pre-sale", "placed", "shipped", "delivered", "completed"]);

        foreach (var (name, values) in new[] { ("marketplace", condition?.Marketplace), ("language", condition?.Language), ("channel", condition?.Channel), ("subject", condition?.Subject) })
        {
            if (values?.Any(v => v.TrimStart('!') is "" or "**" || v is "!*") == true) report(key, $"A value of '{name}' is empty.");
        }

        void Check(IReadOnlyList<string>? values, string name, string[] known)
        {
            foreach (string value in values ?? [])
            {
                if (!known.Contains(value.TrimStart('!'))) report(key, $"'{value}' is no value of '{name}'.{Names.DidYouMean(value, known)}");
            }
        }
    }

    static IEnumerable<string> Kinds(RuleDefinition rule)
    {
        if (rule.Entity is not null) yield return "entity";
        if (rule.Phrase is not null) yield return "phrase";
        if (rule.Pattern is not null) yield return "pattern";
        if (rule.Measure is not null) yield return "measure";
        if (rule.Require is not null) yield return "require";
        if (rule.Markup is not null) yield return "markup";
    }
}
