using System.Buffers;

namespace MessageLint.Detectors.Numbers;

/// <summary>
/// Phone numbers by numbering plan. A full international number, or a national one that is valid and written as phones are written, is proof;
/// the weaker the shape, the more the words around must say.
/// </summary>
internal static class Phones
{
    const int MaxPhoneDigits = 17;
    static readonly SearchValues<char> OddJoints = SearchValues.Create("*_|~#=,");
    const ulong Evidence = 1UL << (int)NumberWord.Phone | 1UL << (int)NumberWord.Contact;

    public static bool TryRead(in DetectorContext context, DigitRun run, int joined, in WordsNear near, bool mixed, out int used)
    {
        used = 0;
        int start = PhoneShape.LeftEdge(run, out bool plus);
        if (mixed && !plus && !PhoneShape.HasPhoneWordAttached(run)) return false;
        if (start < 0) return false;
        int label = IsLabelled(near) ? 1 : WordsNear.None;
        Span<byte> digits = stackalloc byte[MaxPhoneDigits + 1];
        for (int groups = Math.Min(joined, MaxPhoneDigits); groups > 0; groups--)
        {
            int total = run.DigitCount(groups);
            if (total > MaxPhoneDigits || !PhoneShape.EndsHere(run, groups)) continue;
            if (total < 7 && !plus && (total < 6 || near.Distance(NumberWord.Phone) > 24 && (near.Adjacent & Evidence) == 0)) break;
            int count = PhoneShape.Copy(run, groups, plus, digits);
            if (!plus && (groups == count && PhoneShape.IsCounting(digits[..count]) || PhoneShape.IsScale(run, groups))) continue;
            if (!Accept(in context, run, groups, digits[..count], near, plus, label, out string? region, out bool certain)) continue;
            int end = PhoneShape.RightEdge(run, groups);
            EntityTraits traits = Traits(run, groups, digits[..count], near, region) | (certain ? EntityTraits.Certain : EntityTraits.None);
            context.Entities.Add(new Entity(EntityKind.Phone, start, end, traits, Detail: region));
            used = groups;
            while (used < run.Count && run[used].Start < end) used++;
            return true;
        }

        return false;
    }

    /// <summary>Reads a number that is to be read from its end: "backwards: 321009 00770".</summary>
    public static bool TryReversed(in DetectorContext context, DigitRun run, int joined, in WordsNear near, out int used)
    {
        used = 0;
        if (!near.Has(NumberWord.Reversed) || run.DigitCount(joined) is < 9 or > 13) return false;
        Span<byte> digits = stackalloc byte[MaxPhoneDigits + 1];
        digits = digits[..run.Copy(joined, digits)];
        digits.Reverse();
        NumberingPlan plan = NumberingPlan.Default;
        bool here = plan.ForRegion(context.Region) is { } home && (plan.MatchNational(home, digits, out _) & PlanMatch.Assigned) != 0;
        bool told = near.HasAny(Evidence | WordsNear.Mask(NumberWord.Own));
        if (!(told || run[0].Length > 1 && (here || digits[0] == 0 && IsSomewhere(plan, digits)))) return false;
        used = joined;
        return context.Entities.Add(new Entity(EntityKind.Phone, run.Start, run[joined - 1].End, EntityTraits.Obfuscated));
    }

