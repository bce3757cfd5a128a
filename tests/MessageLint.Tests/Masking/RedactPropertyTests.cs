using System.Text.RegularExpressions;
using MessageLint.Tests.Corpus;
using MessageLint.Tests.House;

namespace MessageLint.Tests.Masking;

/// <summary>What holds of every redacted text, whatever the message.</summary>
public partial class RedactPropertyTests
{
    static readonly MessageLinter Linter = MessageLinter.Create();

    static readonly string[] Secrets =
    [
        "4111 1111 1111 1111", "5555-5555-5555-4444", "DE89370400440532013000", "GB29 NWBK 6016 1331 9268 19", "jane@example.com", "jane at example dot com", "j a n e @ example . com",
        "020 7946 0958", "+49 30 12345678", "(212) 555-0147", "zero two zero seven nine four six zero nine five eight", "@oakandlatch", "https://wa.me/441632960123", "t.me/oakandlatch",
        "27 Harbour Road, Bristol BS1 5TY", "Hauptstraße 12, 10115 Berlin", "536-90-4399", "Tulip!77", "abc123", "482913", "04/27", "123", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "ｊane＠example．com", "j\u200Bane@exa\u00ADmple.com", "4111\u200B1111 1111 1111", "jаne@example.com",
    ];

    static readonly string[] Words =
    [
        " ", " ", "\n", ", ", ". ", ": ", "-", "/", "*", "[", "]", "**", "card ", "CVV ", "expiry ", "IBAN ", "account ", "call ", "WhatsApp ", "password: ", "the password is ", "your code is ", "SSN ",
        "passport ", "Instagram ", "skype: ", "write to ", "address: ", "order 302-1234567-7654321", "1Z999AA10123456784", "[card]", "[email]", "****", "hello", "x", "7", "é", "😀",
    ];

    static readonly string[] Tags =
    [
        "<b>", "</b>", "<br>", "<p>", "</p>", "<a href=\"mailto:jane@example.com\">", "<a href='tel:+442079460958'>", "<a href=https://wa.me/441632960123>", "</a>", "<img alt=\"jane@example.com\">",
        "<img alt='27 Harbour Road' title='Bristol BS1 5TY'>", "<!-- ", " -->", "<john@example.com>", "<x y=\"4111111111111111\">", "&amp;", "&#64;", "&nbsp;", "&shy;", "<i hidden>", "</i>", "<script>", "</script>",
        "<", ">", "\"", "'", "<a title=\"",
    ];

    /// <summary>The rules that report what a detector found and what must not be stored: another judge than redacting again.</summary>
    static readonly HashSet<string> Judges =
    [
        "contact/email-address", "contact/phone-number", "contact/third-party-phone", "contact/social-handle", "contact/social-profile", "contact/messenger-id", "contact/postal-address",
        "contact/relay-alias", "sensitive/card-present", "sensitive/bank-present", "sensitive/national-id-present", "sensitive/credential-present", "inbound/sensitive-volunteered",
        "offplatform/wallet-present",
    ];

    public static TheoryData<RedactionStyle> Styles => new(Enum.GetValues<RedactionStyle>());

    [Fact]
    public void The_judges_are_rules_that_there_are() => Assert.Subset(RuleSet.Default.Rules.Select(rule => rule.Id).ToHashSet(), Judges);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Holds_for_the_corpus(RedactionStyle style)
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests/corpus"), "*.ndjson"))
        {
            foreach (var message in CorpusMessage.Read(file)) Hold(message.Message, style);
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Holds_for_generated_messages(RedactionStyle style)
    {
        var random = new Random(1);
        string[] text = [.. Secrets, .. Words], html = [.. text, .. Tags, .. Tags];
        for (int i = 0; i < 10_000; i++)
        {
            bool isHtml = i % 2 == 0;
            string[] pieces = isHtml ? html : text;
            string mixed = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            Hold(new Message(mixed) { Format = isHtml ? MessageFormat.Html : MessageFormat.Text, Context = new MessageContext { Locale = i % 3 == 0 ? "en-GB" : null } }, style);
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Hostile_texts_end(RedactionStyle style)
    {
        foreach (string piece in Secrets.Concat(Words))
        {
            foreach (string start in (string[])["", "password: ", "card ", "call "])
            {
                string text = start + string.Concat(Enumerable.Repeat(piece + " ", 200));
                Hold(new Message(text) { Context = new MessageContext { Locale = "en-GB" } }, style);
            }
        }
    }

    static void Hold(Message message, RedactionStyle style)
    {
        var redacted = Linter.Redact(message, style);
        var again = Linter.Redact(message with { Text = redacted.Text }, style);
        Assert.True(again.Redactions.Count == 0, $"{string.Join(", ", again.Redactions)} found in a redacted text:\n{message.Text}\n{redacted.Text}\n{again.Text}");
        Assert.Equal(redacted.Text, again.Text);
        var left = Linter.Lint(message with { Text = redacted.Text }).Findings.FirstOrDefault(finding => Judges.Contains(finding.RuleId) && TellsSomething(redacted.Text[finding.Span.Start..finding.Span.End]));
        Assert.True(left is null, $"{left} in a redacted text:\n{message.Text}\n{redacted.Text}");
        Assert.Equal(redacted.Text, Written(message, redacted.Redactions, style, redacted.Text));
        if (style == RedactionStyle.Shape) Assert.Equal(message.Text.Length, redacted.Text.Length);
    }

    /// <summary>A message may hold asterisks of its own where a name should be: there is nothing to mask in them.</summary>
    static bool TellsSomething(string found) => TagPattern().Replace(found, "").Any(char.IsLetterOrDigit);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();

    /// <summary>The original with each redaction's mask in its place: taken from the spans alone for tokens, and from the masked text for shapes.</summary>
    static string Written(Message message, IReadOnlyList<Redaction> redactions, RedactionStyle style, string masked)
    {
        var text = new System.Text.StringBuilder();
        int at = 0;
        foreach (var redaction in redactions)
        {
            Assert.True(redaction.Span.Start >= at && redaction.Span.Length > 0 && redaction.Span.End <= message.Text.Length);
            text.Append(message.Text, at, redaction.Span.Start - at);
            if (style == RedactionStyle.Token) text.Append($"[{redaction.Name}]");
            else text.Append(masked, redaction.Span.Start, redaction.Span.Length);
            at = redaction.Span.End;
        }

        return text.Append(message.Text, at, message.Text.Length - at).ToString();
    }
}
