namespace MessageLint.Detectors.Numbers;

/// <summary>The marketplaces' order ids, and the ids that the message's context names.</summary>
internal static class OrderIds
{
    /// <summary>Shapes that nothing else has: Amazon's 3-7-7 and eBay's 2-5-5.</summary>
    public static bool TryMarketplace(in DetectorContext context, DigitRun run, out int used)
    {
        used = 0;
        if (run[0].Length == 3 && (run.IsShape('-', 3, 7, 7) || IsSpaced(run))) return Add(in context, run, 3, "Amazon", out used);
        if (run[0].Length == 2 && run.IsShape('-', 2, 5, 5) && run.Before != '+') return Add(in context, run, 3, "eBay", out used);
        return false;
    }

    /// <summary>Ids that the sender told us, in any grouping.</summary>
    public static bool TryKnown(in DetectorContext context, DigitRun run, int joined, out int used)
    {
        used = 0;
        if (context.Message.OrderId is { Length: > 0 } order && Matches(run, joined, order, out used))
            return Add(in context, run, used, null, out used);
        IReadOnlyList<string> known = context.Message.KnownIds;
        for (int i = 0; i < known.Count; i++)
        {
            if (!Matches(run, joined, known[i], out used)) continue;
            context.Entities.Add(new Entity(EntityKind.KnownId, run.Start, run[used - 1].End, EntityTraits.Certain));
            return true;
        }

        return false;
    }

    static bool Add(in DetectorContext context, DigitRun run, int groups, string? marketplace, out int used)
    {
        used = groups;
        context.Entities.Add(new Entity(EntityKind.OrderId, run.Start, run[groups - 1].End, EntityTraits.Certain, Detail: marketplace));
        return true;
    }

    static bool IsSpaced(DigitRun run)
    {
        if (run.Count < 3 || run[1].Length != 7 || run[2].Length != 7) return false;
        foreach (char c in run.Text[run[0].End..run[2].Start])
        {
            if (c is not (' ' or '-' or '\n') && !char.IsAsciiDigit(c)) return false;
        }

        return run.Count == 3 || run.Joint(2) == '\0' || run[3].Length < 7;
    }

    static bool Matches(DigitRun run, int joined, string id, out int used)
    {
        used = 0;
        int group = 0, at = run[0].Start, seen = 0;
        foreach (char c in id)
        {
            if (!char.IsAsciiDigit(c)) continue;
            if (at == run[group].End)
            {
                if (++group >= joined) return false;
                at = run[group].Start;
            }

            if (run.Text[at++] != c) return false;
            seen++;
        }

        used = group + 1;
        return seen >= 4 && at == run[group].End;
    }
}
