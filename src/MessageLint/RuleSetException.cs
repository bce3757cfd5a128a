namespace MessageLint;

/// <summary>One thing wrong with a rule, lexicon, profile or settings file.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in characters.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Excerpt">The line of the file, cut to a readable length and without control characters.</param>
public sealed record RuleError(string File, int Line, int Column, string Message, string Excerpt)
{
    /// <summary><c>file:line:column: message</c>, then the excerpt with a caret under the place.</summary>
    public override string ToString()
    {
        string place = $"{File}:{Line}:{Column}: {Message}";
        return Excerpt.Length == 0 ? place : $"{place}{Environment.NewLine}  {Excerpt}{Environment.NewLine}  {new string(' ', Math.Clamp(Column - 1, 0, Excerpt.Length))}^";
    }
}

/// <summary>Rules or settings could not be loaded. Nothing may be linted with them.</summary>
public sealed class RuleSetException : Exception
{
    /// <summary>For at least one error.</summary>
    public RuleSetException(IReadOnlyList<RuleError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>All that is wrong, in file order.</summary>
    public IReadOnlyList<RuleError> Errors { get; }
}
