namespace MessageLint.Detectors;

/// <summary>The words that messages are made of, from rules/data/common-words.txt; loaded when first asked.</summary>
static class EverydayWords
{
    static readonly NameSet Words = new(Load());

    /// <summary>Whether a word is one of everyday language rather than a name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    static List<string> Load()
    {
        var words = new List<string>(8_500);
        using var reader = new StreamReader(RuleData.Open("common-words.txt"));
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..]) words.Add(line[..Math.Max(0, line.IndexOf('\t', StringComparison.Ordinal))]);
        }

        return words;
    }
}
