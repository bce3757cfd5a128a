namespace MessageLint.Cli.Input;

/// <summary>The fields of a request that are known; all others are ignored.</summary>
enum RequestField
{
    Unknown, Id, Text, Format, Kind, OrderId, Subject, KnownIds, ThreadId, SentAt, Author,

    // From here on: what many messages share, see ContextCache.
    Direction, Marketplace, Locale, Fulfillment, OrderAgeDays, Stage, Channel, Placeholders, AllowedHosts,
}

static class RequestFields
{
    static readonly string[] FieldNames =
    [
        "", "id", "text", "format", "kind", "orderId", "subject", "knownIds", "threadId", "sentAt", "author",
        "direction", "marketplace", "locale", "fulfillment", "orderAgeDays", "stage", "channel", "placeholders", "allowedHosts",
    ];

    /// <summary>The names that say something about the order and the conversation: those of <c>--set</c>.</summary>
    public static IEnumerable<string> ContextNames => FieldNames.Where(name => IsContext(Of(System.Text.Encoding.UTF8.GetBytes(name))));

    public static string Name(this RequestField field) => FieldNames[(int)field];

    /// <summary>Whether messages of one order or shop are likely to have the same value.</summary>
    public static bool IsShared(this RequestField field) => field >= RequestField.Direction;

    public static bool IsContext(this RequestField field) =>
        field.IsShared() || field is RequestField.OrderId or RequestField.Subject or RequestField.KnownIds;

    public static RequestField Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => RequestField.Id,
        4 when name.SequenceEqual("text"u8) => RequestField.Text,
        4 when name.SequenceEqual("kind"u8) => RequestField.Kind,
        5 when name.SequenceEqual("stage"u8) => RequestField.Stage,
        6 when name.SequenceEqual("format"u8) => RequestField.Format,
        6 when name.SequenceEqual("locale"u8) => RequestField.Locale,
        6 when name.SequenceEqual("sentAt"u8) => RequestField.SentAt,
        6 when name.SequenceEqual("author"u8) => RequestField.Author,
        7 when name.SequenceEqual("channel"u8) => RequestField.Channel,
        7 when name.SequenceEqual("orderId"u8) => RequestField.OrderId,
        7 when name.SequenceEqual("subject"u8) => RequestField.Subject,
        8 when name.SequenceEqual("threadId"u8) => RequestField.ThreadId,
        8 when name.SequenceEqual("knownIds"u8) => RequestField.KnownIds,
        9 when name.SequenceEqual("direction"u8) => RequestField.Direction,
        11 when name.SequenceEqual("marketplace"u8) => RequestField.Marketplace,
        11 when name.SequenceEqual("fulfillment"u8) => RequestField.Fulfillment,
        12 when name.SequenceEqual("orderAgeDays"u8) => RequestField.OrderAgeDays,
        12 when name.SequenceEqual("placeholders"u8) => RequestField.Placeholders,
        12 when name.SequenceEqual("allowedHosts"u8) => RequestField.AllowedHosts,
        _ => RequestField.Unknown,
    };
}
