using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class MaskedWordDetectorTests
{
    [Theory]
    [InlineData("What the f*** is this?", "f***")]
    [InlineData("F**K off", "F**K")]
    [InlineData("You motherf*****s keep the shoes", "motherf*****s")]
    [InlineData("a complete d!ckhead!", "d!ckhead")]
    [InlineData("the 4th bl**dy time", "bl**dy")]
    [InlineData("such a s h i t show", "s h i t")]
    [InlineData("f.u.c.k your review", "f.u.c.k")]
    [InlineData("Des c*nnards, oui", "c*nnards")]
    [InlineData("Al g1l1p0llas que lo abrió", "g1l1p0llas")]
    [InlineData("S c h e i ß e", "S c h e i ß e")]
    [InlineData("Que m3rd@ de conversa", "m3rd@")]
    [InlineData("bu ne b0kt4n bir iade", "b0kt4n")]
    [InlineData("ابن ك.ل.ب", "ك.ل.ب")]
    public void Finds_swear_words_with_hidden_letters(string text, string word) => Assert.Equal([word], TextDetectorRunner.Find(text, EntityKind.MaskedWord));

    [Theory]
    [InlineData("Mr J**n S***h of P***a, card **** 4242")]
    [InlineData("**important**: keep the box, don't cut it")]
    [InlineData("model D1-CK, ref B1-TCH-33, part SH1T-4")]
    [InlineData("Size S/M/L, colours A B C D, S.H.A.R.P. monitor")]
    [InlineData("Plug-in, pre-cut, co-op: e-mail us")]
    public void Passes_names_and_codes(string text) => Assert.Empty(TextDetectorRunner.Find(text, EntityKind.MaskedWord));
}