    /// <summary>Reads a number with letters for digits: "O7700 9OO l26".</summary>
    public static bool TryLeet(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        ReadOnlySpan<char> text = run.Text;
        int start = run.Start, end = run[0].End;
        while (start > 0 && run.Start - start < 20 && (char.IsAsciiDigit(text[start - 1]) || LeetValue(text[start - 1]) >= 0)) start--;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return false;
        int count = 0, letters = 0;
        Span<byte> digits = stackalloc byte[MaxPhoneDigits + 1];
        int at = start;
        for (int gap = 0; at < text.Length && count <= MaxPhoneDigits; at++)
        {
            int value = char.IsAsciiDigit(text[at]) ? text[at] - '0' : LeetValue(text[at]);
            if (value < 0)
            {
                if (text[at] is not (' ' or '-' or '.' or '(' or ')' or '/') || ++gap > 2) break;
                continue;
            }

            // A word that only begins like digits ("so", "it is") ends the number.
            if (gap > 0 && !MixedIds.IsLeet(text[at..Glyphs.WordEnd(text, at, Math.Min(text.Length, at + MaxPhoneDigits))])) break;
            gap = 0;
            if (!char.IsAsciiDigit(text[at])) letters++;
            if (count < digits.Length) digits[count++] = (byte)value;
            end = at + 1;
        }

        if (letters == 0 || count is < 9 or > MaxPhoneDigits || end < text.Length && char.IsLetterOrDigit(text[end])) return false;
        WordsNear near = WordsNear.Around(text, start, end);
        if (letters * 5 > count * ((near.Adjacent & WordsNear.Mask(NumberWord.Phone)) != 0 ? 3 : 2)) return false;
        bool word2 = near.Nearest(Evidence) < near.Nearest(NumberLabels.Harmless);
        Territory? territory = NumberingPlan.Default.ForRegion(context.Region);
        bool valid = territory is not null && (NumberingPlan.Default.MatchNational(territory, digits[..count], out _) & PlanMatch.Assigned) != 0;
        bool trunk = digits[0] == 0 && digits[1] != 0 && count is 10 or 11;
        if (IsLabelled(near) || !word2 && !valid && !trunk) return false;
        context.Entities.Add(new Entity(EntityKind.Phone, start, end, EntityTraits.Obfuscated, Detail: valid ? context.Region : null));
        while (used < run.Count && run[used].Start < end) used++;
        return used > 0;
    }

    /// <summary>The digit that a letter is made to look like; -1 for none.</summary>
    public static int LeetValue(char value) => value switch
    {
        'O' or 'o' or 'Q' => 0,
        'l' or 'I' or 'i' or '|' => 1,
        'Z' => 2,
        'S' or 's' => 5,
        'B' => 8,
        _ => -1,
    };

    /// <summary>Where "800" of a number such as 1-800-FLOWERS begins, the group at <paramref name="start"/> being in it; -1 when it is none.</summary>
    public static int VanityStart(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        if (at < text.Length && text[at] == '1' && at + 1 < text.Length && text[at + 1] is '-' or ' ' or '.') at += 2;
        if (at + 10 > text.Length || text[at] != '8' || text[at + 1] != text[at + 2] || text[at + 3] is not ('-' or ' ' or '.')) return -1;
        int count = 0, letters = 0;
        for (int i = at + 4; i < text.Length && (char.IsAsciiLetterUpper(text[i]) || char.IsAsciiDigit(text[i]) || text[i] is '-' or ' '
            && count is 3 or 4); i++)
        {
            if (char.IsAsciiLetterUpper(text[i])) letters++;
            if (text[i] is not ('-' or ' ')) count++;
        }

        return letters >= 2 && count is >= 7 and <= 10 ? at : -1;
    }

    public static bool TryVanity(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        int at = VanityStart(run.Text, run.Start);
        if (at < 0) return false;
        int end = at + 4, count = 0;
        for (; end < run.Text.Length && count < 7; end++)
        {
            if (char.IsAsciiLetterOrDigit(run.Text[end])) count++;
        }

        context.Entities.Add(new Entity(EntityKind.Phone, run.Start, end, EntityTraits.Certain, Detail: "US"));
        while (used < run.Count && run[used].Start < end) used++;
        return true;
    }

