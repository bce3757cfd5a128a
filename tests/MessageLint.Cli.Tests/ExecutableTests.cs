using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MessageLint.Cli.Tests;

/// <summary>The built executable itself: what only a real process shows.</summary>
public class ExecutableTests
{
    /// <summary>The one that the build leaves where the contract says, of this test's own configuration.</summary>
    static string Executable => Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("tests", "MessageLint.Cli.Tests"), Path.Combine("src", "MessageLint.Cli"), StringComparison.Ordinal),
        OperatingSystem.IsWindows() ? "messagelint.exe" : "messagelint");

    static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Executable, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Process.Start(start)!;
    }

    [Fact]
    public void Scan_answers_a_line_before_the_next_is_written()
    {
        using var process = Start("scan");
        for (int i = 0; i < 3; i++)
        {
            process.StandardInput.Write($"{{\"id\":{i},\"text\":\"Hello\"}}\n");
            process.StandardInput.Flush();
            Assert.StartsWith($"{{\"id\":{i},\"verdict\"", process.StandardOutput.ReadLine());
        }
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Scan_stops_quietly_when_its_reader_goes()
    {
        using var process = Start("scan");
        process.StandardInput.Write("{\"text\":\"Hello\"}\n");
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        try
        {
            while (!process.HasExited) process.StandardInput.Write(string.Concat(Enumerable.Repeat("{\"text\":\"Hello\"}\n", 1000)));
        }
        catch (IOException)
        {
            // It has gone, as it should.
        }
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void A_signal_ends_scan_with_130(int signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = Start("scan");
        process.StandardInput.Write("{\"id\":1,\"text\":\"Hello\"}\n{\"id\":2,");
        process.StandardInput.Flush();
        Assert.StartsWith("{\"id\":1,", process.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()])) kill.WaitForExit();
        process.WaitForExit();
        Assert.Equal((130, ""), (process.ExitCode, process.StandardOutput.ReadToEnd()));
    }

    [Fact]
    public void A_signal_ends_a_check_that_waits_for_input()
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = Start("check", "-");
        Thread.Sleep(500);
        using (var kill = Process.Start("kill", ["-2", process.Id.ToString()])) kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public void Usage_errors_go_to_standard_error()
    {
        using var process = Start("check", "--no-such-option");
        process.StandardInput.Close();
        Assert.Equal("", process.StandardOutput.ReadToEnd());
        Assert.StartsWith("messagelint: ", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }
}
