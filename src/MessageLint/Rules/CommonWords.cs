using System.Globalization;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>How often words stand in sellers' messages, so that a phrase is not looked for by what stands everywhere.</summary>
/// <remarks>Measured on the project's own messages; the list is made by rules/data/tools/common-words.py.</remarks>
internal static class CommonWords
{
    const int Beginning = 4;

    // Of a word that the list does not know, in ten thousand words.
    const double Unknown = 0.005;

    static readonly Lazy<Dictionary<string, double>> Shares = new(Load);

    static readonly Lazy<ILookup<string, string>> ByBeginning = new(() => Shares.Value.Keys.Where(w => w.Length >= Beginning).ToLookup(w => w[..Beginning]));

    /// <summary>How often a word, or any that begins with a stem, is seen in ten thousand words.</summary>
    public static double ShareOf(WordPattern word) =>
        word.Form == WordForm.Stem && word.Text.Length >= Beginning
            ? Math.Max(Unknown, ByBeginning.Value[word.Text[..Beginning]].Where(w => w.StartsWith(word.Text, StringComparison.Ordinal)).Sum(w => Shares.Value[w]))
            : Shares.Value.GetValueOrDefault(word.Text, Unknown);

    static Dictionary<string, double> Load()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in EmbeddedRules.Lines("rules/data/common-words.txt"))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0) shares.Add(line[..tab].ToString(), double.Parse(line[(tab + 1)..], CultureInfo.InvariantCulture));
        }

        return shares;
    }
}
