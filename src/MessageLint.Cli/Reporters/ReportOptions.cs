namespace MessageLint.Cli.Reporters;

/// <summary>What reports show.</summary>
sealed record ReportOptions
{
    /// <summary>Secrets are shown as they are.</summary>
    public bool ShowText { get; init; }

    /// <summary>Only findings, nothing about messages without any, no summary.</summary>
    public bool Quiet { get; init; }

    /// <summary>The rules that were not checked and the findings that the settings allow are listed.</summary>
    public bool Verbose { get; init; }

    /// <summary>The least severity that is shown; it changes no verdict.</summary>
    public Severity Least { get; init; }

    /// <summary>The width of a line in terminal cells.</summary>
    public int Width { get; init; } = 100;

    public bool Shows(Finding finding) => finding.Severity >= Least;
}
