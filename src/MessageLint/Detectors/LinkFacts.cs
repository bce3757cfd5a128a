using System.Buffers;

namespace MessageLint.Detectors;

/// <summary>What host, path and query tell about a link.</summary>
static class LinkFacts
{
    static readonly SearchValues<char> Separators = SearchValues.Create("&;#");

    /// <summary>The traits of a link by its host (no port, no user) and what follows the port.</summary>
    public static EntityTraits Of(ReadOnlySpan<char> host, ReadOnlySpan<char> tail)
    {
        var domain = HostRules.RegistrableDomain(host);
        var traits = EntityTraits.None;
        if (HostLists.Samples.Contains(domain) || HostLists.Reserved.Contains(LastLabel(host))) traits |= EntityTraits.Sample;
        if (IsDisguised(host)) traits |= EntityTraits.Deceptive;
        if (LookAlikes.IsLookAlike(host)) traits |= EntityTraits.LookAlike;
        if (HostLists.Carriers.Contains(domain)) traits |= EntityTraits.Carrier;
        if (HostLists.Shorteners.Contains(domain)) traits |= EntityTraits.Shortener;
        if (HostLists.Networks.Contains(domain) && IsProfile(tail)) traits |= EntityTraits.Profile;
        if (HostLists.Messengers.Contains(domain) || HostLists.Messengers.Contains(host)) traits |= EntityTraits.Profile | EntityTraits.Messenger;
        if (tail.Length > 1) traits |= OfTail(tail);
        if (host.StartsWith("unsubscribe.", StringComparison.OrdinalIgnoreCase)) traits |= EntityTraits.OptOut;
        return traits | OfStore(host, domain, tail);
    }

    static EntityTraits OfTail(ReadOnlySpan<char> tail)
    {
        var traits = EntityTraits.None;
        int query = tail.IndexOf('?');
        var path = query < 0 ? tail : tail[..query];
        int hash = path.IndexOf('#');
        if (hash >= 0) path = path[..hash];
        int dot = path.LastIndexOf('.');
        if (dot > path.LastIndexOf('/') && HostLists.Files.Contains(path[(dot + 1)..])) traits |= EntityTraits.File;
        if (query >= 0 && IsTracking(tail[(query + 1)..])) traits |= EntityTraits.Tracking;
        // redirect/https://example.net
        if (path.Contains("http:/", StringComparison.OrdinalIgnoreCase) || path.Contains("https:/", StringComparison.OrdinalIgnoreCase)) traits |= EntityTraits.Tracking;
        foreach (string word in HostLists.OptOut)
        {
            if (tail.Contains(word, StringComparison.OrdinalIgnoreCase)) traits |= EntityTraits.OptOut;
        }

        return traits;
    }

    static bool IsTracking(ReadOnlySpan<char> query)
    {
        foreach (var range in query.SplitAny(Separators))
        {
            var pair = query[range];
            int equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair[..equals];
            if (name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || HostLists.TrackingParameters.Contains(name)) return true;
            var value = equals < 0 ? default : pair[(equals + 1)..];
            // A target in a parameter: the link goes elsewhere.
            if (value.StartsWith("http%3A", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https%3A", StringComparison.OrdinalIgnoreCase)
                || value.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static bool IsProfile(ReadOnlySpan<char> tail)
    {
        var path = tail.TrimStart('/');
        int end = path.IndexOfAny("/?#");
        var first = end < 0 ? path : path[..end];
        return !first.IsEmpty && !HostLists.NotProfiles.Contains(first);
    }

    static EntityTraits OfStore(ReadOnlySpan<char> host, ReadOnlySpan<char> domain, ReadOnlySpan<char> tail)
    {
        if (tail.Length < 2 && host.Length == domain.Length) return EntityTraits.None;
        foreach (var (brand, paths) in HostLists.Storefronts)
        {
            if (domain.Length <= brand.Length || domain[brand.Length] != '.' || !domain.StartsWith(brand, StringComparison.OrdinalIgnoreCase)) continue;
            if (!LookAlikes.IsReal(domain)) return EntityTraits.None;
            foreach (string path in paths)
            {
                if (tail.Contains(path, StringComparison.OrdinalIgnoreCase)) return EntityTraits.Storefront;
            }

            // name.etsy.com is a shop.
            bool shop = brand == "etsy" && host.Length > domain.Length && !host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                && !host.StartsWith("help.", StringComparison.OrdinalIgnoreCase);
            return shop ? EntityTraits.Storefront : EntityTraits.None;
        }

        return EntityTraits.None;
    }

    /// <summary>Punycode, or letters of two scripts in one label.</summary>
    static bool IsDisguised(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || host.Contains(".xn--", StringComparison.OrdinalIgnoreCase)) return true;
        bool latin = false, other = false;
        foreach (char c in host)
        {
            if (c == '.') latin = other = false;
            latin |= char.IsAsciiLetter(c);
            other |= c is >= '\u0370' and <= '\u058F';
            if (latin && other) return true;
        }

        return false;
    }

    static ReadOnlySpan<char> LastLabel(ReadOnlySpan<char> host) => host[(host.LastIndexOf('.') + 1)..];
}
