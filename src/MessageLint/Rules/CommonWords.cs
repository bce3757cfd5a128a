using System.Globalization;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Rules;

/// <summary>How often words stand in sellers' messages, and beside which others, so that phrases are not looked for by what stands everywhere.</summary>
/// <remarks>Measured on the project's own messages; the lists are made by rules/data/tools/common-words.py.</remarks>
internal static class CommonWords
{
    const int Beginning = 4;

    // Of a word that the lists do not know, and of one that it stands beside another which it was not seen beside, in ten thousand words.
    const double Unknown = 0.005, UnseenPair = 0.0005;

    static readonly Lazy<Dictionary<string, double>> Shares = new(() => Load("rules/data/common-words.txt").ToDictionary(l => l.Words[0], l => l.Share, StringComparer.Ordinal));

    static readonly Lazy<ILookup<string, string>> ByBeginning = new(() => Shares.Value.Keys.Where(w => w.Length >= Beginning).ToLookup(w => w[..Beginning]));

    static readonly Lazy<List<(string[] Words, double Share)>> Pairs = new(() => [.. Load("rules/data/common-pairs.txt")]);

    static readonly Lazy<ILookup<string, (ulong Neighbour, double Share)>> Following = new(() => Pairs.Value.ToLookup(p => p.Words[0], p => (NeighbourSet.KeyOf(p.Words[1]), p.Share)));

    static readonly Lazy<ILookup<string, (ulong Neighbour, double Share)>> Preceding = new(() => Pairs.Value.ToLookup(p => p.Words[1], p => (NeighbourSet.KeyOf(p.Words[0]), p.Share)));

    /// <summary>How often an anchor's word is seen in ten thousand words, whatever stands beside it.</summary>
    public static double ShareOfWord(Anchor anchor) => ShareOf(anchor with { Next = NeighbourSet.None, Previous = NeighbourSet.None });

    /// <summary>How often an anchor is seen in ten thousand words.</summary>
    public static double ShareOf(Anchor anchor) =>
        anchor.Form == AnchorForm.Stem && anchor.Word.Length >= Beginning
            ? Math.Max(Unknown, ByBeginning.Value[anchor.Word[..Beginning]].Where(w => w.StartsWith(anchor.Word, StringComparison.Ordinal)).Sum(w => ShareOf(w, anchor)))
            : Math.Max(UnseenPair, ShareOf(anchor.Word, anchor));

    static double ShareOf(string word, Anchor anchor)
    {
        double share = Shares.Value.GetValueOrDefault(word, Unknown);
        if (!anchor.Next.IsNone) share = Math.Min(share, UnseenPair + Following.Value[word].Where(p => Array.BinarySearch(anchor.Next.Keys, p.Neighbour) >= 0).Sum(p => p.Share));
        if (!anchor.Previous.IsNone) share = Math.Min(share, UnseenPair + Preceding.Value[word].Where(p => Array.BinarySearch(anchor.Previous.Keys, p.Neighbour) >= 0).Sum(p => p.Share));
        return share;
    }

    static IEnumerable<(string[] Words, double Share)> Load(string name)
    {
        foreach (var line in EmbeddedRules.Lines(name))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0) yield return (line[..tab].Split(' '), double.Parse(line[(tab + 1)..], CultureInfo.InvariantCulture));
        }
    }
}
