namespace MessageLint.Detectors;

/// <summary>The region whose national numbers a message writes.</summary>
internal static class Regions
{
    /// <summary>The region of a locale (de-DE, und-TN), else of a store's host (amazon.co.uk); ISO 3166-1 alpha-2 in upper case, null when neither tells.</summary>
    public static string? Of(string? locale, string? marketplace)
    {
        if (locale is not null)
        {
            foreach (string part in locale.Split('-', '_').Skip(1))
            {
                if (part.Length == 2 && part.All(char.IsAsciiLetter)) return part.ToUpperInvariant();
            }
        }

        if (marketplace is null) return null;
        string host = marketplace.ToLowerInvariant();
        string last = host[(host.LastIndexOf('.') + 1)..];
        return last switch
        {
            "com" => "US",
            "uk" => "GB",
            { Length: 2 } when last.All(char.IsAsciiLetter) => last.ToUpperInvariant(),
            _ => null,
        };
    }
}
