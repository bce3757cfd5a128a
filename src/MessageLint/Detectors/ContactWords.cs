namespace MessageLint.Detectors;

/// <summary>What a word can mean where addresses are spelled out or accounts named; a word may mean several things.</summary>
[Flags]
enum WordUse : uint
{
    None = 0,
    At = 1,
    SureAt = 2,
    Dot = 4,
    Dash = 8,
    Underscore = 16,
    Slash = 32,

    /// <summary>Announces a web address: "visit", "Seite".</summary>
    Cue = 64,

    /// <summary>Announces a mail address: "write", "correo".</summary>
    MailCue = 128,

    /// <summary>Speaks of the writer's own account or asks to come there: "our", "follow".</summary>
    Own = 256,

    /// <summary>Announces an id: "handle", "usuario".</summary>
    Id = 512,

    /// <summary>Too ordinary to be a name in an address: "the", "look".</summary>
    Plain = 1024,

    /// <summary>Leads from an account to its network: "on", "auf".</summary>
    On = 2048,

    /// <summary>Asks to look for or follow an account.</summary>
    Invite = 4096,

    /// <summary>Joins the ending to a name told before: "ends in dot com".</summary>
    Then = 8192,

    /// <summary>Announces an id or a comparison: "as".</summary>
    As = 16384,

    /// <summary>Leads from one part of a dictated address to the next: "then", "followed by".</summary>
    Next = 32768,

    /// <summary>Stands before a word for a mark as before any noun: "an at, then a dot".</summary>
    Article = 65536,
}

/// <summary>The words of rules/data/contact-words.json, all languages together: messages mix them.</summary>
static class ContactWords
{
    static readonly string[] GluedTops = ["com", "net", "org", "de", "uk", "co", "nl", "fr", "it", "es", "pl", "se", "eu"];

    static readonly WordLookup<WordUse> Words = new(Load());

    /// <summary>The uses of a word.</summary>
    public static WordUse Of(ReadOnlySpan<char> word) => Words.TryGet(word, out var use) ? use : WordUse.None;

    /// <summary>The uses of two words as a phrase.</summary>
    public static WordUse Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Words.TryGet(first, second, out var use) ? use : WordUse.None;

    /// <summary>A word for a dot and the ending that is written to it: "dotcom", "puntocom".</summary>
    public static IEnumerable<string> Glued =>
        from dot in All(WordUse.Dot) where dot[0] < 0x80 && !dot.Contains(' ') from top in GluedTops select dot + top;

    /// <summary>The length of the word for a dot that opens such a word; 0 when it is none.</summary>
    public static int GluedDot(ReadOnlySpan<char> word)
    {
        foreach (string top in GluedTops)
        {
            int dot = word.Length - top.Length;
            if (dot > 2 && word.EndsWith(top, StringComparison.OrdinalIgnoreCase) && (Of(word[..dot]) & WordUse.Dot) != 0) return dot;
        }

        return 0;
    }

    /// <summary>The words and phrases of a use in folded form.</summary>
    public static IEnumerable<string> All(WordUse use) => Load().Where(word => (word.Value & use) != 0).Select(word => word.Key);

    static Dictionary<string, WordUse> Load()
    {
        var words = new Dictionary<string, WordUse>(StringComparer.Ordinal);
        using var json = RuleData.OpenJson("contact-words.json");
        foreach (var language in json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == System.Text.Json.JsonValueKind.Object))
        {
            foreach (var list in language.Value.EnumerateObject())
            {
                var use = UseOf(list.Name);
                foreach (string word in list.Value.EnumerateArray().Select(item => item.GetString()!))
                {
                    string key = string.Create(word.Length, word, (buffer, source) => Glyphs.Fold(source, buffer));
                    words[key] = words.GetValueOrDefault(key) | use;
                }
            }
        }

        return words;
    }

    static WordUse UseOf(string list) => list switch
    {
        "at" => WordUse.At,
        "sureAt" => WordUse.SureAt,
        "dot" or "sureDot" => WordUse.Dot,
        "dash" => WordUse.Dash,
        "underscore" => WordUse.Underscore,
        "slash" => WordUse.Slash,
        "cue" => WordUse.Cue,
        "mailCue" => WordUse.MailCue,
        "own" => WordUse.Own,
        "id" => WordUse.Id,
        "invite" => WordUse.Invite,
        "then" => WordUse.Then,
        "as" => WordUse.As,
        "next" => WordUse.Next,
        "article" => WordUse.Article,
        "on" => WordUse.On,
        "plain" => WordUse.Plain,
        _ => throw new InvalidDataException($"contact-words.json: unknown list '{list}'."),
    };
}
