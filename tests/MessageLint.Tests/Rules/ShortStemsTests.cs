using MessageLint.Detectors;
using MessageLint.Rules;

namespace MessageLint.Tests.Rules;

public class ShortStemsTests
{
    [Theory]
    [InlineData("kod", "kod kodu kodem kod2")]
    [InlineData("شكر", "شكر شكرا شكري")]
    [InlineData("karte", "karte karten")]
    public void Every_word_that_begins_with_a_stem_is_looked_for(string stem, string words)
    {
        var anchors = ShortStems.Expand(stem).ToList();
        foreach (string word in words.Split(' '))
        {
            Assert.Contains(anchors, anchor => anchor.Form == AnchorForm.Stem ? word.StartsWith(anchor.Word, StringComparison.Ordinal) : word == anchor.Word);
        }

        Assert.DoesNotContain(anchors, anchor => anchor.Form == AnchorForm.Stem && anchor.Word.Length < 4);
    }

    [Theory]
    [InlineData("et")]
    [InlineData("код")]
    public void What_can_go_on_in_too_many_ways_is_not_looked_for(string stem) => Assert.Empty(ShortStems.Expand(stem));
}
