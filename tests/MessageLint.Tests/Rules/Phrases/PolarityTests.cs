namespace MessageLint.Tests.Rules.Phrases;

/// <summary>Which clauses say no, and where sentences and clauses end.</summary>
public class PolarityTests
{
    static readonly MessageLinter Card = SmallRules.Linter("\"phrase\": \"{ask} … {card}\", \"unless\": [\"negated\"]");
    static readonly MessageLinter Call = SmallRules.Linter("\"phrase\": \"{call} us\", \"unless\": [\"negated\"]");
    static readonly MessageLinter Sentence = SmallRules.Linter("\"phrase\": \"alpha ~ omega\"");

    [Theory]
    [InlineData("Send your card number.", true)]
    [InlineData("We never ask for your card.", false)]
    [InlineData("We will never, under any circumstances, ask for your card number.", false)]
    [InlineData("Please do not send your card number.", false)]
    [InlineData("Don't send your card.", false)]
    [InlineData("Don’t send your card.", false)]
    [InlineData("We never ask, but send your card just this once.", true)]
    [InlineData("It is not here. Send your card number.", true)]
    [InlineData("It did not work; send your card number.", true)]
    [InlineData("It does not work (send your card number).", true)]
    [InlineData("We have not been paid, please send your card number.", true)]
    [InlineData("It is not only faster, send your card number!", true)]
    [InlineData("Why not send your card number?", true)]
    [InlineData("No need for Amazon, send your card number.", true)]
    [InlineData("Send your card number because it was not paid.", true)]
    public void A_negation_reaches_no_further_than_its_clause(string text, bool flagged) => Assert.Equal(flagged, Card.Lint(text).Findings.Count > 0);

    [Theory]
    [InlineData("Don't hesitate to call us.", true)]
    [InlineData("Why not call us?", true)]
    [InlineData("No need for Amazon, call us.", true)]
    [InlineData("You can't find it, so call us.", true)]
    [InlineData("Do not call us.", false)]
    [InlineData("No need to call us.", false)]
    [InlineData("You won't ring us.", false)]
    public void What_only_looks_like_a_negation_is_none(string text, bool flagged) => Assert.Equal(flagged, Call.Lint(text).Findings.Count > 0);

    [Theory]
    [InlineData("alpha omega", true)]
    [InlineData("alpha, then omega", true)]
    [InlineData("alpha; omega", true)]
    [InlineData("alpha - omega", true)]
    [InlineData("alpha\nomega", true)]
    [InlineData("alpha\r\nomega", true)]
    [InlineData("alpha costs 1.50 omega", true)]
    [InlineData("alpha at shop.example omega", true)]
    [InlineData("alpha etc. omega", true)]
    [InlineData("alpha. Omega", false)]
    [InlineData("alpha! Omega", false)]
    [InlineData("alpha? omega", false)]
    [InlineData("alpha\nOmega", false)]
    [InlineData("alpha\n\nomega", false)]
    [InlineData("alpha\r\n\r\nomega", false)]
    [InlineData("alpha\n- Omega", false)]
    public void A_sentence_ends_where_a_reader_would_say(string text, bool together) => Assert.Equal(together, Sentence.Lint(text).Findings.Count > 0);

    [Fact]
    public void A_sentence_longer_than_a_window_is_read_in_pieces()
    {
        string far = string.Concat(Enumerable.Repeat("word ", 2000));
        Assert.Single(Card.Lint(far + "send your card").Findings);
        Assert.Single(Card.Lint(far + "send your card " + far).Findings);
        Assert.Empty(Card.Lint("send " + far + " card").Findings);
    }

    [Fact]
    public void Every_finding_lies_inside_the_text_whatever_it_is()
    {
        var random = new Random(99);
        string[] parts = ["send", "your", "card", "number", "not", "never", "but", "please", " ", ", ", ". ", "; ", "\n", "\n\n", "?", "é", "😀", "\u200B", "don't", "…", "(", ")"];
        for (int round = 0; round < 5000; round++)
        {
            string text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 60)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.All(Card.Lint(text).Findings, f => Assert.True(f.Span.Start >= 0 && f.Span.Start < f.Span.End && f.Span.End <= text.Length));
        }
    }
}
