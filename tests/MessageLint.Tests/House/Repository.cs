namespace MessageLint.Tests.House;

/// <summary>The repository's own files, as the tests find them.</summary>
public static class Repository
{
    const string Accept = "MESSAGELINT_ACCEPT";

    public static string Root { get; } = FindRoot();

    public static string PathOf(string name) => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    /// <summary>The files of a kind below a folder, named from the root with slashes; what a build makes is left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Compares a text that is checked in with what it should be, or rewrites it when that is asked for.</summary>
    public static void Holds(string name, string expected)
    {
        string path = PathOf(name);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        string actual = File.Exists(path) ? Read(name) : "";
        if (actual == expected) return;
        string[] held = actual.Split('\n'), wanted = expected.Split('\n');
        var gone = held.Except(wanted).Select(line => $"- {line}");
        var come = wanted.Except(held).Select(line => $"+ {line}");
        Assert.Fail($"{name} is out of date:\n{string.Join('\n', gone.Concat(come).Take(40))}\nIf that is meant: {Accept}=1 dotnet test -c Release");
    }

    static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MessageLint.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The repository's root is not above the tests.");
    }
}
