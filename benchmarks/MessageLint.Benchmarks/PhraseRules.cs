using System.Text.Json;
using MessageLint.Benchmarks.Corpus;

namespace MessageLint.Benchmarks;

/// <summary>Rule files with any number of phrase rules.</summary>
static class PhraseRules
{
    static readonly string[] Syllables = ["bra", "cul", "dov", "ent", "fim", "gax", "hul", "irk", "jos", "kiv", "lum", "nax", "opt", "pyl", "quo", "rud", "sib", "tuv", "wem", "zor"];

    /// <summary>Phrases of invented words, which no text holds.</summary>
    public static IEnumerable<string> OfRareWords(int count)
    {
        var random = new Xorshift(11);
        return Distinct(count, () => Rare(random) + (random.Next(3) switch { 0 => "", 1 => " offer", _ => " " + Rare(random) }));
    }

    /// <summary>Phrases of two or three words of the texts themselves.</summary>
    public static IEnumerable<string> OfTheTextsWords(int count, IEnumerable<string> texts)
    {
        var random = new Xorshift(12);
        string[] words = [.. texts.SelectMany(t => t.Split(' ')).Where(w => w.Length > 1 && w.All(char.IsAsciiLetterLower)).Distinct().Order(StringComparer.Ordinal)];
        return Distinct(count, () => string.Join(' ', Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Pick(words))));
    }

    /// <summary>The default rules and one rule for each phrase.</summary>
    public static MessageLinter Linter(IEnumerable<string> phrases)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("messagelint-bench").FullName, "phrases.json");
        using (var file = File.Create(path)) Write(file, phrases);
        var linter = MessageLinter.Create(new LinterOptions { Profile = "generic", Rules = RuleSet.Load(path) });
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return linter;
    }

    static void Write(Stream stream, IEnumerable<string> phrases)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("category", "marketing");
        json.WriteStartArray("rules");
        int number = 0;
        foreach (string phrase in phrases)
        {
            json.WriteStartObject();
            json.WriteString("id", $"marketing/phrase-{++number}");
            json.WriteString("severity", "info");
            json.WriteString("phrase", phrase);
            foreach (string name in (string[])["message", "why", "source", "instead"]) json.WriteString(name, "A phrase to measure with.");
            json.WriteStartObject("examples");
            WriteList(json, "flag", $"⟦{phrase}⟧", $"So: ⟦{phrase}⟧");
            WriteList(json, "pass", "Nothing.", "Nothing at all.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteList(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    static string Rare(Xorshift random) => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Pick(Syllables)));

    static IEnumerable<string> Distinct(int count, Func<string> next)
    {
        var seen = new HashSet<string>();
        while (seen.Count < count)
        {
            string phrase = next();
            if (seen.Add(phrase)) yield return phrase;
        }
    }
}
