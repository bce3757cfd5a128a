namespace MessageLint.Detectors.Numbers;

/// <summary>What joins the groups of a number.</summary>
internal enum PhoneJoints : byte
{
    /// <summary>One kind of separator all through, blanks beside it allowed.</summary>
    One,

    /// <summary>A slash, dash or bracket behind the area code, then something else: a habit of many countries.</summary>
    AreaFirst,
    Mixed,
}

/// <summary>How a number is written: its groups, what joins them, where it begins and ends.</summary>
internal readonly record struct PhoneShape(int Groups, PhoneJoints Joints, bool Bracketed, bool Plausible, bool Spaced, bool NorthAmerican,
    bool Formatted, bool Uneven)
{
    public static PhoneShape Of(DigitRun run, int groups)
    {
        bool bracketed = run.Before == '(' && groups > 1 && run.Gap(0).Contains(')');
        bool spaced = true, plausible = true, uneven = false;
        char joint = '\0';
        var joints = PhoneJoints.One;
        int singles = 0;
        for (int i = 0; i < groups; i++)
        {
            if (run[i].Length == 1) singles++;
            if (run[i].Length > (groups == 1 ? 13 : 9)) plausible = false;
            if (i + 1 == groups) break;
            ReadOnlySpan<char> gap = run.Gap(i);
            char kind = Kind(gap);
            if (kind != ' ') spaced = false;
            if (kind is ':' or '=' or '#' || gap.Length > 1 && gap[^1] is '.' or ',' && gap.ContainsAnyExcept(gap[0])) plausible = false;
            if (joint != '\0' && kind != joint) joints = joints == PhoneJoints.One && i == 1 ? PhoneJoints.AreaFirst : PhoneJoints.Mixed;
            joint = kind;
        }

        // Digit by digit is one way to hide a number; a few single digits among longer groups is a list.
        if (singles > 2 && singles < groups - 1 && groups > 4) uneven = true;
        if (groups > 1 && run[groups - 1].Length == 1 && singles < groups) uneven = true;
        int first = groups >= 4 && run[0].Length == 1 ? 1 : 0;
        bool american = groups - first == 3 && run[first].Length == 3 && run[first + 1].Length == 3 && run[first + 2].Length == 4
            || groups == 2 && run[0].Length == 3 && run[1].Length == 7 || singles == groups;
        bool formatted = groups - first == 3 && run[first].Length == 3 && run[first + 1].Length == 3 && run[first + 2].Length == 4;
        return new PhoneShape(groups, joints, bracketed, plausible, spaced && !bracketed, american, formatted, uneven);
    }

    /// <summary>Where the number begins: with its bracket and plus; -1 where the digits are the tail of something else.</summary>
    public static int LeftEdge(DigitRun run, out bool plus)
    {
        int at = run.Start;
        plus = false;
        while (at > 0 && run.Start - at < 4 && run.CharAt(at - 1) is '+' or '(' or ' ')
        {
            if (run.CharAt(at - 1) == ' ' && (at < 2 || run.CharAt(at - 2) is not ('+' or '('))) break;
            at--;
            if (run.CharAt(at) == '+') plus = true;
        }

        if (plus)
        {
            // "5+123" is a sum.
            int before = at - 1;
            return run.CharAt(at) == '+' && before >= 0 && char.IsAsciiDigit(run.CharAt(before)) ? -1 : at;
        }

        char left = run.CharAt(at - 1), beyond = run.CharAt(at - 2);
        if (left is '.' or ',' && (beyond is ' ' or '\0') && at == run.Start) return -1;
        if (left is '$' or '€' or '£' or '%' or '@' or '&' or '=' or '\\') return -1;
        if (left is '-' or '/' or '_' or '.' or '*' or '~' && char.IsLetterOrDigit(beyond) && !HasPhoneWordAttached(run)) return -1;
        return at;
    }

    /// <summary>"Tel.030…", "Fax-030…", "phone030…".</summary>
    public static bool HasPhoneWordAttached(DigitRun run)
    {
        int end = run.Start;
        while (end > 0 && run.Start - end < 3 && !char.IsLetterOrDigit(run.CharAt(end - 1))) end--;
        int start = end;
        while (start > 0 && end - start < 16 && char.IsLetter(run.CharAt(start - 1))) start--;
        if (start == end || char.IsDigit(run.CharAt(start - 1))) return false;
        Span<char> folded = stackalloc char[16];
        for (int i = start; i < end; i++) folded[i - start] = WordFold.Fold(run.Text[i]);
        ReadOnlySpan<char> word = folded[..(end - start)];
        return word is "t" or "f" or "m" or "p" || (NumberLexicon.Default.Find(word) & WordsNear.Mask(NumberWord.Phone)) != 0;
    }

    /// <summary>Whether a number may end behind a group: no letter, sign or dash ties it to what follows.</summary>
    public static bool EndsHere(DigitRun run, int groups)
    {
        int end = run[groups - 1].End;
        char next = run.CharAt(end), beyond = run.CharAt(end + 1);
        if (next is '%' or '€' or '$' or '£' or '°' or '@' or '×') return false;
        if (next == ' ' && IsUnitWord(run.Text[(end + 1)..])) return false;
        if (char.IsLetter(next) && !NumberLexicon.IsUnspaced(next)) return next is 'x' or 'X' or 'e' && RightEdge(run, groups) > end
            || !char.IsAscii(next);
        if (next is '-' or '/' or '_' or '*' or '=' && char.IsLetterOrDigit(beyond)) return false;
        if (next is '.' or ',' or ':' && char.IsAsciiDigit(beyond)) return false;

        // A blank and another group as long as those before: the number goes on.
        return groups == run.Count || run.Gap(groups - 1) is not " " || run[groups].Length is 1 or > 5
            || run[groups - 1].Length != run[groups].Length || groups < 2;
    }

    /// <summary>Behind the number's extension, or behind the number.</summary>
    public static int RightEdge(DigitRun run, int groups)
    {
        int end = run[groups - 1].End;
        ReadOnlySpan<char> rest = run.Text[end..Math.Min(run.Text.Length, end + 24)];
        int at = 0;
        while (at < rest.Length && at < 3 && rest[at] is ' ' or ',' or '-' or '(' or ';') at++;
        int word = at;
        while (at < rest.Length && char.IsLetter(rest[at])) at++;
        ReadOnlySpan<char> name = rest[word..at];
        if (name.Length == 0 || !IsExtension(name)) return end;
        while (at < rest.Length && rest[at] is ' ' or '.' or ':' or '#') at++;
        int digits = at;
        while (at < rest.Length && char.IsAsciiDigit(rest[at])) at++;
        return at - digits is >= 1 and <= 6 ? end + at : end;
    }

    /// <summary>Copies the digits; behind a country code, the bracketed trunk zero of "+44 (0)20" is left out.</summary>
    public static int Copy(DigitRun run, int groups, bool plus, Span<byte> digits)
    {
        int count = 0;
        bool international = plus || run[0].Length >= 4 && run.Text[run.Start] == '0' && run.Text[run.Start + 1] == '0' || run[0].Length == 2
            && run.Text[run.Start] == '0' && run.Text[run.Start + 1] == '0';
        for (int g = 0; g < groups; g++)
        {
            DigitGroup group = run[g];
            if (international && g > 0 && group.Length == 1 && run.Text[group.Start] == '0' && run.CharAt(group.Start - 1) == '('
                && run.CharAt(group.End) == ')' && count <= 5) continue;
            for (int i = group.Start; i < group.End && count < digits.Length; i++) digits[count++] = (byte)(run.Text[i] - '0');
        }

        return count;
    }

    /// <summary>The country whose way of writing this is and nobody else's, for texts whose region is not known.</summary>
    public static string? WellKnown(DigitRun run, int groups, ReadOnlySpan<byte> digits)
    {
        if (digits[0] != 0) return null;
        return (groups, digits.Length) switch
        {
            (2, 11) when run[0].Length is 5 && run[1].Length == 6 => "GB",
            (3, 11) when run[0].Length is 5 && run[1].Length == 3 && run[2].Length == 3 => "GB",
            (3, 11) when run[0].Length is 3 or 4 && run[2].Length == 4 && digits[1] is 1 or 2 or 3 or 8 => "GB",
            (5, 10) when run[0].Length == 2 && run[1].Length == 2 && run[2].Length == 2 && run[3].Length == 2 => "FR",
            (3, 10) when run[0].Length == 4 && run[1].Length == 3 && digits[1] == 4 => "AU",
            (3, 11) when run[0].Length == 3 && run[1].Length == 4 && run[2].Length == 4 && digits[1] is 7 or 8 or 9 => "JP",
            (4, 11) when run[0].Length == 4 && run[1].Length == 3 && run[2].Length == 2 => "TR",
            _ => null,
        };
    }

    /// <summary>One, two, three, four: somebody counts.</summary>
    public static bool IsCounting(ReadOnlySpan<byte> digits)
    {
        int up = 0, down = 0, same = 0;
        for (int i = 1; i < digits.Length; i++)
        {
            if (digits[i] == digits[i - 1] + 1) up++;
            else if (digits[i] == digits[i - 1] - 1) down++;
            else if (digits[i] == digits[i - 1]) same++;
        }

        return up >= digits.Length - 2 || down >= digits.Length - 2 || same == digits.Length - 1;
    }

    /// <summary>"2600 mAh": a unit that is no word.</summary>
    static bool IsUnitWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < Math.Min(text.Length, 5) && char.IsAsciiLetter(text[end])) end++;
        return text[..end] is "mAh" or "mah" or "Ah" or "Wh" or "kWh" or "lm" or "rpm" or "kg" or "mm" or "cm" or "ml" or "pcs" or "Hz" or "kHz" or "MHz" or "GHz" or "dB" or "GB" or "MB" or "psi" or "nm";
    }

    /// <summary>10 20 30 40: the marks of a scale.</summary>
    public static bool IsScale(DigitRun run, int groups)
    {
        if (groups < 4 || run[0].Length > 4) return false;
        int step = run.Value(1) - run.Value(0);
        for (int i = 2; i < groups; i++)
        {
            if (run.Value(i) - run.Value(i - 1) != step) return false;
        }

        return step != 0;
    }

    static bool IsExtension(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[12];
        if (name.Length > folded.Length) return false;
        for (int i = 0; i < name.Length; i++) folded[i] = WordFold.Fold(name[i]);
        return folded[..name.Length] is "x" or "ext" or "extn" or "extension" or "poste" or "dw" or "durchwahl" or "toestel" or "anknytning"
            or "wewn" or "ramal" or "dahili"
            or "interno" or "int" or "anexo" or "内線" or "تحويلة";
    }

    static char Kind(ReadOnlySpan<char> gap)
    {
        foreach (char c in gap)
        {
            if (c is not (' ' or '(' or ')' or '\n' or '\u00a0' or '\r')) return c is '–' or '‑' or '—' ? '-' : c;
        }

        return ' ';
    }
}
