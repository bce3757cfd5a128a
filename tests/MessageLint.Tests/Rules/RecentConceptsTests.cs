using MessageLint.Rules;

namespace MessageLint.Tests.Rules;

public class RecentConceptsTests
{
    readonly RecentConcepts recent = new(4);

    public RecentConceptsTests()
    {
        recent.Clear();
        recent.Next();
    }

    [Fact]
    public void Knows_the_concepts_of_two_sentences()
    {
        recent.Add(0, 1);
        recent.Add(1, 1);
        recent.Next();
        recent.Add(1, 4);
        recent.Add(2, 2);
        recent.Add(2, 8);
        Assert.Equal([0, 1], recent.Before);
        Assert.Equal([1, 2], recent.Last);
        Assert.Equal([1, 5, 10, 0], Languages());
    }

    [Fact]
    public void What_was_seen_two_sentences_ago_does_not_count()
    {
        recent.Add(0, 1);
        recent.Next();
        recent.Add(1, 1);
        recent.Next();
        Assert.Equal([0, 1, 0, 0], Languages());
        recent.Add(0, 4);
        Assert.Equal([4, 1, 0, 0], Languages());
        Assert.Equal([1], recent.Before);
        Assert.Equal([0], recent.Last);
        recent.Next();
        recent.Next();
        Assert.Equal([0, 0, 0, 0], Languages());
        Assert.Empty(recent.Before);
    }

    [Fact]
    public void The_next_message_begins_with_nothing()
    {
        recent.Add(0, 1);
        recent.Next();
        recent.Add(1, 1);
        recent.Clear();
        Assert.Equal([0, 0, 0, 0], Languages());
        recent.Next();
        recent.Add(1, 2);
        Assert.Equal([0, 2, 0, 0], Languages());
        Assert.Empty(recent.Before);
    }

    IEnumerable<int> Languages() => Enumerable.Range(0, 4).Select(recent.LanguagesOf);
}
