namespace MessageLint.Cli.Tests.House;

/// <summary>The output on the README's first screen is a real one.</summary>
public class ReadmeOutputTests
{
    const string Mark = "<!-- output: check --text \"";

    [Fact]
    public void The_readme_shows_what_the_tool_writes()
    {
        string path = Path.Combine(Root, "README.md");
        string readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        int start = readme.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        Assert.True(start >= Mark.Length);
        string text = readme[start..readme.IndexOf("\" -->", start, StringComparison.Ordinal)];
        int open = readme.IndexOf("```text\n", start, StringComparison.Ordinal) + "```text\n".Length;
        int close = readme.IndexOf("```\n", open, StringComparison.Ordinal);
        string expected = $"$ messagelint --text \"{text}\"\n{CliRunner.Run("--text", text).Out}";
        if (Environment.GetEnvironmentVariable("MESSAGELINT_ACCEPT") == "1") File.WriteAllText(path, readme[..open] + expected + readme[close..]);
        else Assert.True(expected == readme[open..close], $"The README shows another output. If the new one is meant: MESSAGELINT_ACCEPT=1 dotnet test -c Release\n{expected}");
    }

    static string Root
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "MessageLint.sln"))) folder = Path.GetDirectoryName(folder);
            return folder ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        }
    }
}
