using MessageLint.Rules.Phrases;
using MessageLint.Tests.Scanning;

namespace MessageLint.Tests.Rules.Phrases;

public class TokenWindowTests
{
    static readonly string[] Pieces =
    [
        "don't", "It's", "it’s", "cat's", "a's", "t's", "x't", "'tis", "l'adresse", "dell'ordine", "cards'", "o'clock", "isn't5", "cafe\u0301", "naïve", "x\u0301y", "a\u00ADb", "snake_case", "５つ", "a電b",
        "ـ", new('a', 31), new('B', 32), new('c', 33), new string('d', 32) + "'s", new string('e', 32) + "é", new string('f', 31) + "ß", new('ß', 20), new string('g', 80), " ", "\t", "\u0007",
    ];

    readonly TokenWindow window = new();

    [Fact]
    public void Plain_words_are_cut_as_all_others_are()
    {
        var random = new Random(20260203);
        for (int round = 0; round < 4000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "") : RandomTexts.Text(random, 6)));
            AssertCut(text, 0, text.Length);

            // A piece of a text ends where its own last word does.
            int start = random.Next(text.Length + 1);
            AssertCut(text, start, random.Next(start, text.Length + 1));
        }
    }

    [Fact]
    public void A_full_window_ends_before_the_first_word_that_has_no_room()
    {
        foreach (string word in (string[])["word", "wörd", "電", "%"])
        {
            string text = string.Concat(Enumerable.Repeat(word + " ", TokenWindow.MaxTokens)) + "! " + word + " " + word;
            AssertCut(text, 0, text.Length);
            Assert.Equal(TokenWindow.MaxTokens, window.Count);
            Assert.Equal(text.IndexOf('!', StringComparison.Ordinal) + 2, window.End);
        }
    }

    void AssertCut(string text, int start, int end)
    {
        window.Fill(text, start, end);
        Assert.Equal(Cut(text[..end], start).Take(TokenWindow.MaxTokens), window.Tokens.ToArray().Select(token => (token.Start, token.End, window.Letters(token).ToString())));
        foreach (ref readonly var token in window.Tokens)
        {
            string letters = window.Letters(token).ToString();
            Assert.Equal(Enumerable.Range(1, letters.Length).Select(length => WordHash.Of(letters.AsSpan(0, length))), window.Hashes(token).ToArray());
        }
    }

    /// <summary>The words of a text, the careful way.</summary>
    static IEnumerable<(int Start, int End, string Letters)> Cut(string text, int from)
    {
        var letters = new char[TokenWindow.MaxLetters];
        for (int i = from; i < text.Length;)
        {
            int start = i, end = Tokenizer.WordEnd(text, i);
            i = Math.Max(end, i + 1);
            int length = end > start ? Tokenizer.FoldWord(text.AsSpan(start, end - start), letters) : 0;
            if (length > 0) yield return (start, end, new string(letters, 0, length));
        }
    }
}
