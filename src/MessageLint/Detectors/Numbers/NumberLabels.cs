namespace MessageLint.Detectors.Numbers;

/// <summary>Numbers that are harmless because the word beside them says so: order, tracking, reference, part.</summary>
internal static class NumberLabels
{
    /// <summary>Words that make a number anything but a phone.</summary>
    public const ulong Harmless =
        1UL << (int)NumberWord.Order | 1UL << (int)NumberWord.Tracking | 1UL << (int)NumberWord.Reference | 1UL << (int)NumberWord.Imei;

    /// <summary>Words that do so when they stand right before it.</summary>
    public const ulong Labels = Harmless | 1UL << (int)NumberWord.Tag;

    /// <summary>Reads a number whose label stands right before it, of a length that makes it neither a card nor an account's.</summary>
    public static bool TryReadAdjacent(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        ulong label = WordsNear.Before(run.Text, run.Start);
        if ((label & Harmless) == 0 || (label & ~(Harmless | WordsNear.Mask(NumberWord.Own) | WordsNear.Mask(NumberWord.NoCode))) != 0 || run.Before == '+') return false;

        // Twelve digits behind "UPC" or "article" are a product code.
        if (run[0].Length > 11 && (label & ~WordsNear.Mask(NumberWord.Reference)) == 0) return false;
        used = run.TightCount();
        EntityKind kind = (label & WordsNear.Mask(NumberWord.Order)) != 0 ? EntityKind.OrderId
            : (label & WordsNear.Mask(NumberWord.Tracking)) != 0 && run.DigitCount(used) >= 8 ? EntityKind.TrackingNumber
            : EntityKind.PartNumber;

        // "Reference 01 42 68 53 00": what is labelled goes on over blanks.
        while (used < run.Count && run.Joint(used - 1) is not ('\0' or ',' or ';' or '\n')) used++;
        context.Entities.Add(new Entity(kind, run.Start, run[used - 1].End));
        return true;
    }

    public static bool TryRead(in DetectorContext context, DigitRun run, in WordsNear near, out int used)
    {
        used = 0;
        int order = near.Distance(NumberWord.Order), tracking = near.Distance(NumberWord.Tracking), reference = near.Distance(NumberWord.Reference);
        int nearest = Math.Min(order, Math.Min(tracking, reference));
        if ((near.Adjacent & Labels) != 0) nearest = Math.Min(nearest, 1);
        if (nearest > 30) return false;
        used = run.TightCount();

        // "Référence 01 42 68 53 00": what is labelled goes on over blanks.
        while ((near.Adjacent & Labels) != 0 && used < run.Count && run.Joint(used - 1) is not ('\0' or ',' or ';' or '\n')) used++;
        EntityKind kind = nearest == tracking ? EntityKind.TrackingNumber : nearest == order ? EntityKind.OrderId : EntityKind.PartNumber;
        if (kind == EntityKind.TrackingNumber && run.DigitCount(used) < 8) kind = EntityKind.PartNumber;
        context.Entities.Add(new Entity(kind, run.Start, run[used - 1].End));
        return true;
    }
}
