using System.Text;
using MessageLint.Benchmarks.Corpus;
using MessageLint.Benchmarks.Processes;
using MessageLint.Benchmarks.SideBySide;

namespace MessageLint.Benchmarks;

/// <summary>Runs everything once, small: that it runs, and that a clean message allocates nothing. Times are not judged.</summary>
static class SmokeCommand
{
    public static int Run()
    {
        SideBySideCommand.Run(1, 1, save: false);
        ScanRatioCommand.Run(1, 1, save: false);
        ScalingCommand.Run(quick: true);
        StartupCommand.Run(1, save: false);
        return CountAllocations() ? 0 : 1;
    }

    static bool CountAllocations()
    {
        var linter = MessageLinter.Create(new LinterOptions { Profile = "generic" });
        string[] texts = [.. CleanText.Messages(1_000_000, linter)];
        byte[][] utf8 = [.. texts.Select(Encoding.UTF8.GetBytes)];

        // Unoptimised code may box; the runtime takes a few passes and some time to replace it.
        long strings = Least(() => { foreach (string text in texts) linter.Lint(text); });
        long bytes = Least(() => { foreach (byte[] text in utf8) linter.LintUtf8(text, MessageContext.Empty); });
        Console.WriteLine($"Allocated for {texts.Length} clean messages: {strings} bytes as strings, {bytes} bytes as UTF-8.");
        return strings == 0 && bytes == 0;
    }

    static long Least(Action pass)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 50 && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            pass();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Thread.Sleep(20);
        }

        return least;
    }
}
