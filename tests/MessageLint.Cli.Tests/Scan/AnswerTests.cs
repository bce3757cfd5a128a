using System.Text;
using System.Text.Json;
using MessageLint.Cli.Reporters;
using MessageLint.Cli.Scan;

namespace MessageLint.Cli.Tests.Scan;

public class AnswerTests
{
    const string Text = "Hi <b>Ana</b>,\nwrite to jane@example.com now";

    static string Answer(LintResult result, bool showText = false, string? file = null)
    {
        using var answers = new AnswerWriter(showText);
        var buffer = new ByteBuffer(16);
        answers.Write(buffer, "\"m-17\""u8, result, Encoding.UTF8.GetBytes(Text), file);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    [Fact]
    public void An_answer_has_the_shape_of_the_contract()
    {
        var result = new LintResult(
            "amazon@1", [Fabricated.Finding(Text, "jane@example.com", "j***@example.com")], [new NotChecked("routing/fba-redirect-missing", ["fulfillment"])]);
        Assert.Equal(
            """
            {"id":"m-17","verdict":"block","profile":"amazon@1","findings":[{"ruleId":"contact/email-address","category":"contact","severity":"error","start":24,"end":40,"line":2,"column":10,"risk":"policy","message":"Prints an e-mail address.","why":"Buyers must be able to rely on one channel.","source":"Communication guidelines, 2020-11","instead":"Please reply to this message.","excerpt":"j***@example.com"}],"notChecked":[{"ruleId":"routing/fba-redirect-missing","needs":["fulfillment"]}]}

            """.ReplaceLineEndings("\n"),
            Answer(result));
    }

    [Fact]
    public void The_excerpt_is_unmasked_only_on_demand()
    {
        var result = Fabricated.Result(Fabricated.Finding(Text, "jane@example.com", "j***@example.com"));
        Assert.DoesNotContain("jane@", Answer(result));
        Assert.Contains("\"excerpt\":\"jane@example.com\"", Answer(result, showText: true));
    }

    [Fact]
    public void Shared_clean_results_are_written_alike_each_time()
    {
        var clean = new LintResult("amazon@1", [], [new NotChecked("a/b", ["fulfillment"])]);
        using var answers = new AnswerWriter(showText: false);
        var buffer = new ByteBuffer(16);
        for (int i = 0; i < 3; i++) answers.Write(buffer, "1"u8, clean, []);
        string[] lines = Encoding.UTF8.GetString(buffer.Written).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Single(lines.Distinct());
        Assert.Equal("pass", JsonDocument.Parse(lines[0]).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Markup_and_unseen_characters_are_escaped()
    {
        var finding = Fabricated.Finding(Text, "jane@example.com", "<script>\u202e\u001b[31m&\u2028") with { Message = "a < b & \u0007" };
        string answer = Answer(Fabricated.Result(finding));
        Assert.DoesNotContain(answer, c => c is '<' or '>' or '&' or '\u202e' or '\u001b' or '\u0007' or '\u2028');
        Assert.Equal("<script>\u202e\u001b[31m&\u2028", JsonDocument.Parse(answer).RootElement.GetProperty("findings")[0].GetProperty("excerpt").GetString());
    }

    [Fact]
    public void A_clean_answer_allocates_nothing_once_it_is_known()
    {
        var clean = Fabricated.Result();
        using var answers = new AnswerWriter(showText: false);
        var buffer = new ByteBuffer(4096);
        answers.Write(buffer, "\"m-1\""u8, clean, []);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            buffer.Clear();
            answers.Write(buffer, "\"m-2\""u8, clean, []);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Reading_a_request_allocates_nothing_once_its_context_is_known()
    {
        var reader = new MessageLint.Cli.Input.RequestReader(MessageContext.Empty);
        byte[] line = """{"id":"m-1","text":"Dear Ana,\nwe expect it by 9 May. \u00e9","marketplace":"amazon.de","placeholders":["a"],"unknown":[1]}"""u8.ToArray();
        for (int i = 0; i < 100; i++) reader.Read(line);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) reader.Read(line);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
