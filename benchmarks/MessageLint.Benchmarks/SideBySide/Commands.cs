using System.ComponentModel;
using System.Diagnostics;

namespace MessageLint.Benchmarks.SideBySide;

/// <summary>Runs other programs.</summary>
static class Commands
{
    /// <summary>Runs a program to its end; false when it is missing or fails.</summary>
    public static bool TryRun(string program, IEnumerable<string> arguments, out string output)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception error)
        {
            output = error.Message;
            return false;
        }
    }
}
