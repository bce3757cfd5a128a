namespace MessageLint.Tests.Rules.Phrases;

/// <summary>In which languages a sentence is read.</summary>
public class LanguageTests
{
    static readonly MessageLinter Linter = MessageLinter.Create();

    [Theory]
    [InlineData(null, true)]
    [InlineData("de-DE", true)]
    [InlineData("en-US", false)]
    public void Words_that_mean_something_in_another_language_are_read_in_the_known_one(string? locale, bool invites)
    {
        // "Write to our support" in German; in English the label of a shelf.
        Assert.Equal(invites, Invites("E mail an support: shelf label.", locale));
    }

    [Fact]
    public void A_sentence_that_speaks_for_another_language_than_the_known_one_is_read_in_it() =>
        Assert.True(Invites("Bitte rufen Sie uns einfach an.", "en-US"));

    static bool Invites(string text, string? locale) =>
        Linter.Lint(new Message(text) { Context = new MessageContext { Locale = locale } }).Findings.Any(f => f.RuleId == "offplatform/invite");
}
