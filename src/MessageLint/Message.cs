namespace MessageLint;

/// <summary>How the text of a message is written.</summary>
public enum MessageFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,
}

/// <summary>What kind of text it is.</summary>
public enum MessageKind
{
    /// <summary>A message about to be sent, or one that was.</summary>
    Message,

    /// <summary>A text that will be filled in later.</summary>
    Template,

    /// <summary>A text written to the marketplace itself: a SAFE-T claim, an A-to-z appeal, a feedback removal.</summary>
    Case,
}

/// <summary>One text to lint, with what is known about it.</summary>
/// <param name="Text">The text exactly as it would be sent. All offsets count its UTF-16 code units.</param>
public sealed record Message(string Text)
{
    /// <summary>How the text is written.</summary>
    public MessageFormat Format { get; init; }

    /// <summary>What kind of text it is.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>What is known about the order and the conversation.</summary>
    public MessageContext Context { get; init; } = MessageContext.Empty;
}
