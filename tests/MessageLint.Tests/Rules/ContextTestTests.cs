using MessageLint.Rules;
using MessageLint.Rules.Definitions;

namespace MessageLint.Tests.Rules;

public class ContextTestTests
{
    static readonly MessageContext Known = new() { Marketplace = "amazon.de", Locale = "de-AT", Fulfillment = Fulfillment.Fba, Stage = "shipped", Channel = "api:confirmOrderDetails", OrderAgeDays = 12 };

    public static TheoryData<string, object, bool> Conditions => new()
    {
        { "none", new ContextCondition(), true },
        { "the direction", new ContextCondition { Direction = ["outbound"] }, true },
        { "the other direction", new ContextCondition { Direction = ["inbound"] }, false },
        { "both directions", new ContextCondition { Direction = ["inbound", "outbound"] }, true },
        { "the kind", new ContextCondition { Kind = ["message", "template"] }, true },
        { "another kind", new ContextCondition { Kind = ["case"] }, false },
        { "another format", new ContextCondition { Format = ["html"] }, false },
        { "the store", new ContextCondition { Marketplace = ["amazon.de"] }, true },
        { "the store in capitals", new ContextCondition { Marketplace = ["Amazon.DE"] }, true },
        { "a beginning of the store", new ContextCondition { Marketplace = ["amazon.*"] }, true },
        { "another store", new ContextCondition { Marketplace = ["amazon.co.uk", "ebay.*"] }, false },
        { "a part of the store without a star", new ContextCondition { Marketplace = ["amazon"] }, false },
        { "anything but another", new ContextCondition { Marketplace = ["!ebay.*"] }, true },
        { "anything but this", new ContextCondition { Marketplace = ["!amazon.*"] }, false },
        { "a family but this", new ContextCondition { Marketplace = ["amazon.*", "!amazon.de"] }, false },
        { "the language of the locale", new ContextCondition { Language = ["de"] }, true },
        { "another language", new ContextCondition { Language = ["en"] }, false },
        { "the fulfilment", new ContextCondition { Fulfillment = ["FBA"] }, true },
        { "the other fulfilment", new ContextCondition { Fulfillment = ["!FBA"] }, false },
        { "the stage", new ContextCondition { Stage = ["placed", "shipped"] }, true },
        { "a channel by its beginning", new ContextCondition { Channel = ["api:*"] }, true },
        { "another channel", new ContextCondition { Channel = ["reply"] }, false },
        { "the age at the least", new ContextCondition { MinOrderAgeDays = 12 }, true },
        { "the age at the most", new ContextCondition { MaxOrderAgeDays = 12 }, true },
        { "too young", new ContextCondition { MinOrderAgeDays = 13 }, false },
        { "too old", new ContextCondition { MaxOrderAgeDays = 11 }, false },
        { "all of several", new ContextCondition { Marketplace = ["amazon.*"], Stage = ["shipped"], MinOrderAgeDays = 3 }, true },
        { "one of several that fails", new ContextCondition { Marketplace = ["amazon.*"], Stage = ["placed"], MinOrderAgeDays = 3 }, false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_on_what_is_known_is_decided(string name, object condition, bool holds)
    {
        Assert.NotEmpty(name);
        Assert.Equal(holds, new ContextTest((ContextCondition)condition).Holds(new LintRequest(Known, MessageFormat.Text, MessageKind.Message), out var missing));
        if (holds) Assert.Equal(ContextFields.None, missing);
    }

    [Fact]
    public void What_is_not_known_is_missing_and_does_not_rule_out()
    {
        var test = new ContextTest(new() { Direction = ["outbound"], Marketplace = ["a"], Language = ["de"], Fulfillment = ["FBA"], Stage = ["placed"], Channel = ["reply"], MinOrderAgeDays = 1 });
        Assert.True(test.Holds(new LintRequest(MessageContext.Empty, MessageFormat.Text, MessageKind.Message), out var missing));
        Assert.Equal(["marketplace", "locale", "fulfillment", "stage", "channel", "orderAgeDays"], Names.Of(missing));
        Assert.False(test.Holds(new LintRequest(new MessageContext { Stage = "shipped" }, MessageFormat.Text, MessageKind.Message), out _));
        Assert.False(test.Holds(new LintRequest(new MessageContext { Direction = Direction.Inbound }, MessageFormat.Text, MessageKind.Message), out _));
    }

    [Theory]
    [InlineData("de-DE", "de")]
    [InlineData("PT_br", "pt")]
    [InlineData("en", "en")]
    [InlineData("und-TN", null)]
    [InlineData(null, null)]
    public void A_locale_has_a_language(string? locale, string? language) => Assert.Equal(language, ContextTest.LanguageOf(locale));
}
