namespace MessageLint.Rules;

/// <summary>Whether a host may be linked to.</summary>
internal static class Hosts
{
    /// <summary>A host is allowed when it is an entry of a list, or lies below one at a label's border: never because it contains one.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> host, IReadOnlyList<string> profile, IReadOnlyList<string> context)
    {
        host = host.TrimEnd('.');
        return IsListed(host, profile) || IsListed(host, context);
    }

    static bool IsListed(ReadOnlySpan<char> host, IReadOnlyList<string> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            string entry = list[i];
            if (entry.Length == 0 || host.Length < entry.Length || !host.EndsWith(entry, StringComparison.OrdinalIgnoreCase)) continue;
            if (host.Length == entry.Length || host[host.Length - entry.Length - 1] == '.') return true;
        }

        return false;
    }
}
