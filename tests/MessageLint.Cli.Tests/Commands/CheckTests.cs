using System.Text;

namespace MessageLint.Cli.Tests.Commands;

public class CheckTests
{
    [Theory]
    [InlineData(0, "--text", "Dear Ana, thank you.")]
    [InlineData(0, "check", "--text", "Dear Ana, thank you.")]
    [InlineData(0, "--text", "")]
    [InlineData(0, "--text", "x")]
    [InlineData(2, "no-such-file.txt")]
    [InlineData(2, "check", "--no-such-option")]
    [InlineData(2, "--text", "a", "--format", "xml")]
    [InlineData(2, "--text", "a", "--fail-on", "bad")]
    [InlineData(2, "--text", "a", "--max-length", "0")]
    [InlineData(2, "--text", "a", "--max-length", "many")]
    [InlineData(2, "--text", "a", "--rules", "no-such-rules.json")]
    [InlineData(2, "--text", "a", "--set", "fulfillment=FBX")]
    [InlineData(2, "--text", "a", "--set", "orderAgeDays=old")]
    [InlineData(2, "--text", "a", "--set", "stage")]
    [InlineData(2, "--text", "a", "--set", "stage=placed", "--set", "stage=shipped")]
    [InlineData(2, "rules")]
    [InlineData(2, "rules", "tset")]
    [InlineData(2, "rules", "list", "--category", "no-such")]
    [InlineData(2, "rules", "test", "no-such-rules.json")]
    [InlineData(2, "explain")]
    [InlineData(2, "explain", "contact/no-such-rule")]
    [InlineData(2, "scan", "--threads", "0")]
    [InlineData(0, "--help")]
    [InlineData(0, "check", "--help")]
    [InlineData(0, "rules", "test", "-h")]
    [InlineData(0, "version")]
    [InlineData(0, "--version")]
    [InlineData(0, "rules", "list")]
    [InlineData(0, "rules", "list", "--format", "json")]
    public void Exit_codes(int code, params string[] args)
    {
        var run = CliRunner.Run(args);
        Assert.Equal(code, run.Code);
        Assert.Equal(code == 2, run.Error.Length > 0);
        if (code == 2) Assert.Equal("", run.Out);
    }

    [Fact]
    public void Wrong_names_get_a_suggestion()
    {
        Assert.Contains("Did you mean 'fulfillment'?", CliRunner.Run("--text", "a", "--set", "fulfilment=FBA").Error);
    }

    [Fact]
    public void Nothing_to_check_prints_the_help()
    {
        using var terminal = new MemoryStream();
        var run = CliRunner.Run(terminal, [], terminal: true);
        Assert.Equal(2, run.Code);
        Assert.Contains("Examples:", run.Out);
    }