    static bool Accept(
        in DetectorContext context, DigitRun run, int groups, ReadOnlySpan<byte> digits, in WordsNear near, bool plus, int label,
            out string? region, out bool certain)
    {
        NumberingPlan plan = NumberingPlan.Default;
        region = null;
        certain = true;
        int word = near.Nearest(Evidence), harmless = near.Nearest(NumberLabels.Harmless);
        bool strong = (near.Distance(NumberWord.Phone) <= 48 && near.Distance(NumberWord.Phone) <= harmless
            || (near.Adjacent & Evidence) != 0) && label == WordsNear.None;
        bool spoken = (word <= 60 && word <= harmless || near.Has(NumberWord.Number) && harmless == WordsNear.None && !near.HarmlessBehind)
            && label == WordsNear.None;
        if (run.IsAlone(groups) && groups > 1) spoken = true;
        PlanMatch match;
        Territory? territory;
        if (plus)
        {
            // "+0044…": the plus and the zeros both stand for going abroad.
            if (digits.Length > 9 && Access(digits) == 2) digits = digits[2..];
            match = plan.MatchInternational(digits, out territory);
            region = territory?.Region;
            if ((match & PlanMatch.Assigned) != 0) return true;
            certain = false;
            return digits.Length is >= 8 and <= 15 && digits[0] != 0 && (match != PlanMatch.None || strong) && (label == WordsNear.None
                || groups > 1);
        }

        PhoneShape shape = PhoneShape.Of(run, groups);
        int access = Access(digits);
        if (access > 0 && digits.Length - access >= 8)
        {
            match = plan.MatchInternational(digits[access..], out territory);
            region = territory?.Region;
            if ((match & PlanMatch.Assigned) != 0 && (shape.Groups > 1 && label == WordsNear.None || spoken || digits.Length >= 12
                && harmless > 30)) return true;
        }

        if (IsNorthAmerican(digits, shape, out bool leadingOne))
        {
            region = "US";
            if (label != WordsNear.None || shape.Joints == PhoneJoints.Mixed) return false;
            if (shape.Formatted) return !shape.Spaced || spoken || leadingOne || context.Region is "US" or "CA" && harmless > 24;
            if (shape.Groups == 1 && digits.Length == 11 && !strong) return false;
        }

        Territory? home = plan.ForRegion(context.Region);
        if (home is not null)
        {
            match = plan.MatchNational(home, digits, out bool trunk);
            region = match == PlanMatch.None ? null : home.Region;
            if (region is not null && AcceptNational(match, trunk, home.Trunk, shape, spoken, strong, label, near.HarmlessBehind ? 0
                : harmless, run.IsOwnLine(groups))) return true;
        }

        // Nobody knows where: the shape decides together with a word, or a shape that only one country writes.
        certain = false;
        region = null;
        if (digits.Length < 7) return false;
        if (label != WordsNear.None || !shape.Plausible || digits.Length > 15) return false;
        if (home is null && PhoneShape.WellKnown(run, groups, digits) is { } written)
        {
            Territory territory2 = plan.ForRegion(written)!;
            if ((plan.MatchNational(territory2, digits, out _) & PlanMatch.Assigned) != 0 && (harmless > 24 || spoken))
            {
                region = written;
                return true;
            }
        }

        if (digits[0] == 0 && digits[1] != 0 && digits.Length is 9 or 10 or 11 && shape.Groups is > 1 and <= 5
            && shape.Joints != PhoneJoints.Mixed && !shape.Uneven && (harmless > 30 && !near.HarmlessBehind || spoken) && IsSomewhere(plan, digits))
            return true;
        if (strong && digits.Length is >= 8 and <= 13) return shape.Groups > 1 || digits.Length >= 9 || home is null;
        if (strong && digits.Length == 7 && shape.Groups > 1) return home is null || home.CallingCode == "1";
        if (digits.Length is >= 11 and <= 13 && spoken && shape.Groups > 1
            && (plan.MatchInternational(digits, out territory) & PlanMatch.Assigned) != 0)
        {
            region = territory!.Region;
            return true;
        }

        return spoken && (word <= 40 || run.IsAlone(groups)) && digits.Length is >= 9 and <= 11 && (shape.Groups is > 1 and <= 5
            || digits[0] == 0) && !shape.Uneven;
    }

