namespace MessageLint.Detectors;

/// <summary>Compares hosts by registrable domain and label border, never by "contains".</summary>
static class HostRules
{
    /// <summary>The registrable domain: <c>shop.example.co.uk</c> is registered as <c>example.co.uk</c>. The host itself where there is none.</summary>
    public static ReadOnlySpan<char> RegistrableDomain(ReadOnlySpan<char> host)
    {
        host = Trim(host);
        return host[DomainSuffixes.RegistrableStart(host)..];
    }

    /// <summary>Whether a host is the entry of an allow-list or lies below it. <c>*.example.com</c> allows only what lies below.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> host, ReadOnlySpan<char> entry)
    {
        host = Trim(host);
        entry = Trim(entry);
        bool below = entry.StartsWith("*.", StringComparison.Ordinal);
        if (below) entry = entry[2..];
        // A public suffix as an entry would allow everybody who has registered under it.
        if (entry.IsEmpty || DomainSuffixes.SuffixStart(entry) == 0) return false;
        if (host.Length == entry.Length) return !below && host.Equals(entry, StringComparison.OrdinalIgnoreCase);
        return host.Length > entry.Length && host[host.Length - entry.Length - 1] == '.' && host.EndsWith(entry, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The store of an Amazon host as the marketplace is named, <c>amazon.co.uk</c>; empty for every other host.</summary>
    public static ReadOnlySpan<char> AmazonStore(ReadOnlySpan<char> host)
    {
        var domain = RegistrableDomain(host);
        return domain.StartsWith("amazon.", StringComparison.OrdinalIgnoreCase) && LookAlikes.IsReal(domain) ? domain : [];
    }

    /// <summary>Whether two hosts belong to one owner.</summary>
    public static bool SameOwner(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        RegistrableDomain(first).Equals(RegistrableDomain(second), StringComparison.OrdinalIgnoreCase);

    static ReadOnlySpan<char> Trim(ReadOnlySpan<char> host) => host.TrimEnd('.');
}
