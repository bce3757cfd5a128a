namespace MessageLint.Detectors.Numbers;

/// <summary>Dates, times, prices, measures, versions and ranges: told by their shape and the sign or unit that touches them.</summary>
internal static class EverydayNumbers
{
    public static bool TryRead(in DetectorContext context, DigitRun run, out int used)
    {
        if (TryDate(in context, run, out used)) return true;
        if (TryPostCode(in context, run, out used)) return true;
        if (TryTime(in context, run, out used)) return true;
        return TryQuantity(in context, run, out used) || TryDotted(in context, run, out used);
    }

    static bool Add(in DetectorContext context, DigitRun run, int groups, EntityKind kind, out int used)
    {
        used = groups;
        context.Entities.Add(new Entity(kind, run.Start, run[groups - 1].End));
        return true;
    }

    static bool TryDate(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run.Count < 2 || run[0].Length > 4 || run.Before == '+') return false;
        char joint = run.Joint(0);
        if (joint == '\0' && run.Gap(0) is ". " or " / " or " - ") joint = run.Gap(0)[^2] == ' ' ? ' ' : run.Gap(0) is ". " ? '.' : '/';
        if (joint is not ('.' or '/' or '-' or ' ' or '–')) return false;
        if (run[0].Length == 4 && IsYear(run.Value(0)))
        {
            // 2025-05-12, 2025/5/12; a range of years.
            if (run.Count >= 3 && run[1].Length <= 2 && run[2].Length <= 2 && SameJoint(run, joint) && IsMonth(run.Value(1))
                && IsDay(run.Value(2)) && Ends(run, 2))
                return Add(in context, run, 3, EntityKind.Date, out used);
            if (joint is '-' or '–' or '/' && Ends(run, 1) && (run[1].Length == 4 && IsYear(run.Value(1)) || run[1].Length == 2))
                return Add(in context, run, 2, EntityKind.Date, out used);
            return false;
        }

