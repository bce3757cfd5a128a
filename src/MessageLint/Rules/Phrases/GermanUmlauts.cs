namespace MessageLint.Rules.Phrases;

/// <summary>German writes its umlauts as two letters where a keyboard lacks them.</summary>
internal static class GermanUmlauts
{
    /// <summary>The entry with ae, oe and ue; null when it has no umlaut.</summary>
    public static string? Spelled(string entry)
    {
        string spelled = entry.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
        return spelled == entry ? null : spelled;
    }
}
