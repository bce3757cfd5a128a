namespace MessageLint.Detectors.Numbers;

/// <summary>National ids: a country's shape and check digits, and the word that names them wherever an order number could look the same.</summary>
internal static class NationalIds
{
    const ulong Harmless = NumberLabels.Harmless;

    public static bool TryRead(in DetectorContext context, DigitRun run, int joined, in WordsNear near, out int used)
    {
        used = 0;
        if (run.Before == '+') return false;
        Span<byte> buffer = stackalloc byte[DigitRun.MaxDigits];
        for (int groups = Math.Min(joined, 8); groups > 0; groups--)
        {
            int count = run.Copy(groups, buffer);
            if (count is < 8 or > 15 || IsJoinedOn(run, groups)) continue;
            string? name = Name(in context, run, groups, buffer[..count], near, out bool certain);
            if (name is null) continue;
            EntityKind kind = name == "passport" ? EntityKind.Passport : EntityKind.NationalId;
            context.Entities.Add(new Entity(kind, run.Start, run[groups - 1].End, certain ? EntityTraits.Certain : EntityTraits.None, Detail: name));
            used = groups;
            return true;
        }

        return false;
    }

    static string? Name(in DetectorContext context, DigitRun run, int groups, ReadOnlySpan<byte> d, in WordsNear near, out bool certain)
    {
        certain = true;
        bool plain = (near.Adjacent & Harmless) == 0 && near.Nearest(Harmless) > 30 && !near.Has(NumberWord.Phone);
        bool dashes = groups == 3 && run.Joint(0) == run.Joint(1);
        switch (d.Length)
        {
            case 9 when run.IsShape('-', 3, 2, 4) && groups == 3 && IsSsn(d) && (near.Adjacent & Harmless) == 0: return d[0] == 9 ? "ITIN" : "SSN";
            case 9 when Near(near, NumberWord.Ssn) && IsSsn(d): return "SSN";
            case 9 when Near(near, NumberWord.Itin) && d[0] == 9: return "ITIN";
            case 9 when Near(near, NumberWord.Sin) && CheckDigits.Luhn(d): return "SIN";
            case 9 when Near(near, NumberWord.Bsn) && (CheckDigits.Weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) - d[8]) % 11 == 0: return "BSN";
            case 8 or 9 when Near(near, NumberWord.Tfn) && (d.Length == 8
                || CheckDigits.Weighted(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0):
                return "TFN";
            case 9 when Near(near, NumberWord.Nif) && IsNif(d): return "NIF";
            case 10 when Near(near, NumberWord.Nhs) && IsNhs(d): return "NHS";
            case 10 or 12 when IsPersonnummer(run, groups, d) && (Near(near, NumberWord.Personnummer) || (groups == 2 && run.Joint(0) is '-'
                && plain)):
                return "personnummer";
            case 11 when groups == 4 && run.IsShape('.', 3, 3, 3) && run.Joint(2) is '-' or '/' && IsCpf(d): return "CPF";
            case 11 when Near(near, NumberWord.Cpf) && IsCpf(d): return "CPF";
            case 11 when Near(near, NumberWord.Pesel) && IsPesel(d): return "PESEL";
            case 11 when Near(near, NumberWord.Tckn) && IsTckn(d): return "TCKN";
            case 11 when (Near(near, NumberWord.SteuerId)) && d[0] != 0 && CheckDigits.Mod11And10(d): return "Steuer-ID";
            case 12 when Near(near, NumberWord.MyNumber) && IsMyNumber(d): return "My Number";
            case 12 when (Near(near, NumberWord.Aadhaar) || (near.Distance(NumberWord.NationalId) <= 40 && plain)) && d[0] >= 2
                && CheckDigits.Verhoeff(d):
                return "Aadhaar";
            case 13 or 15 when (Near(near, NumberWord.Nir) || (groups >= 6 && (plain || IsNirShape(run, groups)) && d.Length == 15)) && IsNir(d): return "NIR";
            case 13 when near.Distance(NumberWord.NationalId) <= 40 && CheckDigits.Luhn(d): return "ID";
        }

        // Named, but with a check digit that does not fit or none that is known.
        certain = false;
        if (near.Distance(NumberWord.Passport) <= 30 && groups == 1 && d.Length is 8 or 9 && !dashes
            && near.Nearest(Harmless) > near.Distance(NumberWord.Passport)) return "passport";
        return Named(near, d.Length);
    }

