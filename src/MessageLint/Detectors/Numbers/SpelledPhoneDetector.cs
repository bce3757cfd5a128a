namespace MessageLint.Detectors.Numbers;

/// <summary>Phone numbers with digits in words: "zero seven seven double oh nine", "trente-neuf", mixed with digits.</summary>
internal sealed class SpelledPhoneDetector : IDetector
{
    const int MaxTokens = 40, MinDigits = 7, MinWords = 4;

    public CandidateKinds Wakes => CandidateKinds.Word;

    /// <summary>
    /// Words for zero, which stand among numerals as well: "zero 7 seven 0". Digits of a script without blanks are one unit each and stand everywhere;
    /// two side by side do not.
    /// </summary>
    public IEnumerable<string> WakeWords =>
        (from first in NumberLexicon.Default.UnspacedDigitSigns
         from second in NumberLexicon.Default.UnspacedDigitSigns
         select first + second).Concat(NumberLexicon.Default.Zeros);

    public IEnumerable<IEnumerable<string>> WakePairs => NumberLexicon.Default.DigitWords;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        // Every pair of a number wakes us; the first has found it.
        if (candidate.Start < context.NumbersReadTo) return;
        ReadOnlySpan<char> text = context.Text;
        if (!Glyphs.IsUnspaced(text[candidate.Start]) && !SpelledToken.After(text, candidate.End).IsNumber && !SpelledToken.Before(text, candidate.Start).IsNumber) return;
        if (context.Entities.Covers(candidate.Start, candidate.End, EntityKind.PartNumber)) return;

        // Back to where the number begins, over digits and pauses.
        int start = candidate.Start;
        uint languages = SpelledToken.After(text, start).Languages;
        for (int i = 0; i < MaxTokens; i++)
        {
            SpelledToken previous = SpelledToken.Before(text, start);
            if (previous.Start < context.NumbersReadTo) break;
            if (!previous.IsNumber && !(previous.Value == SpelledNumber.Pause && SpelledToken.Before(text, previous.Start).IsNumber)) break;
            if (previous.IsNumber && (languages &= previous.Languages) == 0) break;
            start = previous.Start;
        }

        var reader = new SpelledReader(text, start);
        reader.Read(MaxTokens);
        context.NumbersReadTo = reader.End;
        if (reader.Digits.Length is < MinDigits or > 17 || PhoneShape.IsCounting(reader.Digits)) return;
        if (reader.Words < MinWords && !(reader.Words > 0 && IsNumber(context.Region, reader.Digits))) return;
        WordsNear near = WordsNear.Around(text, start, reader.End);
        if ((near.Adjacent & NumberLabels.Harmless & ~WordsNear.Mask(NumberWord.Order)) != 0) return;
        if (reader.Digits.Length < 9
            && near.Nearest(WordsNear.Mask(NumberWord.Phone) | WordsNear.Mask(NumberWord.Contact) | WordsNear.Mask(NumberWord.Number)) > 60
            && reader.Words < 7) return;
        EntityTraits traits = EntityTraits.Obfuscated | (near.Distance(NumberWord.ThirdParty) < near.Distance(NumberWord.Own)
            ? EntityTraits.ThirdParty : EntityTraits.None);
        context.Entities.Add(new Entity(EntityKind.Phone, start, reader.End, traits));
    }

    /// <summary>Whether the digits are a whole number of the buyer's country or, with a trunk zero, of another: then one word among them hides it.</summary>
    static bool IsNumber(string? region, ReadOnlySpan<byte> digits)
    {
        NumberingPlan plan = NumberingPlan.Default;
        if (digits.Length is < 9 or > 13) return false;
        if (digits[0] == 0) return digits[1] != 0 && Phones.IsSomewhere(plan, digits);
        return plan.ForRegion(region) is { } home && (plan.MatchNational(home, digits, out _) & PlanMatch.Assigned) != 0;
    }
}
