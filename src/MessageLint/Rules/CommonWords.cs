namespace MessageLint.Rules;

/// <summary>How often words stand in sellers' messages, so that phrases are not looked for by words that stand everywhere.</summary>
/// <remarks>Measured on the project's own messages; the list is made by rules/data/tools/common-words.py.</remarks>
internal static class CommonWords
{
    const int Beginning = 4;

    static readonly Lazy<Dictionary<string, double>> Shares = new(Load);

    static readonly Lazy<ILookup<string, (string Word, double Of)>> ByBeginning = new(() => Shares.Value.Where(p => p.Key.Length >= Beginning).ToLookup(p => p.Key[..Beginning], p => (p.Key, p.Value)));

    /// <summary>The occurrences of a folded word in ten thousand words; 0 for one that is not common.</summary>
    public static double Share(string word) => Shares.Value.GetValueOrDefault(word);

    /// <summary>The same for all words with a beginning of four letters or more.</summary>
    public static double ShareOfStem(string stem)
    {
        double share = 0;
        foreach (var (word, of) in ByBeginning.Value[stem[..Math.Min(stem.Length, Beginning)]]) share += word.StartsWith(stem, StringComparison.Ordinal) ? of : 0;
        return share;
    }

    static Dictionary<string, double> Load()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in EmbeddedRules.Lines("rules/data/common-words.txt"))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0) shares[line[..tab]] = double.Parse(line[(tab + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }

        return shares;
    }
}
