using MessageLint.Detectors;

namespace MessageLint.Rules;

/// <summary>Whether a host may be linked to.</summary>
internal static class Hosts
{
    /// <summary>A host is allowed when it is an entry of a list, or lies below one at a label's border: never because it contains one.</summary>
    /// <param name="host">The host.</param>
    /// <param name="profile">The profile's hosts.</param>
    /// <param name="context">The message's: its own store is allowed as well as what it names.</param>
    public static bool IsAllowed(ReadOnlySpan<char> host, IReadOnlyList<string> profile, MessageContext context)
    {
        return IsListed(host, profile) || IsListed(host, context.AllowedHosts) || (context.Marketplace is { } store && HostRules.IsAllowed(host, store));
    }

    static bool IsListed(ReadOnlySpan<char> host, IReadOnlyList<string> list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (HostRules.IsAllowed(host, list[i])) return true;
        }

        return false;
    }
}
