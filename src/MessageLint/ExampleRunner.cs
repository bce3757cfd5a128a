using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;

namespace MessageLint;

/// <summary>Runs the examples that stand beside the rules.</summary>
internal static class ExampleRunner
{
    public static IReadOnlyList<ExampleFailure> Run(RuleSet rules, DefinitionStore store)
    {
        var failures = new List<ExampleFailure>();
        var linters = new Dictionary<string, MessageLinter>(StringComparer.Ordinal);
        foreach (var rule in store.Rules.SelectMany(f => f.Value.Rules).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            // A rule shows its examples under the profile that is strictest about it: amazon knows every rule.
            if (!linters.TryGetValue("amazon", out var linter)) linters["amazon"] = linter = MessageLinter.Create(new LinterOptions { Rules = rules });
            foreach (var example in rule.Examples.Flag) CheckFlag(rule, example, linter, failures);
            foreach (var example in rule.Examples.Pass) CheckPass(rule, example, linter, failures);
        }

        return failures;
    }

    static void CheckFlag(RuleDefinition rule, ExampleDefinition example, MessageLinter linter, List<ExampleFailure> failures)
    {
        int open = example.Text.IndexOf('⟦', StringComparison.Ordinal), close = example.Text.IndexOf('⟧', StringComparison.Ordinal) - 1;
        bool marked = open >= 0 && close > open;
        string text = example.Text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var wanted = marked ? new TextSpan(open, close) : default;
        var found = linter.Lint(MessageOf(rule, example, text)).Findings.Where(f => f.RuleId == rule.Id).Select(f => f.Span).ToList();
        if (found.Contains(wanted)) return;
        failures.Add(new ExampleFailure(
            rule.Id, example.Text, marked ? $"a finding at {wanted.Start}-{wanted.End}" : "a finding about the whole message",
            found.Count == 0 ? "no finding" : "findings at " + string.Join(", ", found.Select(s => $"{s.Start}-{s.End} ⟦{text[s.Start..s.End]}⟧"))));
    }

    static void CheckPass(RuleDefinition rule, ExampleDefinition example, MessageLinter linter, List<ExampleFailure> failures)
    {
        var found = linter.Lint(MessageOf(rule, example, example.Text)).Findings.Where(f => f.RuleId == rule.Id).Select(f => f.Span).ToList();
        if (found.Count > 0)
        {
            failures.Add(new ExampleFailure(rule.Id, example.Text, "no finding", "findings at " + string.Join(", ", found.Select(s => $"{s.Start}-{s.End} ⟦{example.Text[s.Start..s.End]}⟧"))));
        }
    }

    /// <summary>The example's context, with what the rule's own conditions ask for filled in.</summary>
    public static Message MessageOf(RuleDefinition rule, ExampleDefinition example, string text)
    {
        var when = rule.When;
        return new Message(text)
        {
            Format = (example.Format ?? First(when?.Format)) == "html" || (rule.Markup is not null && example.Format is null) ? MessageFormat.Html : MessageFormat.Text,
            Kind = (example.Kind ?? First(when?.Kind)) switch { "template" => MessageKind.Template, "case" => MessageKind.Case, _ => MessageKind.Message },
            Context = new MessageContext
            {
                Direction = (example.Direction ?? First(when?.Direction)) == "inbound" ? Direction.Inbound : Direction.Outbound,
                Marketplace = example.Marketplace ?? First(when?.Marketplace),
                Locale = example.Locale ?? First(when?.Language),
                Fulfillment = (example.Fulfillment ?? First(when?.Fulfillment)) switch { "FBA" => Fulfillment.Fba, "FBM" => Fulfillment.Fbm, _ => null },
                Stage = example.Stage ?? First(when?.Stage),
                Channel = example.Channel ?? First(when?.Channel),
                OrderAgeDays = example.OrderAgeDays ?? when?.MinOrderAgeDays ?? when?.MaxOrderAgeDays,
                Subject = example.Subject ?? First(when?.Subject),
                Placeholders = example.Placeholders,
            },
        };
    }

    static string? First(IReadOnlyList<string>? values) => values?.FirstOrDefault(v => v[0] != '!')?.Trim('*');
}
