using System.Text;
using MessageLint.Cli.Scan;

namespace MessageLint.Cli.Reporters;

/// <summary>The contract's answer, one line a message, with its file.</summary>
sealed class JsonlReporter(Stream output, ReportOptions options) : IReporter
{
    readonly AnswerWriter answers = new(options.ShowText, options.Least);
    readonly ByteBuffer buffer = new(4096);

    public void Begin(string profile)
    {
    }

    public void Report(CheckedMessage message)
    {
        buffer.Clear();
        byte[] text = options.ShowText ? Encoding.UTF8.GetBytes(message.Input.Message.Text) : [];
        answers.Write(buffer, message.Input.Id, message.Result, text, message.Input.File);
        output.Write(buffer.Written);
    }

    public void End(Summary summary)
    {
    }

    public void Dispose() => answers.Dispose();
}
