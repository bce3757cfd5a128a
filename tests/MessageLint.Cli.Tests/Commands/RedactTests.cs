using System.Text;
using System.Text.Json;

namespace MessageLint.Cli.Tests.Commands;

public class RedactTests
{
    [Fact]
    public void Text_goes_from_standard_input_to_standard_output()
    {
        var run = CliRunner.Feed("Write to jane@example.com,\r\ncard 4111 1111 1111 1111.\n", "redact");
        Assert.Equal((0, "Write to [email],\r\ncard [card].\n", ""), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public void A_file_is_read_and_its_shape_can_be_kept()
    {
        using var folder = new TempFolder();
        string file = folder.Add("a.txt", "Write to jane@example.com.");
        Assert.Equal("Write to ****@*******.***.", CliRunner.Run("redact", file, "--keep-shape").Out);
    }

    [Fact]
    public void Html_stays_html()
    {
        var run = CliRunner.Feed("<p><a href=\"mailto:jane@example.com\">Jane</a> &amp; Co</p>", "redact", "--format", "html", "-");
        Assert.Equal("<p><a href=\"mailto:[email]\">Jane</a> &amp; Co</p>", run.Out);
    }

    [Fact]
    public void A_text_without_finds_comes_out_byte_for_byte()
    {
        byte[] text = [.. Encoding.UTF8.Preamble, .. "Grüße \u200B😀\r\n\n"u8];
        Assert.Equal(text, Encoding.UTF8.GetBytes(CliRunner.Run(text, ["redact"]).Out));
        Assert.Equal("", CliRunner.Feed("", "redact").Out);
    }

    [Fact]
    public void What_is_set_stays() =>
        Assert.Equal("Call 020 7946 0958 or [phone]", CliRunner.Feed("Call 020 7946 0958 or 020 7946 0959", "redact", "--set", "locale=en-GB", "--set", "knownIds=020 7946 0958").Out);

    [Fact]
    public void Requests_are_answered_in_their_order()
    {
        const string Input = """
            {"id":"m-1","text":"Hé: jane@example.com"}
            {"id":2,"text":"<b>Call</b> 020 7946 0958","format":"html","locale":"en-GB"}
            not json: jane@example.com

            {"id":"m-5"}
            {"id":6,"text":"Order 302-1234567-7654321","orderId":"302-1234567-7654321"}
            """;
        var run = CliRunner.Feed(Input.ReplaceLineEndings("\n"), "redact", "--format", "ndjson");
        Assert.Equal(0, run.Code);
        Assert.Collection(
            run.Lines,
            line => Assert.Equal("""{"id":"m-1","text":"H\u00E9: [email]","redactions":[{"kind":"email","start":4,"end":20}]}""", line),
            line => Assert.Equal("<b>Call</b> [phone]", JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()),
            line => Assert.StartsWith("""{"id":null,"line":3,"error":{"code":"invalid-json",""", line),
            line => Assert.StartsWith("""{"id":null,"line":4,"error":{"code":"empty-line",""", line),
            line => Assert.StartsWith("""{"id":"m-5","line":5,"error":{"code":"missing-text",""", line),
            line => Assert.Equal("""{"id":6,"text":"Order 302-1234567-7654321","redactions":[]}""", line));
        Assert.DoesNotContain("jane", run.Out);
    }

    [Fact]
    public void The_same_bytes_come_out_for_any_number_of_threads()
    {
        var input = new StringBuilder();
        for (int i = 0; i < 5000; i++) input.Append($"{{\"id\":{i},\"text\":\"Call 020 7946 0{i % 900 + 100} or write to j{i}@example.com\",\"locale\":\"en-GB\"}}\n");
        string expected = CliRunner.Feed(input.ToString(), "redact", "--format", "ndjson", "--threads", "1").Out;
        Assert.Equal(5000, expected.Count(c => c == '\n'));
        Assert.Equal(expected, CliRunner.Feed(input.ToString(), "redact", "--format", "ndjson", "--threads", "8").Out);
    }

    [Fact]
    public void A_message_over_the_limit_gets_an_error_in_its_place()
    {
        var run = CliRunner.Feed("{\"id\":1,\"text\":\"123456\"}\n{\"id\":2,\"text\":\"12345\"}\n", "redact", "--format", "ndjson", "--max-length", "5");
        Assert.StartsWith("{\"id\":1,\"line\":1,\"error\":{\"code\":\"message-too-long\"", run.Lines[0]);
        Assert.StartsWith("{\"id\":2,\"text\":\"12345\"", run.Lines[1]);
    }

    [Theory]
    [InlineData("a\nb\xFFjane@example.com", "<stdin>:2: not valid UTF-8.")]
    [InlineData("a\n\nb\0jane@example.com", "<stdin>:3: binary: it has NUL bytes.")]
    [InlineData("\xFF\xFEj\0", "<stdin>:1: UTF-16; convert it to UTF-8.")]
    [InlineData("jane@example.com and more", "<stdin>:1: longer than 20 UTF-16 code units (--max-length).")]
    [InlineData("jane@example.com, and a text that is longer than the limit in any encoding", "<stdin>:1: longer than 20 UTF-16 code units (--max-length).")]
    public void What_cannot_be_read_is_not_passed_through(string bytes, string reason)
    {
        var run = CliRunner.Run(Encoding.Latin1.GetBytes(bytes), ["redact", "--max-length", "20"]);
        Assert.Equal((3, "", $"messagelint: {reason}\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public void Mistakes_of_the_call_are_usage_errors()
    {
        Assert.Equal(2, CliRunner.Run("redact", "/no/such/file").Code);
        Assert.Equal(2, CliRunner.Run("redact", "--format", "pdf").Code);
        Assert.Equal(2, CliRunner.Run("redact", "--set", "nothing=1").Code);
    }

    [Fact]
    public void A_cancelled_run_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Equal(130, CliRunner.Run(Encoding.UTF8.GetBytes("a"), ["redact"], stop.Token).Code);
        Assert.Equal(130, CliRunner.Run(Encoding.UTF8.GetBytes("{\"text\":\"a\"}\n"), ["redact", "--format", "ndjson"], stop.Token).Code);
    }
}
