using System.Runtime.InteropServices;
using System.Text.Json;
using MessageLint.Normalization;

namespace MessageLint.Detectors.Numbers;

/// <summary>The words of <c>rules/data/number-words.json</c>, read on first use.</summary>
internal sealed class NumberLexicon
{
    /// <summary>Set beside a word's own bits: it begins a phrase.</summary>
    public const ulong BeginsPhrase = 1UL << 63;

    /// <summary>The longest phrase, in words.</summary>
    public const int MaxPhraseWords = 3;

    const int FilterBits = 14;

    static class Holder
    {
        public static readonly NumberLexicon Instance = Load();
    }

    readonly ulong[] known = new ulong[1 << (FilterBits - 6)];
    readonly Dictionary<string, ulong> words = new(StringComparer.Ordinal);
    SpanTable<ulong> wordLookup = new([]);
    SpanTable<DigitWord> digitLookup = new([]);
    readonly Dictionary<string, DigitWord> digits = new(StringComparer.Ordinal);
    readonly List<(string Term, ulong Mask)> unspaced = [];
    readonly List<(string Term, DigitWord Value)> unspacedDigits = [];

    public static NumberLexicon Default => Holder.Instance;

    /// <summary>Words of scripts without blanks: found anywhere in the text, not only as whole words.</summary>
    public ReadOnlySpan<(string Term, ulong Mask)> Unspaced => CollectionsMarshal.AsSpan(unspaced);

    /// <summary>Digits in words in scripts without blanks, longest first.</summary>
    public ReadOnlySpan<(string Term, DigitWord Value)> UnspacedDigits => CollectionsMarshal.AsSpan(unspacedDigits);

    /// <summary>What a folded word or phrase stands for; 0 for nothing.</summary>
    public ulong Find(ReadOnlySpan<char> folded)
    {
        // Nearly every word is none of these: one bit says so before anything is hashed as a whole.
        int bit = Bit(folded);
        return (known[bit >> 6] >> (bit & 63) & 1) != 0 && wordLookup.TryGet(folded, out ulong mask) ? mask : OfNumberCompound(folded);
    }

    /// <summary>"Serienr", "Teilenummer": a number of something, of a phone only when the word says so.</summary>
    static ulong OfNumberCompound(ReadOnlySpan<char> folded)
    {
        int head = folded.EndsWith("nr") ? 2 : folded.EndsWith("nummer") ? 6 : folded.EndsWith("numret") ? 6 : 0;
        if (head == 0 || folded.Length - head < 3) return 0;
        var thing = folded[..^head];
        bool phone = thing.StartsWith("tel") || thing.StartsWith("mobi") || thing.StartsWith("handy") || thing.EndsWith("ruf") || thing.StartsWith("fax") || thing.StartsWith("kontakt")
            || thing.StartsWith("whatsapp") || thing.StartsWith("service") || thing.StartsWith("gsm") || thing.StartsWith("durchwahl") || thing.StartsWith("privat") || thing.StartsWith("haus");
        return WordsNear.Mask(phone ? NumberWord.Phone : NumberWord.Reference);
    }

    static int Bit(ReadOnlySpan<char> folded) => (int)(WordKey.Hash(WordKey.Of(folded)) >> (64 - FilterBits));

    /// <summary>What a folded number word says; null for no number word.</summary>
    public DigitWord? FindDigit(ReadOnlySpan<char> folded) =>
        digitLookup.TryGet(folded, out DigitWord value) ? value : null;

    /// <summary>What a number above a hundred that is written as one word says: "cinquecentocinquantacinque", "fünfhundertzwölf"; null for none.</summary>
    public DigitWord? FindHundreds(ReadOnlySpan<char> folded)
    {
        const int shortest = 8, longestPart = 12;
        if (folded.Length < shortest) return null;
        for (int head = 3; head <= Math.Min(longestPart, folded.Length - 3); head++)
        {
            if (FindDigit(folded[..head]) is not { Value: > 0 and < 10 or 100 } first) continue;
            int tail = head;
            DigitWord total = first;
            for (int end = head + 3; first.Value < 10 && end <= Math.Min(head + longestPart, folded.Length); end++)
            {
                if (FindDigit(folded[head..end]) is not { Value: 100 } hundred || (hundred.Languages & first.Languages) == 0) continue;
                total = new DigitWord(first.Value * 100, hundred.Languages & first.Languages);
                tail = end;
            }

            if (total.Value < 100) continue;
            if (tail == folded.Length) return total;
            if (FindDigit(folded[tail..]) is { Value: > 0 and < 100 } rest && (rest.Languages & total.Languages) != 0)
                return new DigitWord(total.Value + rest.Value, rest.Languages & total.Languages);
        }

        return null;
    }