    /// <summary>An id that is named right before the number, whatever its check digit says.</summary>
    static string? Named(in WordsNear near, int length)
    {
        ulong adjacent = near.Adjacent;
        bool Is(NumberWord word) => (adjacent & WordsNear.Mask(word)) != 0;
        return length switch
        {
            9 when Is(NumberWord.Ssn) => "SSN",
            9 when Is(NumberWord.Sin) => "SIN",
            9 when Is(NumberWord.Bsn) => "BSN",
            9 when Is(NumberWord.Nif) => "NIF",
            10 when Is(NumberWord.Nhs) => "NHS",
            10 or 12 when Is(NumberWord.Personnummer) => "personnummer",
            11 when Is(NumberWord.SteuerId) => "Steuer-ID",
            11 when Is(NumberWord.Pesel) => "PESEL",
            11 when Is(NumberWord.Cpf) => "CPF",
            11 when Is(NumberWord.Tckn) => "TCKN",
            12 when Is(NumberWord.MyNumber) => "My Number",
            12 when Is(NumberWord.Aadhaar) => "Aadhaar",
            13 or 15 when Is(NumberWord.Nir) => "NIR",
            >= 8 and <= 14 when Is(NumberWord.NationalId) => "ID",
            _ => null,
        };
    }

    /// <summary>Whether an id of letters and digits may be one here: shapes that part numbers share need the absence of such a word.</summary>
    public static bool Admits(ReadOnlySpan<char> text, int start, int end, string name)
    {
        WordsNear near = WordsNear.Around(text, start, end);
        if (name == "CF") return (near.Adjacent & Harmless) == 0;
        if (name == "NINO" && !IsNinoPrefix(text[start], text[start + 1])) return near.Has(NumberWord.Nino);
        NumberWord word = name switch { "PAN" => NumberWord.Pan, "DNI" => NumberWord.Dni, _ => NumberWord.Nino };
        return near.Has(word) || ((near.Adjacent & Harmless) == 0 && near.Nearest(Harmless) > 24);
    }

    /// <summary>A passport's or identity card's number of letters and digits: only its name tells it.</summary>
    public static bool IsNamedDocument(ReadOnlySpan<char> text, int start, int end, out EntityKind kind, out string? name)
    {
        WordsNear near = WordsNear.Around(text, start, end);
        int passport = near.Distance(NumberWord.Passport), card = Math.Min(near.Distance(NumberWord.Ausweis), near.Distance(NumberWord.NationalId));
        bool found = Math.Min(passport, card) <= 30 && near.Nearest(Harmless) > Math.Min(passport, card);
        kind = !found ? EntityKind.None : passport <= card ? EntityKind.Passport : EntityKind.NationalId;
        name = !found ? null : passport <= card ? "passport" : "ID";
        return found;
    }

    public static bool IsCodiceFiscale(ReadOnlySpan<char> id)
    {
        // Birth places that share a name get letters for digits; the check letter settles it.
        ReadOnlySpan<byte> odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
        if (!MixedIds.IsPattern(id, "AAAAAAXXAXXAXXXA")) return false;
        int sum = 0, digits = 0;
        for (int i = 0; i < 15; i++)
        {
            if (char.IsAsciiDigit(id[i])) digits++;
            int value = char.IsAsciiDigit(id[i]) ? id[i] - '0' : id[i] - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }

        if (digits < 4) return false;

        return id[15] - 'A' == sum % 26 && "ABCDEHLMPRST".Contains(id[8]);
    }

    public static bool IsCurp(ReadOnlySpan<char> id) => MixedIds.IsPattern(id, "AAAA999999AAAAAAX9") && id[10] is 'H' or 'M' or 'X';

    /// <summary>The letters that a national insurance number may begin with.</summary>
    static bool IsNinoPrefix(char first, char second)
    {
        first = char.ToUpperInvariant(first);
        second = char.ToUpperInvariant(second);
        return !"DFIQUV".Contains(first, StringComparison.Ordinal) && !"DFIQUVO".Contains(second, StringComparison.Ordinal)
            && (first, second) is not (('B', 'G') or ('G', 'B') or ('N', 'K') or ('T', 'N') or ('Z', 'Z'));
    }

