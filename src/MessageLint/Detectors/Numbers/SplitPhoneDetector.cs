namespace MessageLint.Detectors.Numbers;

/// <summary>Phone numbers in pieces with words between: "07700 and the second half is 900458", "starts with 0163, then 296, ends in 0123".</summary>
internal sealed class SplitPhoneDetector : IDetector
{
    const int MaxPieces = 6, MaxGap = 96, MaxBefore = 64, MaxAfter = 28, MaxDigits = 14, LeastDigits = 9, MaxLightGap = 20;
    const ulong Evidence = 1UL << (int)NumberWord.Phone | 1UL << (int)NumberWord.Contact | 1UL << (int)NumberWord.Number;

    const ulong Against = NumberLabels.Harmless | 1UL << (int)NumberWord.Code | 1UL << (int)NumberWord.Card;

    public CandidateKinds Wakes => CandidateKinds.Word;

    public IEnumerable<string> WakeWords => NumberLexicon.Default.WordsOf(WordsNear.Mask(NumberWord.Piece));

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        ReadOnlySpan<char> text = context.Text;
        if (candidate.Start < context.PiecesReadTo) return;
        int right = NextDigit(text, candidate.End, MaxAfter);
        if (right < 0) return;
        Span<DigitGroup> pieces = stackalloc DigitGroup[MaxPieces];
        int count = Left(text, context.PiecesReadTo, candidate.Start, right, pieces);
        if (count == 0) return;
        for (; right >= 0 && count < MaxPieces; right = NextPiece(text, pieces[count - 1].End)) pieces[count++] = new DigitGroup(right, PieceEnd(text, right));
        pieces = pieces[..count];
        context.PiecesReadTo = pieces[^1].End;
        Span<byte> digits = stackalloc byte[MaxDigits + 1];
        int length = Copy(text, pieces, digits);
        if (length is < LeastDigits or > MaxDigits || !IsPhone(in context, pieces, digits[..length])) return;
        context.Entities.Add(new Entity(EntityKind.Phone, pieces[0].Start, pieces[^1].End, EntityTraits.Obfuscated));
    }

    static bool IsPhone(in DetectorContext context, ReadOnlySpan<DigitGroup> pieces, ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<char> text = context.Text;
        foreach (DigitGroup piece in pieces)
        {
            if (IsSomethingElse(in context, piece)) return false;
        }

        WordsNear near = WordsNear.Around(text, pieces[0].Start, pieces[^1].End);
        // An area code is no one-time code.
        ulong against = near.Distance(NumberWord.NoCode) <= near.Distance(NumberWord.Code) ? Against & ~WordsNear.Mask(NumberWord.Code) : Against;
        if ((near.Adjacent & against) != 0 || PhoneShape.IsCounting(digits)) return false;
        NumberingPlan plan = NumberingPlan.Default;
        if (pieces[0].Start > 0 && text[pieces[0].Start - 1] == '+') return plan.MatchInternational(digits, out _) != PlanMatch.None;
        bool here = plan.ForRegion(context.Region) is { } home && (plan.MatchNational(home, digits, out _) & PlanMatch.Assigned) != 0;
        bool trunk = digits[0] == 0 && digits[1] != 0;
        bool american = digits.Length == 10 && digits[0] > 1 && digits[3] > 1 && pieces.Length > 1 && pieces[0].Length == 3;
        return (here || american) && (trunk || near.HasAny(Evidence)) || trunk && Phones.IsSomewhere(plan, digits) || near.Has(NumberWord.Phone);
    }

    /// <summary>Whether a piece is a date, a price, an id: whatever has a meaning of its own.</summary>
    static bool IsSomethingElse(in DetectorContext context, DigitGroup piece)
    {
        ReadOnlySpan<char> text = context.Text;
        ReadOnlySpan<char> after = text[piece.End..Math.Min(text.Length, piece.End + 12)];
        bool blank = after.Length > 0 && after[0] == ' ';
        if (blank) after = after[1..];
        else if (after.Length > 1 && (char.IsLetter(after[0]) || after[0] is '-' or '/' && char.IsLetter(after[1]))) return true;
        if (Units.StartsWithCurrency(after) || Units.StartsWithUnit(after, blank)) return true;
        ReadOnlySpan<Entity> items = context.Entities.Items;
        for (int i = items.Length - 1; i >= 0 && items[i].End > piece.Start; i--)
        {
            if (items[i].Start < piece.End && items[i].Kind is not (EntityKind.Phone or EntityKind.PartNumber)) return true;
        }

        return false;
    }

    /// <summary>The pieces before a place, in text order, from <paramref name="from"/> on; <paramref name="right"/> is where the first one behind it begins.</summary>
    static int Left(ReadOnlySpan<char> text, int from, int at, int right, Span<DigitGroup> pieces)
    {
        int count = 0;
        for (int end = PreviousDigit(text, at); end > from && count < MaxPieces - 1; end = PreviousDigit(text, pieces[0].Start))
        {
            int start = end;
            while (start > 0 && end - start < MaxDigits && IsPieceChar(text, start - 1)) start--;
            while (!char.IsAsciiDigit(text[start])) start++;
            if (!Joins(text[end..(count > 0 ? pieces[0].Start : right)])) break;
            pieces[..count].CopyTo(pieces[1..]);
            pieces[0] = new DigitGroup(start, end);
            count++;
        }

        return count;
    }

    static int NextPiece(ReadOnlySpan<char> text, int at)
    {
        int next = NextDigit(text, at, MaxAfter);
        return next >= 0 && Joins(text[at..next]) ? next : -1;
    }

    /// <summary>Whether words join two pieces, and none of them says that a piece is something else's number.</summary>
    static bool Joins(ReadOnlySpan<char> gap)
    {
        Span<char> folded = stackalloc char[MaxGap];
        ulong said = 0;
        bool pauses = true;
        for (int i = 0; i < gap.Length;)
        {
            int end = i;
            while (end < gap.Length && char.IsLetter(gap[end])) end++;
            for (int k = i; k < end && k - i < MaxGap; k++) folded[k - i] = WordFold.Fold(gap[k]);
            if (end > i && end - i < MaxGap)
            {
                var word = folded[..(end - i)];
                said |= NumberLexicon.Default.Find(word);
                pauses &= NumberLexicon.Default.FindDigit(word) is { Value: SpelledNumber.Pause or SpelledNumber.And };
            }

            i = end + 1;
        }

        // "39, 200 und 45", "900 (again, no space) 123".
        bool light = gap.Length <= MaxLightGap && (pauses || gap.Trim() is ['(', .., ')']);
        return (light || (said & WordsNear.Mask(NumberWord.Piece)) != 0) && (said & Against) == 0;
    }

    static int NextDigit(ReadOnlySpan<char> text, int at, int most)
    {
        int found = text[at..Math.Min(text.Length, at + most)].IndexOfAnyInRange('0', '9');
        return found < 0 ? -1 : at + found;
    }

    /// <summary>Behind the last digit before a place; -1 where there is none near.</summary>
    static int PreviousDigit(ReadOnlySpan<char> text, int at)
    {
        int from = Math.Max(0, at - MaxBefore), found = text[from..at].LastIndexOfAnyInRange('0', '9');
        return found < 0 ? -1 : from + found + 1;
    }

    static int PieceEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 2 * MaxDigits && IsPieceChar(text, end)) end++;
        while (!char.IsAsciiDigit(text[end - 1])) end--;
        return end;
    }

    static bool IsPieceChar(ReadOnlySpan<char> text, int at) => char.IsAsciiDigit(text[at]) || text[at] is ' ' or '-' or '(' or ')' or '.' or '/' or ',' or '+';

    static int Copy(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> pieces, Span<byte> digits)
    {
        int count = 0;
        foreach (DigitGroup piece in pieces)
        {
            foreach (char c in text[piece.Start..piece.End])
            {
                if (char.IsAsciiDigit(c) && count < digits.Length) digits[count++] = (byte)(c - '0');
            }
        }

        return count;
    }
}
