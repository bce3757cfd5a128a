using System.Text.RegularExpressions;
using MessageLint.Rules.Loading;

namespace MessageLint.Tests.House;

/// <summary>What the README says, held against what is there.</summary>
public partial class ReadmeTests
{
    static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void Every_place_on_the_map_exists()
    {
        var places = Rows("The map of the code", "where").Select(row => Code(row[0])).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(Directory.Exists(Repository.PathOf(place)), $"The README's map names {place}, which is not there."));
        foreach (string folder in Folders()) Assert.True(places.Contains(folder), $"The README's map lacks {folder}.");
    }

    [Fact]
    public void Every_file_and_type_that_is_named_exists()
    {
        var names = FilePattern().Matches(Readme).Select(m => m.Groups[1].Value).Distinct().ToList();
        var sources = Repository.Files("src", "*.cs").Select(Path.GetFileName).ToHashSet();
        Assert.Contains("DetectorRegistry.cs", names);
        Assert.All(names, name => Assert.Contains(name, sources));
        Assert.True(File.Exists(Repository.PathOf("LICENSE")));
    }

    [Fact]
    public void The_categories_are_those_of_the_rules()
    {
        var categories = Rows("The rules", "category").Select(row => Code(row[0]));
        Assert.Equal(RuleValidator.Categories, categories);
        Assert.All(RuleSet.Default.Rules, rule => Assert.Contains(rule.Id.Split('/')[0], RuleValidator.Categories));
    }

    [Fact]
    public void The_profiles_are_those_that_come_with_the_library()
    {
        var line = Readme.Split('\n').First(l => l.Contains("Profiles (`--profile`)", StringComparison.Ordinal));
        var named = CodePattern().Matches(line[line.IndexOf("Profiles", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value).Skip(1);
        Assert.Equal(RuleSet.Default.Profiles.Select(p => p.Split('@')[0]), named);
    }

    [Fact]
    public void The_example_of_a_rule_is_one()
    {
        using var folder = new TempFolder();
        string file = folder.Add("clarity.json", Block("json", 0));
        var rules = RuleSet.Load(file);
        Assert.Contains(rules.Rules, rule => rule.Id == "clarity/as-per");
        Assert.DoesNotContain(rules.TestExamples(), failure => failure.RuleId == "clarity/as-per");
    }

    [Fact]
    public void The_imports_are_those_that_the_architecture_test_allows()
    {
        var rows = Rows("The map of the code", "folder").ToDictionary(row => row[0].Trim('`'), row => row[1], StringComparer.Ordinal);
        Assert.Equal(["the root's types", "`Normalization`", "`Detectors`, `Normalization`", "`Detectors`, `Normalization`", "`Detectors`, `Normalization`"], new[] { "Normalization", "Detectors", "Scanning", "Rules", "Masking" }.Select(f => rows[f]));
    }

    [Fact]
    public void The_dependencies_are_those_of_the_build()
    {
        var built = PackagePattern().Matches(Repository.Read("Directory.Packages.props")).Select(m => (m.Groups[1].Value, m.Groups[2].Value));
        Assert.Equal(built, Rows("Dependencies", "package").Select(row => (row[0], row[1])));
        Assert.All(Rows("Dependencies", "package"), row => Assert.NotEmpty(row[2]));
    }

    [Fact]
    public void The_library_in_ten_lines_compiles_and_runs()
    {
        Assert.Contains("1:29 contact/email-address", Snippet(new StringWriter()));
        string source = Repository.Read("tests/MessageLint.Tests/House/ReadmeTests.cs");
        int start = source.IndexOf("        // <snippet>\n", StringComparison.Ordinal) + "        // <snippet>\n".Length;
        string held = source[start..source.IndexOf("        // </snippet>", start, StringComparison.Ordinal)];
        Assert.Equal(Block("csharp", 0), string.Concat(held.Split('\n').SkipLast(1).Select(line => (line.Length > 8 ? line[8..] : line) + "\n")));
    }

    /// <summary>The README's lines. They write to what stands in for the console.</summary>
    static string Snippet(StringWriter writer)
    {
        var Console = writer;

        // <snippet>
        var linter = MessageLinter.Create(new LinterOptions { Profile = "amazon" });
        var message = new Message("Hallo Ana, schreiben Sie an ana@example.com.")
        {
            Context = new MessageContext { Marketplace = "amazon.de", Locale = "de-DE", Fulfillment = Fulfillment.Fbm },
        };
        var result = linter.Lint(message);
        foreach (var finding in result.Findings)
        {
            Console.WriteLine($"{finding.Line}:{finding.Column} {finding.RuleId}: {finding.Message} {finding.Instead}");
        }
        // </snippet>

        return writer.ToString();
    }

    /// <summary>The folders that a reader of the code will meet.</summary>
    static IEnumerable<string> Folders()
    {
        var code = Repository.Files("src", "*.cs").Concat(Repository.Files("rules", "*.json")).Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/'));
        var projects = Repository.Files("tests", "*.csproj").Concat(Repository.Files("benchmarks", "*.csproj")).Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/'));
        return code.Concat(projects).Distinct().Where(folder => !folder.EndsWith("/tools", StringComparison.Ordinal)).Select(folder => folder + "/");
    }

    /// <summary>The rows of the table with this first heading, in the section of this name.</summary>
    static IEnumerable<string[]> Rows(string section, string heading) =>
        Section(section).Split('\n').SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    static string Section(string name)
    {
        int start = Readme.IndexOf($"\n## {name}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The README lacks the section '{name}'.");
        int end = Readme.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Readme[start..(end < 0 ? Readme.Length : end)];
    }

    static string Block(string language, int index)
    {
        int start = -1;
        for (int i = 0; i <= index; i++) start = Readme.IndexOf($"\n```{language}\n", start + 1, StringComparison.Ordinal);
        start += $"\n```{language}\n".Length;
        return Readme[start..(Readme.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)];
    }

    static string Code(string cell) => CodePattern().Match(cell).Groups[1].Value;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"`(?:\w+/)*(\w+\.cs)`")]
    private static partial Regex FilePattern();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex PackagePattern();
}
