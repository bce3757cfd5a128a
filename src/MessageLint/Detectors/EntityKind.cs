namespace MessageLint.Detectors;

/// <summary>What a span of text is. One span has one meaning: where two overlap, the kind that stands first here wins.</summary>
internal enum EntityKind : byte
{
    None,

    // What the sender told us about, or wrote as a placeholder: never anything else.
    KnownId,
    Placeholder,

    // Things that carry their own proof.
    OrderId,
    Card,
    Iban,
    CryptoWallet,
    Email,
    Link,
    TrackingNumber,
    Guid,
    MacAddress,
    DeviceId,
    ProductCode,
    VatId,

    // Proof by a word nearby, or by a country's check digits and a word.
    Cvv,
    CardExpiry,
    CardLike,
    BankAccount,
    NationalId,
    Passport,
    OneTimeCode,
    Password,
    CaseId,
    Phone,
    Handle,
    PostalAddress,
    MaskedWord,

    // Harmless shapes without proof.
    Date,
    Time,
    Price,
    Measure,
    Version,
    FileName,
    PostCode,
    PartNumber,
}
