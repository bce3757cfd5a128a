using System.CommandLine;
using System.Text.Json;
using MessageLint.Cli.Rendering;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Commands;

/// <summary><c>rules list</c> and <c>rules test</c>.</summary>
sealed class RulesCommand(CliHost host)
{
    readonly Option<string> category = new("--category", "-c") { Description = "Only the rules of one category, such as contact", HelpName = "name" };
    readonly Option<string> severity = new("--severity") { Description = "Only the rules of one severity", HelpName = "error|warning|info" };
    readonly Option<string> format = new("--format", "-f") { Description = "How they are listed", HelpName = "table|json", DefaultValueFactory = _ => "table" };
    readonly Option<string[]> rules = new("--rules", "-r") { Description = "Rules of your own beside those that come with the tool", HelpName = "file|folder" };
    readonly Option<string> language = new("--language", "-l") { Description = "Tell what a language still lacks instead of running examples", HelpName = "code" };
    readonly Argument<string[]> paths = new("paths") { Description = "Rule files and folders of your own", Arity = ArgumentArity.ZeroOrMore };

    public Command Command()
    {
        severity.AcceptOnlyFromAmong(Names.Severities);
        format.AcceptOnlyFromAmong("table", "json");
        var list = new Command("list", "List the rules") { category, severity, format, rules };
        list.SetAction(List);
        var test = new Command("test", "Load rules and run their examples") { paths, language };
        test.SetAction(Test);
        return new Command("rules", "List the rules, or test them") { list, test, Pack() };
    }

    /// <summary>The build calls it: the tool comes with its rules compiled.</summary>
    static Command Pack()
    {
        var file = new Argument<string>("file");
        var pack = new Command("pack", "Compile the rules into a file beside the library") { file };
        pack.Hidden = true;
        pack.SetAction(result =>
        {
            PackFile.Write(result.GetValue(file)!);
            return ExitCode.Done;
        });
        return pack;
    }

    int List(ParseResult result)
    {
        var set = RuleFiles.Load(result.GetValue(rules) ?? []);
        string? wanted = result.GetValue(category);
        var categories = set.Rules.Select(CategoryOf).ToHashSet(StringComparer.Ordinal);
        if (wanted is not null && !categories.Contains(wanted))
        {
            throw new CliException($"There is no category '{wanted}'.{Suggestion.For(wanted, categories)} Categories: {string.Join(", ", categories)}.");
        }
        var least = result.GetValue(severity) is { } name ? Names.SeverityOf(name) : null;
        var shown = set.Rules.Where(rule => (wanted is null || CategoryOf(rule) == wanted) && (least is null || rule.Severity == least)).ToList();
        if (result.GetValue(format) == "json") WriteJson(shown);
        else WriteTable(shown);
        return ExitCode.Done;
    }

    int Test(ParseResult result)
    {
        var set = RuleFiles.Load(result.GetValue(paths) ?? []);
        if (result.GetValue(language) is { } code) return TestLanguage(set, code);
        var failures = set.TestExamples();
        foreach (var failure in failures)
        {
            host.Text.Write($"FAIL {failure.RuleId}\n");
            WritePart("example ", failure.Example);
            WritePart("expected", failure.Expected);
            WritePart("actual  ", failure.Actual);
        }
        int examples = set.Rules.Sum(rule => rule.Flags.Count + rule.Passes.Count);
        string verdict = failures.Count == 0 ? "all behave as their rules say" : $"{Names.Count(failures.Count, "does", "do")} not behave as their rules say";
        host.Text.Write($"{Names.Count(examples, "example")} of {Names.Count(set.Rules.Count, "rule")}: {verdict}\n");
        return failures.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    /// <summary>Advice, not a failure: no language has to carry every rule.</summary>
    int TestLanguage(RuleSet set, string code)
    {
        var known = set.Languages;
        if (!known.Contains(code)) throw new CliException($"No lexicon speaks '{code}'. Languages: {string.Join(", ", known)}.");
        var report = set.TestLanguage(code);
        foreach (var rule in report.Unspoken)
        {
            string lacks = rule.Concepts.Count == 0 ? "its phrases are written language by language" : string.Join(", ", rule.Concepts);
            host.Text.Write($"no words    {rule.RuleId}  {lacks}\n");
        }
        foreach (string rule in report.WithoutExample) host.Text.Write($"no example  {rule}\n");
        int carried = report.RuleCount - report.Unspoken.Count;
        host.Text.Write($"{code}: carries {carried} of {Names.Count(report.RuleCount, "rule")} that need words; {report.WithoutExample.Count} of these show no example in it\n");
        return ExitCode.Done;
    }

    void WritePart(string label, string value) => host.Text.Write($"  {label}  {Visible.Line(value)}\n");

    void WriteTable(List<RuleInfo> shown)
    {
        var terminal = new Terminal(host.Text, ColorChoice.Decide("auto", host));
        int width = shown.Select(rule => rule.Id.Length).DefaultIfEmpty(0).Max();
        foreach (var rule in shown)
        {
            terminal.Write(Names.Of(rule.Severity).PadRight(9), Terminal.Of(rule.Severity));
            terminal.Write(rule.Id.PadRight(width + 2), Ink.Bold);
            terminal.WriteLine(Visible.Line(rule.Message));
        }
        terminal.WriteLine(Names.Count(shown.Count, "rule"), Ink.Dim);
    }

    void WriteJson(List<RuleInfo> shown)
    {
        using var json = new Utf8JsonWriter(host.Out, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        foreach (var rule in shown) Write(json, rule);
        json.WriteEndArray();
        json.Flush();
        host.Out.Write("\n"u8);
    }

    static void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, rule.Id);
        json.WriteString("category"u8, CategoryOf(rule));
        json.WriteString("severity"u8, Names.Of(rule.Severity));
        json.WriteString("risk"u8, Names.Of(rule.Risk));
        json.WriteString("kind"u8, rule.Kind);
        json.WriteString("message"u8, rule.Message);
        json.WriteString("why"u8, rule.Why);
        json.WriteString("source"u8, rule.Source);
        json.WriteString("instead"u8, rule.Instead);
        AnswerWriter.WriteList(json, "needs"u8, rule.Needs);
        AnswerWriter.WriteList(json, "languages"u8, rule.Languages);
        json.WriteStartObject("examples"u8);
        AnswerWriter.WriteList(json, "flag"u8, rule.Flags);
        AnswerWriter.WriteList(json, "pass"u8, rule.Passes);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string CategoryOf(RuleInfo rule) => rule.Id[..Math.Max(rule.Id.IndexOf('/', StringComparison.Ordinal), 0)];
}
