namespace MessageLint.Detectors;

/// <summary>What a word can mean in a postal address.</summary>
[Flags]
enum StreetUse : byte
{
    None = 0,

    /// <summary>Stands behind the street's name.</summary>
    After = 1,

    /// <summary>Stands before it.</summary>
    Before = 2,

    /// <summary>Opens a post box.</summary>
    Box = 4,

    /// <summary>Announces a house number.</summary>
    Number = 8,

    /// <summary>Speaks of the way to a place: makes a point on the map an address.</summary>
    Way = 16,

    /// <summary>Says that an address is the buyer's.</summary>
    Buyers = 32,
}

/// <summary>The words of rules/data/street-words.json.</summary>
static class StreetWords
{
    static readonly Dictionary<string, StreetUse> Words = new(StringComparer.Ordinal);
    static readonly WordLookup<StreetUse> Lookup;
    static readonly string[] Endings;

    static StreetWords()
    {
        var endings = new List<string>();
        using var json = RuleData.OpenJson("street-words.json");
        foreach (var language in json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == System.Text.Json.JsonValueKind.Object))
        {
            Add(language.Value, "after", StreetUse.After);
            Add(language.Value, "before", StreetUse.Before);
            Add(language.Value, "box", StreetUse.Box);
            Add(language.Value, "number", StreetUse.Number);
            Add(language.Value, "way", StreetUse.Way);
            Add(language.Value, "buyers", StreetUse.Buyers);
            endings.AddRange(RuleData.Strings(language.Value, "glued"));
        }

        Endings = [.. endings];
        Lookup = new WordLookup<StreetUse>(Words);
    }

    /// <summary>The words and phrases that open a search; those of one letter are too frequent for that.</summary>
    public static IEnumerable<string> WakeWords => Words.Where(word => (word.Value & ~(StreetUse.Number | StreetUse.Way | StreetUse.Buyers)) != 0 && word.Key.Length > 1).Select(word => word.Key);

    public static StreetUse Of(ReadOnlySpan<char> word) => Lookup.TryGet(word, out var use) ? use : StreetUse.None;

    public static StreetUse Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Lookup.TryGet(first, second, out var use) ? use : StreetUse.None;

    /// <summary>Whether a word ends as street names do: Gerberstraße, Molenstraat.</summary>
    /// <param name="word">The word.</param>
    /// <param name="least">The least length of the ending: "ring" and "weg" end other words as well.</param>
    public static bool IsGlued(ReadOnlySpan<char> word, int least)
    {
        Span<char> buffer = stackalloc char[40];
        var folded = Glyphs.Fold(word, buffer);
        foreach (string ending in Endings)
        {
            if (ending.Length >= least && folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    static void Add(System.Text.Json.JsonElement language, string list, StreetUse use)
    {
        foreach (string word in RuleData.Strings(language, list))
        {
            string key = string.Create(word.Length, word, (buffer, source) => Glyphs.Fold(source, buffer));
            Words[key] = Words.GetValueOrDefault(key) | use;
        }
    }
}
