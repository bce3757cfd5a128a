namespace MessageLint.Detectors;

/// <summary>What is known about an entity beyond its kind. Rules name them in kebab-case: <c>"is": ["look-alike"]</c>.</summary>
[Flags]
internal enum EntityTraits : uint
{
    None = 0,

    /// <summary>Written so that a filter would not see it: spelled out, split, with hidden or look-alike characters.</summary>
    Obfuscated = 1 << 0,

    /// <summary>Proven by shape or check digit; without it, likely.</summary>
    Certain = 1 << 1,

    /// <summary>A platform's relay alias (e-mail).</summary>
    Relay = 1 << 2,

    /// <summary>A link or address with a scheme.</summary>
    Scheme = 1 << 3,

    /// <summary>http rather than https.</summary>
    Insecure = 1 << 4,

    /// <summary>user@host before the host, a raw IP address, an odd port, or an IDN host: ways to hide where a link goes.</summary>
    Deceptive = 1 << 5,

    /// <summary>Imitates an allowed or well-known host.</summary>
    LookAlike = 1 << 6,

    /// <summary>A link shortener.</summary>
    Shortener = 1 << 7,

    /// <summary>Carries tracking parameters or redirects elsewhere.</summary>
    Tracking = 1 << 8,

    /// <summary>A store's listing, search or storefront page.</summary>
    Storefront = 1 << 9,

    /// <summary>javascript:, data: and their kin.</summary>
    Script = 1 << 10,

    /// <summary>The host has no scheme and no www.</summary>
    Bare = 1 << 11,

    /// <summary>The visible text names another host than the target.</summary>
    TextMismatch = 1 << 12,

    /// <summary>An unsubscribe or opt-out target.</summary>
    OptOut = 1 << 13,

    /// <summary>A private address without a scheme: a router's, not a web site's.</summary>
    PrivateAddress = 1 << 14,

    /// <summary>The profile of a person or shop on a social network.</summary>
    Profile = 1 << 15,

    /// <summary>An id or invitation of a messenger (handle).</summary>
    Messenger = 1 << 16,

    /// <summary>The number of a carrier, a manufacturer or another third party, said so beside it.</summary>
    ThirdParty = 1 << 17,

    /// <summary>A sample: 555-01xx, 4111 1111 1111 1111, example.com.</summary>
    Sample = 1 << 18,

    /// <summary>A file to download or an image.</summary>
    File = 1 << 19,

    /// <summary>A placeholder whose name is not among those declared.</summary>
    Undeclared = 1 << 20,

    /// <summary>A placeholder that would fill in personal data.</summary>
    Personal = 1 << 21,

    /// <summary>A placeholder that is opened and never closed.</summary>
    Unclosed = 1 << 22,

    /// <summary>A date that another country reads with day and month exchanged.</summary>
    Ambiguous = 1 << 23,

    /// <summary>A page of a parcel carrier.</summary>
    Carrier = 1 << 24,
}
