using System.Text;

namespace MessageLint.Cli.Tests;

/// <summary>What a run of the tool gave.</summary>
public sealed record CliRun(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the tool inside the test's process.</summary>
public static class CliRunner
{
    public static CliRun Run(params string[] args) => Run([], args);

    public static CliRun Feed(string input, params string[] args) => Run(Encoding.UTF8.GetBytes(input), args);

    public static CliRun Run(byte[] input, string[] args, CancellationToken stop = default)
    {
        using var source = new MemoryStream(input);
        return Run(source, args, stop: stop);
    }

    public static CliRun Run(
        Stream input, string[] args, bool terminal = false, Dictionary<string, string>? variables = null, CancellationToken stop = default)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, new CliHost
        {
            In = input,
            Out = output,
            Error = error,
            InRedirected = !terminal,
            OutRedirected = !terminal,
            Variable = name => variables?.GetValueOrDefault(name),
            Stop = stop,
        });
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
