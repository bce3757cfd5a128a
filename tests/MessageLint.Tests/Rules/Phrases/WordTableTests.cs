using MessageLint.Rules.Phrases;

namespace MessageLint.Tests.Rules.Phrases;

public class WordTableTests
{
    const string Long = "donaudampfschiffahrtsgesellschaftskapitaen";

    [Theory]
    [InlineData("card", "card")]
    [InlineData("cards", "card*")]
    [InlineData("discard", "*card")]
    [InlineData("card", "card card* *card")]
    [InlineData("cards", "card* ca* *ds cards")]
    [InlineData("карты", "карт*")]
    [InlineData("ca", "ca* *ca")]
    [InlineData("電", "電")]
    public void Finds_a_word_whole_and_by_its_beginnings_and_ends(string word, string patterns) => Assert.Equal(patterns.Split(' ').Order(), Find(word, [.. patterns.Split(' '), "cart", "cart*", "*cart"]).Order());

    [Theory]
    [InlineData("car", "card card* *card")]
    [InlineData("cards", "card *card *car")]
    [InlineData("discard", "card card*")]
    [InlineData("a", "ab* *ab")]
    public void Finds_no_other(string word, string patterns) => Assert.Empty(Find(word, patterns.Split(' ')));

    [Fact]
    public void Finds_a_word_of_any_length_as_a_whole() => Assert.All(Enumerable.Range(1, Long.Length), length => Assert.Equal([Long[..length]], Find(Long[..length], [Long[..length]])));

    [Fact]
    public void Finds_beginnings_and_ends_of_up_to_30_letters()
    {
        for (int length = 2; length <= WordTable.MaxPart; length++)
        {
            Assert.Single(Find(Long, [Long[..length] + "*"]));
            Assert.Single(Find(Long, ["*" + Long[^length..]]));
        }
    }

    [Fact]
    public void Drops_what_does_not_fit() => Assert.Equal(["card", "ca*"], Find("card", ["card", "card*", "ca*", "*card", "*rd"], room: 2));

    [Fact]
    public void Finds_what_comparing_one_by_one_finds()
    {
        var random = new Random(3);
        for (int round = 0; round < 60; round++)
        {
            string[] patterns = [.. Enumerable.Range(0, random.Next(100)).Select(_ => random.Next(3) switch { 0 => Word(2) + "*", 1 => "*" + Word(2), _ => Word(1) }).Distinct()];
            for (int i = 0; i < 100; i++)
            {
                string word = Word(1);
                Assert.Equal(patterns.Where(pattern => IsOf(word, pattern)).Order(StringComparer.Ordinal), Find(word, patterns).Order(StringComparer.Ordinal));
            }
        }

        string Word(int least) => string.Concat(Enumerable.Range(0, random.Next(least, 8)).Select(_ => "abд電"[random.Next(4)]));
    }

    static bool IsOf(string word, string pattern) =>
        pattern[^1] == '*' ? word.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern[0] == '*' ? word.EndsWith(pattern[1..], StringComparison.Ordinal) : word == pattern;

    /// <summary>The patterns, as they are written in entries, that a word is found by.</summary>
    static List<string> Find(string word, string[] patterns, int room = 40)
    {
        var builder = new WordTable.Builder();
        foreach (string pattern in patterns)
        {
            int number = builder.Number(new WordPattern(pattern.Trim('*'), pattern[^1] == '*' ? WordForm.Stem : pattern[0] == '*' ? WordForm.Suffix : WordForm.Whole));
            Assert.Equal(Array.IndexOf(patterns, pattern) + 1, number);
        }

        var found = new int[room];
        ulong[] hashes = [.. Enumerable.Range(1, word.Length).Select(length => WordHash.Of(word.AsSpan(0, length)))];
        int count = builder.Build().Find(word, hashes, found);
        return [.. found.Take(count).Select(number => patterns[number - 1])];
    }
}
