namespace MessageLint;

/// <summary>Which way a message goes.</summary>
public enum Direction
{
    /// <summary>From the seller to the buyer.</summary>
    Outbound,

    /// <summary>From the buyer to the seller.</summary>
    Inbound,
}

/// <summary>Who ships the order.</summary>
public enum Fulfillment
{
    /// <summary>The marketplace (Fulfilment by Amazon).</summary>
    Fba,

    /// <summary>The merchant.</summary>
    Fbm,
}

/// <summary>
/// What is known about a message beside its text. Every property is optional; a rule that needs one that is missing is
/// listed in <see cref="LintResult.NotChecked"/>. Make one and use it for many messages: it is immutable.
/// </summary>
public sealed record MessageContext
{
    /// <summary>Nothing known.</summary>
    public static MessageContext Empty { get; } = new();

    /// <summary>Which way the message goes; outbound when not said.</summary>
    public Direction Direction { get; init; }

    /// <summary>The store, as a host name without www: <c>amazon.de</c>.</summary>
    public string? Marketplace
    {
        get;
        init
        {
            field = value;
            Region = Detectors.Regions.Of(Locale, value);
        }
    }

    /// <summary>The buyer's language and region as a BCP 47 tag: <c>de-DE</c>, <c>und-TN</c>.</summary>
    public string? Locale
    {
        get;
        init
        {
            field = value;
            Language = Rules.ContextTest.LanguageOf(value);
            Region = Detectors.Regions.Of(value, Marketplace);
        }
    }

    /// <summary>The primary language of <see cref="Locale"/>, in lower case; kept, so that rules can ask for it without an allocation.</summary>
    internal string? Language { get; private init; }

    /// <summary>The region for national numbers: that of <see cref="Locale"/>, else of <see cref="Marketplace"/>.</summary>
    internal string? Region { get; private init; }

    /// <summary>Who ships the order.</summary>
    public Fulfillment? Fulfillment { get; init; }

    /// <summary>The order's age in whole days.</summary>
    public int? OrderAgeDays { get; init; }

    /// <summary>The marketplace's id of the order. It is never taken for a phone or card number.</summary>
    public string? OrderId { get; init; }

    /// <summary>The order's stage: <c>pre-sale</c>, <c>placed</c>, <c>shipped</c>, <c>delivered</c>, <c>completed</c>.</summary>
    public string? Stage { get; init; }

    /// <summary>How it is sent: <c>reply</c>, <c>proactive</c>, <c>api:confirmOrderDetails</c> and so on.</summary>
    public string? Channel { get; init; }

    /// <summary>The subject line.</summary>
    public string? Subject { get; init; }

    /// <summary>The names a template's placeholders may have; null when not known.</summary>
    public IReadOnlyList<string>? Placeholders { get; init; }

    /// <summary>Numbers known to be harmless: tracking numbers, case ids, part numbers.</summary>
    public IReadOnlyList<string> KnownIds { get; init; } = [];

    /// <summary>Hosts that may be linked to beside those of the profile, as registrable domains or hosts below one.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];
}
