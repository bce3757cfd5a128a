namespace MessageLint.Detectors.Numbers;

/// <summary>Carriers' numbers made of digits alone; those with letters are <see cref="MixedIds"/>.</summary>
internal static class TrackingNumbers
{
    const ulong Cards = 1UL << (int)NumberWord.Card;

    /// <summary>What is too long for anything else, whatever stands around it.</summary>
    public static bool TryLong(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        ReadOnlySpan<char> number = run.Text[run.Start..run[0].End];
        bool usps = number.Length == 22 && number[0] == '9' && number[1] is >= '1' and <= '6'
            || number.Length is 30 or 34 && number.StartsWith("420", StringComparison.Ordinal);
        return usps && run.Before != '+' && Add(in context, run, 1, "USPS", out used);
    }

    public static bool TryProven(in DetectorContext context, DigitRun run, int joined, in WordsNear near, out int used)
    {
        used = 0;
        Span<byte> digits = stackalloc byte[DigitRun.MaxDigits];
        int count = run.Copy(joined, digits);
        ReadOnlySpan<byte> value = digits[..count];
        bool word = near.Has(NumberWord.Tracking)
            && near.Distance(NumberWord.Tracking) <= Math.Min(near.Distance(NumberWord.Phone), near.Nearest(Cards));
        string? carrier = count switch
        {
            20 when value[0] == 0 && value[1] == 0 && CheckDigits.Gs1(value) => "SSCC",
            22 when value[0] == 9 && value[1] is >= 1 and <= 6 => "USPS",
            20 when value[0] == 9 && value[1] is >= 1 and <= 6 && (CheckDigits.Gs1(value) || word) => "USPS",
            30 or 34 when value[0] == 4 && value[1] == 2 && value[2] == 0 => "USPS",
            24 when run.Count == 1 || joined == 6 => "InPost",
            12 when word && FedEx12(value) => "FedEx",
            12 when word => "Yamato",
            14 when word => "DPD",
            16 when word => "Evri",
            18 when word => "Deutsche Post",
            _ => null,
        };

        // No phone, card or account is that long; whose number it is does not matter.
        if (carrier is null && run[0].Length >= 20) return Add(in context, run, 1, null, out used);
        return carrier is not null && Add(in context, run, joined, carrier, out used);
    }

    static bool Add(in DetectorContext context, DigitRun run, int groups, string? carrier, out int used)
    {
        used = groups;
        context.Entities.Add(new Entity(EntityKind.TrackingNumber, run.Start, run[groups - 1].End, EntityTraits.None, Detail: carrier));
        return true;
    }

    static bool FedEx12(ReadOnlySpan<byte> digits) => CheckDigits.Weighted(digits, [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 11 % 10 == digits[11];
}
