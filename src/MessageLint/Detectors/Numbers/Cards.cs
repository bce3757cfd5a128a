namespace MessageLint.Detectors.Numbers;

/// <summary>Payment cards: a brand's range and length, Luhn, and nothing beside that says otherwise.</summary>
internal static class Cards
{
    const ulong Against = NumberLabels.Labels | 1UL << (int)NumberWord.TradingCard;

    public static bool TryRead(in DetectorContext context, DigitRun run, int joined, in WordsNear near, out int used)
    {
        used = 0;
        if (run.Before == '+') return false;
        Span<byte> digits = stackalloc byte[DigitRun.MaxDigits];
        int word = Math.Min(near.Distance(NumberWord.Card), Math.Min(near.Distance(NumberWord.Cvv), near.Distance(NumberWord.Expiry)));
        int against = near.Nearest(Against);
        bool contradicted = (near.Adjacent & Against) != 0 || (against < word && against <= 40);
        for (int groups = joined; groups > 0; groups--)
        {
            if (run.DigitCount(groups) is < 12 or > 19) continue;

            // Fours beside "card": another number's word farther off ("for this job") takes nothing from them. Nobody cuts a reference with underscores.
            bool fours = IsFours(run, groups), cut = fours && run.Joint(0) == '_';
            bool denied = contradicted && !cut && !(fours && word <= 40 && (near.Adjacent & Against) == 0);
            int count = run.Copy(groups, digits);
            if ((groups < joined && !Ends(run, groups)) || !IsGrouping(run, groups)) continue;
            ReadOnlySpan<byte> value = digits[..count];
            string? brand = Brand(value);
            bool luhn = CheckDigits.Luhn(value);
            bool rare = count is 12 or 13 or 14 or 15 or 17 or 18;
            EntityKind kind;

            // Amex and Diners have shapes of their own; other rare lengths are shared with too much.
            bool shaped = groups > 1 && (count > 15 || cut || Is465(run, groups));
            bool bare = groups == 1 && (count == 16 || (count is 14 or 15 or 19 && against == WordsNear.None));
            if (brand is not null && luhn && (shaped || bare || word <= 40 || run.IsAlone(groups)) && !(denied && word > against))
                kind = EntityKind.Card;
            else if (word <= 40 && count >= 13 && !denied && (groups == 1 || !rare || Is465(run, groups)) && !near.Has(NumberWord.Phone)
                && NotAllSame(value))
                kind = EntityKind.CardLike;
            else continue;
            if (kind == EntityKind.Card && denied && word == WordsNear.None) continue;
            EntityTraits traits = kind == EntityKind.Card ? EntityTraits.Certain : EntityTraits.None;
            if (IsSample(value)) traits |= EntityTraits.Sample;
            if (IsOdd(run, groups)) traits |= EntityTraits.Obfuscated;
            context.Entities.Add(new Entity(kind, run.Start, run[groups - 1].End, traits, Detail: brand));
            used = groups;
            return true;
        }

        return false;
    }

    /// <summary>Whose range a number is in, at a length that the brand uses.</summary>
    public static string? Brand(ReadOnlySpan<byte> digits)
    {
        int length = digits.Length;
        int two = digits[0] * 10 + digits[1], four = two * 100 + digits[2] * 10 + digits[3], six = four * 100 + digits[4] * 10 + digits[5];
        return two switch
        {
            34 or 37 => length == 15 ? "Amex" : null,
            36 or 38 or 39 => length is 14 or 16 or 19 ? "Diners" : null,
            30 when four is >= 3000 and <= 3059 or 3095 => length is 14 or 16 or 19 ? "Diners" : null,
            35 when four is >= 3528 and <= 3589 => length is >= 16 and <= 19 ? "JCB" : null,
            21 when four == 2131 => length == 15 ? "JCB" : null,
            18 when four == 1800 => length == 15 ? "JCB" : null,
            22 when four is >= 2200 and <= 2204 => length is >= 16 and <= 19 ? "Mir" : null,
            >= 22 and <= 27 when four is >= 2221 and <= 2720 => length == 16 ? "Mastercard" : null,
            >= 40 and <= 49 => IsElo(six) && length == 16 ? "Elo" : length is 13 or 16 or 19 ? "Visa" : null,
            50 => IsElo(six) && length == 16 ? "Elo" : length is >= 12 and <= 19 ? "Maestro" : null,
            >= 51 and <= 55 => length == 16 ? "Mastercard" : null,
            56 or 57 or 58 => length is >= 12 and <= 19 ? "Maestro" : null,
            60 when four == 6011 => length is >= 16 and <= 19 ? "Discover" : null,
            60 or 81 or 82 => length == 16 ? "RuPay" : null,
            62 => length is >= 16 and <= 19 ? "UnionPay" : null,
            64 when four >= 6440 => length is >= 16 and <= 19 ? "Discover" : null,
            65 => length is >= 16 and <= 19 ? IsElo(six) ? "Elo" : "Discover" : null,
            63 or 67 or 61 or 66 or 68 or 69 => length is >= 12 and <= 19 ? "Maestro" : null,
            97 when four == 9792 => length == 16 ? "Troy" : null,
            _ => null,
        };
    }