    /// <summary>The words and phrases of a concept, folded, for waking up.</summary>
    public IEnumerable<string> WordsOf(ulong mask) =>
        words.Where(entry => (entry.Value & mask) != 0).Select(entry => entry.Key)
            .Concat(unspaced.Where(entry => (entry.Mask & mask) != 0).Select(entry => entry.Term)).Distinct();

    /// <summary>The words for digits by language, folded.</summary>
    public IEnumerable<IEnumerable<string>> DigitWords =>
        from bit in Enumerable.Range(0, 31)
        let words = digits.Where(entry => entry.Value.Value is >= 0 and <= 900 && (entry.Value.Languages >> bit & 1) != 0).Select(entry => entry.Key)
            .Concat(unspacedDigits.Where(entry => (entry.Value.Languages >> bit & 1) != 0).Select(entry => entry.Term)).Distinct().ToList()
        where words.Count > 0
        select words;

    /// <summary>The words for zero that mean nothing else, and those that double a digit, folded.</summary>
    public IEnumerable<string> Zeros =>
        digits.Where(entry => entry.Value.Value is 0 or SpelledNumber.Double or SpelledNumber.Triple && entry.Key.Length > 3).Select(entry => entry.Key);

    /// <summary>Digits that are one ideograph: 七.</summary>
    public IEnumerable<string> UnspacedDigitSigns => unspacedDigits.Where(digit => digit.Term.Length == 1 && digit.Term[0] >= '\u3400').Select(digit => digit.Term);

    public static bool IsUnspaced(char value) => value is >= '\u3005' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';

    static NumberLexicon Load()
    {
        using Stream stream = typeof(NumberLexicon).Assembly.GetManifestResourceStream("rules/data/number-words.json")
            ?? throw new InvalidOperationException("The resource rules/data/number-words.json is missing.");
        using var document = JsonDocument.Parse(stream);
        var lexicon = new NumberLexicon();
        foreach (JsonProperty concept in document.RootElement.GetProperty("words").EnumerateObject())
        {
            if (!Enum.TryParse(concept.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out NumberWord word))
                throw new InvalidDataException($"number-words.json: '{concept.Name}' is not a concept.");
            foreach (JsonProperty language in concept.Value.EnumerateObject())
            {
                foreach (JsonElement entry in language.Value.EnumerateArray()) lexicon.Add(entry.GetString()!, 1UL << (int)word);
            }
        }

        uint bit = 1;
        foreach (JsonProperty language in document.RootElement.GetProperty("digits").EnumerateObject())
        {
            foreach (JsonProperty value in language.Value.EnumerateObject())
            {
                foreach (JsonElement entry in value.Value.EnumerateArray()) lexicon.AddDigit(entry.GetString()!,
                    new DigitWord(SpelledNumber.Parse(value.Name), bit));
            }

            bit <<= 1;
        }

        foreach (string word in lexicon.words.Keys) lexicon.known[Bit(word) >> 6] |= 1UL << (Bit(word) & 63);
        lexicon.wordLookup = new SpanTable<ulong>(lexicon.words);
        lexicon.digitLookup = new SpanTable<DigitWord>(lexicon.digits);
        lexicon.unspacedDigits.Sort((a, b) => b.Term.Length - a.Term.Length);
        return lexicon;
    }

    void Add(string entry, ulong mask)
    {
        if (IsUnspaced(entry[0]))
        {
            unspaced.Add((entry, mask));
            return;
        }

        string key = WordsNear.Canonical(entry);
        words[key] = words.GetValueOrDefault(key) | mask;
        for (int blank = key.IndexOf(' '); blank > 0; blank = key.IndexOf(' ', blank + 1))
        {
            string head = key[..blank];
            words[head] = words.GetValueOrDefault(head) | BeginsPhrase;
        }
    }

    void AddDigit(string entry, DigitWord word)
    {
        if (IsUnspaced(entry[0]))
        {
            unspacedDigits.Add((entry, word));
            return;
        }

        // A word may be a number in one language and a pause in another ("een", "e", "en"): the number wins.
        string key = WordsNear.Canonical(entry);
        if (!digits.TryGetValue(key, out DigitWord known) || (known.Value < 0 && word.Value >= 0)) digits[key] = word;
        else if (known.Value == word.Value) digits[key] = known with { Languages = known.Languages | word.Languages };
    }
}
