namespace MessageLint.Detectors.Numbers;

/// <summary>Ids of letters and digits: tracking numbers, product codes, GUIDs, national ids, IBANs; and part numbers, which are all the rest.</summary>
internal static class MixedIds
{
    /// <summary>The longest unbroken id.</summary>
    public const int MaxToken = 48;

    /// <summary>Reads the id that the run's first group is a part of.</summary>
    public static bool TryRead(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        ReadOnlySpan<char> text = run.Text;
        int start = run.Start, end = run[0].End;
        while (start > 0 && run.Start - start < MaxToken && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
        while (end < text.Length && end - run.Start < MaxToken && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (TryIban(in context, text, start, out int ibanEnd)) return Consume(run, ibanEnd, out used);
        int at = start;
        if (TryRead(in context, text, ref at, ref end)) return Consume(run, end, out used);
        if (start == run.Start && end == run[0].End) return false;

        // "Tel0301234567", "ext5": the letters are a word of their own.
        if (start < run.Start && IsWordsOnly(text[start..run.Start])
            && (WordsNear.Before(text, run.Start) & WordsNear.Mask(NumberWord.Phone)) != 0) return false;
        if (IsLeet(text[start..end])) return false;
        if (end > run[0].End && text[run[0].End] is 'x' or 'X' or 'e' && start == run.Start && run[0].Length >= 4
            && end - run[0].End <= 5) return false;
        if (IsVanity(text, run.Start)) return false;
        context.Entities.Add(new Entity(EntityKind.PartNumber, start, end));
        return Consume(run, end, out used);
    }

    /// <summary>Whether the run's first group and the letters around it are a Spanish id; its last letter may look like a unit.</summary>
    public static bool IsDni(DigitRun run)
    {
        int start = run[0].Length == 7 ? run.Start - 1 : run.Start, end = start + 9;
        return start >= 0 && end <= run.Text.Length && !char.IsLetterOrDigit(run.CharAt(start - 1)) && !char.IsLetterOrDigit(run.CharAt(end))
            && NationalIds.IsDni(run.Text[start..end]);
    }

    /// <summary>Reads an id that starts at a token's first unit; <paramref name="end"/> is the token's end before and the id's after.</summary>
    public static bool TryRead(in DetectorContext context, ReadOnlySpan<char> text, ref int start, ref int end)
    {
        // Ids written in parts begin in a token before this one.
        int first = start;
        for (int back = 0; back < 4 && first >= 2 && text[first - 1] is ' ' or '-' && char.IsAsciiLetterOrDigit(text[first - 2]); back++)
        {
            int last = --first;
            while (first > 0 && start - first < 24 && char.IsAsciiLetterOrDigit(text[first - 1])) first--;
            if (text[last] == ' ' && IsWord(text[first..last])) break;
            if (TryIban(in context, text, first, out int ibanEnd))
            {
                (start, end) = (first, ibanEnd);
                return true;
            }

            if (Add(in context, text, first, out int partsEnd))
            {
                (start, end) = (first, partsEnd);
                return true;
            }
        }

        if (!Add(in context, text, start, out int idEnd)) return false;
        end = idEnd;
        return true;
    }

    static bool TryIban(in DetectorContext context, ReadOnlySpan<char> text, int start, out int end)
    {
        if (!Ibans.TryRead(text, start, out end)) return false;
        context.Entities.Add(new Entity(EntityKind.Iban, start, end, EntityTraits.Certain));
        return true;
    }

    static bool Add(in DetectorContext context, ReadOnlySpan<char> text, int start, out int end)
    {
        Span<char> compact = stackalloc char[MaxToken];
        int token = start;
        while (token < text.Length && token - start < MaxToken && char.IsAsciiLetterOrDigit(text[token])) token++;
        end = token;
        (EntityKind kind, string? detail) = Classify(Upper(text[start..token], compact));
        if (kind == EntityKind.None && OpensParts(text, start))
        {
            // In parts: "RA 123 456 785 GB", "1Z 999 AA1 01 2345 6784", "QQ 12 34 56 C", a GUID.
            int at = start, count = 0, parts = 1;
            while (at < text.Length && count < 36)
            {
                if (char.IsAsciiLetterOrDigit(text[at])) compact[count++] = (char)(char.IsAsciiLetterLower(text[at]) ? text[at] & ~0x20 : text[at]);
                else if (text[at] is ' ' or '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) && !(text[at] == ' ' && OpensWord(text, at + 1))) parts++;
                else break;
                at++;
                if (at < text.Length && char.IsAsciiLetterOrDigit(text[at]) || count < 9 || parts == 1) continue;
                (kind, detail) = ClassifyParts(text[start..at], compact[..count]);
                end = at;
                if (kind != EntityKind.None) break;
            }
        }

        if (kind == EntityKind.None && token - start is >= 7 and <= 10 && Digits(text[start..token]) >= 4
            && NationalIds.IsNamedDocument(text, start, token, out kind, out detail)) end = token;
        if (kind == EntityKind.None) return false;
        if (kind is EntityKind.NationalId && detail is "PAN" or "NINO" or "CF" or "DNI"
            && !NationalIds.Admits(text, start, end, detail)) return false;
        context.Entities.Add(new Entity(kind, start, end, EntityTraits.Certain, Detail: detail));
        return true;
    }

    /// <summary>Ids in parts begin with two letters, with 1Z, or as a GUID does.</summary>
    static bool OpensParts(ReadOnlySpan<char> text, int start) =>
        start + 9 <= text.Length && (char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start + 1])
            || text[start] == '1' && text[start + 1] is 'Z' or 'z' || text[start + 8] == '-');

    static ReadOnlySpan<char> Upper(ReadOnlySpan<char> token, Span<char> buffer)
    {
        for (int i = 0; i < token.Length; i++) buffer[i] = char.IsAsciiLetterLower(token[i]) ? (char)(token[i] & ~0x20) : token[i];
        return buffer[..token.Length];
    }

    static (EntityKind Kind, string? Detail) ClassifyParts(ReadOnlySpan<char> source, ReadOnlySpan<char> compact)
    {
        if (compact.Length == 32 && source.Length == 36 && source[8] == '-' && source[13] == '-' && source[18] == '-' && source[23] == '-'
            && !compact.ContainsAnyExcept(Hex))
            return (EntityKind.Guid, null);
        return compact.Length is 9 && IsNino(compact) ? (EntityKind.NationalId, "NINO")
            : compact.Length is 13 && char.IsAsciiLetterUpper(source[0]) && source[2] is ' ' or '-' or (>= '0' and <= '9') && IsPostal(compact)
                ? (EntityKind.TrackingNumber, "UPU")
            : compact.Length is 18 && IsUps(compact) ? (EntityKind.TrackingNumber, "UPS")
            : compact.Length is 16 && NationalIds.IsCodiceFiscale(compact) && source.Length < 22 ? (EntityKind.NationalId, "CF")
            : (EntityKind.None, null);
    }

    static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789ABCDEF");

    static (EntityKind Kind, string? Detail) Classify(ReadOnlySpan<char> id) => id.Length switch
    {
        9 when IsNino(id) => (EntityKind.NationalId, "NINO"),
        9 when NationalIds.IsDni(id) => (EntityKind.NationalId, "DNI"),
        10 when id.StartsWith("B0", StringComparison.Ordinal) => (EntityKind.ProductCode, "ASIN"),
        10 when id.StartsWith("X0", StringComparison.Ordinal) => (EntityKind.ProductCode, "FNSKU"),
        10 when IsPattern(id, "AAAAA9999A")
            && id[3] is 'P' or 'C' or 'H' or 'F' or 'A' or 'T' or 'B' or 'L' or 'J' or 'G' => (EntityKind.NationalId, "PAN"),
        13 when IsPostal(id) => (EntityKind.TrackingNumber, "UPU"),
        15 when id.StartsWith("TBA", StringComparison.Ordinal) && IsPattern(id, "AAA999999999999") => (EntityKind.TrackingNumber, "Amazon"),
        15 when IsPattern(id, "99AAAAA9999AXAX") => (EntityKind.VatId, "GSTIN"),
        16 when NationalIds.IsCodiceFiscale(id) => (EntityKind.NationalId, "CF"),
        18 when IsUps(id) => (EntityKind.TrackingNumber, "UPS"),
        18 when NationalIds.IsCurp(id) => (EntityKind.NationalId, "CURP"),
        42 when id[0] == '0' && id[1] == 'X' && !id[2..].ContainsAnyExcept(Hex) => (EntityKind.CryptoWallet, "ETH"),
        _ => (EntityKind.None, null),
    };

    static bool IsNino(ReadOnlySpan<char> id) => IsPattern(id, "AA999999A") && id[8] <= 'D';

    /// <summary>UPU S10: two letters, eight digits and a check digit, a country.</summary>
    static bool IsPostal(ReadOnlySpan<char> id)
    {
        if (!IsPattern(id, "AA999999999AA")) return false;
        ReadOnlySpan<byte> weights = [8, 6, 4, 2, 3, 5, 9, 7];
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += (id[i + 2] - '0') * weights[i];
        int check = 11 - sum % 11;
        check = check == 10 ? 0 : check == 11 ? 5 : check;

        // Sellers mistype; an S10 with a wrong check digit is still no phone number.
        return check == id[10] - '0' || id[0] is >= 'A' and <= 'Z';
    }

    static bool IsUps(ReadOnlySpan<char> id) => id.Length == 18 && id[0] == '1' && id[1] == 'Z';

    /// <summary>A: a letter, 9: a digit, X: either.</summary>
    internal static bool IsPattern(ReadOnlySpan<char> id, ReadOnlySpan<char> pattern)
    {
        if (id.Length != pattern.Length) return false;
        for (int i = 0; i < id.Length; i++)
        {
            bool letter = char.IsAsciiLetter(id[i]);
            if (pattern[i] == 'A' && !letter || pattern[i] == '9' && letter) return false;
        }

        return true;
    }

    static int Digits(ReadOnlySpan<char> token)
    {
        int count = 0;
        foreach (char c in token)
        {
            if (char.IsAsciiDigit(c)) count++;
        }

        return count;
    }

    /// <summary>Small letters between blanks: no part of an id.</summary>
    static bool IsWord(ReadOnlySpan<char> token) => token.Length > 1 && char.IsAsciiLetterLower(token[^1]) && !token.ContainsAnyInRange('0', '9');

    static bool OpensWord(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]) && char.IsAsciiLetter(text[at]);

    static bool IsWordsOnly(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (!char.IsLetter(c)) return false;
        }

        return true;
    }

    /// <summary>Digits and the letters that stand for digits, at least three fifths of them digits.</summary>
    internal static bool IsLeet(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (!char.IsAsciiDigit(c) && Phones.LeetValue(c) < 0) return false;
        }

        return true;
    }

    static bool IsVanity(ReadOnlySpan<char> text, int start) => Phones.VanityStart(text, start) >= 0;

    static bool Consume(DigitRun run, int end, out int used)
    {
        used = 1;
        while (used < run.Count && run[used].Start < end) used++;

        // What hangs on a part number by a dash is a part of it.
        while (used < run.Count && run.Joint(used - 1) is '-' or '/' or '.' or '_') used++;
        return true;
    }
}
