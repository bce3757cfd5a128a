using System.Text;
using MessageLint.Detectors;
using MessageLint.Rules.Phrases;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

/// <summary>Holds what a scanner finds against what the oracles say, for UTF-16 and for UTF-8.</summary>
sealed class ScanComparison(IReadOnlyList<Anchor> anchors)
{
    readonly CandidateScanner scanner = new(AnchorTable.Build(anchors));

    // The same for all texts: what an earlier text left behind must not show.
    readonly UnitBuffer buffer = new();
    readonly CandidateList found = new();
    readonly SentenceList sentences = new();

    /// <summary>Fails where the scanner is wrong.</summary>
    /// <returns>How much there was to find: candidates and anchors.</returns>
    public int Compare(string text)
    {
        buffer.Load(text);
        int count = Compare(text, text, false);

        // Half a surrogate pair is no UTF-8.
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (Encoding.UTF8.GetString(utf8) != text) return count;
        buffer.Load(utf8);
        Compare(text, [], true);
        return count;
    }

    int Compare(string text, ReadOnlySpan<char> narrowed, bool isUtf8)
    {
        found.Clear();
        sentences.Clear();
        scanner.Scan(buffer, narrowed, found, sentences);
        var units = new UnitPlaces(buffer, isUtf8);
        Sighting[] certain = [.. new WordOracle(text, anchors, false).Sightings()], possible = [.. new WordOracle(text, anchors, true).Sightings()];
        var candidates = found.Items.ToArray().Select(c => c with { Start = units.Of(c.Start), End = units.Of(c.End) }).ToList();
        var expected = ScannerOracle.Scan(text);
        AssertSame(expected, [.. candidates.Where(c => c.Kind != CandidateKinds.Word)], text, units.Form);
        AssertBetween(Wakes(certain), Wakes(possible), [.. candidates.Where(c => c.Kind == CandidateKinds.Word).SelectMany(c => Wakes(c.Detectors, new TextSpan(c.Start, c.End)))], text, units.Form);
        CompareSentences(text, units);
        return expected.Count + certain.Length;
    }

    void CompareSentences(string text, UnitPlaces units)
    {
        var expected = new SentenceOracle(text, units.IsUtf8).Sentences();
        var actual = sentences.Items.ToArray().Select(s => s with { Start = units.Of(s.Start), End = units.Of(s.End) }).ToList();
        Assert.True(expected.Select(s => s.Span).SequenceEqual(actual.Select(s => new TextSpan(s.Start, s.End))), $"{units.Form}: the sentences of: {text}\n{string.Join(' ', actual)}");
        for (int s = 0; s < actual.Count; s++)
        {
            var span = expected[s].Span;
            string told = $"{units.Form}: sentence {span} of: {text}";
            if (span.End < text.Length) Assert.True(SentenceBorders.At(text, span.End - 1) == Border.Sentence, $"No reader ends {told}");
            AssertCounts(text, expected[s], actual[s], told);
        }
    }

    static void AssertCounts(string text, SeenSentence expected, Sentence actual, string told)
    {
        Assert.True(actual.Words >= expected.Words, $"{actual.Words} words in {told}");
        Assert.True(actual.Capitals >= expected.Capitals, $"{actual.Capitals} capitals in {told}");
        if (!Ascii.IsValid(text)) return;

        // A word that a block's border cuts counts as one in capitals where its first part is.
        string sentence = text[expected.Span.Start..expected.Span.End];
        int begun = WordOracle.WordsOf(sentence).Count(word => char.IsAsciiLetterUpper(sentence[word.Start]));
        Assert.Equal(expected.Words, actual.Words);
        Assert.True(actual.Capitals <= begun, $"{actual.Capitals} capitals in {told}");
    }

    static HashSet<(int Detector, TextSpan Word)> Wakes(IEnumerable<Sighting> sightings) => [.. sightings.SelectMany(s => Wakes(s.Anchor.Detectors, s.Word))];

    static IEnumerable<(int Detector, TextSpan Word)> Wakes(ushort detectors, TextSpan word) => Enumerable.Range(0, 16).Where(d => (detectors >> d & 1) != 0).Select(d => (d, word));

    static void AssertBetween<T>(HashSet<T> certain, HashSet<T> possible, HashSet<T> actual, string text, string told)
    {
        if (!certain.IsSubsetOf(actual)) Assert.Fail($"{told}: missing [{string.Join("; ", certain.Except(actual))}] in: {text}");
        if (!actual.IsSubsetOf(possible)) Assert.Fail($"{told}: too many [{string.Join("; ", actual.Except(possible))}] in: {text}");
    }

    static void AssertSame(List<Candidate> expected, List<Candidate> actual, string text, string form)
    {
        if (Ordered(expected).SequenceEqual(Ordered(actual))) return;
        Assert.Fail($"{form}: missing [{Show(expected.Except(actual))}], extra [{Show(actual.Except(expected))}], {expected.Count} expected and {actual.Count} found in: {text}");

        string Show(IEnumerable<Candidate> candidates) => string.Join("; ", candidates.Select(c => $"{c.Kind} {c.Start}-{c.End} '{text[c.Start..Math.Min(c.End, text.Length)]}'"));
    }

    static IEnumerable<Candidate> Ordered(IEnumerable<Candidate> candidates) => candidates.OrderBy(c => c.Start).ThenBy(c => c.Kind).ThenBy(c => c.End);
}

/// <summary>Tells where a place in a buffer is in UTF-16.</summary>
sealed class UnitPlaces(UnitBuffer buffer, bool isUtf8)
{
    public bool IsUtf8 => isUtf8;

    public string Form => IsUtf8 ? "UTF-8" : "UTF-16";

    public int Of(int place)
    {
        if (!IsUtf8) return place;
        Assert.True(place == buffer.Length || (buffer.Units[place] & 0xC0) != 0x80, $"Place {place} is inside a character.");
        return Encoding.UTF8.GetCharCount(buffer.Units[..place]);
    }
}
