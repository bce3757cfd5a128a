using System.Text;
using MessageLint.Cli.Input;

namespace MessageLint.Cli.Scan;

/// <summary>Answers the lines of a batch. Each thread has its own.</summary>
sealed class BatchWorker(IRequestHandler handler, ScanOptions options) : IDisposable
{
    readonly RequestReader requests = new(options.Context);

    public void Answer(Batch batch)
    {
        if (batch.TooLong)
        {
            handler.WriteError(batch.Output, default, batch.FirstLine, RequestError.LineTooLong(options.MaxLine));
            return;
        }
        ReadOnlySpan<byte> lines = batch.Input.AsSpan(0, batch.Length);
        long number = batch.FirstLine;
        if (number == 1 && lines.StartsWith(Encoding.UTF8.Preamble)) lines = lines[3..];
        while (!lines.IsEmpty)
        {
            int end = lines.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? [] : lines[(end + 1)..];
            Answer(line, number++, batch);
        }
    }

    public void Dispose() => handler.Dispose();

    void Answer(ReadOnlySpan<byte> line, long number, Batch batch)
    {
        if (line.TrimEnd((byte)'\r').IsEmpty)
        {
            handler.WriteError(batch.Output, default, number, RequestError.EmptyLine);
            return;
        }
        var request = line.Length > options.MaxLine ? new Request { Error = RequestError.LineTooLong(options.MaxLine) } : requests.Read(line);
        var error = request.Error;
        if (error is null)
        {
            try
            {
                if (handler.Answer(batch.Output, request) is { } worst && (batch.Worst is null || worst > batch.Worst)) batch.Worst = worst;
                return;
            }
            catch (MessageTooLongException tooLong)
            {
                error = RequestError.MessageTooLong(tooLong);
            }
        }
        handler.WriteError(batch.Output, request.Id, number, error);
    }
}
