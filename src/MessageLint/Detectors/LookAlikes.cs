namespace MessageLint.Detectors;

/// <summary>Hosts that imitate a platform, a carrier or another well-known brand; the brands are in rules/data/brands.json.</summary>
static class LookAlikes
{
    const int MaxLabel = 63;

    // Letters that look like a Latin one, and digits that stand for one.
    const string Twins = "аеіјорсухѕһԁԛԝвнкмтгпαοερνικτυ0134578@$|ǀⅼ";
    const string TwinLetters = "aeijopcyxshdqwbhkmtrnaoepviktyoleastbaslll";

    static readonly Brand[] Brands;
    static readonly NameSet Names;
    static readonly NameSet Support;
    static readonly NameSet RealDomains;

    static LookAlikes()
    {
        using var json = RuleData.OpenJson("brands.json");
        Brands = [.. json.RootElement.GetProperty("brands").EnumerateArray().Select(brand => new Brand(
            brand.GetProperty("name").GetString()!,
            [.. RuleData.Strings(brand, "domains").Where(domain => domain.EndsWith(".*", StringComparison.Ordinal)).Select(domain => domain[..^1])],
            new NameSet(RuleData.Strings(brand, "near")),
            brand.TryGetProperty("plain", out var plain) && plain.GetBoolean()))];
        Names = new NameSet(Brands.Select(brand => brand.Name));
        Support = new NameSet(RuleData.Strings(json.RootElement, "support"));
        RealDomains = new NameSet(json.RootElement.GetProperty("brands").EnumerateArray().SelectMany(brand => RuleData.Strings(brand, "domains")));
    }

    /// <summary>Whether a word is a brand's name.</summary>
    public static bool IsBrand(ReadOnlySpan<char> word) => Names.Contains(word);

