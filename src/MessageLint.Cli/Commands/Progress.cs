using System.Diagnostics;
using System.Globalization;

namespace MessageLint.Cli.Commands;

/// <summary>A line on a terminal's standard error while many files are read, once that takes more than a second.</summary>
sealed class Progress(CliHost host, int files)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    readonly long start = Stopwatch.GetTimestamp();
    long shown;
    int done;

    public void Step()
    {
        done++;
        if (host.ErrorRedirected || files < 2 || Stopwatch.GetElapsedTime(start) < Patience) return;
        if (shown != 0 && Stopwatch.GetElapsedTime(shown) < Pace) return;
        shown = Stopwatch.GetTimestamp();
        host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done} of {files} files"));
    }

    public void Clear()
    {
        if (shown != 0) host.Error.Write("\r\u001b[K");
    }
}
