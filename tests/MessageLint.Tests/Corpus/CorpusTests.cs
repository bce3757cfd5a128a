using System.Globalization;
using System.Text;
using MessageLint.Tests.House;
using Xunit.Abstractions;

namespace MessageLint.Tests.Corpus;

/// <summary>What is found of the labelled messages, and what is found where nothing is. Neither may get worse.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    const string Baseline = "tests/MessageLint.Tests/Corpus/baseline.txt";

    [Fact]
    public void Finds_no_less_and_alarms_no_more_than_before()
    {
        var linter = MessageLinter.Create(new LinterOptions { Profile = "amazon" });
        var files = Directory.GetFiles(Repository.PathOf("tests/corpus"), "*.ndjson").Order(StringComparer.Ordinal);
        var scores = CorpusEvaluation.Score(linter, files);
        string table = Table(scores);
        output.WriteLine(table);

        string path = Repository.PathOf(Baseline);
        if (Environment.GetEnvironmentVariable("MESSAGELINT_ACCEPT") == "1") File.WriteAllText(path, table);
        var before = Read(path);
        Assert.NotEmpty(before);
        var worse = new List<string>();
        foreach (var (name, (found, alarms)) in before)
        {
            var now = scores.GetValueOrDefault(name) ?? new CategoryScore();
            if (now.Found < found) worse.Add($"{name}: found {found} before, {now.Found} now");
            if (now.FalseAlarms > alarms) worse.Add($"{name}: {alarms} false alarms before, {now.FalseAlarms} now");
        }

        Assert.True(worse.Count == 0, string.Join(Environment.NewLine, worse));
    }

    [Fact]
    public void Labels_quote_what_stands_in_their_messages()
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("tests/corpus"), "*.ndjson"))
        {
            Assert.NotEmpty(CorpusEvaluation.ScopeOf(file));
            var messages = CorpusMessage.Read(file);
            Assert.NotEmpty(messages);
            Assert.Equal(messages.Count, messages.DistinctBy(m => m.Id).Count());
        }
    }

    static string Table(SortedDictionary<string, CategoryScore> scores)
    {
        var table = new StringBuilder();
        table.AppendLine("# category, kind or language | found | expected | recall | false alarms | clean messages | share");
        foreach (var (name, score) in scores)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{name} | {score.Found} | {score.Expected} | {score.Recall:0.00} | {score.FalseAlarms} | {score.Clean} | {score.FalseAlarmRate:0.000}");
        }

        return table.ToString();
    }

    static Dictionary<string, (int Found, int Alarms)> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))
            .ToDictionary(cells => cells[0], cells => (int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
}
