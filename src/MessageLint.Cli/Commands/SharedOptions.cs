using System.CommandLine;

namespace MessageLint.Cli.Commands;

/// <summary>Options that several commands have.</summary>
static class SharedOptions
{
    public static Option<int> MaxLength()
    {
        var option = new Option<int>("--max-length")
        {
            Description = "The longest message that is checked, in UTF-16 units",
            HelpName = "units",
            DefaultValueFactory = _ => LinterOptions.DefaultMaxMessageLength,
        };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() < 1) result.AddError("--max-length must be 1 or more.");
        });
        return option;
    }

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads", "-j")
        {
            Description = "How many threads work; the answers are the same for any number",
            HelpName = "number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() is < 1 or > 256) result.AddError("--threads must be between 1 and 256.");
        });
        return option;
    }

    public static Option<string[]> Set() => new("--set", "-s")
    {
        Description = "What is known, such as fulfillment=FBA; may be given again",
        HelpName = "name=value",
    };
}
