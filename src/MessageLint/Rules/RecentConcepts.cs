using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>
/// The concepts of the last two sentences that phrases across sentences ask for: what is not among them need not be looked for in both together.
/// </summary>
internal sealed class RecentConcepts(int conceptCount) : IConceptLanguages
{
    readonly (int Sentence, int Languages, int LanguagesBefore)[] seen = new (int Sentence, int Languages, int LanguagesBefore)[conceptCount];
    List<int> last = [], before = [];
    int sentence = 2;

    /// <summary>The concepts of the last sentence.</summary>
    public List<int> Last => last;

    /// <summary>Those of the one before.</summary>
    public List<int> Before => before;

    /// <summary>Forgets all sentences.</summary>
    public void Clear()
    {
        last.Clear();
        before.Clear();
        sentence += 2;
    }

    /// <summary>Begins the next sentence.</summary>
    public void Next()
    {
        (last, before) = (before, last);
        last.Clear();
        sentence++;
    }

    /// <summary>Adds a concept that the sentence holds.</summary>
    public void Add(int concept, int languages)
    {
        ref var known = ref seen[concept];
        if (known.Sentence != sentence)
        {
            known = (sentence, 0, known.Sentence == sentence - 1 ? known.Languages : 0);
            last.Add(concept);
        }

        known.Languages |= languages;
    }

    /// <inheritdoc/>
    public int LanguagesOf(int concept)
    {
        ref readonly var known = ref seen[concept];
        return known.Sentence == sentence ? known.Languages | known.LanguagesBefore : known.Sentence == sentence - 1 ? known.Languages : 0;
    }
}