    /// <summary>Spanish DNI and NIE: the letter is the number modulo 23.</summary>
    public static bool IsDni(ReadOnlySpan<char> id)
    {
        if (id.Length != 9 || !char.IsAsciiLetter(id[8])) return false;
        int number = 0;
        for (int i = 0; i < 8; i++)
        {
            int digit = i == 0 && id[0] is 'X' or 'Y' or 'Z' ? id[0] - 'X' : char.IsAsciiDigit(id[i]) ? id[i] - '0' : -1;
            if (digit < 0) return false;
            number = number * 10 + digit;
        }

        return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] == id[8];
    }

    static bool Near(in WordsNear near, NumberWord word) => near.Distance(word) <= 60;

    static bool IsJoinedOn(DigitRun run, int groups) => groups < run.Count && run.Joint(groups - 1) is '-' or '.' or '/';

    static bool IsSsn(ReadOnlySpan<byte> d)
    {
        int area = d[0] * 100 + d[1] * 10 + d[2];
        bool itin = d[0] == 9 && d[3] is 5 or 7 or 8 or 9 or 6;
        return (area is not (0 or 666) && (area < 900 || itin)) && d[3] + d[4] > 0 && d[5] + d[6] + d[7] + d[8] > 0;
    }

    static bool IsNhs(ReadOnlySpan<byte> d)
    {
        int check = 11 - CheckDigits.Weighted(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return (check == 11 ? 0 : check) == d[9];
    }

    static bool IsNif(ReadOnlySpan<byte> d)
    {
        int check = 11 - CheckDigits.Weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return (check > 9 ? 0 : check) == d[8];
    }

    static bool IsPersonnummer(DigitRun run, int groups, ReadOnlySpan<byte> d)
    {
        if (groups > 2 || (groups == 2 && (run.Joint(0) is not ('-' or ' ') || run[1].Length != 4))) return false;
        ReadOnlySpan<byte> ten = d.Length == 12 ? d[2..] : d;
        int month = ten[2] * 10 + ten[3], day = ten[4] * 10 + ten[5];
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 or >= 61 and <= 91 && CheckDigits.Luhn(ten);
    }

    static bool IsCpf(ReadOnlySpan<byte> d)
    {
        static int Check(int sum) => sum % 11 < 2 ? 0 : 11 - sum % 11;
        return d.ContainsAnyExcept(d[0]) && Check(CheckDigits.Weighted(d, [10, 9, 8, 7, 6, 5, 4, 3, 2])) == d[9]
            && Check(CheckDigits.Weighted(d, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) == d[10];
    }

    static bool IsPesel(ReadOnlySpan<byte> d) => (10 - CheckDigits.Weighted(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10 == d[10];

    static bool IsTckn(ReadOnlySpan<byte> d)
    {
        int odd = d[0] + d[2] + d[4] + d[6] + d[8], even = d[1] + d[3] + d[5] + d[7];
        return d[0] != 0 && (odd * 7 - even + 100) % 10 == d[9] && (odd + even + d[9]) % 10 == d[10];
    }

    static bool IsMyNumber(ReadOnlySpan<byte> d)
    {
        int rest = CheckDigits.Weighted(d, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return (rest <= 1 ? 0 : 11 - rest) == d[11];
    }

    /// <summary>Written as on the card: "2 84 05 69 123 047 61".</summary>
    static bool IsNirShape(DigitRun run, int groups) =>
        groups == 7 && run[0].Length == 1 && run[1].Length == 2 && run[2].Length == 2 && run[3].Length == 2 && run[4].Length == 3 && run[5].Length == 3;

    /// <summary>French social security number: sex, year, month, place, order, and a key of 97 less the rest.</summary>
    static bool IsNir(ReadOnlySpan<byte> d)
    {
        if (d[0] is not (1 or 2) || d[3] * 10 + d[4] is not (>= 1 and <= 12 or >= 20 and <= 42)) return false;
        if (d.Length == 13) return true;
        long number = 0;
        foreach (byte digit in d[..13]) number = number * 10 + digit;
        return 97 - number % 97 == d[13] * 10 + d[14];
    }
}
