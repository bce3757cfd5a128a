namespace MessageLint;

/// <summary>A message is longer than <see cref="LinterOptions.MaxMessageLength"/>. It was not linted.</summary>
public sealed class MessageTooLongException : ArgumentException
{
    /// <summary>For a message of <paramref name="length"/> UTF-16 units where <paramref name="limit"/> are allowed.</summary>
    public MessageTooLongException(int length, int limit)
        : base($"The message has {length} UTF-16 code units; the limit is {limit}. It was not checked. Shorten it or raise the limit.")
    {
        Length = length;
        Limit = limit;
    }

    /// <summary>The message's length in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The limit that was in force.</summary>
    public int Limit { get; }
}
