using System.Text;
using MessageLint.Cli.Input;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Scan;

/// <summary>Answers with the masked text.</summary>
sealed class RedactHandler(MessageLinter linter, RedactionStyle style) : IRequestHandler
{
    readonly AnswerWriter answers = new(showText: false);

    public Severity? Answer(ByteBuffer output, in Request request)
    {
        var message = new Message(Encoding.UTF8.GetString(request.Text))
        {
            Format = request.Format ?? MessageFormat.Text,
            Kind = request.Kind ?? MessageKind.Message,
            Context = request.Context,
        };
        answers.Write(output, request.Id, linter.Redact(message, style));
        return null;
    }

    public void WriteError(ByteBuffer output, ReadOnlySpan<byte> id, long line, RequestError error) => answers.WriteError(output, id, line, error);

    public void Dispose() => answers.Dispose();
}