    /// <summary>Whether one of the marketplaces' countries with a trunk zero has such a number.</summary>
    public static bool IsSomewhere(NumberingPlan plan, ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<string> countries = ["GB", "DE", "FR", "IT", "NL", "SE", "BE", "IE", "AT", "CH", "JP", "TR", "AU", "IN", "EG", "SA", "AE"];
        foreach (string country in countries)
        {
            if ((plan.MatchNational(plan.ForRegion(country)!, digits, out bool trunk) & PlanMatch.Assigned) != 0 && (trunk
                || country == "IT")) return true;
        }

        return false;
    }

    /// <summary>Said to be something else right before the number; a carrier's name alone introduces a tracking number.</summary>
    static bool IsLabelled(in WordsNear near) =>
        (near.Adjacent & Evidence) == 0 && (near.Adjacent & NumberLabels.Labels) != 0
        || (near.Adjacent & WordsNear.Mask(NumberWord.ThirdParty)) != 0 && !near.HasAny(Evidence);

    static bool AcceptNational(PlanMatch match, bool trunk, string prefix, PhoneShape shape, bool spoken, bool strong, int label, int harmless,
        bool ownLine)
    {
        if (label != WordsNear.None || harmless <= 24 && !spoken) return false;
        bool assigned = (match & PlanMatch.Assigned) != 0;
        if (strong) return assigned || shape.Groups > 1 || trunk;
        if (shape.Groups == 1) return assigned && (spoken || trunk && harmless > 40 && ((match & PlanMatch.Mobile) != 0 || ownLine));
        if (!shape.Plausible || shape.Joints == PhoneJoints.Mixed && !shape.Bracketed) return assigned && spoken;
        if (trunk) return assigned || spoken || harmless > 30;

        // Without a trunk prefix many an article number is grouped the same way.
        return assigned && (spoken || (prefix == "-" || shape.Bracketed) && harmless > 40 && !shape.Uneven);
    }

    static int Access(ReadOnlySpan<byte> digits) =>
        digits[0] == 0 && digits[1] == 0 ? 2 : digits[0] == 0 && digits[1] == 1 && digits[2] == 1 && digits.Length >= 12 ? 3 : 0;

    static bool IsNorthAmerican(ReadOnlySpan<byte> digits, PhoneShape shape, out bool leadingOne)
    {
        leadingOne = digits.Length == 11 && digits[0] == 1;
        if (digits.Length != 10 && !leadingOne) return false;
        ReadOnlySpan<byte> national = leadingOne ? digits[1..] : digits;
        return national[0] >= 2 && national[3] >= 2 && !(national[1] == 1 && national[2] == 1) && national[1] != 9 && (shape.Groups == 1
            || shape.NorthAmerican);
    }

    static EntityTraits Traits(DigitRun run, int groups, ReadOnlySpan<byte> digits, in WordsNear near, string? region)
    {
        EntityTraits traits = EntityTraits.None;
        int singles = 0, lines = 0;
        for (int i = 0; i < groups; i++)
        {
            if (run[i].Length == 1) singles++;
            if (i + 1 < groups && run.Gap(i).Contains('\n')) lines++;
        }

        if (singles >= 6 || lines > 0) traits |= EntityTraits.Obfuscated;
        for (int i = 0; i < groups - 1; i++)
        {
            if (run.Gap(i).ContainsAny(OddJoints)) traits |= EntityTraits.Obfuscated;
        }

        if (near.Distance(NumberWord.ThirdParty) < near.Distance(NumberWord.Own)) traits |= EntityTraits.ThirdParty;
        ReadOnlySpan<byte> last = digits.Length >= 10 ? digits[^7..] : digits;
        if (region is "US" or "CA" && last.Length == 7 && last[0] == 5 && last[1] == 5 && last[2] == 5 && last[3] == 0
            && last[4] == 1) traits |= EntityTraits.Sample;
        return traits;
    }
}
