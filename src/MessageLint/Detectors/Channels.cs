namespace MessageLint.Detectors;

/// <summary>A social network or messenger.</summary>
/// <param name="Name">Its name, the entity's detail.</param>
/// <param name="IsMessenger">A messenger rather than a network.</param>
/// <param name="IsWord">Its name is an ordinary word, too.</param>
/// <param name="HasNumbers">Its ids are bare numbers.</param>
sealed record Channel(string Name, bool IsMessenger, bool IsWord, bool HasNumbers);

/// <summary>The channels of rules/data/channels.json by all their spellings, misspelt ones included.</summary>
static class Channels
{
    const int MaxDisguised = 14;

    static readonly Dictionary<string, Channel> Spellings = Load();
    static readonly WordLookup<Channel> Lookup = new(Spellings);

    /// <summary>All spellings.</summary>
    public static IEnumerable<string> WakeWords => Spellings.Keys;

    /// <summary>The channel that the word at a place names, alone or with the next word.</summary>
    public static Channel? At(ReadOnlySpan<char> text, int start, ref int end)
    {
        int next = end;
        while (next < text.Length && next - end < 2 && text[next] is ' ' or '-' or '\'' or '’') next++;
        if (next > end && next < text.Length && Glyphs.IsWord(text[next]))
        {
            int nextEnd = Glyphs.WordEnd(text, next, Math.Min(text.Length, next + 20));
            // "what's app": the apostrophe splits the first word.
            if (nextEnd - next == 1 && text[next] is 's' && nextEnd < text.Length && text[nextEnd] == ' ')
            {
                int third = Glyphs.WordEnd(text, nextEnd + 1, Math.Min(text.Length, nextEnd + 21));
                if (Lookup.TryGet("whats", text[(nextEnd + 1)..third], out var split) && text[start] is 'w' or 'W')
                {
                    end = third;
                    return split;
                }
            }
            else if (Lookup.TryGet(text[start..end], text[next..nextEnd], out var pair))
            {
                end = nextEnd;
                return pair;
            }
        }

        return Lookup.TryGet(text[start..end], out var channel) ? channel : null;
    }

    /// <summary>Whether a word is itself a channel's name.</summary>
    public static bool IsName(ReadOnlySpan<char> word) => Lookup.TryGet(word, out _);

    static Dictionary<string, Channel> Load()
    {
        var spellings = new Dictionary<string, Channel>(StringComparer.Ordinal);
        var exact = new List<(string Name, Channel Channel)>();
        using var json = RuleData.OpenJson("channels.json");
        foreach (var item in json.RootElement.GetProperty("channels").EnumerateArray())
        {
            bool Is(string flag) => item.TryGetProperty(flag, out var value) && value.GetBoolean();
            var channel = new Channel(item.GetProperty("name").GetString()!, Is("messenger"), Is("word"), Is("numbers"));
            exact.AddRange(RuleData.Strings(item, "names").Select(name => (name, channel)));
            foreach (string name in RuleData.Strings(item, "fuzzy").Where(name => name.Length >= 6).SelectMany(Misspellings)) spellings.TryAdd(name, channel);
        }

        foreach (var (name, channel) in exact) spellings[string.Create(name.Length, name, (buffer, source) => Glyphs.Fold(source, buffer))] = channel;
        return spellings;
    }

    /// <summary>The channel whose name is written with signs or digits for letters: "Wh@tsApp", "1nst@gr@m".</summary>
    public static Channel? Disguised(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[MaxDisguised];
        if (word.Length is < 6 or > MaxDisguised) return null;
        for (int i = 0; i < word.Length; i++) plain[i] = PlainLetter(word[i]);
        return Lookup.TryGet(plain[..word.Length], out var channel) && !channel.IsWord ? channel : null;
    }

    static char PlainLetter(char c) => c switch { '@' or '4' => 'a', '3' or '€' => 'e', '1' or '!' or '|' => 'i', '0' => 'o', '$' or '5' => 's', '7' => 't', _ => c };

    /// <summary>One letter lost, doubled, swapped with its neighbour, another vowel, or a digit for it.</summary>
    static IEnumerable<string> Misspellings(string name)
    {
        if (Twin(name[0]) is { } first) yield return first + name[1..];
        for (int i = 1; i < name.Length; i++)
        {
            yield return name.Remove(i, 1);
            yield return name.Insert(i, name[i].ToString());
            if (name[i] != name[i - 1]) yield return name[..(i - 1)] + name[i] + name[i - 1] + name[(i + 1)..];
            if (Twin(name[i]) is { } twin)
            {
                yield return name[..i] + twin + name[(i + 1)..];
                yield return name.Replace(name[i], twin);
            }

            if (!"aeiou".Contains(name[i], StringComparison.Ordinal)) continue;
            foreach (char vowel in "aeiou") yield return name[..i] + vowel + name[(i + 1)..];
        }
    }

    static char? Twin(char letter) => letter switch { 'a' => '4', 'e' => '3', 'i' => '1', 'o' => '0', 's' => '5', 't' => '7', _ => null };
}
