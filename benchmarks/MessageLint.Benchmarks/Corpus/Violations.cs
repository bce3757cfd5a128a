namespace MessageLint.Benchmarks.Corpus;

/// <summary>Sentences that break a rule, by class. A word in braces is filled in by <see cref="Filler"/>.</summary>
static class Violations
{
    public static IReadOnlyList<(string Class, IReadOnlyList<string> Sentences)> All { get; } =
    [
        ("email", ["Mail the photo to {email} please.", "I answer faster at {email}.", "Bitte schreiben Sie an {email}.", "Notre adresse : {email}."]),
        ("phone", ["Ring me on {phone} after lunch.", "You can also call {phone}.", "Meine Nummer ist {phone}.", "Llámenos al {phone}."]),
        ("url", ["The film is on {url} if you want to see it.", "More colours wait at {url}.", "Mehr dazu auf {url}.", "Tout est sur {url}."]),
        ("card", ["Was it the card {card} that you used?", "We charged {card} a second time."]),
        ("sensitive", ["Send me your credit card number and I will book it by hand.", "Please give us your bank account and sort code.", "Tell me the password of your account, I will look inside.",
            "We need a copy of your passport first.", "Please reply with your IBAN."]),
        ("review", ["Give us five stars and a small gift is yours.", "Once you change your review we refund everything.", "A voucher waits for everybody who leaves positive feedback."]),
        ("off-platform", ["Text me on WhatsApp, it is easier.", "Next time order straight from our website and pay less.", "Find us on Telegram as @linden_lamps.", "Let us sort this out outside of this site."]),
        ("tone", ["Only an idiot would plug it in that way.", "Stop wasting our time with this crap.", "That is your own fault and nobody else’s."]),
        ("shouting", ["READ THE MANUAL BEFORE YOU ASK US AGAIN!!!", "WE HAVE TOLD YOU TWICE THAT IT WAS SENT", "THIS IS THE LAST TIME THAT WE ANSWER??"]),
        ("promise", ["We guarantee that it arrives tomorrow, 100%.", "I promise that you will never have trouble with it again."]),
    ];
}
