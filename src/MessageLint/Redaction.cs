namespace MessageLint;

/// <summary>What a redaction covers.</summary>
public enum RedactionKind
{
    /// <summary>A card number, its verification code or its expiry date.</summary>
    Card,

    /// <summary>An IBAN or the number of a bank account.</summary>
    BankAccount,

    /// <summary>A national id or a passport number.</summary>
    Id,

    /// <summary>A password.</summary>
    Password,

    /// <summary>A one-time code.</summary>
    Code,

    /// <summary>The address of a crypto wallet.</summary>
    CryptoWallet,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A name on a messenger or social network, or a link to one.</summary>
    Handle,

    /// <summary>A street address.</summary>
    Address,
}

/// <summary>How what is redacted is written.</summary>
public enum RedactionStyle
{
    /// <summary>As a token that says what was there: <c>[card]</c>.</summary>
    Token,

    /// <summary>As an asterisk for each UTF-16 code unit, so that length and shape stay: <c>**** **** **** ****</c>. Blanks and, but in passwords, punctuation stay; HTML's character references are covered whole.</summary>
    Shape,
}

/// <summary>A stretch of a text that was masked.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Span">Its place in the original text, in UTF-16 code units.</param>
public readonly record struct Redaction(RedactionKind Kind, TextSpan Span)
{
    /// <summary>The kind's name in answers and, in brackets, in masked texts: <c>bank-account</c>.</summary>
    public string Name => Kind switch
    {
        RedactionKind.Card => "card",
        RedactionKind.BankAccount => "bank-account",
        RedactionKind.Id => "id",
        RedactionKind.Password => "password",
        RedactionKind.Code => "code",
        RedactionKind.CryptoWallet => "crypto-wallet",
        RedactionKind.Email => "email",
        RedactionKind.Phone => "phone",
        RedactionKind.Handle => "handle",
        RedactionKind.Address => "address",
        _ => throw new InvalidOperationException($"A redaction has no kind {Kind}."),
    };
}

/// <summary>A text that may be stored, and what was masked in it.</summary>
/// <param name="Text">The text with every redaction masked and all else as it was.</param>
/// <param name="Redactions">What was masked, in the order of the original text and without overlaps. In HTML, what tags cut in pieces is one redaction each.</param>
public sealed record RedactedText(string Text, IReadOnlyList<Redaction> Redactions);
