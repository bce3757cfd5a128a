namespace MessageLint.Cli.Scan;

/// <summary>Some whole lines of input on their way through a worker, and the answers to them.</summary>
sealed class Batch : IDisposable
{
    /// <summary>How much is read at once: enough to keep a worker busy, little enough to stay in its cache.</summary>
    public const int Size = 256 * 1024;

    readonly ManualResetEventSlim done = new();

    public byte[] Input = new byte[Size];

    /// <summary>The bytes of <see cref="Input"/> that are whole lines.</summary>
    public int Length;

    /// <summary>The number of the first line, from 1.</summary>
    public long FirstLine;

    /// <summary>The batch stands for one line that is too long to be read.</summary>
    public bool TooLong;

    /// <summary>The worst finding of the batch.</summary>
    public Severity? Worst;

    public Exception? Failure;

    public ByteBuffer Output { get; } = new(Size / 2);

    public void Reset()
    {
        (Length, FirstLine, TooLong, Worst, Failure) = (0, 0, false, null, null);
        if (Input.Length > 4 * Size) Input = new byte[Size];
        Output.Clear();
        done.Reset();
    }

    public void Finish() => done.Set();

    public void WaitUntilDone(CancellationToken stop) => done.Wait(stop);

    public void Dispose() => done.Dispose();
}
