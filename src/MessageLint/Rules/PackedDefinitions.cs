using MessageLint.Rules.Definitions;

namespace MessageLint.Rules;

/// <summary>Rules' definitions and profiles in a compiled pack: what deciding and reporting need, without examples and phrases.</summary>
internal static class PackedDefinitions
{
    static readonly RuleExamples NoExamples = new() { Flag = [], Pass = [] };

    public static void Write(PackWriter writer, RuleDefinition rule)
    {
        writer.Text(rule.Id);
        writer.Int((int)rule.Severity);
        writer.Optional(rule.SeverityWhen, cases => writer.List(cases, c =>
        {
            Write(writer, c.When);
            writer.Int((int)c.Severity);
        }));
        writer.Int((int)rule.Risk);
        writer.Optional(rule.When, when => Write(writer, when));
        foreach (var texts in new[] { rule.Entity, rule.Is, rule.IsNot, rule.Allow, rule.Markup, rule.Unless, rule.Over }) writer.Texts(texts);
        writer.Optional(rule.Pattern, pattern =>
        {
            writer.Text(pattern.Regex);
            writer.Texts(pattern.Anchor);
        });
        writer.Optional(rule.Measure, measure =>
        {
            writer.Text(measure.What);
            writer.OptionalInt(measure.AtLeast);
            writer.OptionalInt(measure.MoreThan);
        });
        writer.Optional(rule.Require, require =>
        {
            writer.Texts(require.Entity);
            writer.Texts(require.Placeholder);
            writer.Text(require.At);
            writer.Int(require.MinLength);
        });
        writer.OptionalInt((int?)rule.Quoted);
        foreach (string text in new[] { rule.Message, rule.Why, rule.Source, rule.Instead }) writer.Text(text);
    }

    public static RuleDefinition ReadRule(PackReader reader)
    {
        string id = reader.Text();
        var severity = (Severity)reader.Int();
        var severityWhen = reader.Optional(() => reader.List(() => new SeverityCase { When = ReadCondition(reader), Severity = (Severity)reader.Int() }));
        var risk = (Risk)reader.Int();
        var when = reader.Optional(() => ReadCondition(reader));
        string[]? entity = reader.Texts(), has = reader.Texts(), hasNot = reader.Texts(), allow = reader.Texts(), markup = reader.Texts(), unless = reader.Texts(), over = reader.Texts();
        var pattern = reader.Optional(() => new PatternDefinition { Regex = reader.Text(), Anchor = reader.Texts()! });
        var measure = reader.Optional(() => new MeasureDefinition { What = reader.Text(), AtLeast = reader.OptionalInt(), MoreThan = reader.OptionalInt() });
        var require = reader.Optional(() => new RequireDefinition { Entity = reader.Texts(), Placeholder = reader.Texts(), At = reader.Text(), MinLength = reader.Int() });
        return new RuleDefinition
        {
            Id = id,
            Severity = severity,
            SeverityWhen = severityWhen,
            Risk = risk,
            When = when,
            Entity = entity,
            Is = has,
            IsNot = hasNot,
            Allow = allow,
            Markup = markup,
            Unless = unless,
            Over = over,
            Pattern = pattern,
            Measure = measure,
            Require = require,
            Quoted = (Severity?)reader.OptionalInt(),
            Message = reader.Text(),
            Why = reader.Text(),
            Source = reader.Text(),
            Instead = reader.Text(),
            Examples = NoExamples,
        };
    }

    public static void Write(PackWriter writer, ProfileFile profile)
    {
        writer.Text(profile.Id);
        writer.Int(profile.Version);
        writer.Text(profile.Description);
        writer.Texts(profile.Hosts);
        writer.OptionalText(profile.DefaultMarketplace);
        writer.Optional(profile.Severities, severities => writer.List(severities, pair =>
        {
            writer.Text(pair.Key);
            writer.Text(pair.Value);
        }));
        writer.Optional(profile.OffInStage, stages => writer.List(stages, pair =>
        {
            writer.Text(pair.Key);
            writer.Texts(pair.Value);
        }));
    }

    public static ProfileFile ReadProfile(PackReader reader) => new()
    {
        Id = reader.Text(),
        Version = reader.Int(),
        Description = reader.Text(),
        Hosts = reader.Texts()!,
        DefaultMarketplace = reader.OptionalText(),
        Severities = reader.Optional(() => reader.List(() => KeyValuePair.Create(reader.Text(), reader.Text())).ToDictionary(StringComparer.Ordinal)),
        OffInStage = reader.Optional(() => reader.List(() => KeyValuePair.Create(reader.Text(), (IReadOnlyList<string>)reader.Texts()!)).ToDictionary(StringComparer.Ordinal)),
    };

    static void Write(PackWriter writer, ContextCondition condition)
    {
        foreach (var texts in new[] { condition.Direction, condition.Kind, condition.Format, condition.Marketplace, condition.Language, condition.Fulfillment, condition.Stage, condition.Channel, condition.Subject }) writer.Texts(texts);
        writer.OptionalInt(condition.MinOrderAgeDays);
        writer.OptionalInt(condition.MaxOrderAgeDays);
    }

    static ContextCondition ReadCondition(PackReader reader) => new()
    {
        Direction = reader.Texts(),
        Kind = reader.Texts(),
        Format = reader.Texts(),
        Marketplace = reader.Texts(),
        Language = reader.Texts(),
        Fulfillment = reader.Texts(),
        Stage = reader.Texts(),
        Channel = reader.Texts(),
        Subject = reader.Texts(),
        MinOrderAgeDays = reader.OptionalInt(),
        MaxOrderAgeDays = reader.OptionalInt(),
    };
}
