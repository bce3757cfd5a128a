using MessageLint.Cli.Rendering;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Tests.Reporters;

public class PrettyReporterTests
{
    const string Text = "Dear Ana,\n\nwrite to jane@example.com please.";

    static string Pretty(string text, LintResult result, bool colour = false, ReportOptions? options = null) =>
        Fabricated.Report(output => new PrettyReporter(new Terminal(output, colour), options ?? new ReportOptions { Width = 80 }), text, result);

    [Fact]
    public void A_finding_shows_place_reason_source_and_the_better_sentence()
    {
        var result = new LintResult(
            "amazon@1",
            [
                Fabricated.Finding(Text, "", "", Severity.Info, "structure/missing-closing") with { Message = "Has no closing.", Instead = "Kind regards,", Line = 1, Column = 1 },
                Fabricated.Finding(Text, "jane@example.com", "j***@example.com"),
            ],
            [new NotChecked("routing/fba-redirect-missing", ["fulfillment"])]);
        Assert.Equal(
            """
            a.txt  block

              info  Has no closing.  structure/missing-closing
                why      Buyers must be able to rely on one channel.
                source   Communication guidelines, 2020-11
                instead  Kind regards,

              error  Prints an e-mail address.  contact/email-address
                --> a.txt:3:10
                  |
                3 | write to j***@example.com please.
                  |          ^^^^^^^^^^^^^^^^
                why      Buyers must be able to rely on one channel.
                source   Communication guidelines, 2020-11
                instead  Please reply to this message.

            1 message: 1 block, 0 warn, 0 pass; 1 error, 0 warnings, 1 info · profile amazon@1 · 1 rule not checked for want of context (--verbose lists them)

            """.ReplaceLineEndings("\n"),
            Pretty(Text, result));
    }

    [Fact]
    public void A_clean_message_is_one_calm_line() =>
        Assert.Equal("a.txt  pass\n\n1 message: 0 block, 0 warn, 1 pass; 0 errors, 0 warnings, 0 info · profile amazon@1\n", Pretty("Hi", Fabricated.Result()));

    [Fact]
    public void Quiet_says_nothing_of_clean_messages() => Assert.Equal("", Pretty("Hi", Fabricated.Result(), options: new ReportOptions { Quiet = true }));

    [Fact]
    public void Verbose_lists_what_was_not_checked()
    {
        string output = Pretty("Hi", new LintResult("amazon@1", [], [new NotChecked("a/b", ["stage", "channel"])]), options: new ReportOptions { Verbose = true });
        Assert.Contains("Not checked for want of context:\n  a/b  needs channel, stage\n", output);
        Assert.DoesNotContain("--verbose", output);
    }

    [Fact]
    public void Least_severity_hides_findings_but_not_the_verdict()
    {
        var result = Fabricated.Result(Fabricated.Finding(Text, "jane@example.com", "j***@example.com", Severity.Warning));
        string output = Pretty(Text, result, options: new ReportOptions { Least = Severity.Error });
        Assert.StartsWith("a.txt  warn\n", output);
        Assert.DoesNotContain("-->", output);
        Assert.Contains("1 warning", output);
    }

    [Fact]
    public void A_rule_is_explained_once_a_message()
    {
        const string Twice = "jane@example.com and\njoe@example.com";
        var result = Fabricated.Result(Fabricated.Finding(Twice, "jane@example.com", "j***@example.com"), Fabricated.Finding(Twice, "joe@example.com", "j***@example.com"));
        string output = Pretty(Twice, result);
        Assert.Equal(2, output.Split("-->").Length - 1);
        Assert.Equal(1, output.Split("why  ").Length - 1);
    }

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        var result = Fabricated.Result(Fabricated.Finding(Text, "jane@example.com", "j***@example.com"));
        string coloured = Pretty(Text, result, colour: true);
        Assert.Contains("\u001b[", coloured);
        Assert.Equal(Pretty(Text, result), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Escapes_in_message_and_name_are_never_obeyed()
    {
        const string Hostile = "\u001b]0;owned\u0007 jane@example.com \u202e\u001b[2J";
        var result = Fabricated.Result(Fabricated.Finding(Hostile, "jane@example.com", "\u001b[31mj***") with { Message = "a\u001b[0mb", Why = "c\u0007" });
        Assert.DoesNotContain(Pretty(Hostile, result), c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public void Concise_is_a_line_a_finding() =>
        Assert.Equal(
            "a.txt:3:10: error contact/email-address Prints an e-mail address.\n",
            Fabricated.Report(output => new ConciseReporter(output, new ReportOptions()), Text, Fabricated.Result(Fabricated.Finding(Text, "jane@example.com", "j***@example.com"))));
}
