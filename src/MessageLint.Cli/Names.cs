namespace MessageLint.Cli;

/// <summary>The library's enumerations as the contract writes them.</summary>
static class Names
{
    public static readonly string[] Severities = ["error", "warning", "info"];

    public static readonly string[] Profiles = ["amazon", "ebay", "etsy", "walmart", "generic"];

    public static readonly string[] Kinds = ["message", "template", "case"];

    public static string Of(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    public static string Of(Verdict verdict) => verdict switch { Verdict.Block => "block", Verdict.Warn => "warn", _ => "pass" };

    public static string Of(Risk risk) => risk == Risk.Filter ? "filter" : "policy";

    /// <summary>The severity of that name; null for <c>never</c>.</summary>
    public static Severity? SeverityOf(string name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };

    public static MessageKind? KindOf(string name) => name switch
    {
        "message" => MessageKind.Message,
        "template" => MessageKind.Template,
        "case" => MessageKind.Case,
        _ => null,
    };

    public static string Count(int number, string one, string? many = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
