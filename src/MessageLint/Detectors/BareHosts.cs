using System.Buffers;

namespace MessageLint.Detectors;

/// <summary>
/// Decides whether a name with dots and no scheme is a host. The dots of running text - a missing blank after a full stop, file names,
/// abbreviations - look the same, so the weaker the top-level domain, the more must stand around it.
/// </summary>
static class BareHosts
{
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    const int LongName = 8;

    /// <param name="text">The text.</param>
    /// <param name="host">The name.</param>
    /// <param name="hasPath">Whether a path follows it.</param>
    /// <param name="region">The message's region: at home, .it and .be are no English words.</param>
    public static bool IsHost(ReadOnlySpan<char> text, HostSpan host, bool hasPath, string? region = null)
    {
        var name = text[host.Start..host.End];
        var top = text[host.TopLevel..host.End];
        if (HostLists.NotHosts.Contains(name)) return false;
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && host.Labels > 2) return true;
        var label = LabelBefore(text, host);
        bool function = HostLists.FunctionSuffixes.Contains(top);
        bool strong = !function && IsStrong(top);
        if (HostLists.FileSuffixes.Contains(top) && !hasPath) return char.IsLower(top[0]) && IsAnnounced(text, host.Start);
        if (HostLists.Reserved.Contains(top)) return !IsUnreachable(top) && (hasPath || name.Contains('-'));
        if (IsAbbreviation(name)) return HostLists.Shorteners.Contains(name) || HostLists.Messengers.Contains(name) || HostLists.Networks.Contains(name) || (hasPath && strong && label.Length == 1);
        if (IsNewSentence(name, top) && !IsCommonStore(top) && !(top is "Com" && char.IsUpper(name[0]) && EndsClause(text, host.End) && (ContactWords.Of(label) & WordUse.Dot) == 0)) return false;
        if (host.Labels > 2)
        {
            // hartleytaps.co.uk: the second level is a suffix as well, which no sentence brings about.
            return strong || DomainSuffixes.SuffixStart(name) < host.TopLevel - host.Start || (!function && hasPath) || IsAnnounced(text, host.Start);
        }

