using System.Text.Json;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Tests.Reporters;

public class JsonReporterTests
{
    const string Text = "write to jane@example.com";

    [Fact]
    public void A_report_holds_answers_with_their_files_and_a_summary()
    {
        using var output = new MemoryStream();
        var summary = new Summary();
        using (var reporter = new JsonReporter(output, new ReportOptions()))
        {
            var result = Fabricated.Result(Fabricated.Finding(Text, "jane@example.com", "j***@example.com"));
            reporter.Begin("amazon@1");
            foreach (string id in new[] { "\"m-1\"", "12345678901234567890", "" })
            {
                summary.Add(result);
                reporter.Report(new CheckedMessage(Fabricated.Input(Text, "list.json", id), result));
            }
            summary.Add(new MessageLint.Cli.Input.Unread("b.txt", "binary"));
            reporter.End(summary);
        }
        var report = JsonDocument.Parse(output.ToArray()).RootElement;
        Assert.Equal("amazon@1", report.GetProperty("profile").GetString());
        var messages = report.GetProperty("messages");
        Assert.Equal(["\"m-1\"", "12345678901234567890", "null"], messages.EnumerateArray().Select(message => message.GetProperty("id").GetRawText()));
        Assert.All(messages.EnumerateArray(), message => Assert.Equal("list.json", message.GetProperty("file").GetString()));
        Assert.Equal("j***@example.com", messages[0].GetProperty("findings")[0].GetProperty("excerpt").GetString());
        Assert.Equal((3, 3, 3), (report.GetProperty("summary").GetProperty("messages").GetInt32(), report.GetProperty("summary").GetProperty("block").GetInt32(), report.GetProperty("summary").GetProperty("errors").GetInt32()));
        Assert.Equal("b.txt", report.GetProperty("summary").GetProperty("notRead")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Lines_are_the_contracts_answer_with_the_file()
    {
        using var output = new MemoryStream();
        using (var reporter = new JsonlReporter(output, new ReportOptions()))
        {
            reporter.Report(new CheckedMessage(Fabricated.Input(Text, "a.txt"), Fabricated.Result()));
        }
        Assert.Equal("{\"id\":null,\"file\":\"a.txt\",\"verdict\":\"pass\",\"profile\":\"amazon@1\",\"findings\":[],\"notChecked\":[]}\n", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }
}
