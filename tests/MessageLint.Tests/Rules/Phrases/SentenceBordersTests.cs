using MessageLint.Rules.Phrases;

namespace MessageLint.Tests.Rules.Phrases;

public class SentenceBordersTests
{
    [Theory]
    [InlineData("Es wird am 14. Mai geliefert.", false)]
    [InlineData("Es wird am 3. Okt. geliefert.", false)]
    [InlineData("Es wird am 1. März geliefert.", false)]
    [InlineData("Er kostet 14. Bitte antworten Sie.", true)]
    [InlineData("Er wiegt 1914. Mai war es noch nicht.", true)]
    [InlineData("It is number 14. Ma bought it.", true)]
    public void The_full_stop_of_a_day_ends_no_sentence(string text, bool ends) =>
        Assert.Equal(ends ? Border.Sentence : Border.None, SentenceBorders.At(text, text.IndexOf('.', StringComparison.Ordinal)));
}
