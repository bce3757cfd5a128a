using System.Text;

namespace MessageLint.Cli.Tests.Scan;

public class ScanTests
{
    /// <summary>Gives its bytes in portions of random sizes, as a pipe does.</summary>
    sealed class DripStream(byte[] bytes, int seed, int largest) : MemoryStream(bytes)
    {
        readonly Random random = new(seed);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, largest)));
    }

    static string ManyLines(int count)
    {
        string[] shapes =
        [
            """{"id":"m-#","text":"Write to jane@example.com or call 020 7946 0958","fulfillment":"FBA"}""",
            """{"id":#,"text":"Dear Ana, we expect it to arrive by 9 May.","locale":"de-DE","orderId":"302-1234567-7654321"}""",
            """{"id":"m-#"}""",
            "not json #",
            "",
            """{"id":"m-#","text":"Please send us your card number\nand <b>code<\/b> \u00e9\ud83d","format":"html"}""",
        ];
        var random = new Random(7);
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            lines.Append(shapes[random.Next(shapes.Length)].Replace("#", i.ToString(), StringComparison.Ordinal)).Append(i % 7 == 0 ? "\r\n" : "\n");
        }
        return lines.ToString();
    }

    [Fact]
    public void The_same_bytes_come_out_for_any_number_of_threads_and_any_cut_of_the_input()
    {
        byte[] input = Encoding.UTF8.GetBytes(ManyLines(20_000));
        string expected = CliRunner.Run(input, ["scan", "--threads", "1"]).Out;
        Assert.Equal(20_000, expected.Count(c => c == '\n'));
        foreach (string threads in new[] { "1", "2", "8" })
        {
            Assert.Equal(expected, CliRunner.Run(input, ["scan", "--threads", threads]).Out);
            using var drip = new DripStream(input, seed: 3, largest: 5000);
            Assert.Equal(expected, CliRunner.Run(drip, ["scan", "--threads", threads]).Out);
        }
    }

    [Fact]
    public void Answers_keep_the_order_and_the_line_numbers()
    {
        var run = CliRunner.Feed("{\"id\":1,\"text\":\"a\"}\n\nx\n{\"id\":2,\"text\":\"b\"}", "scan");
        Assert.Equal(0, run.Code);
        Assert.Collection(
            run.Lines,
            line => Assert.StartsWith("{\"id\":1,\"verdict\":\"pass\",\"profile\":\"amazon@1\",\"findings\":[],\"notChecked\":[", line),
            line => Assert.StartsWith("{\"id\":null,\"line\":2,\"error\":{\"code\":\"empty-line\",", line),
            line => Assert.StartsWith("{\"id\":null,\"line\":3,\"error\":{\"code\":\"invalid-json\",", line),
            line => Assert.StartsWith("{\"id\":2,\"verdict\"", line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Nothing_in_nothing_out(string input)
    {
        var run = CliRunner.Feed(input, "scan");
        Assert.Equal((0, ""), (run.Code, run.Out));
    }

    [Fact]
    public void A_byte_order_mark_before_the_first_line_is_no_part_of_it() =>
        Assert.StartsWith("{\"id\":5,\"verdict\"", CliRunner.Feed("\uFEFF{\"id\":5,\"text\":\"a\"}\n", "scan").Out);

    [Fact]
    public void A_message_over_the_limit_gets_an_error_of_its_own()
    {
        var run = CliRunner.Feed("{\"id\":1,\"text\":\"123456\"}\n{\"id\":2,\"text\":\"12345\"}\n", "scan", "--max-length", "5");
        Assert.StartsWith("{\"id\":1,\"line\":1,\"error\":{\"code\":\"message-too-long\"", run.Lines[0]);
        Assert.StartsWith("{\"id\":2,\"verdict\"", run.Lines[1]);
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData(65_640)]
    [InlineData(70_000)]
    [InlineData(2_000_000)]
    public void A_line_over_the_limit_is_read_past(int length)
    {
        string huge = new('x', length);
        byte[] input = Encoding.UTF8.GetBytes($"{{\"id\":1,\"text\":\"a\"}}\n{{\"text\":\"{huge}\"}}\n{{\"id\":3,\"text\":\"b\"}}\n{huge}");
        string expected = CliRunner.Run(input, ["scan", "--max-length", "10"]).Out;
        string[] lines = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("{\"id\":1,\"verdict\"", lines[0]);
        Assert.StartsWith("{\"id\":null,\"line\":2,\"error\":{\"code\":\"line-too-long\"", lines[1]);
        Assert.StartsWith("{\"id\":3,\"verdict\"", lines[2]);
        Assert.StartsWith("{\"id\":null,\"line\":4,\"error\":{\"code\":\"line-too-long\"", lines[3]);
        using var drip = new DripStream(input, seed: 5, largest: 3000);
        Assert.Equal(expected, CliRunner.Run(drip, ["scan", "--max-length", "10"]).Out);
    }

    [Fact]
    public void A_long_line_within_the_limit_is_answered()
    {
        string text = new('x', 900_000);
        Assert.StartsWith("{\"id\":1,\"verdict\"", CliRunner.Feed($"{{\"id\":1,\"text\":\"{text}\"}}\n{{\"text\":\"b\"}}", "scan").Out);
    }

    [Fact]
    public void Random_bytes_get_an_answer_a_line()
    {
        var random = new Random(11);
        for (int round = 0; round < 200; round++)
        {
            byte[] input = new byte[random.Next(1, 400)];
            random.NextBytes(input);
            for (int i = 0; i < input.Length; i += random.Next(1, 40)) input[i] = (byte)"{}[]\":,\\\n\r"[random.Next(10)];
            int lines = input.Count(b => b == '\n') + (input[^1] == '\n' ? 0 : 1);
            var run = CliRunner.Run(input, ["scan", "--threads", "2"]);
            Assert.Equal((0, lines), (run.Code, run.Lines.Length));
        }
    }

    [Fact]
    public void A_missing_file_is_a_usage_error() => Assert.Equal(2, CliRunner.Run("scan", "/no/such/file.ndjson").Code);

    [Fact]
    public void A_cancelled_run_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Equal(130, CliRunner.Run(Encoding.UTF8.GetBytes("{\"text\":\"a\"}\n"), ["scan"], stop.Token).Code);
    }

    [Fact]
    public void What_was_written_before_a_cancel_is_whole()
    {
        using var stop = new CancellationTokenSource();
        using var endless = new EndlessStream(stop, reads: 50);
        var run = CliRunner.Run(endless, ["scan", "--threads", "2"], stop: stop.Token);
        Assert.Equal(130, run.Code);
        Assert.True(run.Out.Length == 0 || run.Out.EndsWith('\n'));
    }

    /// <summary>Gives lines for ever and cancels after some.</summary>
    sealed class EndlessStream(CancellationTokenSource stop, int reads) : MemoryStream
    {
        static readonly byte[] Line = Encoding.UTF8.GetBytes("{\"text\":\"hello\"}\n{\"te");
        static readonly byte[] Rest = Encoding.UTF8.GetBytes("xt\":\"hello\"}\n");
        int done;

        public override int Read(Span<byte> buffer)
        {
            if (++done == reads) stop.Cancel();
            byte[] part = done % 2 == 1 ? Line : Rest;
            part.CopyTo(buffer);
            return part.Length;
        }
    }
}
