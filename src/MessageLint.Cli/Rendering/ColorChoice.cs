namespace MessageLint.Cli.Rendering;

/// <summary>Whether output is coloured.</summary>
static class ColorChoice
{
    public static readonly string[] Modes = ["auto", "always", "never"];

    /// <summary>What was asked for; else NO_COLOR, then CLICOLOR_FORCE, then whether it is a terminal.</summary>
    public static bool Decide(string mode, CliHost host)
    {
        if (mode == "always") return true;
        if (mode == "never" || !string.IsNullOrEmpty(host.Variable("NO_COLOR"))) return false;
        if (host.Variable("CLICOLOR_FORCE") is { Length: > 0 } force && force != "0") return true;
        return !host.OutRedirected && host.Variable("TERM") != "dumb";
    }
}
