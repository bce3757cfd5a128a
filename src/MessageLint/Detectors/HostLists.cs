namespace MessageLint.Detectors;

/// <summary>What is publicly known of hosts, from rules/data/hosts.json.</summary>
static class HostLists
{
    static HostLists()
    {
        using var json = RuleData.OpenJson("hosts.json");
        var root = json.RootElement;
        Shorteners = new NameSet(RuleData.Strings(root, "shorteners"));
        Networks = new NameSet(RuleData.Strings(root, "networks"));
        Messengers = new NameSet(RuleData.Strings(root, "messengers"));
        NotProfiles = new NameSet(RuleData.Strings(root, "notProfiles"));
        Providers = new NameSet(RuleData.Strings(root, "providers"));
        PlainProviders = [.. RuleData.Strings(root, "plainProviders")];
        SureProviders = new NameSet(PlainProviders);
        Relays = [.. RuleData.Strings(root, "relays")];
        ComWords = new NameSet(RuleData.Strings(root, "comWords"));
        Carriers = new NameSet(RuleData.Strings(root, "carriers"));
        Samples = new NameSet(RuleData.Strings(root, "samples"));
        Reserved = new NameSet(RuleData.Strings(root, "reserved"));
        NotHosts = new NameSet(RuleData.Strings(root, "notHosts"));
        FileSuffixes = new NameSet(RuleData.Strings(root, "fileSuffixes"));
        Files = new NameSet(RuleData.Strings(root, "files"));
        TrackingParameters = new NameSet(RuleData.Strings(root, "trackingParameters"));
        OptOut = [.. RuleData.Strings(root, "optOut")];
        Storefronts = [.. root.GetProperty("storefronts").EnumerateObject().Select(store => (store.Name, store.Value.EnumerateArray().Select(path => path.GetString()!).ToArray()))];
        WeakSuffixes = new NameSet(RuleData.Strings(root, "weakSuffixes"));
        FunctionSuffixes = new NameSet(RuleData.Strings(root, "functionSuffixes"));
        ShopSuffixes = new NameSet(RuleData.Strings(root, "shopSuffixes"));
        StrongSuffixes = new NameSet(RuleData.Strings(root, "strongSuffixes"));
    }

    public static NameSet Shorteners { get; }

    /// <summary>Social networks.</summary>
    public static NameSet Networks { get; }

    public static NameSet Messengers { get; }

    /// <summary>First path segments of a network that are no account.</summary>
    public static NameSet NotProfiles { get; }

    /// <summary>Mail providers by their first label.</summary>
    public static NameSet Providers { get; }

    /// <summary>Providers whose name is hardly ever anything but a mail address's host.</summary>
    public static string[] PlainProviders { get; }

    /// <summary><see cref="PlainProviders"/> as a set.</summary>
    public static NameSet SureProviders { get; }

    /// <summary>Hosts of the platforms' relay addresses; a last label '*' stands for any suffix.</summary>
    public static string[] Relays { get; }

    /// <summary>"com" as other scripts write it.</summary>
    public static NameSet ComWords { get; }

    /// <summary>Registrable domains of parcel carriers.</summary>
    public static NameSet Carriers { get; }

    public static NameSet Samples { get; }

    /// <summary>Top-level domains that are reserved: no one can own a host there.</summary>
    public static NameSet Reserved { get; }

    /// <summary>Names with a dot that are products.</summary>
    public static NameSet NotHosts { get; }

    /// <summary>Top-level domains that are file name extensions as well.</summary>
    public static NameSet FileSuffixes { get; }

    /// <summary>Extensions of what is downloaded or shown.</summary>
    public static NameSet Files { get; }

    public static NameSet TrackingParameters { get; }

    public static string[] OptOut { get; }

    /// <summary>Paths of shops, listings and searches by the store's brand.</summary>
    public static (string Brand, string[] Paths)[] Storefronts { get; }

    /// <summary>Top-level domains that are words or abbreviations in running text.</summary>
    public static NameSet WeakSuffixes { get; }

    /// <summary>Those of them that start a sentence, or follow a number, every day.</summary>
    public static NameSet FunctionSuffixes { get; }

    /// <summary>Words that are usual as a shop's or a town's top-level domain.</summary>
    public static NameSet ShopSuffixes { get; }

    /// <summary>Long top-level domains that are no words.</summary>
    public static NameSet StrongSuffixes { get; }
}
