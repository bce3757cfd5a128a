namespace MessageLint.Tests.Rules;

/// <summary>A message in a language that a rule has no words in does not pass it in silence.</summary>
public class UnspokenRulesTests
{
    const string Swedish = """{ "language": "sv", "name": "Swedish", "concepts": { "function": ["och"], "ask": ["skicka"], "call": ["ring"] } }""";

    const string Anyone = """{ "language": "und", "name": "Every language", "concepts": { "app": ["whatsapp"] } }""";

    [Theory]
    [InlineData("{card}", "en-GB", false)]
    [InlineData("{card}", "sv-SE", true)]
    [InlineData("{card}", "fi-FI", true)]
    [InlineData("{card}", "und-FI", false)]
    [InlineData("{card}", null, false)]
    [InlineData("{ask} {card}", "sv", true)]
    [InlineData("{ask|card}", "sv", false)]
    [InlineData("{app}", "fi-FI", false)]
    [InlineData("{app} now", "fi-FI", false)]
    [InlineData("{app} {ask}", "fi-FI", true)]
    [InlineData("{app} {ask}", "sv-SE", false)]
    public void A_rule_without_words_in_the_language_is_not_checked(string phrase, string? locale, bool notChecked) => Assert.Equal(notChecked ? ["language"] : [], Needs($"\"phrase\": \"{phrase}\"", locale));

    [Theory]
    [InlineData("""["{app}", "{card}"]""", "fi-FI", true)]
    [InlineData("""["{app}", "{card}"]""", "sv-SE", false)]
    [InlineData("""{ "en": "as per", "sv": "enligt" }""", "sv-SE", false)]
    [InlineData("""{ "en": "as per" }""", "sv-SE", true)]
    public void A_rule_of_several_phrases_needs_one_in_a_known_language_and_all_in_an_unknown_one(string phrases, string locale, bool notChecked) =>
        Assert.Equal(notChecked ? ["language"] : [], Needs($"\"phrase\": {phrases}", locale));

    [Theory]
    [InlineData("\"phrase\": \"{card}\", \"when\": { \"direction\": [\"inbound\"] }", "")]
    [InlineData("\"phrase\": \"{card}\", \"when\": { \"language\": [\"!en\"] }", "")]
    [InlineData("\"phrase\": \"{card}\", \"when\": { \"stage\": [\"shipped\"] }", "stage language")]
    [InlineData("\"entity\": [\"email\"]", "")]
    public void A_rule_that_is_not_for_the_message_or_needs_no_words_is_left_out(string body, string needs) => Assert.Equal(needs, string.Join(' ', Needs(body, "fi-FI")));

    [Fact]
    public void A_clean_message_in_any_language_allocates_nothing()
    {
        var linter = MessageLinter.Create();
        foreach (string locale in (string[])["fi-FI", "ja-JP", "en-GB"])
        {
            var context = new MessageContext { Locale = locale };
            const string Text = "Kiitos.";
            for (int i = 0; i < 20; i++) linter.Lint(Text, context);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++) linter.Lint(Text, context);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void The_shipped_rules_tell_it_as_their_listing_does()
    {
        var linter = MessageLinter.Create();
        foreach (string language in RuleSet.Default.Languages)
        {
            var unspoken = linter.Lint(new Message("x") { Context = new MessageContext { Locale = language } }).NotChecked.Where(n => n.Needs.Contains("language")).Select(n => n.RuleId);
            Assert.All(unspoken, id => Assert.DoesNotContain(language, RuleSet.Default.Rules.Single(rule => rule.Id == id).Languages));
        }
    }

    static IReadOnlyList<string> Needs(string body, string? locale)
    {
        using var folder = new TempFolder();
        folder.Add("lexicons/sv.json", Swedish);
        folder.Add("lexicons/und.json", Anyone);
        var linter = MessageLinter.Create(new LinterOptions { Profile = "small", Rules = SmallRules.Load(folder, SmallRules.File(body)) });
        return linter.Lint(new Message("Kiitos.") { Context = new MessageContext { Locale = locale } }).NotChecked.SingleOrDefault()?.Needs ?? [];
    }
}
