namespace MessageLint.Detectors;

/// <summary>What a detector may look at, and where its finds go.</summary>
internal ref struct DetectorContext
{
    /// <summary>The normalised text of the message.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>The region for national numbers, ISO 3166-1 alpha-2 in upper case; null when neither locale nor marketplace tell it.</summary>
    public required string? Region { get; init; }

    /// <summary>What the sender told about the message.</summary>
    public required MessageContext Message { get; init; }

    /// <summary>The finds so far.</summary>
    public required EntityList Entities { get; init; }

    /// <summary>Up to where spelled-out mail addresses, links and numbers, and secrets, have been looked for: many words wake the same search.</summary>
    public int EmailsReadTo, LinksReadTo, NumbersReadTo, PiecesReadTo, SecretsReadTo;
}
