using MessageLint.Rules.Loading;
using MessageLint.Tests.Corpus;
using MessageLint.Tests.House;

namespace MessageLint.Tests.Rules;

/// <summary>The heart of the bargain: a sentence that holds a phrase also holds the concepts that wake it.</summary>
public class PhraseWakingTests
{
    // Every so many messages of the corpus: all of them take minutes.
    const int Every = 6;

    [Fact]
    public void A_phrase_in_an_example_wakes_its_sentence()
    {
        var examples = DefinitionStore.Embedded().Rules.SelectMany(file => file.Value.Rules).SelectMany(rule => rule.Examples.Flag.Select(example =>
            ExampleRunner.MessageOf(rule, example, example.Text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal))));
        AssertWoken([.. examples]);
    }

    [Fact]
    public void A_phrase_in_a_message_of_the_corpus_wakes_its_sentence() =>
        AssertWoken([.. Repository.Files("tests/corpus", "*.ndjson").SelectMany(file => CorpusMessage.Read(Repository.PathOf(file))).Where((_, i) => i % Every == 0).Select(m => m.Message)]);

    static void AssertWoken(List<Message> messages)
    {
        var waking = new PhraseWaking();
        var seen = messages.SelectMany(waking.Read).ToList();
        Assert.True(seen.Count > messages.Count / 4, $"Only {seen.Count} phrases in {messages.Count} messages.");
        var missed = seen.Where(phrase => !phrase.IsWoken).Select(phrase => $"{phrase.Rule.Definition.Id} {phrase.Phrase}: '{phrase.Words}' in: {phrase.Sentence}").Distinct().ToList();
        Assert.True(missed.Count == 0, $"{missed.Count} of {seen.Count} are not woken:\n{string.Join('\n', missed)}");
    }
}
