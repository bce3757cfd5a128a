using MessageLint.Cli.Input;

namespace MessageLint.Cli.Reporters;

/// <summary>One message and the answer to it.</summary>
sealed record CheckedMessage(InputMessage Input, LintResult Result);

/// <summary>Writes what <c>check</c> found, message by message. It sees results only.</summary>
interface IReporter : IDisposable
{
    void Begin(string profile);

    void Report(CheckedMessage message);

    void End(Summary summary);
}
