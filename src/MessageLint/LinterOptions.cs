using MessageLint.Rules.Loading;

namespace MessageLint;

/// <summary>How a <see cref="MessageLinter"/> is made.</summary>
public sealed record LinterOptions
{
    /// <summary>The default limit of a message's length, in UTF-16 code units: 1 Mi.</summary>
    public const int DefaultMaxMessageLength = 1 << 20;

    /// <summary>The marketplace's profile: <c>amazon</c>, <c>ebay</c>, <c>etsy</c>, <c>walmart</c> or <c>generic</c>.</summary>
    public string Profile { get; init; } = "amazon";

    /// <summary>The rules; those that come with the library when not set.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>The longest message that is linted, in UTF-16 code units.</summary>
    public int MaxMessageLength { get; init; } = DefaultMaxMessageLength;

    /// <summary>The seller's own texts that a rule lets pass. What they hide is listed in <see cref="LintResult.Allowed"/>.</summary>
    public IReadOnlyList<AllowedText> Allow { get; init; } = [];

    /// <summary>These options, and what a settings file allows beside them. <see cref="Rules"/> must be set already.</summary>
    /// <exception cref="RuleSetException">The file is not valid; the exception names every error's place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public LinterOptions WithSettings(string path) =>
        this with { Allow = [.. Allow, .. SettingsReader.Read(path, (Rules ?? RuleSet.Default).Compiled.Rules)] };
}
