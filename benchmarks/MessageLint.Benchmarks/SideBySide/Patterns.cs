namespace MessageLint.Benchmarks.SideBySide;

/// <summary>A shape as a regular expression that .NET, Vectorscan and ripgrep all accept.</summary>
sealed record Shape(string Name, bool IgnoreCase, string Expression);

/// <summary>What a team would write without this library: twenty shapes and three hundred phrases.</summary>
static class Patterns
{
    static readonly string[] Verbs = ["send", "give", "tell", "mail", "show", "text", "forward", "confirm", "post", "reveal"];
    static readonly string[] Receivers = ["us", "me", "our office", "my boss"];
    static readonly string[] Secrets = ["your pin", "your bank details", "your tax number", "the card code", "your mobile number", "your private address"];

    static readonly string[] Phrases300 =
    [
        "damn", "crap", "bloody hell", "idiot", "moron", "stupid buyer", "wasting our time", "shut up", "so lazy", "your own fault", "not our problem", "calm down", "stop complaining",
        "credit card", "card number", "bank account", "sort code", "routing number", "social security number", "account password", "your login", "security code", "date of birth", "iban",
        "passport", "identity card", "whatsapp", "telegram", "wechat", "signal group", "instagram", "facebook page", "our website", "our own shop", "order directly", "outside of this site",
        "text me", "call me", "ring me", "email me", "reach us at", "paypal", "venmo", "wire transfer", "western union", "gift card", "bitcoin", "five stars", "positive feedback",
        "change your review", "remove your review", "leave a review", "small gift", "free voucher", "in exchange for", "we guarantee", "i promise", "arrives tomorrow", "hundred percent sure",
        "discount code",
    ];

    public static IReadOnlyList<Shape> Shapes { get; } =
    [
        new("email", true, @"[a-z0-9._%+\-]{1,64}@[a-z0-9\-]{1,63}(\.[a-z0-9\-]{1,63}){0,5}\.[a-z]{2,20}"),
        new("email spelled", true, @"[a-z0-9._]{2,40} ?[(\[] ?at ?[)\]] ?[a-z0-9\-]{2,40} ?([(\[] ?dot ?[)\]]|\.) ?[a-z]{2,8}"),
        new("link", true, @"\bhttps?://[^\s<>""]{3,160}"),
        new("www", true, @"\bwww\.[a-z0-9\-]{1,63}\.[a-z]{2,20}"),
        new("host", true, @"\b[a-z0-9\-]{2,63}\.(com|net|org|io|shop|store|info|biz|de|fr|es|it|uk|eu|me|ly|link|site|online)\b"),
        new("phone, American", false, @"(\+?1[ .\-]?)?(\(\d{3}\) ?|\b\d{3}[ .\-])\d{3}[ .\-]\d{4}\b"),
        new("phone, international", false, @"\+\d{1,3}[ .\-]?\(?\d{1,4}\)?([ .\-]?\d{2,4}){2,4}\b"),
        new("phone, British", false, @"\b0\d{4} ?\d{6}\b"),
        new("card", false, @"\b\d{4}[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{1,7}\b"),
        new("card, 15 digits", false, @"\b3[47]\d{2}[ \-]?\d{6}[ \-]?\d{5}\b"),
        new("American id", false, @"\b\d{3}-\d{2}-\d{4}\b"),
        new("IBAN", false, @"\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\b"),
        new("handle", true, @"\b(telegram|instagram|skype|wechat)[ :]{1,3}@?[a-z0-9_.]{3,30}"),
        new("shouting", false, @"\b[A-Z]{2,}([ ,']+[A-Z]{2,}){3,}"),
        new("marks", false, @"[!?]{3,}"),
        new("asks for a card", true, @"\b(send|reply with|give|share|tell)\b.{0,40}\b(card number|cvv|iban|password|pin|bank)"),
        new("asks for an id", true, @"\b(need|want|require)\b.{0,30}\b(social security|passport|tax number)"),
        new("paid review", true, @"\b(review|feedback|stars)\b.{0,40}\b(gift|refund|voucher|free|cash)"),
        new("promise", true, @"\b(guarantee|promise)[a-z]*\b.{0,30}\b(arriv[a-z]*|tomorrow|never|100%)"),
        new("visit", true, @"\b(visit|come to) (our|the) (shop|store|warehouse)\b"),
    ];

    public static IReadOnlyList<string> Phrases { get; } =
        [.. Phrases300.Concat(from verb in Verbs from receiver in Receivers from secret in Secrets select $"{verb} {receiver} {secret}").Distinct().Take(300)];

    /// <summary>All of them for ripgrep, a line each.</summary>
    public static IEnumerable<string> Lines => Shapes.Select(s => s.IgnoreCase ? $"(?i:{s.Expression})" : s.Expression).Concat(Phrases.Select(p => $@"(?i:\b{p}\b)"));
}
