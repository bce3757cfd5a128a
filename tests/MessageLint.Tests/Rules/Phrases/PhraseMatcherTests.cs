namespace MessageLint.Tests.Rules.Phrases;

public class PhraseMatcherTests
{
    [Theory]
    [InlineData("call, ")]
    [InlineData("*,- ")]
    [InlineData("a,,, ")]
    public void Any_number_of_commas_is_read(string piece)
    {
        var linter = MessageLinter.Create();
        Assert.NotNull(linter.Lint($"Please call me {string.Concat(Enumerable.Repeat(piece, 300))} and send us your card number."));
    }
}
