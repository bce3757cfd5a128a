namespace MessageLint.Cli.Tests.Commands;

/// <summary>A seller's own vocabulary, by <c>--settings</c>.</summary>
public class SettingsTests
{
    const string Settings =
        """
        {
          "allow": [
            {"text": "Holy Shit Mix", "rule": "tone/profanity", "reason": "The name of our product."},
            {"text": "care@lindenlamp.example", "rule": "contact/email-address", "reason": "Agreed on."},
          ]
        }
        """;

    const string Text = "Dear Ana, the Holy Shit Mix left us today.";

    [Fact]
    public void Check_counts_what_is_allowed_and_verbose_lists_it()
    {
        using var folder = new TempFolder();
        string settings = folder.Add("settings.json", Settings);
        Assert.Equal(1, CliRunner.Run("--text", Text).Code);
        var run = CliRunner.Run("--text", Text, "--settings", settings);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("<text>  pass\n\n1 message: 0 block, 0 warn, 1 pass; 0 errors, 0 warnings, 0 info · 1 finding allowed by settings (--verbose lists them) · profile amazon@", run.Out);
        string listed = CliRunner.Run("--text", Text + " Write to care@lindenlamp.example.", "--settings", settings, "--verbose").Out;
        Assert.Contains("\n  allowed  Uses swear words or abuse of a group of people.  tone/profanity\n    --> <text>:1:20\n    reason   The name of our product.\n", listed);
        Assert.Contains("    reason   Agreed on.\n", listed);
        Assert.Contains(" · 2 findings allowed by settings · ", listed);
    }

    [Fact]
    public void What_is_allowed_stays_masked_beside_a_finding()
    {
        using var folder = new TempFolder();
        string settings = folder.Add("settings.json", Settings);
        var run = CliRunner.Run("--text", "Write to care@lindenlamp.example or to ana@example.com.", "--settings", settings, "-v");
        Assert.Equal(1, run.Code);
        Assert.Contains("c***@lindenlamp.example or to a**@example.com", run.Out);
        Assert.DoesNotContain("care@", run.Out);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Answers_get_a_field_only_where_something_is_allowed(string format)
    {
        using var folder = new TempFolder();
        string settings = folder.Add("settings.json", Settings);
        Assert.Contains("\"reason\":\"The name of our product.\"", CliRunner.Run("--text", Text, "--settings", settings, "-f", format).Out.Replace("\": ", "\":", StringComparison.Ordinal));
        string clean = CliRunner.Run("--text", "Thank you, Ana.", "-f", format).Out;
        Assert.Equal(clean, CliRunner.Run("--text", "Thank you, Ana.", "--settings", settings, "-f", format).Out);
        Assert.DoesNotContain("\"allowed\"", clean);
    }

    [Fact]
    public void Scan_counts_only_what_is_not_allowed()
    {
        using var folder = new TempFolder();
        string settings = folder.Add("settings.json", Settings);
        string requests = $$"""
            {"id":1,"text":"{{Text}}"}
            {"id":2,"text":"Thank you."}

            """;
        var run = CliRunner.Feed(requests, "scan", "--settings", settings, "--fail-on", "info");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("{\"id\":1,\"verdict\":\"pass\",", run.Lines[0]);
        Assert.Contains("\"findings\":[],", run.Lines[0]);
        Assert.Contains("\"allowed\":[{\"ruleId\":\"tone/profanity\",", run.Lines[0]);
        Assert.Equal(CliRunner.Feed(requests, "scan").Lines[1], run.Lines[1]);
    }

    [Theory]
    [InlineData("{\"alow\": []}", ":1:2: Unknown key 'alow'. Did you mean 'allow'?")]
    [InlineData("{\"allow\": [{\"text\": \"a\", \"rule\": \"tone/profanty\", \"reason\": \"R.\"}]}", ":1:26: There is no rule 'tone/profanty'. Did you mean 'tone/profanity'?")]
    [InlineData("{", ":1:")]
    public void Settings_that_are_not_valid_stop_everything(string settings, string error)
    {
        using var folder = new TempFolder();
        string file = folder.Add("settings.json", settings);
        foreach (var run in new[] { CliRunner.Run("--text", Text, "--settings", file), CliRunner.Feed("{\"text\":\"a\"}\n", "scan", "--settings", file) })
        {
            Assert.Equal((2, ""), (run.Code, run.Out));
            Assert.Contains(file + error, run.Error);
        }
    }

    [Fact]
    public void Settings_that_are_not_there_stop_everything()
    {
        var run = CliRunner.Run("--text", Text, "--settings", "no-such.json");
        Assert.Equal((2, "", "messagelint: no-such.json: no such settings file.\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public void Rules_of_ones_own_can_be_allowed_too()
    {
        using var folder = new TempFolder();
        string rules = folder.Add("rules.json", """
            { "category": "clarity", "rules": [ { "id": "clarity/as-per", "phrase": "as per", "message": "M.", "why": "W.", "source": "S.", "instead": "I.",
              "examples": { "flag": ["⟦As per⟧ our call.", "Sent ⟦as per⟧ your wish."], "pass": ["c", "d"] } } ] }
            """);
        string settings = folder.Add("settings.json", """{"allow": [{"text": "As Per Usual", "rule": "clarity/as-per", "reason": "A book."}]}""");
        Assert.Equal(0, CliRunner.Run("--text", "Your 'As per usual' left today.", "--rules", rules, "--settings", settings).Code);
        Assert.Equal(2, CliRunner.Run("--text", "a", "--settings", settings).Code);
    }
}
