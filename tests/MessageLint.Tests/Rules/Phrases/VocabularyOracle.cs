using MessageLint.Normalization;
using MessageLint.Rules.Phrases;

namespace MessageLint.Tests.Rules.Phrases;

/// <summary>A word of a sentence: as it is written, folded, and whether a border is before it.</summary>
sealed record OracleWord(string Written, string Folded, bool BehindBorder);

/// <summary>A concept and the words, by number, that say it.</summary>
readonly record struct FoundConcept(int Concept, int Start, int End);

/// <summary>Finds the entries of a vocabulary the obvious way: each of them, from every word on, alternative by alternative.</summary>
sealed class VocabularyOracle(VocabularyBuilder vocabulary)
{
    // Of a word so many letters count; of stems and suffixes, only those that are shorter are looked for.
    const int MaxLetters = 32, MaxPart = 30;

    /// <summary>The concepts in a sentence, and the languages (bits) of each of those that are spoken.</summary>
    public Dictionary<FoundConcept, int> Find(IReadOnlyList<OracleWord> sentence, int spoken)
    {
        var found = new Dictionary<FoundConcept, int>();
        for (int concept = 0; concept < vocabulary.ConceptCount; concept++)
        {
            foreach (var (words, languages) in vocabulary.Entries(concept))
            {
                if ((languages & spoken) == 0) continue;
                for (int start = 0; start < sentence.Count; start++)
                {
                    foreach (int end in Ends(words.Items, 0, sentence, start, start).Where(end => end > start))
                    {
                        var place = new FoundConcept(concept, start, end);
                        found[place] = found.GetValueOrDefault(place) | (languages & spoken);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Whether a word of an entry is the one in a sentence; an Arabic one may have particles in front.</summary>
    public static bool IsOf(WordPattern pattern, OracleWord word) => Variants(word.Folded[..Math.Min(word.Folded.Length, MaxLetters)]).Any(variant => pattern.Form switch
    {
        WordForm.Stem => pattern.Text.Length <= MaxPart && variant.StartsWith(pattern.Text, StringComparison.Ordinal),
        WordForm.Suffix => pattern.Text.Length <= MaxPart && variant.EndsWith(pattern.Text, StringComparison.Ordinal),
        _ => variant == pattern.Text,
    });

    static IEnumerable<int> Ends(IReadOnlyList<WordItem> items, int item, IReadOnlyList<OracleWord> sentence, int start, int at)
    {
        if (item == items.Count) return [at];
        if (items[item].Alternatives.Count == 0)
        {
            bool isThere = at < sentence.Count && (at == start || !sentence[at].BehindBorder) && IsOf(items[item].Word, sentence[at]);
            return isThere ? Ends(items, item + 1, sentence, start, at + 1) : [];
        }

        var behind = items[item].Alternatives.SelectMany(alternative => Ends(alternative.Items, 0, sentence, start, at)).Concat(items[item].Optional ? [at] : []);
        return behind.Distinct().SelectMany(next => Ends(items, item + 1, sentence, start, next));
    }

    static IEnumerable<string> Variants(string folded)
    {
        yield return folded;
        for (int prefix = 0; WordFolding.IsArabic(folded[0]) && (prefix = ArabicPrefix.Next(folded, prefix)) > 0;) yield return folded[prefix..];
    }
}
