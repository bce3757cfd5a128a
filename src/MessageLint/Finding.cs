namespace MessageLint;

/// <summary>One thing that a rule found wrong, with the exact place and the reason.</summary>
public sealed record Finding
{
    /// <summary>The rule's id: <c>category/bad-thing</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>The part of <see cref="RuleId"/> before the slash.</summary>
    public string Category => RuleId[..RuleId.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The place in the original text, in UTF-16 code units; empty for a finding about the whole message.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The 1-based line of the span's start.</summary>
    public required int Line { get; init; }

    /// <summary>The 1-based column of the span's start, in UTF-16 code units.</summary>
    public required int Column { get; init; }

    /// <summary>Whom it may offend.</summary>
    public required Risk Risk { get; init; }

    /// <summary>What is wrong, in plain words. It never repeats the text that was found.</summary>
    public required string Message { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>Where the rule comes from, with its date.</summary>
    public required string Source { get; init; }

    /// <summary>A better sentence.</summary>
    public required string Instead { get; init; }

    /// <summary>The text of the span, masked so that it can be shown and stored.</summary>
    public required string Excerpt { get; init; }

    /// <summary>The context that would change the severity, were it known: <c>fulfillment</c>.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];
}

/// <summary>A rule that could not decide because something about the message is not known.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Needs">The names of what is missing, as the fields of a request are named; <c>language</c> where it has no words in the message's language.</param>
public sealed record NotChecked(string RuleId, IReadOnlyList<string> Needs);
