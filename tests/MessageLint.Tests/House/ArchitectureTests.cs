using System.Text.RegularExpressions;

namespace MessageLint.Tests.House;

/// <summary>Who may import whom. Read from the sources, so that a wrong edge fails before anybody gets used to it.</summary>
public partial class ArchitectureTests
{
    const int MaxLines = 400;

    /// <summary>What each folder of the library may import beside the root's types and itself.</summary>
    static readonly Dictionary<string, string[]> MayImport = new(StringComparer.Ordinal)
    {
        [""] = ["Normalization", "Scanning", "Detectors", "Rules", "Masking"],
        ["Normalization"] = [],
        ["Detectors"] = ["Normalization"],
        ["Scanning"] = ["Detectors", "Normalization"],
        ["Rules"] = ["Detectors", "Normalization"],
        ["Masking"] = ["Detectors", "Normalization"],
    };

    [Fact]
    public void The_library_imports_along_the_allowed_edges_only()
    {
        var wrong = new List<string>();
        foreach (string file in Repository.Files("src/MessageLint", "*.cs"))
        {
            string folder = FolderOf(file, "src/MessageLint/");
            Assert.True(MayImport.TryGetValue(folder, out string[]? allowed), $"{file}: the folder {folder} is new. Say in this test what it may import, and in the README's map what it is.");
            wrong.AddRange(Imports(Repository.Read(file)).Where(import => import != folder && !allowed.Contains(import)).Select(import => $"{file} imports {import}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_tool_uses_the_public_library_only()
    {
        var wrong = Repository.Files("src/MessageLint.Cli", "*.cs")
            .SelectMany(file => Imports(Repository.Read(file)).Where(import => import != "Cli").Select(import => $"{file} imports {import}"));
        Assert.Empty(wrong);
        var friends = FriendPattern().Matches(Repository.Read("src/MessageLint/MessageLint.csproj")).Select(m => m.Groups[1].Value);
        Assert.All(friends, friend => Assert.Matches("(Tests|Benchmarks)$", friend));
    }

    [Fact]
    public void The_library_depends_on_AngleSharp_alone()
    {
        var packages = PackagePattern().Matches(Repository.Read("src/MessageLint/MessageLint.csproj")).Select(m => m.Groups[1].Value);
        Assert.Equal(["AngleSharp"], packages);
    }

    [Fact]
    public void A_namespace_follows_its_folder()
    {
        foreach (string file in Repository.Files("src", "*.cs"))
        {
            string folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            string text = Repository.Read(file);
            if (NamespacePattern().Match(text) is { Success: true } found) Assert.True(found.Groups[1].Value == folder, $"{file} is of {found.Groups[1].Value}, not of {folder}.");
            else Assert.EndsWith("Program.cs", file);
        }
    }

    [Fact]
    public void No_file_written_by_hand_is_too_long_to_read_in_one_sitting()
    {
        var long_ = Repository.Files(".", "*.cs").Where(file => !file.EndsWith(".Table.cs", StringComparison.Ordinal))
            .Select(file => (file, Lines: Repository.Read(file).Count(c => c == '\n'))).Where(f => f.Lines > MaxLines);
        Assert.Empty(long_);
    }

    [Theory]
    [InlineData("using MessageLint.Scanning;", "Scanning")]
    [InlineData("global using static MessageLint.Rules.Phrases.Polarity;", "Rules")]
    [InlineData("using Span = MessageLint.Rules.Rule;", "Rules")]
    [InlineData("    x = Detectors.Regions.Of(a);", "Detectors")]
    [InlineData("    return MessageLint.Scanning.AnchorTable.Build(a);", "Scanning")]
    [InlineData("    var all = store.Rules.Select(r => r);", null)]
    [InlineData("    // Rules.Of is told later", null)]
    [InlineData("using System.Text;", null)]
    public void Edges_are_seen(string line, string? import) => Assert.Equal(import is null ? [] : [import], Imports(line + "\n"));

    static string FolderOf(string file, string root)
    {
        string rest = file[root.Length..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : rest[..slash];
    }

    /// <summary>The folders named by <c>using</c> lines and by names that begin with a folder's.</summary>
    static IEnumerable<string> Imports(string source)
    {
        var code = source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).ToList();
        var used = code.Select(line => UsingPattern().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        var named = code.SelectMany(line => NamePattern().Matches(line)).Select(m => m.Groups[1].Value);
        return used.Concat(named).Distinct();
    }

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?MessageLint\.(\w+)")]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"(?:\bMessageLint\.|(?<![.\w""]))(Normalization|Scanning|Detectors|Rules|Masking|Fixes)\.[A-Z]\w*\.[A-Z]")]
    private static partial Regex NamePattern();

    [GeneratedRegex("<InternalsVisibleTo Include=\"([^\"]+)\"")]
    private static partial Regex FriendPattern();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();
}
