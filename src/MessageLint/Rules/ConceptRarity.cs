using MessageLint.Normalization;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>How often the words of concepts are seen, so that of a phrase the rarest step is asked for first.</summary>
internal sealed class ConceptRarity(VocabularyBuilder words)
{
    // Of an entity, and of a single unit of a script without blanks, in ten thousand words.
    const double Entity = 30, SingleUnit = 20;

    readonly Dictionary<int, double> shares = [];

    /// <summary>A phrase's steps by number, the rarest first.</summary>
    public int[] OrderOf(PhraseExpression expression) => [.. Enumerable.Range(0, expression.Steps.Length).OrderBy(step => expression.Steps[step].Concepts.Sum(ShareOf))];

    double ShareOf(int concept)
    {
        if (words.IsEntity(concept)) return Entity;
        if (!shares.TryGetValue(concept, out double share))
        {
            share = words.Entries(concept).Sum(entry => ShareOf(entry.Words)) + words.SplitsOf(concept).Sum(split => split.Parts.Steps.Min(part => ShareOf(part.Concepts[0])));
            shares.Add(concept, share);
        }

        return share;
    }

    /// <summary>An entry is as rare as the rarest of the words that must be there.</summary>
    static double ShareOf(WordSequence entry)
    {
        var items = entry.Items;
        double share = double.MaxValue;
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Optional) continue;
            double own = items[i].Alternatives.Count > 0 ? items[i].Alternatives.Sum(ShareOf)
                : !IsUnspaced(items[i]) ? CommonWords.ShareOf(items[i].Word)
                : i + 1 < items.Count && IsUnspaced(items[i + 1]) ? CommonWords.ShareOf(new WordPattern(items[i].Word.Text + items[i + 1].Word.Text, WordForm.Whole))
                : SingleUnit;
            share = Math.Min(share, own);
        }

        return share < double.MaxValue ? share : items.SelectMany(item => item.Alternatives).Sum(ShareOf);
    }

    static bool IsUnspaced(WordItem item) => item.Alternatives.Count == 0 && WordFolding.IsUnspaced(item.Word.Text[0]);
}
