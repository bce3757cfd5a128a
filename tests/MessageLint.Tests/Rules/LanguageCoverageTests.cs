namespace MessageLint.Tests.Rules;

/// <summary>What a language lacks that others have.</summary>
public class LanguageCoverageTests
{
    const string Swedish = """{ "language": "sv", "name": "Swedish", "concepts": { "function": ["och", "det"], "ask": ["skicka"], "call": [] } }""";

    [Theory]
    [InlineData("\"phrase\": \"{ask} … {card|call} {please}\"", "clarity/test: call, card, please")]
    [InlineData("\"phrase\": [\"{ask}\", \"{card}\"]", "no example: clarity/test")]
    [InlineData("\"phrase\": { \"en\": \"as per\" }", "clarity/test: ")]
    [InlineData("\"phrase\": { \"en\": \"as per\", \"sv\": \"enligt\" }", "no example: clarity/test")]
    [InlineData("\"phrase\": \"as per\"", "")]
    [InlineData("\"entity\": [\"email\"]", "")]
    [InlineData("\"phrase\": \"{card}\", \"when\": { \"language\": [\"en\"] }", "")]
    public void What_is_missing_is_named(string body, string expected) => Assert.Equal(expected, Show(SmallRules.File(body)));

    [Theory]
    [InlineData("\"Please send it.\", \"Skicka det och vänta.\"", "")]
    [InlineData("\"Please send it.\", \"Give the card.\"", "no example: clarity/test")]
    [InlineData("{ \"text\": \"Hm.\", \"locale\": \"sv-SE\" }, \"b\"", "")]
    [InlineData("{ \"text\": \"Skicka det.\", \"locale\": \"en\" }, \"b\"", "no example: clarity/test")]
    public void The_language_of_an_example_is_told_by_its_context_or_its_words(string examples, string expected) =>
        Assert.Equal(expected, Show(SmallRules.File("\"phrase\": \"{ask}\"").Replace("\"a\", \"b\"", examples, StringComparison.Ordinal)));

    [Fact]
    public void Every_shipped_language_can_be_asked_for()
    {
        foreach (string language in RuleSet.Default.Languages)
        {
            var report = RuleSet.Default.TestLanguage(language);
            Assert.InRange(report.Unspoken.Count + report.WithoutExample.Count, 0, report.RuleCount);
        }

        Assert.Throws<ArgumentException>(() => RuleSet.Default.TestLanguage("xx"));
    }

    static string Show(string rules)
    {
        using var folder = new TempFolder();
        folder.Add("lexicons/sv.json", Swedish);
        var report = SmallRules.Load(folder, rules).TestLanguage("sv");
        return string.Join("; ", report.Unspoken.Select(rule => $"{rule.RuleId}: {string.Join(", ", rule.Concepts)}").Concat(report.WithoutExample.Select(id => $"no example: {id}")));
    }
}
