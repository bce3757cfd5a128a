namespace MessageLint.Detectors;

/// <summary>Top-level domains and public suffixes, from rules/data/suffixes.txt; loaded when first asked.</summary>
static class DomainSuffixes
{
    static readonly NameSet Rules = new(Load());

    /// <summary>Whether a label is a top-level domain of the root zone, in Unicode or in punycode.</summary>
    public static bool IsTopLevel(ReadOnlySpan<char> label) => label.Length is > 1 and < 64 && (Rules.Contains(label) || label is "c0m" or "C0M");

    /// <summary>
    /// Where the registrable domain of a host starts: the public suffix and one label. 0 when the host is itself a suffix or has no known one.
    /// </summary>
    public static int RegistrableStart(ReadOnlySpan<char> host)
    {
        int suffix = SuffixStart(host);
        return suffix < 2 ? 0 : host[..(suffix - 1)].LastIndexOf('.') + 1;
    }

    /// <summary>Where the public suffix of a host starts: the longest that the list knows, else the last label.</summary>
    public static int SuffixStart(ReadOnlySpan<char> host)
    {
        Span<char> rule = stackalloc char[258];
        if (host.Length > 253) return 0;
        for (int at = 0; at < host.Length;)
        {
            int dot = host[at..].IndexOf('.');
            if (dot < 0) return at;
            var tail = host[at..];
            rule[0] = '!';
            tail.CopyTo(rule[1..]);
            if (Rules.Contains(rule[..(tail.Length + 1)])) return at + dot + 1;
            rule[0] = '*';
            tail[dot..].CopyTo(rule[1..]);
            if (Rules.Contains(tail) || Rules.Contains(rule[..(tail.Length - dot + 1)])) return at;
            at += dot + 1;
        }

        return host.Length;
    }

    static List<string> Load()
    {
        var rules = new List<string>(12_000);
        using var reader = new StreamReader(RuleData.Open("suffixes.txt"));
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..]) rules.Add(line);
        }

        return rules;
    }
}