    static bool IsElo(int six) =>
        six is 401178 or 401179 or 431274 or 438935 or 451416 or 457393 or 457631 or 457632 or 504175 or 627780 or 636297 or 636368
            or >= 506699 and <= 506778 or >= 509000 and <= 509999 or >= 650031 and <= 650033 or >= 650035 and <= 650051;

    /// <summary>The last four digits behind a mask.</summary>
    public static bool TryMasked(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run[0].Length != 4 || run.Before is not (' ' or '*' or '-' or '•' or 'x' or 'X')) return false;
        int at = run.Start, masks = 0;
        while (at > 0 && run.Start - at < 24 && run.CharAt(at - 1) is '*' or '•' or 'x' or 'X' or ' ' or '-')
        {
            if (run.CharAt(--at) is not (' ' or '-')) masks++;
        }

        if (masks < 8 || WordsNear.Around(run.Text, at, run[0].End).Distance(NumberWord.Card) > 60) return false;
        used = 1;
        context.Entities.Add(new Entity(EntityKind.CardLike, at, run[0].End, Detail: "masked"));
        return true;
    }

    static bool IsGrouping(DigitRun run, int groups)
    {
        if (groups == 1 || Is465(run, groups)) return true;
        for (int i = 0; i < groups - 1; i++)
        {
            if (run[i].Length != 4) return run[0].Length == 8 && groups == 2 || IsSpacedOut(run, groups);
        }

        return run[groups - 1].Length is >= 1 and <= 5;
    }

    /// <summary>In fours as on the card, with one joint throughout, a line's end aside.</summary>
    static bool IsFours(DigitRun run, int groups)
    {
        if (groups != 4 || run[3].Length is < 3 or > 4) return false;
        for (int i = 0; i < 3; i++)
        {
            if (run[i].Length != 4 || run.Gap(i)[0] != run.Gap(0)[0]) return false;
        }

        return true;
    }

    static bool Is465(DigitRun run, int groups) => groups == 3 && run[0].Length == 4 && run[1].Length == 6 && run[2].Length is 4 or 5;

    /// <summary>Digit by digit, or cut anywhere else to hide it: at least four parts.</summary>
    static bool IsSpacedOut(DigitRun run, int groups)
    {
        for (int i = 0; i < groups; i++)
        {
            if (run[i].Length > 1 && groups > 12) return false;
        }

        return groups >= 12;
    }

    static bool Ends(DigitRun run, int groups) => run.Gap(groups - 1) is { Length: > 1 } || run.Joint(groups - 1) is ',' or '\n'
        || run[groups].Length is < 4 or > 6;

    static bool IsOdd(DigitRun run, int groups) => groups > 1 && (run.Joint(0) is not (' ' or '-') || IsSpacedOut(run, groups));

    static bool NotAllSame(ReadOnlySpan<byte> digits) => digits.ContainsAnyExcept(digits[0]);

    static bool IsSample(ReadOnlySpan<byte> digits) =>
        digits.SequenceEqual((ReadOnlySpan<byte>)[4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
            || digits.SequenceEqual((ReadOnlySpan<byte>)[4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2, 4, 2]);
}
