using System.CommandLine;
using MessageLint.Cli.Input;

namespace MessageLint.Cli.Commands;

/// <summary>The options of every command that lints.</summary>
sealed class LintOptions
{
    readonly Option<string> profile = new("--profile", "-p")
    {
        Description = $"The marketplace: {string.Join(", ", Names.Profiles)}",
        HelpName = "name",
        DefaultValueFactory = _ => "amazon",
    };

    readonly Option<string[]> rules = new("--rules", "-r") { Description = "Rules of your own beside those that come with the tool; may be given again", HelpName = "file|folder" };

    readonly Option<string> settings = new("--settings") { Description = "Your own settings: names and titles that a rule lets pass, and why", HelpName = "file" };

    readonly Option<string> failOn;

    readonly Option<bool> showText = new("--show-text") { Description = "Show what was found instead of masking it" };

    readonly Option<int> maxLength = SharedOptions.MaxLength();

    public LintOptions(string failOnDefault)
    {
        failOn = new Option<string>("--fail-on")
        {
            Description = "Exit with 1 at findings of this severity or a worse one",
            HelpName = "error|warning|info|never",
            DefaultValueFactory = _ => failOnDefault,
        };
        failOn.AcceptOnlyFromAmong([.. Names.Severities, "never"]);
    }

    public IEnumerable<Option> All => [profile, rules, settings, failOn, showText, maxLength];

    public bool ShowText(ParseResult result) => result.GetValue(showText);

    public int MaxLength(ParseResult result) => result.GetValue(maxLength);

    public Severity? FailOn(ParseResult result) => Names.SeverityOf(result.GetValue(failOn)!);

    /// <summary>The linter that the options ask for.</summary>
    /// <exception cref="CliException">The profile is not known, or a rule or settings file cannot be read.</exception>
    /// <exception cref="RuleSetException">A rule or settings file is not valid.</exception>
    public MessageLinter Linter(ParseResult result)
    {
        string name = result.GetValue(profile)!;
        string[] paths = result.GetValue(rules) ?? [];
        var options = new LinterOptions
        {
            Profile = name,
            Rules = paths.Length == 0 ? null : RuleFiles.Load(paths),
            MaxMessageLength = MaxLength(result),
        };
        if (result.GetValue(settings) is { } file) options = WithSettings(options, file);
        try
        {
            return MessageLinter.Create(options);
        }
        catch (ArgumentException)
        {
            throw new CliException($"There is no profile '{name}'.{Suggestion.For(name, Names.Profiles)} Profiles: {string.Join(", ", Names.Profiles)}.");
        }
    }

    static LinterOptions WithSettings(LinterOptions options, string file)
    {
        if (!File.Exists(file)) throw new CliException($"{file}: no such settings file.");
        try
        {
            return options.WithSettings(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"The settings cannot be read: {InputPaths.Reason(error)}");
        }
    }
}
