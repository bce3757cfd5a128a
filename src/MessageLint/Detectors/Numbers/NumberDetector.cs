using System.Runtime.CompilerServices;

namespace MessageLint.Detectors.Numbers;

/// <summary>
/// Cuts a cluster of digits into the numbers in it. The harmless shapes come first and block the rest; what most messages hold (order ids, dates,
/// prices, sizes) is gone before any word or table is looked at.
/// </summary>
internal sealed class NumberDetector : IDetector
{
    /// <summary>The longest number in groups: a postal code and 22 digits of tracking number.</summary>
    const int MaxJoined = 34;

    // A cluster of many numbers that are nothing is a table or a trap: a few are looked at closely, and one more for each of so many units.
    const int MaxCloseLooks = 12, UnitsPerLook = 1024;

    public CandidateKinds Wakes => CandidateKinds.Digits;

    [SkipLocalsInit]
    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        Span<DigitGroup> groups = stackalloc DigitGroup[DigitRun.MaxGroups];
        int at = candidate.Start, looks = 0;
        while (at < candidate.End)
        {
            int count = DigitRun.Read(context.Text, ref at, candidate.End, groups);
            if (count > 0 && IsAmidLongToken(context.Text, groups[0].Start)) at = TokenEnd(context.Text, at, candidate.End);
            else if (count > 0) Walk(in context, new DigitRun(context.Text, groups[..count]), ref looks, MaxCloseLooks + ((at - candidate.Start) / UnitsPerLook));
        }
    }

    /// <summary>Whether letters and digits go on to both sides for longer than in any id: nothing can be read there.</summary>
    static bool IsAmidLongToken(ReadOnlySpan<char> text, int at) =>
        at >= MixedIds.MaxToken && TokenEnd(text, at - MixedIds.MaxToken, at) == at
            && TokenEnd(text, at, Math.Min(text.Length, at + MixedIds.MaxToken)) == at + MixedIds.MaxToken;

    static int TokenEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && char.IsAsciiLetterOrDigit(text[at])) at++;
        return at;
    }

    static void Walk(in DetectorContext context, DigitRun run, ref int looks, int most)
    {
        while (run.Count > 0 && looks < most)
        {
            int used = Confirm(in context, run, ref looks);
            run = run.From(Math.Max(1, used));
        }
    }

    /// <summary>How many groups belong to what begins at the run's first group.</summary>
    static int Confirm(in DetectorContext context, DigitRun run, ref int looks)
    {
        if (OrderIds.TryMarketplace(in context, run, out int used)) return used;

        // "Y5820391W" is an id, not five million watts.
        if (run[0].Length is 7 or 8 && MixedIds.IsDni(run) && MixedIds.TryRead(in context, run, out used)) return used;
        if (Phones.TryVanity(in context, run, out used) || EverydayNumbers.TryRead(in context, run, out used)
            || Cards.TryMasked(in context, run, out used)) return used;
        bool mixed = IsLetter(run.Before) || IsLetter(run.CharAt(run[0].End));
        if (mixed || FollowsIdPart(run))
        {
            if (MixedIds.TryRead(in context, run, out used)) return used;
        }

        if (mixed && Phones.TryLeet(in context, run, out used)) return used;
        int joined = Joined(run);
        int digits = run.DigitCount(joined);
        if (digits < 6) return 1;

        if (OrderIds.TryKnown(in context, run, joined, out used) || (!mixed && TrackingNumbers.TryLong(in context, run, out used))) return used;
        looks++;
        if (!mixed && digits is > 6 and < 13 && NumberLabels.TryReadAdjacent(in context, run, out used)) return used;
        WordsNear near = WordsNear.Around(run.Text, run.Start, run[joined - 1].End);
        if (BankNumbers.TryRead(in context, run, joined, near, out used)) return used;
        if (digits < 7) return !mixed && Phones.TryRead(in context, run, joined, near, mixed, out used) ? used : 1;
        if (!mixed)
        {
            if (Cards.TryRead(in context, run, joined, near, out used)) return used;
            if (TrackingNumbers.TryProven(in context, run, joined, near, out used)) return used;
            if (NationalIds.TryRead(in context, run, joined, near, out used)) return used;
            if (ProductCodes.TryRead(in context, run, joined, near, out used)) return used;
        }

        if (Phones.TryRead(in context, run, joined, near, mixed, out used) || Phones.TryReversed(in context, run, joined, near, out used)) return used;
        if (NumberLabels.TryRead(in context, run, near, out used)) return used;

        // A part of something longer is not the start of anything.
        return run.TightCount();
    }

    /// <summary>Whether a capital word of two or four letters, or one with digits, stands before: "RA 123 456 785 GB", "GB82 WEST 1234".</summary>
    static bool FollowsIdPart(DigitRun run)
    {
        if (run.Before is not (' ' or '-')) return false;
        int start = run.Start - 1;
        bool digits = false;
        while (run.Start - start < 12 && char.IsAsciiLetterOrDigit(run.CharAt(start - 1)))
        {
            start--;
            digits |= char.IsAsciiDigit(run.CharAt(start));
        }

        int length = run.Start - 1 - start;
        return char.IsAsciiLetterUpper(run.CharAt(run.Start - 2)) && (length is 2 or 4 || length > 2 && digits);
    }

    /// <summary>A letter that makes a word with digits; scripts without blanks have none.</summary>
    static bool IsLetter(char value) => char.IsLetter(value) && !NumberLexicon.IsUnspaced(value);

    /// <summary>How many groups could be one number: with nothing between them that parts sentences or items of a list.</summary>
    static int Joined(DigitRun run)
    {
        int joined = 1, digits = run[0].Length;
        while (joined < run.Count && IsJoint(run.Gap(joined - 1)) && (digits += run[joined].Length) <= MaxJoined) joined++;
        return joined;
    }

    static bool IsJoint(ReadOnlySpan<char> gap)
    {
        int lines = 0;
        foreach (char c in gap)
        {
            if (c is ',' or ';' or ':' or '|') return gap.Length == 1;
            if (c == '\n') lines++;
        }

        return lines <= 1;
    }
}
