namespace MessageLint.Detectors.Numbers;

/// <summary>What a word beside a number says about it; the names are those of <c>rules/data/number-words.json</c>, there in kebab-case.</summary>
internal enum NumberWord : byte
{
    Phone,
    Contact,
    ThirdParty,

    /// <summary>The sender: "us", "my".</summary>
    Own,
    Order,
    Tracking,
    Reference,

    /// <summary>Makes a number harmless only right before it: "colour 5550183".</summary>
    Tag,
    Label,
    Number,
    Neutral,
    Code,
    CodeProof,
    NoCode,
    Password,
    Card,
    TradingCard,
    Cvv,
    Expiry,
    Iban,
    Account,
    SortCode,
    Routing,
    Bic,
    Ssn,
    Itin,
    Nino,
    Nhs,
    SteuerId,
    Ausweis,
    Nir,
    Dni,
    CodiceFiscale,
    Bsn,
    Personnummer,
    Pesel,
    Nif,
    Cpf,
    Tckn,
    MyNumber,
    Aadhaar,
    Pan,
    Tfn,
    Sin,
    Curp,
    NationalId,
    Passport,
    Wallet,
    Imei,

    /// <summary>Right behind a number, says that it is a part's: "0281 006 512 fits".</summary>
    Fit,

    /// <summary>Joins the pieces of a number told bit by bit: "half", "then".</summary>
    Piece,

    /// <summary>Says that the number is to be read from its end.</summary>
    Reversed,
}
