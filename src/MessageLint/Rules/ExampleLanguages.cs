using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Tells in which language a rule's example is: the one that its context names, else the one whose lexicon knows most of its words.</summary>
internal sealed class ExampleLanguages
{
    readonly Dictionary<string, HashSet<string>> words = new(StringComparer.Ordinal);

    public ExampleLanguages(DefinitionStore store)
    {
        foreach (var lexicon in store.Lexicons.Select(l => l.Value).Where(l => l.Language != "und"))
        {
            if (!words.TryGetValue(lexicon.Language, out var known)) words.Add(lexicon.Language, known = new HashSet<string>(StringComparer.Ordinal));
            foreach (string entry in lexicon.Concepts.Values.SelectMany(entries => entries)) known.UnionWith(WordsOf(entry));
        }
    }

    /// <summary>Whether it is in a language. One that could be in several is in each of them.</summary>
    public bool IsIn(ExampleDefinition example, string language)
    {
        if (ContextTest.LanguageOf(example.Locale) is { } named) return named == language;
        var own = WordsOf(example.Text);
        int known = Known(language);
        return known > 0 && words.Keys.All(other => Known(other) <= known);

        int Known(string of) => own.Count(words[of].Contains);
    }

    static List<string> WordsOf(string text)
    {
        var found = new List<string>();
        Span<char> folded = stackalloc char[TokenWindow.MaxLetters];
        for (int at = 0; at < text.Length;)
        {
            int end = Tokenizer.WordEnd(text, at);
            if (end > at) found.Add(folded[..Tokenizer.FoldWord(text.AsSpan(at, end - at), folded)].ToString());
            at = Math.Max(end, at + 1);
        }

        return found;
    }
}
