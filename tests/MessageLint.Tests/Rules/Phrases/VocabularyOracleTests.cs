using MessageLint.Rules.Phrases;

namespace MessageLint.Tests.Rules.Phrases;

/// <summary>The automaton of all entries, held against reading entry by entry.</summary>
public class VocabularyOracleTests
{
    [Fact]
    public void Finds_what_the_oracle_finds_in_random_sentences()
    {
        var random = new Random(20260201);
        int found = 0;
        for (int round = 0; round < 150; round++)
        {
            var entries = RandomEntries.Vocabulary(random, random.Next(1, 60));
            var (oracle, hits) = (new VocabularyOracle(entries), HitsOf(entries, entries.Build()));
            for (int i = 0; i < 40; i++) found += AssertSame(oracle, hits, random, entries);
        }

        Assert.True(found > 5_000, $"Only {found} concepts: the sentences hardly meet the entries.");
    }

    [Fact]
    public void Finds_the_same_when_it_comes_back_from_a_pack()
    {
        var random = new Random(20260202);
        for (int round = 0; round < 30; round++)
        {
            var entries = RandomEntries.Vocabulary(random, random.Next(60));
            using var stream = new MemoryStream();
            using (var writer = new PackWriter(stream)) entries.Build().Write(writer);
            stream.Position = 0;
            using var reader = new PackReader(stream);
            var (oracle, hits) = (new VocabularyOracle(entries), HitsOf(entries, Vocabulary.Read(reader)));
            Assert.Equal(stream.Length, stream.Position);
            for (int i = 0; i < 40; i++) AssertSame(oracle, hits, random, entries);
        }
    }

    [Theory]
    [InlineData("card (number)?", "card number", "0-1 0-2")]
    [InlineData("(your|my) card", "your card, my card", "0-2 2-4")]
    [InlineData("((the)? card)? number", "the card number", "0-3 1-3 2-3")]
    [InlineData("your card", "your, card", "")]
    [InlineData("card*", "Cards cardboard car", "0-1 1-2")]
    [InlineData("*nummer", "Kartennummer nummer numeric", "0-1 1-2")]
    [InlineData("don't send", "Don’t send it", "0-2")]
    [InlineData("電話番号", "電話番号は電話", "0-4")]
    [InlineData("بطاقة", "والبطاقة", "0-1")]
    [InlineData("donaudampfschiffahrtsgesellschaftskapitän", "Ein Donaudampfschiffahrtsgesellschaftskapitän", "1-2")]
    public void An_entry_is_found_where_a_reader_would_say(string entry, string text, string places)
    {
        var entries = new VocabularyBuilder();
        entries.AddEntry(entries.Concept("c"), entry, 1);
        var hits = HitsOf(entries, entries.Build());
        Read(hits, text, CompiledLexicons.All);
        Assert.Equal(places, string.Join(' ', Found(hits, entries).Keys.OrderBy(f => f.Start).ThenBy(f => f.End).Select(f => $"{f.Start}-{f.End}")));
    }

    [Fact]
    public void A_concept_is_found_in_the_languages_that_say_it_so()
    {
        var entries = new VocabularyBuilder();
        int concept = entries.Concept("c");
        entries.AddEntry(concept, "card", 1);
        entries.AddEntry(concept, "car*", 2);
        entries.AddEntry(concept, "karte", 4);
        var hits = HitsOf(entries, entries.Build());
        foreach (var (text, spoken, languages) in ((string, int, int)[])[("card", 7, 3), ("card", 2, 2), ("card", 4, 0), ("cars", 7, 2), ("karte card", 5, 5)])
        {
            Read(hits, text, spoken);
            Assert.Equal(languages, hits.LanguagesOf(concept));
            Assert.Equal(languages != 0, hits.Has(concept));
        }
    }

    [Fact]
    public void Tells_phrases_and_split_entries_of_their_concepts_once()
    {
        var entries = new VocabularyBuilder();
        foreach (string word in (string[])["none", "wakes", "splits", "both"]) entries.AddEntry(entries.Concept(word), word, 1);
        var hits = new ConceptHits(entries.Build(), [ConceptUses.None, ConceptUses.Wakes, ConceptUses.Splits, ConceptUses.Wakes | ConceptUses.Splits]);
        Read(hits, "both none splits wakes both", CompiledLexicons.All);
        Assert.Equal([3, 1], hits.Waking.ToArray());
        Assert.Equal([3, 2], hits.Splitting.ToArray());
        Read(hits, "none", CompiledLexicons.All);
        Assert.Empty(hits.Waking.ToArray());
    }

    static ConceptHits HitsOf(VocabularyBuilder entries, Vocabulary vocabulary) => new(vocabulary, new ConceptUses[entries.ConceptCount]);

    /// <summary>Fails where a random sentence is read wrongly.</summary>
    /// <returns>How many concepts there were to find.</returns>
    static int AssertSame(VocabularyOracle oracle, ConceptHits hits, Random random, VocabularyBuilder entries)
    {
        var (text, words) = RandomEntries.Sentence(random, random.Next(1, 14));
        int spoken = RandomEntries.Spoken(random);
        var window = Read(hits, text, spoken);
        Assert.Equal(words.Select(word => word.Written), window.Tokens.ToArray().Select(token => text[token.Start..token.End]));
        var (expected, actual) = (oracle.Find(words, spoken), Found(hits, entries));
        string missing = Show(expected.Except(actual)), extra = Show(actual.Except(expected));
        Assert.True(missing.Length + extra.Length == 0, $"Languages {spoken:x}: missing [{missing}], too many [{extra}] in: {text}\n{string.Join('\n', Enumerable.Range(0, entries.ConceptCount).SelectMany(c => entries.Entries(c).Select(e => $"{c}: {e.Words} in {e.Languages:x}")))}");
        for (int concept = 0; concept < entries.ConceptCount; concept++)
        {
            Assert.Equal(expected.Where(found => found.Key.Concept == concept).Aggregate(0, (bits, found) => bits | found.Value), hits.LanguagesOf(concept));
        }

        return expected.Count;

        string Show(IEnumerable<KeyValuePair<FoundConcept, int>> found) => string.Join("; ", found.Select(f => $"{f.Key.Concept} '{string.Join(' ', words[f.Key.Start..f.Key.End].Select(w => w.Written))}' in {f.Value:x}"));
    }

    static TokenWindow Read(ConceptHits hits, string text, int spoken)
    {
        var window = new TokenWindow();
        window.Fill(text, 0, text.Length);
        hits.Begin(window);
        hits.Collect(window, spoken);
        return window;
    }

    /// <summary>What was found. A concept that is found in the same words by several entries counts once, in the languages of all.</summary>
    static Dictionary<FoundConcept, int> Found(ConceptHits hits, VocabularyBuilder entries)
    {
        var found = new Dictionary<FoundConcept, int>();
        for (int concept = 0; concept < entries.ConceptCount; concept++)
        {
            for (int h = hits.Head(concept); h >= 0; h = hits[h].Next)
            {
                var place = new FoundConcept(concept, hits[h].Start, hits[h].End);
                found[place] = found.GetValueOrDefault(place) | hits[h].Languages;
            }
        }

        return found;
    }
}
