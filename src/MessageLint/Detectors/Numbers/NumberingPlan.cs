using System.Globalization;

namespace MessageLint.Detectors.Numbers;

/// <summary>What a national number turned out to be.</summary>
[Flags]
internal enum PlanMatch : byte
{
    None = 0,

    /// <summary>Has a length and a beginning that occur in the territory.</summary>
    General = 1,
    FixedLine = 2,
    Mobile = 4,

    /// <summary>Toll-free, premium, personal and so on.</summary>
    Other = 8,

    /// <summary>Assigned: of some type.</summary>
    Assigned = FixedLine | Mobile | Other,
}

/// <summary>A territory of the world's numbering plans.</summary>
internal sealed record Territory(string Region, string CallingCode, string Trunk, bool Main, ushort State);

/// <summary>The world's numbering plans: <c>rules/data/numbering-plans.txt</c>, read when the first phone-looking number comes by.</summary>
internal sealed class NumberingPlan
{
    static readonly Lazy<NumberingPlan> Instance = new(Load);

    readonly Territory[] territories;
    readonly Dictionary<string, Territory> byRegion = new(StringComparer.Ordinal);
    readonly Territory[]?[] byCode = new Territory[1000][];
    readonly byte[] accepts;
    readonly ushort[] next;

    NumberingPlan(Territory[] territories, byte[] accepts, ushort[] next)
    {
        (this.territories, this.accepts, this.next) = (territories, accepts, next);
        foreach (IGrouping<string, Territory> code in territories.GroupBy(territory => territory.CallingCode))
            byCode[int.Parse(code.Key, CultureInfo.InvariantCulture)] = [.. code.OrderByDescending(territory => territory.Main)];
        foreach (Territory territory in territories) byRegion.TryAdd(territory.Region, territory);
    }

    public static NumberingPlan Default => Instance.Value;

    public ReadOnlySpan<Territory> Territories => territories;

    public Territory? ForRegion(string? region) => region is not null && byRegion.TryGetValue(region, out Territory? territory) ? territory : null;

    /// <summary>What a national number without its trunk prefix is in a territory; <paramref name="digits"/> holds values 0 to 9.</summary>
    public PlanMatch Match(Territory territory, ReadOnlySpan<byte> digits)
    {
        int state = territory.State;
        foreach (byte digit in digits)
        {
            state = next[state * 10 + digit];
            if (state == 0) return PlanMatch.None;
        }

        return (PlanMatch)accepts[state];
    }

    /// <summary>What a number with or without its trunk prefix is in a territory.</summary>
    public PlanMatch MatchNational(Territory territory, ReadOnlySpan<byte> digits, out bool hasTrunk)
    {
        PlanMatch match = Match(territory, digits);
        hasTrunk = false;
        if ((match & PlanMatch.Assigned) != 0 && territory.Trunk != "-")
        {
            hasTrunk = territory.Trunk[0] == '0' && digits[0] == 0;
            return match;
        }

        if (territory.Trunk == "-" || !StartsWith(digits, territory.Trunk)) return match;
        PlanMatch inner = Match(territory, digits[territory.Trunk.Length..]);
        if (inner == PlanMatch.None || (match != PlanMatch.None && (inner & PlanMatch.Assigned) == 0)) return match;
        hasTrunk = true;
        return inner;
    }

    /// <summary>What an international number without its '+' or "00" is.</summary>
    /// <param name="digits">Calling code, then national number, with or without a trunk zero.</param>
    /// <param name="territory">Whose it is; null when nothing matches.</param>
    public PlanMatch MatchInternational(ReadOnlySpan<byte> digits, out Territory? territory)
    {
        territory = null;
        PlanMatch best = PlanMatch.None;
        for (int code = 0, length = 1; length <= 3 && length < digits.Length; length++)
        {
            code = code * 10 + digits[length - 1];
            if (digits[0] == 0) return PlanMatch.None;
            if (byCode[code] is not { } candidates) continue;
            foreach (Territory candidate in candidates)
            {
                PlanMatch match = MatchNational(candidate, digits[length..], out _);
                if (match == PlanMatch.None || (best & PlanMatch.Assigned) >= (match & PlanMatch.Assigned) && best != PlanMatch.None) continue;
                (best, territory) = (match, candidate);
                if ((match & PlanMatch.Assigned) != 0) return match;
            }

            return best;
        }

        return best;
    }

    static bool StartsWith(ReadOnlySpan<byte> digits, string prefix)
    {
        if (digits.Length <= prefix.Length) return false;
        for (int i = 0; i < prefix.Length; i++)
        {
            if (digits[i] != prefix[i] - '0') return false;
        }

        return true;
    }

    static NumberingPlan Load()
    {
        using Stream stream = typeof(NumberingPlan).Assembly.GetManifestResourceStream("rules/data/numbering-plans.txt")
            ?? throw new InvalidOperationException("The resource rules/data/numbering-plans.txt is missing.");
        using var reader = new StreamReader(stream);
        string line = reader.ReadLine()!;
        while (line.StartsWith('#')) line = reader.ReadLine()!;
        var territories = new Territory[ReadCount(line)];
        for (int i = 0; i < territories.Length; i++)
        {
            string[] parts = reader.ReadLine()!.Split(' ');
            territories[i] = new Territory(parts[0], parts[1], parts[2], parts[3] == "1", ushort.Parse(parts[4], CultureInfo.InvariantCulture));
        }

        int states = ReadCount(reader.ReadLine()!);
        byte[] accepts = new byte[states];
        ushort[] next = new ushort[states * 10];
        for (int state = 0; state < states; state++)
        {
            ReadOnlySpan<char> rest = reader.ReadLine();
            bool first = true;
            foreach (Range range in rest.Split(' '))
            {
                ReadOnlySpan<char> part = rest[range];
                if (first) accepts[state] = byte.Parse(part, CultureInfo.InvariantCulture);
                else
                {
                    int colon = part.IndexOf(':');
                    ushort target = ushort.Parse(part[(colon + 1)..], CultureInfo.InvariantCulture);
                    foreach (char digit in part[..colon]) next[state * 10 + digit - '0'] = target;
                }

                first = false;
            }
        }

        return new NumberingPlan(territories, accepts, next);
    }

    static int ReadCount(string line) => int.Parse(line.AsSpan(line.IndexOf(' ') + 1), CultureInfo.InvariantCulture);
}
