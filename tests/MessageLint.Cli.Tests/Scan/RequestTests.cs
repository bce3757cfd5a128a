using MessageLint.Cli.Input;

namespace MessageLint.Cli.Tests.Scan;

public class RequestTests
{
    [Theory]
    [InlineData("", "empty-line")]
    [InlineData("\r", "empty-line")]
    [InlineData("nonsense", "invalid-json")]
    [InlineData("{\"text\":\"a\"", "invalid-json")]
    [InlineData("{\"text\":\"a\"} trailing", "invalid-json")]
    [InlineData("{\"text\":\"a\"}{\"text\":\"b\"}", "invalid-json")]
    [InlineData("{\"text\":\"a\",}", "invalid-json")]
    [InlineData("{/*no*/\"text\":\"a\"}", "invalid-json")]
    [InlineData("[1,2]", "not-an-object")]
    [InlineData("\"text\"", "not-an-object")]
    [InlineData("null", "not-an-object")]
    [InlineData("{}", "missing-text")]
    [InlineData("{\"text\":null}", "missing-text")]
    [InlineData("{\"TEXT\":\"a\"}", "missing-text")]
    public void A_bad_line_gets_its_code(string line, string code) =>
        Assert.Contains($"\"code\":\"{code}\"", CliRunner.Feed(line + "\n", "scan").Out);

    [Theory]
    [InlineData("id", "true")]
    [InlineData("id", "{}")]
    [InlineData("text", "12")]
    [InlineData("text", "[\"a\"]")]
    [InlineData("format", "\"rtf\"")]
    [InlineData("format", "1")]
    [InlineData("kind", "\"letter\"")]
    [InlineData("kind", "[]")]
    [InlineData("direction", "\"up\"")]
    [InlineData("marketplace", "7")]
    [InlineData("locale", "false")]
    [InlineData("fulfillment", "\"FBX\"")]
    [InlineData("orderAgeDays", "\"12\"")]
    [InlineData("orderAgeDays", "1.5")]
    [InlineData("orderAgeDays", "-1")]
    [InlineData("orderAgeDays", "99999999999")]
    [InlineData("orderId", "123")]
    [InlineData("stage", "\"lost\"")]
    [InlineData("channel", "{}")]
    [InlineData("placeholders", "\"a\"")]
    [InlineData("placeholders", "[1]")]
    [InlineData("placeholders", "[[\"a\"]]")]
    [InlineData("knownIds", "{}")]
    [InlineData("allowedHosts", "[null]")]
    [InlineData("threadId", "1")]
    [InlineData("sentAt", "1")]
    [InlineData("author", "[]")]
    [InlineData("subject", "{\"a\":[1]}")]
    public void A_wrong_type_or_value_names_its_field(string field, string value)
    {
        string before = field == "text" ? "" : "\"text\":\"hello\",";
        string last = field == "id" ? "" : ",\"id\":\"after\"";
        string line = CliRunner.Feed($"{{{before}\"{field}\":{value}{last}}}\n", "scan").Lines.Single();
        Assert.Contains("\"code\":\"invalid-field\"", line);
        Assert.Contains($"\\u0027{field}\\u0027", line);
        if (field != "id") Assert.StartsWith("{\"id\":\"after\",\"line\":1,", line);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("locale")]
    [InlineData("id")]
    public void A_doubled_field_is_an_error(string field) =>
        Assert.Contains("is given twice", CliRunner.Feed($"{{\"text\":\"a\",\"locale\":\"de\",\"id\":\"1\",\"{field}\":\"b\"}}\n", "scan").Out);