        if (!label.ContainsAnyExcept(Digits)) return IsCommonStore(top) || top is "cn" || hasPath;
        if (label.Length == 1) return HostLists.Shorteners.Contains(name) || HostLists.Networks.Contains(name) || (hasPath && strong);
        // "Sr.de", "cv.de": abbreviations.
        if (label.Length == 2 && top.Length == 2 && !hasPath && !HostLists.Shorteners.Contains(name)) return IsAnnounced(text, host.Start);
        if (strong || HostLists.Shorteners.Contains(name) || HostLists.Messengers.Contains(name)) return true;
        bool plain = (ContactWords.Of(label) & WordUse.Plain) != 0;
        if (!plain && label.Length > 3 && char.IsLower(top[0]) && IsHome(top, region)) return true;
        return IsWeakHost(text, host, label, hasPath, function) || (!plain && label.Length >= LongName && char.IsLower(label[^1]) && (top is "shop" or "store" or "site"));
    }

    static bool IsHome(ReadOnlySpan<char> top, string? region) => region switch
    {
        "IT" => top is "it",
        "BE" or "NL" or "FR" => top is "be",
        "AT" or "DE" or "CH" => top is "at",
        "NO" or "SE" => top is "no",
        "ES" => top is "cat",
        _ => false,
    };

    /// <summary>A top-level domain that is no word of running text.</summary>
    public static bool IsStrong(ReadOnlySpan<char> top) =>
        !HostLists.WeakSuffixes.Contains(top)
        && (top.Length == 2 || HostLists.StrongSuffixes.Contains(top) || HostLists.Reserved.Contains(top) || top.ContainsAnyExceptInRange('\0', '\x7F')
            || top.StartsWith("xn--", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one of the words before speaks of a web address: "visit", "Seite", "link:".</summary>
    public static bool IsAnnounced(ReadOnlySpan<char> text, int at) => HasUseBefore(text, at, WordUse.Cue, 3);

    /// <summary>Whether one of the last words before a place has a use.</summary>
    public static bool HasUseBefore(ReadOnlySpan<char> text, int at, WordUse use, int words)
    {
        int limit = Math.Max(0, at - 60);
        for (int end = at; words > 0 && end > limit;)
        {
            char c = text[end - 1];
            if (c is '.' or '!' or '?' && end < at) return false;
            if (!Glyphs.IsWord(c))
            {
                end--;
                continue;
            }

            int start = Glyphs.WordStart(text, end, limit);
            if ((ContactWords.Of(text[start..end]) & use) != 0) return true;
            end = start;
            words--;
        }

        return false;
    }

    static bool IsWeakHost(ReadOnlySpan<char> text, HostSpan host, ReadOnlySpan<char> label, bool hasPath, bool function)
    {
        var top = text[host.TopLevel..host.End];
        if (char.IsUpper(top[0]) != char.IsUpper(label[^1])) return false;
        bool clauseEnd = EndsClause(text, host.End) || (host.Start > 0 && text[host.Start - 1] == '(' && host.End < text.Length && text[host.End] == ')');
        if (function)
        {
            // "order.in", "2.in": only what no sentence could mean.
            bool compound = label.IndexOf('-') is > 1 and var dash && dash < label.Length - 2;
            return compound || (hasPath && label.Length > 3) || (clauseEnd && HasUseBefore(text, host.Start, WordUse.Cue, 2)) || (label.Length > 6 && HasUseBefore(text, host.Start, WordUse.Cue, 1));
        }

        if (hasPath || label.ContainsAny(Digits) || label.Contains('-')) return true;
        if (IsAnnounced(text, host.Start)) return true;
        bool named = HostLists.ShopSuffixes.Contains(top) || top.Length == 2;
        return named && (clauseEnd || HasUseBefore(text, host.Start, WordUse.At, 1)) && (ContactWords.Of(label) & WordUse.Plain) == 0;
    }

    static bool IsUnreachable(ReadOnlySpan<char> top) => top is "invalid" or "localhost";

    static ReadOnlySpan<char> LabelBefore(ReadOnlySpan<char> text, HostSpan host)
    {
        var rest = text[host.Start..(host.TopLevel - 1)];
        return rest[(rest.LastIndexOf('.') + 1)..];
    }

    /// <summary>e.g., U.S.A., p.m: letters one by one.</summary>
    static bool IsAbbreviation(ReadOnlySpan<char> name)
    {
        int longest = 0, length = 0;
        int last = name.LastIndexOf('.');
        foreach (char c in name[..last])
        {
            length = c == '.' ? 0 : length + 1;
            longest = Math.Max(longest, length);
        }

        return longest == 1;
    }

    /// <summary>order.De, Thanks.Info: the top-level domain is written as the first word of a sentence.</summary>
    static bool IsNewSentence(ReadOnlySpan<char> name, ReadOnlySpan<char> top)
    {
        if (!char.IsUpper(top[0])) return false;
        bool allUpper = !top.ContainsAnyInRange('a', 'z');
        // EXAMPLE.COM and Example.Com are hosts, "order.Com" and "pedido.DE" are not.
        char before = name[name.Length - top.Length - 2];
        return allUpper ? char.IsLower(before) && !char.IsUpper(name[0]) : !IsCommonStore(top) || !char.IsUpper(name[0]);
    }

    internal static bool IsCommonStore(ReadOnlySpan<char> top) => top is "com" or "net" or "org" or "COM" or "NET" or "ORG";

    internal static bool EndsClause(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ')' or '"' or '\'' or '”') at++;
        return at >= text.Length || text[at] is '\n' or '\r' or ',' or '.' or ';' or ':' or '!' or '?' or '(' or '-' or '–' or '—' or '|';
    }
}
