namespace MessageLint.Cli.Input;

/// <summary>Why a request was not linted, as the contract's <c>error</c> says it. Neither part repeats what the request holds.</summary>
sealed record RequestError(string Code, string Message)
{
    public static readonly RequestError EmptyLine = new("empty-line", "The line is empty; every line must be one JSON object.");
    public static readonly RequestError NotAnObject = new("not-an-object", "The request must be a JSON object such as {\"text\":\"…\"}.");
    public static readonly RequestError MissingText = new("missing-text", "The request has no 'text'.");
    public static readonly RequestError InvalidUtf8 = new("invalid-utf8", "The request is not valid UTF-8.");

    public static RequestError InvalidJson(long position) =>
        new("invalid-json", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not valid JSON at byte {position + 1}."));

    public static RequestError InvalidField(string name, string expected) => new("invalid-field", $"'{name}' must be {expected}.");

    public static RequestError DoubledField(string name) => new("invalid-field", $"'{name}' is given twice.");

    public static RequestError LineTooLong(int limit) => new(
        "line-too-long", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The line is longer than {limit} bytes. It was not checked."));

    public static RequestError MessageTooLong(MessageTooLongException error) => new("message-too-long", string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"The text has {error.Length} UTF-16 code units; the limit is {error.Limit} (--max-length). It was not checked."));
}
