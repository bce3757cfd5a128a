namespace MessageLint.Tests.Rules.Phrases;

/// <summary>What phrases say, through rules of one phrase each.</summary>
public class PhraseTests
{
    [Theory]
    [InlineData("{ask} … {card}", "Please send us your card number today.", "send us your card number")]
    [InlineData("{ask} … {card}", "SEND your CARD", "SEND your CARD")]
    [InlineData("{ask} … {card}", "Send it; the card is here.", null)]
    [InlineData("{ask} … {card}", "Send it. The card is here.", null)]
    [InlineData("{ask} ~~ {card}", "Send it. The card is here.", "Send it. The card")]
    [InlineData("{ask} {card}", "send your card", null)]
    [InlineData("{ask} {card}", "send card", "send card")]
    [InlineData("{ask} …1 {card}", "send your card", "send your card")]
    [InlineData("{ask} …1 {card}", "send us your card", null)]
    [InlineData("{card} & {ask}", "Your card; or send a photo", null)]
    [InlineData("{card} & {ask}", "Send your card", "Send your card")]
    [InlineData("{card} & {ask}", "the card you send", "card you send")]
    [InlineData("refund*", "We refunded it.", "refunded")]
    [InlineData("refund", "We refunded it.", null)]
    [InlineData("(full|partial)? refund", "a full refund", "refund")]
    [InlineData("(full|partial)? refund", "a big refund", "refund")]
    [InlineData("{ask} … {?}", "Can you send it?", "send")]
    [InlineData("{ask} … {?}", "You send it.", null)]
    [InlineData("{@email}", "Write to jane@example.com", "jane@example.com")]
    [InlineData("{ask} … {@email}", "Send it to jane@example.com", "Send it to jane@example.com")]
    [InlineData("café", "at the cafe", "cafe")]
    [InlineData("don't wait", "Don’t wait", "Don’t wait")]
    [InlineData("don't", "Please don’t", "don’t")]
    [InlineData("kod*", "the kodu here", "kodu")]
    [InlineData("ko*", "the kodu here", "kodu")]
    [InlineData("*du", "the kodu here", "kodu")]
    [InlineData("10 % off", "with 10% off", "10% off")]
    public void A_phrase_finds_its_words(string phrase, string text, string? found)
    {
        var linter = SmallRules.Linter($"\"phrase\": {System.Text.Json.JsonSerializer.Serialize(phrase)}");
        Assert.Equal(found is null ? [] : [found], SmallRules.Found(linter, text));
    }

    [Theory]
    [InlineData("{ask", "'{' is never closed")]
    [InlineData("(a|b", "'(' is never closed")]
    [InlineData("{ask} … ", "a phrase must begin and end with words or concepts")]
    [InlineData("{ask} … … {card}", "two gaps stand side by side")]
    [InlineData("~ word", "a phrase can't begin with a gap")]
    [InlineData("word …41 other", "a gap is at most 40 words")]
    [InlineData("a & b & c & d", "at most three parts can be joined by '&'")]
    [InlineData("{}", "'{}' holds no concept")]
    [InlineData("{@email|card}", "entities and concepts can't stand in one pair of braces")]
    [InlineData("wo*rd", "'*' stands at one end of a word only: 'wo*rd'")]
    [InlineData("w*", "'w*' is too short for a stem")]
    [InlineData("donaudampfschiffahrtsgesellschaft*", "'donaudampfschiffahrtsgesellschaft*' is too long for a stem: 30 letters are the most")]
    [InlineData("word ,", "',' holds no letter or digit")]
    [InlineData("(word)?", "the phrase asks for nothing")]
    [InlineData("", "a phrase must begin and end with words or concepts")]
    public void A_phrase_that_is_not_valid_is_refused(string phrase, string reason)
    {
        var error = Assert.Single(Assert.Throws<RuleSetException>(() => SmallRules.Linter($"\"phrase\": {System.Text.Json.JsonSerializer.Serialize(phrase)}")).Errors);
        Assert.Equal($"The phrase '{phrase}' is not valid: {reason}.", error.Message);
    }
}
