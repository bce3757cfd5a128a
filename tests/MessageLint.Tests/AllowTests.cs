using MessageLint.Tests.Rules;

namespace MessageLint.Tests;

/// <summary>A seller's own texts that one rule lets pass.</summary>
public class AllowTests
{
    const string Rules =
        """
        { "category": "clarity", "rules": [
          { "id": "clarity/swearing", "phrase": "(bloody|damn|くそ)", "message": "Swears.", "why": "W.", "source": "S.", "instead": "I.", "examples": { "flag": ["a", "b"], "pass": ["c", "d"] } },
          { "id": "clarity/drinks", "severity": "warning", "phrase": "bloody mary", "message": "Drinks.", "why": "W.", "source": "S.", "instead": "I.", "examples": { "flag": ["a", "b"], "pass": ["c", "d"] } },
          { "id": "clarity/mail", "entity": ["email"], "message": "Mail.", "why": "W.", "source": "S.", "instead": "I.", "examples": { "flag": ["a", "b"], "pass": ["c", "d"] } },
          { "id": "clarity/rude", "phrase": "damn", "over": ["clarity/swearing"], "message": "Is rude.", "why": "W.", "source": "S.", "instead": "I.", "examples": { "flag": ["a", "b"], "pass": ["c", "d"] } }
        ] }
        """;

    [Theory]
    [InlineData("The Bloody Mary Mix left today.", "")]
    [InlineData("The BLOODY\n  mary\tmix, two bottles.", "")]
    [InlineData("Bloody\u00A0Mary\u2003Mix", "")]
    [InlineData("(bloody mary mix)", "")]
    [InlineData("bloody mary mix", "")]
    [InlineData("The bloody Mary.", "bloody")]
    [InlineData("A bloody mess, and no Bloody Mary Mix.", "bloody")]
    [InlineData("Bloody Mary Mixes", "Bloody")]
    [InlineData("Bloody Mary Mix2", "Bloody")]
    [InlineData("Bloody, Mary Mix", "Bloody")]
    [InlineData("Bloody Mary-Mix", "Bloody")]
    [InlineData("Bloody MaryMix", "Bloody")]
    [InlineData("allow: Bloody Mary", "Bloody")]
    public void A_text_is_allowed_as_a_whole(string text, string found) => Assert.Equal(found, Found("clarity/swearing", text, Allow("Bloody Mary Mix", "clarity/swearing")));

    [Theory]
    [InlineData("p**** bloody 50% off", "PS: P**** Bloody 50% off!", "")]
    [InlineData("くそラーメン", "新しいくそラーメンです", "")]
    [InlineData("くそラーメン", "新しいくそです", "くそ")]
    [InlineData("Bloody  Mary", "bloody mary", "")]
    [InlineData("ＢＬＯＯＤＹ Mary", "bloody mary", "")]
    public void Signs_and_scripts_without_blanks_count_too(string allowed, string text, string found) => Assert.Equal(found, Found("clarity/swearing", text, Allow(allowed, "clarity/swearing")));

    [Fact]
    public void What_is_allowed_is_listed_with_its_reason_and_does_not_count()
    {
        var result = Lint("The Bloody Mix left. Bloody rain.", new AllowedText("bloody mix", "clarity/swearing", "Our product."));
        Assert.Equal(21, Assert.Single(result.Findings).Span.Start);
        var (finding, reason) = Assert.Single(result.Allowed);
        Assert.Equal((4, 10, 1, 5, "Bloody", "Our product."), (finding.Span.Start, finding.Span.End, finding.Line, finding.Column, finding.Excerpt, reason));
        var passed = Lint("The Bloody Mix left.", Allow("Bloody Mix", "clarity/swearing"));
        Assert.Equal((Verdict.Pass, 0, 1), (passed.Verdict, passed.Findings.Count, passed.Allowed.Count));
    }

    [Fact]
    public void One_rule_is_silenced_and_no_other()
    {
        var result = Lint("Bloody Mary", Allow("Bloody Mary", "clarity/swearing"));
        Assert.Equal(["clarity/drinks"], result.Findings.Select(f => f.RuleId));
        Assert.Equal(Verdict.Warn, result.Verdict);
    }

    [Fact]
    public void What_is_allowed_silences_no_less_specific_rule()
    {
        Assert.Equal(["clarity/rude"], Lint("Damn Good Tea").Findings.Select(f => f.RuleId));
        Assert.Equal(["clarity/swearing"], Lint("Damn Good Tea", Allow("Damn Good Tea", "clarity/rude")).Findings.Select(f => f.RuleId));
        Assert.Empty(Lint("Damn Good Tea", Allow("Damn Good Tea", "clarity/rude"), Allow("Damn Good Tea", "clarity/swearing")).Findings);
    }

    [Fact]
    public void What_is_allowed_is_masked_all_the_same() =>
        Assert.Equal("c***@lamp.example", Assert.Single(Lint("Write to care@lamp.example.", Allow("care@lamp.example", "clarity/mail")).Allowed).Finding.Excerpt);

