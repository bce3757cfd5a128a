namespace MessageLint.Cli.Tests;

/// <summary>True once the library finds things with its default rules. Everything else about the tool is tested without them.</summary>
public class EndToEndTests
{
    [Fact]
    public void An_address_blocks_the_message()
    {
        var run = CliRunner.Run("--text", "Please write to jane@example.com.");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("<text>  block", run.Out);
        Assert.Contains("contact/email-address", run.Out);
        Assert.Contains("--> <text>:1:17", run.Out);
        Assert.DoesNotContain("jane@", run.Out);
        Assert.Contains("jane@example.com", CliRunner.Run("--text", "Please write to jane@example.com.", "--show-text").Out);
        Assert.Equal(0, CliRunner.Run("--text", "Please write to jane@example.com.", "--fail-on", "never").Code);
    }

    [Fact]
    public void Scan_answers_with_the_span_in_the_text_as_it_came()
    {
        var run = CliRunner.Feed("{\"id\":\"m\",\"text\":\"é😀\\nwrite to jane@example.com\"}\n", "scan", "--fail-on", "error");
        Assert.Equal(1, run.Code);
        Assert.Contains("\"ruleId\":\"contact/email-address\",\"category\":\"contact\",\"severity\":\"error\",\"start\":13,\"end\":29,\"line\":2,\"column\":10", run.Out);
        Assert.Equal(0, CliRunner.Feed("{\"text\":\"write to jane@example.com\"}\n", "scan").Code);
    }

    [Fact]
    public void No_format_repeats_what_it_found()
    {
        string samples = Path.Combine(Root, "tests", "samples");
        foreach (string format in new[] { "pretty", "concise", "json", "jsonl" })
        {
            string output = CliRunner.Run(samples, "--format", format).Out;
            Assert.Contains("contact/email-address", output);
            foreach (string secret in new[] { "service@brightwater", "020 7946 0958", "DE89 3704 0044 0532 0130 00" }) Assert.DoesNotContain(secret, output);
        }
    }

    [Fact]
    public void The_shipped_rules_behave_as_they_say()
    {
        var run = CliRunner.Run("rules", "test");
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("of 0 rules", run.Out);
        Assert.Equal(0, CliRunner.Run("explain", "contact/email-address").Code);
        Assert.Contains("Did you mean 'contact/email-address'?", CliRunner.Run("explain", "contact/email-adress").Error);
    }

    [Fact]
    public void An_unknown_profile_gets_a_suggestion() => Assert.Contains("Did you mean 'amazon'?", CliRunner.Run("--text", "a", "--profile", "amzon").Error);

    [Fact]
    public void A_bad_rule_file_stops_everything()
    {
        using var folder = new TempFolder();
        string rules = folder.Add("bad.json", "{ \"rulez\": [] }");
        var run = CliRunner.Run("--text", "Hi", "--rules", rules);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains($"{rules}:1:", run.Error);
    }

    static string Root
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "MessageLint.sln"))) folder = Path.GetDirectoryName(folder);
            return folder ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        }
    }
}