    /// <summary>Whether a registrable domain is a brand's own.</summary>
    public static bool IsReal(ReadOnlySpan<char> domain)
    {
        if (RealDomains.Contains(domain)) return true;
        foreach (var brand in Brands)
        {
            // "ebay.*": the name under any public suffix, but with no label in between.
            foreach (string prefix in brand.AnySuffix)
            {
                if (domain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && DomainSuffixes.SuffixStart(domain) == prefix.Length && IsStoreSuffix(domain[prefix.Length..]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a host imitates a brand without being its own.</summary>
    public static bool IsLookAlike(ReadOnlySpan<char> host)
    {
        int domain = DomainSuffixes.RegistrableStart(host);
        if (host.Length > 253 || IsReal(host[domain..])) return false;
        int suffix = DomainSuffixes.SuffixStart(host);
        var names = host[..Math.Max(0, suffix - 1)];
        while (!names.IsEmpty)
        {
            int dot = names.IndexOf('.');
            var label = dot < 0 ? names : names[..dot];
            bool owned = dot < 0;
            names = owned ? [] : names[(dot + 1)..];
            if (label.Length <= MaxLabel && ImitatesInLabel(label, owned, names)) return true;
        }

        return false;
    }

    static bool ImitatesInLabel(scoped ReadOnlySpan<char> label, bool owned, ReadOnlySpan<char> rest)
    {
        Span<char> decoded = stackalloc char[MaxLabel];
        if (label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            int length = Punycode.Decode(label[4..], decoded);
            if (length == 0) return false;
            label = decoded[..length];
        }

        foreach (var brand in Brands)
        {
            if (brand.Near.Contains(label)) continue;
            if (Imitates(label, brand, owned, rest)) return true;
        }

        return false;
    }

    static bool Imitates(ReadOnlySpan<char> label, Brand brand, bool owned, ReadOnlySpan<char> rest)
    {
        string name = brand.Name;
        if (label.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            // amazon.shop, amazon.com.example.net; for "ups" only the latter.
            return !brand.Plain || (!owned && (rest.StartsWith("com.", StringComparison.OrdinalIgnoreCase) || rest.Equals("com", StringComparison.OrdinalIgnoreCase)));
        }

        bool hyphened = label.Contains('-');
        if (hyphened)
        {
            bool named = false, padded = false;
            int from = 0;
            for (int at = 0; at <= label.Length; at++)
            {
                if (at < label.Length && label[at] != '-') continue;
                var part = label[from..at];
                from = at + 1;
                if (IsTwin(part, brand, exactToo: true)) named = true;
                else if (Support.Contains(part)) padded = true;
            }

            if (named) return !brand.Plain || padded;
        }

        if (!hyphened && IsTwin(label, brand, exactToo: false)) return true;
        return !brand.Plain && name.Length >= 5 && IsPadded(label, name);
    }

    /// <summary>amazonsupport, secureamazon.</summary>
    static bool IsPadded(ReadOnlySpan<char> label, string name) =>
        (label.StartsWith(name, StringComparison.OrdinalIgnoreCase) && label.Length > name.Length + 1 && Support.Contains(label[name.Length..].TrimStart('-')))
        || (label.EndsWith(name, StringComparison.OrdinalIgnoreCase) && label.Length > name.Length + 1 && Support.Contains(label[..^name.Length].TrimEnd('-')));

    /// <summary>Looks like the name: the same after folding twins, or a letter or two away.</summary>
    static bool IsTwin(ReadOnlySpan<char> part, Brand brand, bool exactToo)
    {
        string name = brand.Name;
        if (part.Equals(name, StringComparison.OrdinalIgnoreCase)) return exactToo;
        if (brand.Near.Contains(part) || Math.Abs(part.Length - name.Length) > 2 || part.Length > MaxLabel) return false;
        Span<char> folded = stackalloc char[MaxLabel];
        int length = FoldTwins(part, folded);
        var skeleton = folded[..length];
        // For a short name only other characters tell: "dh1", not "dha".
        if (skeleton.SequenceEqual(name)) return name.Length >= 4 || part.ContainsAnyExceptInRange('a', 'z');
        int allowed = brand.Plain || name.Length < 6 ? 0 : name.Length < 8 ? 1 : 2;
        return allowed > 0 && (Distance(part, name) <= allowed || Distance(skeleton, name) <= 1) && part.Length >= name.Length - 1;
    }

    /// <summary>Writes the letters that characters look like; "rn" reads as m, "vv" as w.</summary>
    static int FoldTwins(ReadOnlySpan<char> part, Span<char> folded)
    {
        int length = 0;
        for (int i = 0; i < part.Length; i++)
        {
            char c = Glyphs.Fold(part[i]);
            char next = i + 1 < part.Length ? Glyphs.Fold(part[i + 1]) : '\0';
            if (c == 'r' && next == 'n')
            {
                c = 'm';
                i++;
            }
            else if (c == 'v' && next == 'v')
            {
                c = 'w';
                i++;
            }
            else if (Twins.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
            {
                c = TwinLetters[at];
            }

            folded[length++] = c;
        }

        return length;
    }

    /// <summary>Edit distance where two swapped neighbours count once.</summary>
    static int Distance(ReadOnlySpan<char> part, string name)
    {
        int width = name.Length + 1;
        Span<int> rows = stackalloc int[3 * (MaxLabel + 1)];
        Span<int> before = rows[..width], above = rows.Slice(width, width), current = rows.Slice(2 * width, width);
        for (int j = 0; j < width; j++) above[j] = j;
        for (int i = 1; i <= part.Length; i++)
        {
            current[0] = i;
            char c = Glyphs.Fold(part[i - 1]);
            for (int j = 1; j < width; j++)
            {
                int best = Math.Min(Math.Min(above[j], current[j - 1]) + 1, above[j - 1] + (c == name[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && c == name[j - 2] && Glyphs.Fold(part[i - 2]) == name[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                current[j] = best;
            }

            var spare = before;
            before = above;
            above = current;
            current = spare;
        }

        return above[width - 1];
    }

    // A brand trades under countries' suffixes and .com, not under .shop.
    static bool IsStoreSuffix(ReadOnlySpan<char> suffix) =>
        suffix.LastIndexOf('.') is >= 0 and var dot ? suffix.Length - dot == 3 : suffix.Length == 2 || suffix.Equals("com", StringComparison.OrdinalIgnoreCase);

    sealed record Brand(string Name, string[] AnySuffix, NameSet Near, bool Plain);
}
