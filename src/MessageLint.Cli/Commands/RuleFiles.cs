using MessageLint.Cli.Input;

namespace MessageLint.Cli.Commands;

/// <summary>Loads the rules named on a command line.</summary>
static class RuleFiles
{
    /// <exception cref="CliException">A file cannot be read.</exception>
    /// <exception cref="RuleSetException">A file is not valid.</exception>
    public static RuleSet Load(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) return RuleSet.Default;
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new CliException($"{missing}: no such rule file or folder.");
        }
        try
        {
            return RuleSet.Load(paths);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"The rules cannot be read: {InputPaths.Reason(error)}");
        }
    }
}
