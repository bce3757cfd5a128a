namespace MessageLint.Cli;

/// <summary>What the exit codes mean, for every command.</summary>
static class ExitCode
{
    public const int Done = 0;
    public const int Findings = 1;

    /// <summary>Usage, configuration or rule error: nothing was linted.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some inputs could not be read.</summary>
    public const int Incomplete = 3;

    public const int Cancelled = 130;
}
