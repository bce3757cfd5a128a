namespace MessageLint.Cli;

/// <summary>A mistake in how the tool was called. The message says what to do; the exit code is <see cref="ExitCode.Usage"/>.</summary>
sealed class CliException(string message) : Exception(message);

/// <summary>Whoever read our output has gone: stop quietly.</summary>
sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner);
