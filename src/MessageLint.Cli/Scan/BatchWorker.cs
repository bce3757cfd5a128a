using System.Text;
using MessageLint.Cli.Input;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Scan;

/// <summary>Answers the lines of a batch. Each thread has its own.</summary>
sealed class BatchWorker(MessageLinter linter, ScanOptions options) : IDisposable
{
    readonly RequestReader requests = new(options.Context);
    readonly AnswerWriter answers = new(options.ShowText);

    public void Answer(Batch batch)
    {
        if (batch.TooLong)
        {
            answers.WriteError(batch.Output, default, batch.FirstLine, RequestError.LineTooLong(options.MaxLine));
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

    public void Dispose() => answers.Dispose();

    void Answer(ReadOnlySpan<byte> line, long number, Batch batch)
    {
        if (line.TrimEnd((byte)'\r').IsEmpty)
        {
            answers.WriteError(batch.Output, default, number, RequestError.EmptyLine);
            return;
        }
        var request = line.Length > options.MaxLine ? new Request { Error = RequestError.LineTooLong(options.MaxLine) } : requests.Read(line);
        var error = request.Error;
        if (error is null)
        {
            try
            {
                var result = linter.LintUtf8(request.Text, request.Context, request.Format ?? MessageFormat.Text, request.Kind ?? MessageKind.Message);
                answers.Write(batch.Output, request.Id, result, request.Text);
                Note(result, batch);
                return;
            }
            catch (MessageTooLongException tooLong)
            {
                error = RequestError.MessageTooLong(tooLong);
            }
        }
        answers.WriteError(batch.Output, request.Id, number, error);
    }

    static void Note(LintResult result, Batch batch)
    {
        if (result.Findings.Count == 0) return;
        foreach (var finding in result.Findings)
        {
            if (batch.Worst is null || finding.Severity > batch.Worst) batch.Worst = finding.Severity;
        }
    }
}
