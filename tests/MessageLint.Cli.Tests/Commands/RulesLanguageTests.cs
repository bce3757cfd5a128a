namespace MessageLint.Cli.Tests.Commands;

/// <summary><c>rules test --language</c>: what a language still lacks.</summary>
public class RulesLanguageTests
{
    [Fact]
    public void What_a_language_lacks_is_advice()
    {
        using var folder = new TempFolder();
        string lexicon = folder.Add("lexicons/fi.json", """{ "language": "fi", "name": "Finnish", "concepts": { "function": ["ja", "on"], "profanity": ["perkele"] } }""");
        var run = CliRunner.Run("rules", "test", lexicon, "--language", "fi");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("no example  tone/profanity", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("no words    tone/blame  ", StringComparison.Ordinal));
        Assert.Matches("^fi: carries [0-9]+ of [0-9]+ rules that need words; [0-9]+ of these show no example in it$", run.Lines[^1]);
    }

    [Fact]
    public void An_unknown_language_is_an_error()
    {
        var run = CliRunner.Run("rules", "test", "--language", "xx");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("No lexicon speaks 'xx'. Languages: ar, de, en,", run.Error);
    }

    [Fact]
    public void A_language_that_no_lexicon_speaks_is_told_in_every_answer()
    {
        string[] lines = CliRunner.Feed("{\"text\":\"Kiitos.\",\"locale\":\"fi-FI\"}\n{\"text\":\"Thank you.\"}\n", "scan").Lines;
        Assert.Contains("{\"ruleId\":\"tone/profanity\",\"needs\":[\"language\"]}", lines[0]);
        Assert.DoesNotContain("\"language\"", lines[1]);
    }
}
