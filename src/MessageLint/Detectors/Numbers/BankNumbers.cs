namespace MessageLint.Detectors.Numbers;

/// <summary>Account numbers beside the words that make them such: sort code, routing number, account.</summary>
internal static class BankNumbers
{
    const ulong Bank = 1UL << (int)NumberWord.SortCode | 1UL << (int)NumberWord.Routing | 1UL << (int)NumberWord.Bic | 1UL << (int)NumberWord.Iban;

    public static bool TryRead(in DetectorContext context, DigitRun run, int joined, in WordsNear near, out int used)
    {
        used = 0;
        ulong all = Bank | WordsNear.Mask(NumberWord.Account);
        if (!near.HasAny(all) || run.Before == '+') return false;
        Span<byte> digits = stackalloc byte[9];
        if (near.Distance(NumberWord.SortCode) <= 20)
        {
            bool shaped = run.Count >= 3 && run[0].Length == 2 && run[1].Length == 2 && run[2].Length == 2 && run.Gap(0).Length == 1
                && run.Gap(1).Length == 1;
            if (shaped) return Add(in context, run, 3, "sort code", out used);
            if (run[0].Length is 6 or 8) return Add(in context, run, 1, "sort code", out used);
        }

        if (near.Distance(NumberWord.Routing) <= 24 && run[0].Length == 9 && run.Copy(1, digits) == 9
            && CheckDigits.Weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0)
            return Add(in context, run, 1, "routing number", out used);

        // An account number alone may be a customer's with the shop; it may be dictated digit by digit.
        int groups = run.TightCount();
        if (groups == 1 && (joined <= 6 || run.DigitCount(joined) == joined)) groups = joined;
        if (near.Distance(NumberWord.Account) > 24 || run.DigitCount(groups) is < 6 or > 24 || !near.HasAny(Bank)
            && !HasBankBefore(in context, run)) return false;
        return Add(in context, run, groups, "account", out used);
    }

    static bool HasBankBefore(in DetectorContext context, DigitRun run)
    {
        ReadOnlySpan<Entity> items = context.Entities.Items;
        for (int i = items.Length - 1; i >= 0 && items[i].End > run.Start - 80; i--)
        {
            if (items[i].Kind is EntityKind.BankAccount or EntityKind.Iban) return true;
        }

        return false;
    }

    static bool Add(in DetectorContext context, DigitRun run, int groups, string detail, out int used)
    {
        used = groups;
        context.Entities.Add(new Entity(EntityKind.BankAccount, run.Start, run[groups - 1].End, EntityTraits.None, Detail: detail));
        return true;
    }
}
