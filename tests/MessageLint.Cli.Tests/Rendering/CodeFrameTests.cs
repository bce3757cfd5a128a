using MessageLint.Cli.Rendering;

namespace MessageLint.Cli.Tests.Rendering;

public class CodeFrameTests
{
    static string Frame(string text, string found, string excerpt, bool showText = false, int cells = 60, params Finding[] others)
    {
        var finding = Fabricated.Finding(text, found, excerpt);
        Finding[] all = [.. others.Append(finding).OrderBy(f => f.Span.Start)];
        var lines = new CodeFrame(text, new MaskMap(text, all), showText).Lines(finding, cells);
        return string.Join('\n', lines.SelectMany(line => line.Underline.Length > 0 ? new[] { $"{line.Number}|{line.Text}", $" |{line.Underline}" } : [$"{line.Number}|{line.Text}"]));
    }

    [Theory]
    [InlineData("write to jane@example.com now", "jane@example.com", "j***@example.com", "1|write to j***@example.com now\n |         ^^^^^^^^^^^^^^^^")]
    [InlineData("one\r\ntwo bad\r\nthree", "bad", "bad", "2|two bad\n |    ^^^")]
    [InlineData("one\rtwo bad\rthree", "bad", "bad", "2|two bad\n |    ^^^")]
    [InlineData("\tbad", "bad", "bad", "1|    bad\n |    ^^^")]
    [InlineData("ab\tbad", "bad", "bad", "1|ab  bad\n |    ^^^")]
    [InlineData("注文 bad 済み", "bad", "bad", "1|注文 bad 済み\n |     ^^^")]
    [InlineData("注文番号", "番号", "番号", "1|注文番号\n |    ^^^^")]
    [InlineData("👍🏽 bad", "bad", "bad", "1|👍🏽 bad\n |   ^^^")]
    [InlineData("👩‍🚀 bad", "bad", "bad", "1|👩‍🚀 bad\n |   ^^^")]
    [InlineData("🇩🇪 bad", "bad", "bad", "1|🇩🇪 bad\n |   ^^^")]
    [InlineData("❤️ bad", "bad", "bad", "1|❤️ bad\n |   ^^^")]
    [InlineData("cafe\u0301 bad", "bad", "bad", "1|cafe\u0301 bad\n |     ^^^")]
    [InlineData("\u001b[31m bad", "bad", "bad", "1|␛[31m bad\n |      ^^^")]
    [InlineData("a\0b\u007f bad", "bad", "bad", "1|a␀b␡ bad\n |     ^^^")]
    [InlineData("\u202e bad", "bad", "bad", "1|<U+202E> bad\n |         ^^^")]
    [InlineData("exa\u200bmple.com", "exa\u200bmple.com", "exa\u200bmple.com", "1|exa<U+200B>mple.com\n |^^^^^^^^^^^^^^^^^^^")]
    [InlineData("\u009b31m\u2028 bad", "bad", "bad", "1|<U+009B>31m<U+2028> bad\n |                    ^^^")]
    [InlineData("x", "x", "x", "1|x\n |^")]
    [InlineData("bad\n", "bad\n", "bad\n", "1|bad\n |^^^")]
    public void A_frame_shows_the_line_and_underlines_the_span(string text, string found, string excerpt, string expected) =>
        Assert.Equal(expected, Frame(text, found, excerpt));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_by_its_number() =>
        Assert.Equal("1|<U+D800> bad\n |         ^^^", Frame("\ud800 bad", "bad", "bad"));

    [Fact]
    public void Every_secret_of_the_line_is_masked()
    {
        const string Text = "jane@example.com or 020 7946 0958, ok?";
        var phone = Fabricated.Finding(Text, "020 7946 0958", "*** **** **58");
        Assert.Equal("1|j***@example.com or *** **** **58, ok?\n |^^^^^^^^^^^^^^^^", Frame(Text, "jane@example.com", "j***@example.com", others: phone));
        Assert.Equal("1|jane@example.com or 020 7946 0958, ok?\n |^^^^^^^^^^^^^^^^", Frame(Text, "jane@example.com", "j***@example.com", showText: true, others: phone));
    }

    [Fact]
    public void A_phrase_around_a_secret_is_shown_with_the_secret_masked()
    {
        const string Text = "please write to jane@example.com today";
        var mail = Fabricated.Finding(Text, "jane@example.com", "j***@example.com");
        Assert.Equal("1|please write to j***@example.com today\n |       ^^^^^^^^^^^^^^^^^^^^^^^^^", Frame(Text, "write to jane@example.com", "write to jane@example.com", others: mail));
    }

    [Fact]
    public void Secrets_that_overlap_hide_each_others_rest()
    {
        const string Text = "call 020 7946 0958 12 now";
        var longer = Fabricated.Finding(Text, "7946 0958 12", "**** **** *2");
        Assert.Equal("1|call *** **** **58 ** now\n |     ^^^^^^^^^^^^^", Frame(Text, "020 7946 0958", "*** **** **58", others: longer));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_span()
    {
        string text = new string('a', 5000) + " bad " + new string('b', 5000);
        string[] lines = Frame(text, "bad", "bad", cells: 40).Split('\n');
        Assert.StartsWith("1|…", lines[0]);
        Assert.EndsWith("…", lines[0]);
        Assert.Contains("a bad b", lines[0]);
        Assert.True(lines[0].Length <= 42);
        Assert.Equal(lines[0].IndexOf("bad", StringComparison.Ordinal), lines[1].IndexOf("^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void A_span_of_many_lines_shows_the_first_three()
    {
        Assert.Equal("2|two\n |^^^\n3|three\n |^^^^^\n4|four\n |^^^^", Frame("one\ntwo\nthree\nfour\nfive", "two\nthree\nfour\nfive", "two\nthree\nfour\nfive"));
        Assert.Equal("2|*** more\n |^^^", Frame("one\ntwo\nthree more\nfour", "two\nthree", "***"));
    }

    [Fact]
    public void No_frame_holds_a_secret_whatever_the_spans()
    {
        var random = new Random(5);
        for (int round = 0; round < 2000; round++)
        {
            // Secrets are letters X; around them are a to e, line ends and blanks.
            char[] text = new char[random.Next(5, 80)];
            for (int i = 0; i < text.Length; i++) text[i] = "abcde \n\r\t"[random.Next(9)];
            var spans = new List<TextSpan>();
            for (int i = random.Next(1, 5); i > 0; i--)
            {
                int start = random.Next(text.Length - 1);
                spans.Add(new TextSpan(start, random.Next(start + 1, text.Length)));
            }
            foreach (var span in spans) text.AsSpan(span.Start, span.Length).Fill('X');
            string message = new(text);
            var findings = spans.OrderBy(span => span.Start).Select(span => Fabricated.Finding(message, "", "") with { Span = span, Line = 1, Excerpt = "***" }).ToList();
            var frame = new CodeFrame(message, new MaskMap(message, findings), showText: false);
            foreach (var finding in findings)
            {
                foreach (var line in frame.Lines(finding, 30))
                {
                    Assert.DoesNotContain('X', line.Text);
                    Assert.True(line.Text.Length <= 30 && line.Underline.Length <= 31);
                }
            }
        }
    }
}