        if (run.Count < 3 || run[0].Length > 2 || run[1].Length > 2 || !SameJoint(run, joint)) return false;
        int first = run.Value(0), second = run.Value(1);
        if (!(IsDay(first) && IsMonth(second)) && !(IsMonth(first) && IsDay(second))) return false;
        bool year = run[2].Length == 4 && IsYear(run.Value(2));
        bool shortYear = run[2].Length == 2 && joint is '.' or '/' && run[0].Length + run[1].Length >= 2;
        if (!(year || shortYear) || !Ends(run, 2)) return false;
        bool ambiguous = joint == '/' && first != second && IsMonth(first) && IsMonth(second);
        used = 3;
        context.Entities.Add(new Entity(EntityKind.Date, run.Start, run[2].End, ambiguous ? EntityTraits.Ambiguous : EntityTraits.None));
        return true;
    }

    /// <summary>Five digits, a dash and three (Brazil) or four (ZIP+4), alone.</summary>
    static bool TryPostCode(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run.Count < 2 || run[0].Length != 5 || run[1].Length is not (3 or 4) || run.Joint(0) != '-'
            || run.Before is '+' or '-' or '.' or '(') return false;
        char next = run.CharAt(run[1].End);
        return (next is not ('-' or '/') || !char.IsLetterOrDigit(run.CharAt(run[1].End + 1))) && (run.Count == 2 || run.Joint(1) is not (' ' or '-'))
            && Add(in context, run, 2, EntityKind.PostCode, out used);
    }

    static bool TryTime(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run.Count < 2 || run[0].Length > 2 || run.Joint(0) != ':' || run[1].Length != 2 || run.Value(0) > 24 || run.Value(1) > 59) return false;
        int groups = run.Count > 2 && run.Joint(1) == ':' && run[2].Length == 2 ? 3 : 2;
        return Add(in context, run, groups, EntityKind.Time, out used);
    }

    /// <summary>An amount with thousands and decimals, and what it is an amount of.</summary>
    static bool TryQuantity(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run[0].Length > 7 || run.Before == '+') return false;
        int groups = 1;
        if (run[0].Length <= 3)
        {
            while (groups < run.Count && run[groups].Length == 3 && run.Joint(groups - 1) is '.' or ',' or ' ' or '\'' or '’' or '\u00a0'
                && run.Joint(groups - 1) == run.Joint(0)) groups++;
        }

        bool blanks = groups > 1 && run.Joint(0) is ' ' or '\u00a0';
        bool decimals = groups < run.Count && run.Joint(groups - 1) is '.' or ',' && (groups == 1 || run.Joint(groups - 1) != run.Joint(0))
            && run[groups].Length <= 2;
        int end = decimals ? groups + 1 : groups;
        if (Sign(run, end, out EntityKind kind)) return Add(in context, run, end, kind, out used);
        if (groups > 1 && Sign(run, 1, out kind) && kind == EntityKind.Measure) return Add(in context, run, 1, kind, out used);

        // Without a sign, only what is written as no phone is: thousands with commas, or a decimal that nothing follows.
        bool closed = end == run.Count || run.Joint(end - 1) is '\0' or ' ' or '\n' or ',';
        if (!closed || blanks || IsJoinedBefore(run)) return false;
        bool commas = groups > 1 && run.Joint(0) == ',';
        return (commas || (decimals && run[0].Length <= 4)) && Add(in context, run, end, EntityKind.Measure, out used);
    }

    /// <summary>Versions and addresses of machines: three dots and more, small parts.</summary>
    static bool TryDotted(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run.Before is not ('v' or 'V') && run.Count < 4 || run.Count < 2) return false;
        int groups = 1;
        while (groups < run.Count && run.Joint(groups - 1) == '.' && run[groups].Length <= 3 && run.Value(groups) < 256) groups++;
        bool version = run.Before is 'v' or 'V' && groups >= 2;
        bool address = groups == 4 && run[0].Length <= 3 && run.Value(0) is > 0 and < 256 && Ends(run, 3)
            && run[0].Length + run[1].Length + run[2].Length + run[3].Length != 8;
        return (version || address) && Add(in context, run, groups, EntityKind.Version, out used);
    }

    static bool Sign(DigitRun run, int groups, out EntityKind kind)
    {
        kind = EntityKind.Price;
        ReadOnlySpan<char> before = run.Text[..run.Start].TrimEnd(' ');
        if (before.Length >= run.Start - 1 && Units.EndsWithCurrency(before)) return true;
        int end = run[groups - 1].End;
        ReadOnlySpan<char> after = run.Text[end..Math.Min(run.Text.Length, end + 12)];
        bool blank = after.Length > 0 && after[0] is ' ' or '\u00a0';
        if (blank) after = after[1..];
        if (Units.StartsWithCurrency(after)) return true;
        kind = EntityKind.Measure;
        return run.DigitCount(groups) <= 7 && Units.StartsWithUnit(after, blank);
    }

    static bool IsJoinedBefore(DigitRun run) => run.Before is '-' or '.' or '/' or '_' && char.IsAsciiLetterOrDigit(run.CharAt(run.Start - 2));

    static bool SameJoint(DigitRun run, char joint) =>
        run.Joint(1) == joint || (run.Joint(1) == '\0' && run.Gap(1).SequenceEqual(run.Gap(0)));

    static bool Ends(DigitRun run, int last) =>
        last + 1 == run.Count || run.Joint(last) is '\0' or ' ' or '\n' or ',' or ';' or '-' or '–' && !(run.Joint(last) == ' '
            && run.Joint(0) == ' ');

    static bool IsYear(int value) => value is >= 1900 and <= 2100;

    static bool IsMonth(int value) => value is >= 1 and <= 12;

    static bool IsDay(int value) => value is >= 1 and <= 31;
}
