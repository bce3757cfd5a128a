using MessageLint.Normalization;

namespace MessageLint.Tests.Normalization;

public class LineMapTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("a\r\nb\nc\rd", 3, 2, 1)]
    [InlineData("a\r\nb\nc\rd", 2, 1, 3)]
    [InlineData("a\r\nb\nc\rd", 5, 3, 1)]
    [InlineData("a\r\nb\nc\rd", 7, 4, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("😀x", 2, 1, 3)]
    public void Locates(string text, int offset, int line, int column) => Assert.Equal((line, column), new LineMap().Locate(text, offset));
}
