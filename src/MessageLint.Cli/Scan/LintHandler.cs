using MessageLint.Cli.Input;
using MessageLint.Cli.Reporters;

namespace MessageLint.Cli.Scan;

/// <summary>Answers with what was found.</summary>
sealed class LintHandler(MessageLinter linter, bool showText) : IRequestHandler
{
    readonly AnswerWriter answers = new(showText);

    public Severity? Answer(ByteBuffer output, in Request request)
    {
        var result = linter.LintUtf8(request.Text, request.Context, request.Format ?? MessageFormat.Text, request.Kind ?? MessageKind.Message);
        answers.Write(output, request.Id, result, request.Text);
        Severity? worst = null;
        if (result.Findings.Count == 0) return worst;
        foreach (var finding in result.Findings)
        {
            if (worst is null || finding.Severity > worst) worst = finding.Severity;
        }
        return worst;
    }

    public void WriteError(ByteBuffer output, ReadOnlySpan<byte> id, long line, RequestError error) => answers.WriteError(output, id, line, error);

    public void Dispose() => answers.Dispose();
}
