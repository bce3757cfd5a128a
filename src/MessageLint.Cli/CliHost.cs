using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MessageLint.Cli;

/// <summary>The edges of the process, so that tests can stand in for them.</summary>
sealed class CliHost
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    StreamWriter? text;

    public required Stream In { get; init; }

    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    public bool InRedirected { get; init; } = true;

    public bool OutRedirected { get; init; } = true;

    public bool ErrorRedirected { get; init; } = true;

    /// <summary>The terminal's width in cells, or a readable one where there is no terminal.</summary>
    public int Width { get; init; } = 100;

    public Func<string, string?> Variable { get; init; } = _ => null;

    public CancellationToken Stop { get; init; }

    /// <summary><see cref="Out"/> for text: UTF-8 without a byte order mark.</summary>
    public TextWriter Text => text ??= new StreamWriter(Out, Utf8, 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    public void Flush()
    {
        text?.Flush();
        Out.Flush();
    }

    public static CliHost FromProcess(CancellationToken stop)
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;
        return new CliHost
        {
            In = Console.OpenStandardInput(),
            Out = new OutputStream(OpenOutput()),
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            InRedirected = Console.IsInputRedirected,
            OutRedirected = Console.IsOutputRedirected,
            ErrorRedirected = Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 40, 120),
            Variable = Environment.GetEnvironmentVariable,
            Stop = stop,
        };
    }

    // The console's own stream swallows a broken pipe, and `scan | head` would read on to the end of its input. A file
    // stream says so; on a real file it would keep an offset of its own, so there the console's stream stays.
    static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
