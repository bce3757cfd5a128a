using MessageLint.Cli.Input;

namespace MessageLint.Cli.Scan;

/// <summary>Answers requests, one line each. Each thread has its own.</summary>
interface IRequestHandler : IDisposable
{
    /// <summary>Appends the answer to a valid request; nothing when it throws.</summary>
    /// <returns>The severity of the worst finding; null when there was none.</returns>
    /// <exception cref="MessageTooLongException">The text is over the limit.</exception>
    Severity? Answer(ByteBuffer output, in Request request);

    /// <summary>Appends what is wrong with a line.</summary>
    void WriteError(ByteBuffer output, ReadOnlySpan<byte> id, long line, RequestError error);
}