    [Fact]
    public void Every_field_of_the_contract_is_taken()
    {
        const string Line = """
            {"id":"m-17","text":"Dear Ana","format":"html","direction":"inbound","kind":"case","marketplace":"amazon.de","locale":"de-DE","fulfillment":"fba","orderAgeDays":12,"orderId":"302-1234567-7654321","stage":"pre-sale","channel":"api:confirmOrderDetails","placeholders":["Order Number","Customer Name"],"threadId":"t-9","sentAt":"2026-05-02T09:12:00Z","author":"agent-4","subject":"Hello","knownIds":["1Z999"],"allowedHosts":["ups.com"],"unknown":{"deep":[1,{"a":2}]}}
            """;
        var request = new RequestReader(MessageContext.Empty).Read(System.Text.Encoding.UTF8.GetBytes(Line));
        Assert.Null(request.Error);
        Assert.Equal("\"m-17\"", System.Text.Encoding.UTF8.GetString(request.Id));
        Assert.Equal("Dear Ana", System.Text.Encoding.UTF8.GetString(request.Text));
        Assert.Equal(MessageFormat.Html, request.Format);
        Assert.Equal(MessageKind.Case, request.Kind);
        var context = request.Context;
        Assert.Equal(
            (Direction.Inbound, "amazon.de", "de-DE", Fulfillment.Fba, 12, "302-1234567-7654321", "pre-sale", "api:confirmOrderDetails", "Hello"),
            (context.Direction, context.Marketplace, context.Locale, context.Fulfillment, context.OrderAgeDays, context.OrderId, context.Stage, context.Channel, context.Subject));
        Assert.Equal(["Order Number", "Customer Name"], context.Placeholders!);
        Assert.Equal(["1Z999"], context.KnownIds);
        Assert.Equal(["ups.com"], context.AllowedHosts);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("format")]
    [InlineData("kind")]
    [InlineData("direction")]
    [InlineData("marketplace")]
    [InlineData("fulfillment")]
    [InlineData("orderAgeDays")]
    [InlineData("orderId")]
    [InlineData("stage")]
    [InlineData("placeholders")]
    [InlineData("subject")]
    [InlineData("sentAt")]
    public void A_null_field_counts_as_not_given(string field) =>
        Assert.StartsWith("{\"id\":null,\"verdict\":", CliRunner.Feed($"{{\"text\":\"a\",\"{field}\":null}}\n", "scan").Out);

    [Fact]
    public void Equal_contexts_share_one_instance_whatever_the_order_id()
    {
        var reader = new RequestReader(MessageContext.Empty);
        var first = reader.Read("""{"text":"a","marketplace":"amazon.de","locale":"de-DE"}"""u8).Context;
        var own = reader.Read("""{"text":"b","orderId":"1","marketplace":"amazon.de","locale":"de-DE"}"""u8).Context;
        var again = reader.Read("""{"id":1,"marketplace":"amazon.de","locale":"de-DE","text":"c"}"""u8).Context;
        var none = reader.Read("""{"text":"d"}"""u8).Context;
        Assert.Same(first, again);
        Assert.Equal(first with { OrderId = "1" }, own);
        Assert.Same(MessageContext.Empty, none);
    }

    [Theory]
    [InlineData("\"m \\u0041\"", "\"m A\"")]
    [InlineData("17", "17")]
    [InlineData("1e400", "1e400")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("\"<b>\"", "\"\\u003Cb\\u003E\"")]
    [InlineData("\"\\ud800\"", "\"\\uFFFD\"")]
    [InlineData("\"\u202e\"", "\"\\u202E\"")]
    [InlineData("\"\"", "\"\"")]
    public void An_id_is_echoed_as_given_and_safe(string given, string echoed) =>
        Assert.StartsWith($"{{\"id\":{echoed},\"verdict\"", CliRunner.Feed($"{{\"id\":{given},\"text\":\"a\"}}\n", "scan").Out);

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("a\\ude00b", "a\uFFFDb")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\uFFFD😀")]
    [InlineData("\\ud83d\\n\\\"\\\\\\/\\t\\u00e9é", "\uFFFD\n\"\\/\té" + "é")]
    public void Half_a_surrogate_pair_is_replaced_unit_for_unit(string escaped, string expected)
    {
        var request = new RequestReader(MessageContext.Empty).Read(System.Text.Encoding.UTF8.GetBytes($"{{\"text\":\"{escaped}\"}}"));
        Assert.Null(request.Error);
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(request.Text));
    }

    [Fact]
    public void Names_may_be_escaped() =>
        Assert.Contains("\"verdict\"", CliRunner.Feed("{\"te\\u0078t\":\"a\",\"\\ud800\":1}\n", "scan").Out);

    [Fact]
    public void Text_that_is_not_utf8_is_an_error() =>
        Assert.Contains("invalid-utf8", CliRunner.Run([.. "{\"text\":\""u8, 0xFF, .. "\"}\n"u8], ["scan"]).Out);
}
