namespace MessageLint.Detectors.Numbers;

/// <summary>EAN, UPC, GTIN, ISBN, IMEI and ICCID.</summary>
internal static class ProductCodes
{
    public static bool TryRead(in DetectorContext context, DigitRun run, int joined, in WordsNear near, out int used)
    {
        used = 0;
        bool phone = Math.Min(near.Distance(NumberWord.Phone), near.Distance(NumberWord.Contact)) < near.Nearest(NumberLabels.Harmless);
        Span<byte> digits = stackalloc byte[DigitRun.MaxDigits];
        for (int groups = joined; groups > 0; groups--)
        {
            if (run.DigitCount(groups) is not (>= 12 and <= 15 or 19 or 20)) continue;
            int count = run.Copy(groups, digits);
            ReadOnlySpan<byte> value = digits[..count];
            bool bare = groups == 1;
            bool imei = near.Has(NumberWord.Imei);
            EntityKind kind = count switch
            {
                15 when imei && CheckDigits.Luhn(value) => EntityKind.DeviceId,
                19 or 20 when imei && value[0] == 8 && value[1] == 9 => EntityKind.DeviceId,
                13 when value[0] == 9 && value[1] == 7 && value[2] is 8 or 9 && CheckDigits.Gs1(value) => EntityKind.ProductCode,
                13 when (bare || IsEanShape(run, groups)) && CheckDigits.Gs1(value) => EntityKind.ProductCode,
                14 when bare && CheckDigits.Gs1(value) => EntityKind.ProductCode,
                12 when !phone && (bare || IsUpcShape(run, groups)) && CheckDigits.Gs1(value) => EntityKind.ProductCode,
                _ => EntityKind.None,
            };
            if (kind == EntityKind.None || run.Before == '+') continue;
            context.Entities.Add(new Entity(kind, run.Start, run[groups - 1].End, EntityTraits.Certain));
            used = groups;
            return true;
        }

        return false;
    }

    static bool IsEanShape(DigitRun run, int groups) => groups == 3 && run[0].Length == 1 && run[1].Length == 6 && run[2].Length == 6;

    static bool IsUpcShape(DigitRun run, int groups) =>
        groups == 4 && run[0].Length == 1 && run[1].Length == 5 && run[2].Length == 5 && run[3].Length == 1;
}
