namespace MessageLint.Cli.Input;

/// <summary>Turns the paths of a command line into files, in a stable order.</summary>
static class InputPaths
{
    /// <summary>Standard input's name on the command line.</summary>
    public const string Stdin = "-";

    static readonly string[] Extensions = [".txt", ".html", ".htm", ".md", ".json"];

    static readonly EnumerationOptions AllEntries = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>The files of the paths; named ones as they are, those of folders by extension and in ordinal order.</summary>
    /// <exception cref="CliException">Nothing matches.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths, ICollection<Unread> unread)
    {
        var files = new List<string>();
        var missing = new List<string>();
        foreach (string path in paths)
        {
            if (path == Stdin || File.Exists(path)) files.Add(path);
            else if (Directory.Exists(path)) AddFolder(path, files, unread);
            else missing.Add(path);
        }
        if (files.Count == 0 && unread.Count == 0)
        {
            throw new CliException(missing.Count == 0
                ? $"No message in {string.Join(", ", paths)}: a folder is searched for {string.Join(" ", Extensions)}."
                : $"No such file or folder: {string.Join(", ", missing)}.");
        }
        foreach (string path in missing) unread.Add(new Unread(path, "no such file or folder"));
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Makes sure that a path is standard input or a file.</summary>
    /// <exception cref="CliException">It is a folder, or there is no such file.</exception>
    public static void RequireFile(string path, string command)
    {
        if (path == Stdin || File.Exists(path)) return;
        throw new CliException(Directory.Exists(path) ? $"{path} is a folder; {command} reads one file or standard input." : $"No such file: {path}.");
    }

    static void AddFolder(string folder, List<string> files, ICollection<Unread> unread)
    {
        var found = new List<string>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out string? current))
        {
            try
            {
                found.AddRange(Directory.EnumerateFiles(current, "*", AllEntries).Where(HasExtension).Select(file => file.Replace('\\', '/')));
                foreach (string below in Directory.EnumerateDirectories(current, "*", AllEntries)) folders.Push(below);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                unread.Add(new Unread(current, Reason(error)));
            }
        }
        found.Sort(StringComparer.Ordinal);
        files.AddRange(found);
    }

    public static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        _ => error.Message,
    };

    static bool HasExtension(string file) => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