    [Fact]
    public void Standard_input_is_read_when_it_is_redirected()
    {
        Assert.StartsWith("<stdin>  pass", CliRunner.Feed("Hello").Out);
        Assert.StartsWith("<stdin>  pass", CliRunner.Feed("Hello", "-").Out);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_and_by_extension()
    {
        using var folder = new TempFolder();
        foreach (string name in new[] { "b.txt", "a/z.html", "a.md", "B.HTM", "ü.txt", "skip.csv", ".hidden/x.txt", "list.ndjson" }) folder.Add(name, "Hi");
        folder.Add("c.json", """[{"id":"one","text":"Hi"},{"text":"Ho"},]""");
        var run = CliRunner.Run(folder.Path);
        string[] names = [.. run.Lines[..^1].Select(line => line[(folder.Path.Length + 1)..].Split("  ")[0])];
        Assert.Equal(["B.HTM", "a.md", "a/z.html", "b.txt", "c.json#one", "c.json#2", "ü.txt"], names);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void A_named_file_is_always_read()
    {
        using var folder = new TempFolder();
        string file = folder.Add("notes.csv", "Hi");
        Assert.StartsWith($"{file}  pass", CliRunner.Run(file).Out);
        string lines = folder.Add("lines.ndjson", "{\"id\":\"q\",\"text\":\"a\"}\n{\"text\":\"b\"}\n");
        Assert.Equal([$"{lines}#q  pass", $"{lines}#2  pass"], CliRunner.Run(lines).Lines[..2]);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_checked()
    {
        using var folder = new TempFolder();
        string good = folder.Add("good.txt", "Hi");
        string binary = folder.Add("binary.txt", [1, 0, 2]);
        string rows = folder.Add("rows.json", """[{"id":"ok","text":"a"},{"id":"bad"},{"text":"a","fulfillment":"X"}]""");
        string broken = folder.Add("broken.json", "[{\"text\":\"a\"},");
        var run = CliRunner.Run(good, binary, rows, broken, folder.Path + "/missing.txt");
        Assert.Equal(3, run.Code);
        Assert.Contains($"{good}  pass", run.Out);
        Assert.Contains($"{rows}#ok  pass", run.Out);
        Assert.Contains($"{broken}#1  pass", run.Out);
        foreach (string name in new[] { binary, rows + "#bad: missing-text", rows + "#3: invalid-field", broken + ": not valid JSON", folder.Path + "/missing.txt" })
        {
            Assert.Contains(name, run.Error);
        }
        Assert.Contains("5 not read", run.Out);
    }

    [Fact]
    public void An_empty_folder_is_a_usage_error()
    {
        using var folder = new TempFolder();
        folder.Add("a.csv", "x");
        Assert.Equal(2, CliRunner.Run(folder.Path).Code);
    }

    [Fact]
    public void A_message_over_the_limit_is_named()
    {
        using var folder = new TempFolder();
        string file = folder.Add("long.txt", new string('é', 200));
        string list = folder.Add("long.json", """{"text":"123456789"}""");
        var run = CliRunner.Run(file, list, "--max-length", "5");
        Assert.Equal(3, run.Code);
        Assert.Contains(file, run.Error);
        Assert.Contains(list, run.Error);
    }

    public static TheoryData<byte[], string?, bool> Encodings => new()
    {
        { Encoding.UTF8.GetBytes("Grüße"), "Grüße", false },
        { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Grüße")], "Grüße", false },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Grüße")], "Grüße", false },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Grüße")], "Grüße", false },
        { [(byte)'a', 0xE9, (byte)'b'], "a\uFFFDb", true },
        { [(byte)'a', 0], null, false },
        { [], "", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_become_text(byte[] bytes, string? expected, bool noted)
    {
        Assert.Equal(expected, MessageLint.Cli.Input.TextDecoder.Decode(bytes, out string? note));
        Assert.Equal(noted, note is not null);
    }

    [Theory]
    [InlineData("auto", null, null, false, true)]
    [InlineData("auto", null, null, true, false)]
    [InlineData("auto", "1", null, false, false)]
    [InlineData("auto", null, "1", true, true)]
    [InlineData("auto", null, "0", true, false)]
    [InlineData("auto", "1", "1", false, false)]
    [InlineData("always", "1", null, true, true)]
    [InlineData("never", null, "1", false, false)]
    public void Colour_follows_the_conventions(string mode, string? noColour, string? force, bool redirected, bool coloured)
    {
        var host = new CliHost
        {
            In = Stream.Null,
            Out = Stream.Null,
            Error = TextWriter.Null,
            OutRedirected = redirected,
            Variable = name => name switch { "NO_COLOR" => noColour, "CLICOLOR_FORCE" => force, _ => null },
        };
        Assert.Equal(coloured, MessageLint.Cli.Rendering.ColorChoice.Decide(mode, host));
    }

    [Fact]
    public void Settings_become_context()
    {
        var context = MessageLint.Cli.Commands.ContextSettings.Read(
            ["fulfillment=fbm", "orderAgeDays=12", "placeholders=Order Number, Name", "marketplace=amazon.de", "stage=Shipped"]);
        Assert.Equal((Fulfillment.Fbm, 12, "amazon.de", "shipped"), (context.Fulfillment, context.OrderAgeDays, context.Marketplace, context.Stage));
        Assert.Equal(["Order Number", "Name"], context.Placeholders!);
    }

    [Fact]
    public void A_cancelled_check_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Equal(130, CliRunner.Run("Hello"u8.ToArray(), ["-"], stop.Token).Code);
    }

    [Fact]
    public void A_closed_output_ends_the_run_quietly()
    {
        using var error = new StringWriter();
        int code = CommandLine.Run(["scan"], new CliHost { In = new MemoryStream("{\"text\":\"a\"}\n"u8.ToArray()), Out = new OutputStream(new ClosedStream()), Error = error });
        Assert.Equal((0, ""), (code, error.ToString()));
    }

    sealed class ClosedStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }
}