    [Theory]
    [InlineData("The <b>Bloody</b> Mary&nbsp;<i>Mix</i>", 0, 1)]
    [InlineData("Bl&#111;ody Mary Mix", 0, 1)]
    [InlineData("Bloody <i title=\"bloody\">Mary</i> Mix", 1, 1)]
    [InlineData("Mary <i title=\"Bloody Mary Mix\">bloody</i>", 1, 1)]
    [InlineData("<p>bloody</p><p>Mary Mix</p>", 0, 1)]
    [InlineData("<!-- Bloody Mary Mix --> bloody", 1, 1)]
    public void In_HTML_what_the_reader_sees_counts(string html, int found, int allowed)
    {
        var result = Linter(Allow("Bloody Mary Mix", "clarity/swearing")).Lint(new Message(html) { Format = MessageFormat.Html });
        Assert.Equal(found, result.Findings.Count(f => f.RuleId == "clarity/swearing"));
        Assert.Equal(allowed, result.Allowed.Count);
    }

    [Fact]
    public void A_finding_about_the_whole_message_has_no_text_to_allow()
    {
        var linter = MessageLinter.Create(new LinterOptions { Allow = [new AllowedText("Hello", "structure/no-greeting-or-closing", "R.")] });
        var message = new Message("Hello " + new string('x', 30)) { Context = new MessageContext { Channel = "reply" } };
        Assert.Empty(linter.Lint(message).Allowed);
    }

    [Fact]
    public void A_clean_message_costs_nothing_more()
    {
        var linter = Linter(Allow("Bloody Mary Mix", "clarity/swearing"));
        const string Text = "Dear Ana, the Mary Mix left us today and will be there soon.";
        for (int i = 0; i < 20; i++) linter.Lint(Text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++) linter.Lint(Text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(linter.Lint(Text).Allowed);
    }

    [Fact]
    public void A_finding_is_allowed_exactly_where_it_lies_in_the_whole_text()
    {
        string[] words = ["bloody", "Bloody", "BLOODY", "mary", "Mary", "mix", "Mix", "bloodymary", "damn", "the", "straße"];
        string[] between = [" ", " ", " ", "  ", "\n", " \t", "-", ", ", "", ". ", "\u00A0", "'"];
        string[] entries = ["bloody", "Bloody Mary", "bloody mary mix", "mary BLOODY", "bloody bloody", "the bloody mix", "damn", "bloody-mary"];
        var random = new Random(11);
        int allowed = 0, refused = 0;
        for (int round = 0; round < 40; round++)
        {
            string[] own = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(entries))];
            var linter = Linter([.. own.Select(text => Allow(text, "clarity/swearing"))]);
            for (int i = 0; i < 100; i++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pick(words) + Pick(between)));
                var free = Lint(text).Findings;
                var result = linter.Lint(text);
                foreach (var finding in free.Where(f => f.RuleId == "clarity/swearing"))
                {
                    bool inside = own.Any(entry => IsInside(entry, text, finding.Span));
                    Assert.Equal(inside, result.Allowed.Any(a => a.Finding == finding with { DependsOn = a.Finding.DependsOn }));
                    Assert.Equal(!inside, result.Findings.Any(f => f.RuleId == finding.RuleId && f.Span == finding.Span));
                    if (inside) allowed++;
                    else refused++;
                }

                Assert.Equal(free.Count(f => f.RuleId != "clarity/swearing"), result.Findings.Count(f => f.RuleId != "clarity/swearing"));
                Assert.Equal(result.Findings.Select(f => f.Span), linter.LintUtf8(System.Text.Encoding.UTF8.GetBytes(text), MessageContext.Empty).Findings.Select(f => f.Span));
            }
        }

        Assert.True(allowed > 300 && refused > 300, $"{allowed} allowed, {refused} refused");

        string Pick(string[] of) => of[random.Next(of.Length)];
    }

    [Theory]
    [InlineData(" ", "clarity/swearing", "R.", "The text is empty.")]
    [InlineData("a", "clarity/swering", "R.", "There is no rule 'clarity/swering'. Did you mean 'clarity/swearing'?")]
    [InlineData("a", "clarity/swearing", "", "The reason is empty.")]
    public void What_can_not_be_allowed_is_refused(string text, string rule, string reason, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Linter(new AllowedText(text, rule, reason))).Message);

    /// <summary>The slow way: every stretch of the text, with its white space made single, against the entry.</summary>
    static bool IsInside(string entry, string text, TextSpan span)
    {
        for (int start = 0; start <= span.Start; start++)
        {
            for (int end = span.End; end <= text.Length; end++)
            {
                string stretch = text[start..end];
                if (stretch != stretch.Trim() || !string.Equals(string.Join(' ', stretch.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), entry, StringComparison.OrdinalIgnoreCase)) continue;
                bool glued = (start > 0 && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[start])) || (end < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]));
                if (!glued) return true;
            }
        }

        return false;
    }

    static readonly Lazy<RuleSet> Set = new(() =>
    {
        using var folder = new TempFolder();
        return SmallRules.Load(folder, Rules);
    });

    static AllowedText Allow(string text, string rule) => new(text, rule, "R.");

    static MessageLinter Linter(params AllowedText[] allow) => MessageLinter.Create(new LinterOptions { Profile = "small", Rules = Set.Value, Allow = allow });

    static readonly Lazy<MessageLinter> Free = new(() => Linter());

    static LintResult Lint(string text, params AllowedText[] allow) => (allow.Length == 0 ? Free.Value : Linter(allow)).Lint(text);

    static string Found(string rule, string text, params AllowedText[] allow) =>
        string.Join('|', Lint(text, allow).Findings.Where(f => f.RuleId == rule).Select(f => text[f.Span.Start..f.Span.End]));
}
