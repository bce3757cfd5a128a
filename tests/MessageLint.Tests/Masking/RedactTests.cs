namespace MessageLint.Tests.Masking;

/// <summary>What goes, what stays, and how it is written.</summary>
public class RedactTests
{
    static readonly MessageLinter Linter = MessageLinter.Create();

    static string Redact(string text, RedactionStyle style = RedactionStyle.Token, MessageFormat format = MessageFormat.Text, MessageContext? context = null) =>
        Linter.Redact(new Message(text) { Format = format, Context = context ?? new MessageContext { Locale = "en-GB" } }, style).Text;

    [Theory]
    [InlineData("My card is 4111 1111 1111 1111, expiry 04/27, CVV 123.", "My card is [card], expiry [card], CVV [card].")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00, thanks.", "IBAN [bank-account], thanks.")]
    [InlineData("My social security number is 536-90-4399.", "My social security number is [id].")]
    [InlineData("The password is Tulip!77 as before.", "The password is [password] as before.")]
    [InlineData("Your one-time code is 482913.", "Your one-time code is [code].")]
    [InlineData("Pay to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq please.", "Pay to [crypto-wallet] please.")]
    [InlineData("Write to jane.doe@example.com or jane at example dot com.", "Write to [email] or [email].")]
    [InlineData("Call 020 7946 0958 today.", "Call [phone] today.")]
    [InlineData("Find us on Instagram @oakandlatch or https://wa.me/441632960123.", "Find us on Instagram [handle] or [handle].")]
    [InlineData("Our shop is at 27 Harbour Road, Bristol BS1 5TY.", "Our shop is at [address].")]
    public void What_must_not_be_stored_goes(string text, string masked) => Assert.Equal(masked, Redact(text));

    [Theory]
    [InlineData("Order 302-1234567-7654321 was sent as 1Z999AA10123456784 on 2026-05-02 for 12.50 €.")]
    [InlineData("See https://www.amazon.de/dp/B0CHX1W1XY and thank you, {{name}}.")]
    public void What_is_harmless_stays(string text) => Assert.Equal(text, Redact(text));

    [Fact]
    public void What_the_context_names_stays()
    {
        const string Text = "Call 020 7946 0958, card 4111111111111111.";
        Assert.Equal("Call [phone], card [card].", Redact(Text));
        Assert.Equal(Text, Redact(Text, context: new MessageContext { Locale = "en-GB", OrderId = "4111111111111111", KnownIds = ["020 7946 0958"] }));
    }

    [Theory]
    [InlineData("Card 4111 1111-1111 1111.", "Card **** ****-**** ****.")]
    [InlineData("Write to j.doe@example.com!", "Write to *.***@*******.***!")]
    [InlineData("The password is Tulip!77 as before.", "The password is ******** as before.")]
    public void The_shape_can_be_kept(string text, string masked) => Assert.Equal(masked, Redact(text, RedactionStyle.Shape));

    [Theory]
    [InlineData("<p>Hi jane<b>@</b>example.com</p>", "<p>Hi [email]<b>@</b>[email]</p>", "<p>Hi ****<b>@</b>*******.***</p>")]
    [InlineData("<a href=\"mailto:jane@example.com\">Jane</a>", "<a href=\"mailto:[email]\">Jane</a>", "<a href=\"mailto:****@*******.***\">Jane</a>")]
    [InlineData("<a href='tel:+442079460958'>us</a>", "<a href='tel:[phone]'>us</a>", "<a href='tel:+************'>us</a>")]
    [InlineData("<a href=mailto:jane@example.com>Jane</a>", "<a href=mailto:[email]>Jane</a>", "<a href=mailto:****@*******.***>Jane</a>")]
    [InlineData("jane&#64;ex&#97;mple.com&nbsp;ok", "[email]&nbsp;ok", "********************.***&nbsp;ok")]
    [InlineData("4111&nbsp;1111&nbsp;1111&nbsp;1111", "[card]", "**********************************")]
    [InlineData("27 Harbour Road<br title=\"x\">Bristol BS1 5TY", "[address]<br title=\"x\">[address]", "** ******* ****<br title=\"x\">******* *** ***")]
    [InlineData("<!-- jane@example.com -->", "<!-- [email] -->", "<!-- ****@*******.*** -->")]
    [InlineData("Jane <jane@example.com> wrote", "Jane <[email]> wrote", "Jane <****@*******.***> wrote")]
    [InlineData("<i hidden>Call 020 7946 0958</i>", "<i hidden>Call [phone]</i>", "<i hidden>Call *** **** ****</i>")]
    public void Html_keeps_its_tags_and_references(string text, string token, string shape)
    {
        Assert.Equal(token, Redact(text, format: MessageFormat.Html));
        Assert.Equal(shape, Redact(text, RedactionStyle.Shape, MessageFormat.Html));
    }

    [Fact]
    public void Redactions_say_what_was_where_in_the_original()
    {
        const string Text = "\u200BＷrite to ｊane@example.com, card 4111 1111\u200B 1111 1111";
        var redacted = Linter.Redact(new Message(Text));
        Assert.Equal([("email", "ｊane@example.com"), ("card", "4111 1111\u200B 1111 1111")], redacted.Redactions.Select(r => (r.Name, Text[r.Span.Start..r.Span.End])));
        Assert.Equal("\u200BＷrite to [email], card [card]", redacted.Text);
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<RedactionKind>().Select(kind => new Redaction(kind, default).Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z-]+$", name));
    }

    [Fact]
    public void A_text_over_the_limit_is_refused() =>
        Assert.Throws<MessageTooLongException>(() => MessageLinter.Create(new LinterOptions { MaxMessageLength = 5 }).Redact(new Message("123456")));
}
