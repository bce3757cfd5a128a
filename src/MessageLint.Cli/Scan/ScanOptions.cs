namespace MessageLint.Cli.Scan;

/// <summary>How <see cref="NdjsonScanner"/> works.</summary>
sealed record ScanOptions
{
    public int Threads { get; init; } = Environment.ProcessorCount;

    public int MaxMessageLength { get; init; } = LinterOptions.DefaultMaxMessageLength;

    /// <summary>What holds for requests that say nothing of their own.</summary>
    public MessageContext Context { get; init; } = MessageContext.Empty;

    /// <summary>The longest line in bytes: a text of the greatest length, each unit written \uXXXX, and room for the other fields.</summary>
    public int MaxLine => (int)Math.Min(6L * MaxMessageLength + 64 * 1024, Array.MaxLength / 2);
}
