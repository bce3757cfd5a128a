using MessageLint.Rules;

namespace MessageLint.Tests.Rules;

public class QuotationTests
{
    [Theory]
    [InlineData("He wrote \"call X now\" twice.", true)]
    [InlineData("He wrote “call X now” twice.", true)]
    [InlineData("Er schrieb „ruf X an“ und ging.", true)]
    [InlineData("Napisał „dzwoń do X” i tyle.", true)]
    [InlineData("Hon skrev ”ring X nu” i går.", true)]
    [InlineData("“Thanks,” he wrote, call X “now”", false)]
    [InlineData("Il a écrit « appelez X » hier.", true)]
    [InlineData("彼は「Xに電話」と書いた。", true)]
    [InlineData("> call X now", true)]
    [InlineData("Hello,\n> call X now\nBye", true)]
    [InlineData("Hello,\n  >> call X now", true)]
    [InlineData("call X now", false)]
    [InlineData("\"Thanks\" he wrote, call X now", false)]
    [InlineData("call X now, he wrote \"thanks\"", false)]
    [InlineData("The 27\" screen: call X for 30\" ones", false)]
    [InlineData("“Never closed, call X now", false)]
    [InlineData("> quoted\ncall X now", false)]
    [InlineData("\"One paragraph\n\ncall X\" another", false)]
    [InlineData("5 > 3, call X now", false)]
    [InlineData("X", false)]
    public void A_place_is_quoted_between_marks_or_on_a_quoted_line(string text, bool quoted)
    {
        int at = text.IndexOf('X', StringComparison.Ordinal);
        Assert.Equal(quoted, Quotation.Contains(text, new TextSpan(at, at + 1)));
    }

    [Fact]
    public void A_hostile_text_is_looked_at_within_a_bound()
    {
        string text = new string('"', 100_000) + "X" + new string('“', 100_000);
        Assert.False(Quotation.Contains(text, new TextSpan(100_000, 100_001)));
        Assert.False(Quotation.Contains("\"" + new string('a', 5000) + "X\"", new TextSpan(5001, 5002)));
    }
}
