using System.Text;
using MessageLint.Rules.Phrases;

namespace MessageLint.Tests.Rules.Phrases;

/// <summary>Random entries and sentences of so few words that they meet often.</summary>
static class RandomEntries
{
    public const int Languages = 4, Concepts = 6;

    const string Long = "donaudampfschiffahrtsgesellschaft", Longer = "rindfleischetikettierungsueberwachungsaufgabe";

    static readonly string[] Patterns =
    [
        "card", "card", "card*", "ca*", "*ard", "cards", "number", "numb*", "*er", "your", "your", "don't", "it’s", "straße", "strass*", "café", "*afé", "карта", "карт*",
        "بطاقة", "بطاق*", "*اقة", "رقم", "電話", "電", "電話番号", "番*", "12", "12*", "%", "€", Long[..30] + "*", "*" + Long[4..], Long, Longer,
    ];

    // Each as it is written and as it is folded; of a script without blanks every unit is a word.
    static readonly (string Written, string[] Folded)[] Words =
    [
        ("card", ["card"]), ("CARD", ["card"]), ("cards", ["cards"]), ("Cat", ["cat"]), ("discard", ["discard"]), ("c", ["c"]), ("number", ["number"]), ("Numbers", ["numbers"]), ("her", ["her"]),
        ("your", ["your"]), ("Your", ["your"]), ("don't", ["dont"]), ("it's", ["its"]), ("it’s", ["its"]), ("Straße", ["strasse"]), ("STRASSEN", ["strassen"]), ("Café", ["cafe"]), ("cafe", ["cafe"]),
        ("карта", ["карта"]), ("КАРТОЙ", ["картой"]), ("بطاقة", ["بطاقه"]), ("والبطاقة", ["والبطاقه"]), ("للبطاقة", ["للبطاقه"]), ("برقم", ["برقم"]), ("رقم", ["رقم"]),
        ("電話", ["電", "話"]), ("番号", ["番", "号"]), ("電", ["電"]), ("12", ["12"]), ("123", ["123"]), ("%", ["%"]), ("€", ["€"]),
        (Long, [Long]), (Long.ToUpperInvariant(), [Long]), (Long[..32], [Long[..32]]), (Long[..30], [Long[..30]]), (Longer + "n", [Longer + "n"]), (Longer, [Longer]),
    ];

    static readonly string[] Blanks = [" ", " ", " ", " ", "  ", "\t", " \"", "\" "], Borders = [", ", "; ", " - ", "! ", " (", "… "];

    /// <summary>Concepts with entries in several languages, of which many begin alike.</summary>
    public static VocabularyBuilder Vocabulary(Random random, int count)
    {
        var vocabulary = new VocabularyBuilder();
        for (int concept = 0; concept < Concepts; concept++) _ = vocabulary.Concept($"c{concept}");
        var known = new List<List<string>>();
        for (int i = 0; i < count; i++)
        {
            var items = new List<string>();
            if (known.Count > 0 && random.Next(2) == 0) items.AddRange(known[random.Next(known.Count)].Take(random.Next(1, 4)));
            for (int more = random.Next(3); more > 0; more--) items.Add(Item(random, 2));

            // An entry must ask for some word.
            items.Insert(random.Next(items.Count + 1), Pick(random, Patterns));
            known.Add(items);
            vocabulary.AddEntry(random.Next(Concepts), string.Join(' ', items), Spoken(random));
        }

        // What tells a language is no entry.
        foreach (string word in (string[])["your", "karta", "nobody"]) vocabulary.Tell(word, 1);
        return vocabulary;
    }

    /// <summary>A random sentence, and its words.</summary>
    public static (string Text, List<OracleWord> Words) Sentence(Random random, int count)
    {
        var text = new StringBuilder();
        var words = new List<OracleWord>();
        for (int i = 0; i < count; i++)
        {
            bool border = random.Next(8) == 0;
            if (i > 0) text.Append(Pick(random, border ? Borders : Blanks));
            var (written, folded) = Pick(random, Words);
            text.Append(written);
            for (int w = 0; w < folded.Length; w++) words.Add(new OracleWord(folded.Length == 1 ? written : written[w..(w + 1)], folded[w], border && i > 0 && w == 0));
        }

        return (text.ToString(), words);
    }

    /// <summary>Some languages, or all.</summary>
    public static ushort Spoken(Random random) => random.Next(4) switch
    {
        0 => CompiledLexicons.All,
        1 => (ushort)random.Next(1, 1 << Languages),
        _ => (ushort)(1 << random.Next(Languages)),
    };

    static string Item(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) > 0) return Pick(random, Patterns);
        var alternatives = Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Item(random, depth - 1))));
        return $"({string.Join('|', alternatives)}{(random.Next(6) == 0 ? "|" : "")}){(random.Next(3) == 0 ? "?" : "")}";
    }

    static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
