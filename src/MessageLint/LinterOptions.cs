namespace MessageLint;

/// <summary>How a <see cref="MessageLinter"/> is made.</summary>
public sealed record LinterOptions
{
    /// <summary>The default limit of a message's length, in UTF-16 code units: 1 Mi.</summary>
    public const int DefaultMaxMessageLength = 1 << 20;

    /// <summary>The marketplace's profile: <c>amazon</c>, <c>ebay</c>, <c>etsy</c>, <c>walmart</c> or <c>generic</c>.</summary>
    public string Profile { get; init; } = "amazon";

    /// <summary>The rules; those that come with the library when not set.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>The longest message that is linted, in UTF-16 code units.</summary>
    public int MaxMessageLength { get; init; } = DefaultMaxMessageLength;
}
