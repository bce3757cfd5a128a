namespace MessageLint.Tests.Rules;

/// <summary>Small rule sets that a test writes itself, with a lexicon and a profile to match.</summary>
static class SmallRules
{
    public const string Profile = """{ "id": "small", "version": 1, "description": "For tests.", "hosts": ["shop.example"] }""";

    public const string Lexicon =
        """
        { "language": "en", "name": "English", "concepts": {
          "function": ["the", "and", "you", "your", "with", "this", "that"],
          "clause-break": ["but", "so", "because", "if"],
          "please": ["please"],
          "negation": ["not", "never", "no", "don't", "won't", "without", "why not", "no need"],
          "not-negation": ["don't hesitate", "why not", "no need for amazon", "not only"],
          "ask": ["send", "give", "ask for", "tell"],
          "call": ["call", "ring", "phone"],
          "card": ["card", "card number", "credit card (number)?"]
        } }
        """;

    /// <summary>A rule file with one rule: its kind and whatever else is given.</summary>
    public static string File(string body, string id = "clarity/test") =>
        $$"""
        { "category": "clarity", "rules": [ { "id": "{{id}}", {{body}},
          "message": "M.", "why": "W.", "source": "S.", "instead": "I.", "examples": { "flag": ["a", "b"], "pass": ["c", "d"] } } ] }
        """;

    public static RuleSet Load(TempFolder folder, string rules)
    {
        folder.Add("profiles/small.json", Profile);
        folder.Add("lexicons/en.json", Lexicon);
        folder.Add("rules.json", rules);
        return RuleSet.LoadOnly(folder.Path);
    }

    /// <summary>A linter of one rule.</summary>
    public static MessageLinter Linter(string body)
    {
        using var folder = new TempFolder();
        return MessageLinter.Create(new LinterOptions { Profile = "small", Rules = Load(folder, File(body)) });
    }

    /// <summary>What a linter flags, cut from the text.</summary>
    public static IEnumerable<string> Found(MessageLinter linter, string text) => linter.Lint(text).Findings.Select(f => text[f.Span.Start..f.Span.End]);
}
