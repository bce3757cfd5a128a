using System.Text;
using MessageLint.Normalization;

namespace MessageLint.Tests.Normalization;

public class NormalizationPropertyTests
{
    const int Cases = 20_000;

    static readonly string[] TextPieces =
    [
        "jane", "@", "example", ".", "com", " ", " ", "  ", "\r\n", "\n", "\r", "0612", "5", "é", "ß", "😀", "❤️", "👩\u200D💻", "🇩🇪", "🇼", "1️⃣", "\u20E3",
        "\uFEFF", "\u200B", "\u200D", "\u00AD", "\u202E", "\uFE0F", "\u0301", "\u0336", "ｊ", "＠", "．", "。", "·", "①", "⑩", "𝟏", "𝓱", "٣", "²", "а", "Привет",
        "р", "ο", "\u00A0", "\u3000", "שלום", "漢", "\uD83D", "\uDC00", "’", "—", "€", "\u3164", "\uDB40\uDC41", "•", "<", ">", "&", "'", "\"", "=", "/",
    ];

    static readonly string[] MarkupPieces =
    [
        "<b>", "</b>", "<br>", "<p>", "</p>", "<td>", "<a href='x@y.com'>", "</a>", "<img src=a alt=\"b\r\nc\">", "<!-- c -->", "<!", "</", "<pre>", "</pre>",
        "<i hidden>", "</i>", "<div style=\"display:none\">", "</div>", "<john@x.com>", "&amp;", "&amp", "&#64;", "&#x40", "&nbsp;", "&shy;", "&#8203;", "&eacute",
        "&foo;", "&#xFF11;", "&#0;", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<a title='", "<title>", "</title>", "\0",
    ];

    [Fact]
    public void ALineCutFromTheOriginalNormalisesToItself()
    {
        var random = new Random(1);
        NormalizedText whole = new(), part = new();
        for (int i = 0; i < Cases; i++)
        {
            string text = Mix(random, TextPieces);
            Normalizer.Normalize(text, MessageFormat.Text, whole);
            string folded = whole.Text.ToString();
            foreach (TextSpan line in Lines(folded))
            {
                TextSpan original = whole.ToOriginal(line);
                Normalizer.Normalize(text.AsSpan(original.Start..original.End), MessageFormat.Text, part);
                Assert.Equal(folded[line.Start..line.End], part.Text.ToString());
            }
        }
    }

    /// <summary>The plainest reading of the map: each unit has a source, sources ascend, and a kept character's source is itself.</summary>
    [Fact]
    public void SourcesAscendAndKeptCharactersAreThemselves()
    {
        var random = new Random(2);
        var result = new NormalizedText();
        for (int i = 0; i < Cases; i++)
        {
            bool html = i % 2 == 0;
            string text = Mix(random, html ? [.. TextPieces, .. MarkupPieces, .. MarkupPieces] : TextPieces);
            Normalizer.Normalize(text, html ? MessageFormat.Html : MessageFormat.Text, result);
            int last = 0;
            for (int at = 0; at < result.Text.Length; at++)
            {
                TextSpan source = result.ToOriginal(new TextSpan(at, at + 1));
                Assert.True(source.Start >= 0 && source.Length > 0 && source.End <= text.Length);
                if (at < result.VisibleLength)
                {
                    Assert.True(source.Start >= last, text);
                    last = source.Start;
                }

                char c = result.Text[at];
                if (c != '\n' && source.Length == 1 && char.IsAsciiLetterOrDigit(text[source.Start])) Assert.Equal(text[source.Start], c);
            }

            foreach (TextRegion region in result.Regions)
            {
                Assert.True(region.Start >= result.VisibleLength && region.Start <= region.End && region.End <= result.Text.Length);
            }

            foreach (MarkupElement element in result.Elements)
            {
                Assert.Equal('<', text[element.Original.Start]);
                Assert.Equal('>', text[element.Original.End - 1]);
                Assert.True(element.Content.End <= result.Text.Length && element.Content.Length >= 0);
            }
        }
    }

    [Fact]
    public void ALineOfMarkupCutFromTheOriginalReadsTheSame()
    {
        string[] pieces = [.. TextPieces.Except(["<", ">", "&", "'", "\"", "=", "/"]), "<b>", "</b>", "<b class='x y'>", "<img alt='z'>", "<john@x.com>", "&amp;", "&#64;",
            "&#x40;", "&nbsp;", "&shy;", "&eacute;", "&commat;", "<!-- c -->", "<p>", "<br>", "<i hidden>no</i>", "<script>a<b</script>"];
        var random = new Random(3);
        NormalizedText whole = new(), part = new();
        for (int i = 0; i < Cases; i++)
        {
            string text = Mix(random, pieces);
            Normalizer.Normalize(text, MessageFormat.Html, whole);
            string visible = whole.Text[..whole.VisibleLength].ToString();
            foreach (TextSpan line in Lines(visible))
            {
                TextSpan original = whole.ToOriginal(line);
                Normalizer.Normalize(text.AsSpan(original.Start..original.End), MessageFormat.Html, part);
                Assert.Equal(visible[line.Start..line.End], part.Text[..part.VisibleLength].ToString());
            }
        }
    }

    [Fact]
    public void NothingAReaderSeesIsLost()
    {
        var random = new Random(4);
        var result = new NormalizedText();
        string[] pieces = ["<", "</", "<!", "<!--", "<a ", "'", "\"", "=", ">", "&", "<b>", "<script>", "<style>", "<title>", "<pre>", "-->", "/", "\r\n", "</b", "<i hidden>"];
        for (int i = 0; i < Cases; i++)
        {
            string text = Mix(random, pieces) + " 0612345678 " + Mix(random, pieces);
            Normalizer.Normalize(text, MessageFormat.Html, result);
            Assert.True(result.Text.Contains("0612345678", StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public void NormalTextIsNotChangedAndAsciiIsNormal()
    {
        var random = new Random(5);
        var result = new NormalizedText();
        int normal = 0;
        for (int i = 0; i < Cases; i++)
        {
            string text = Mix(random, i % 3 == 0 ? [.. TextPieces.Where(piece => Ascii.IsValid(piece))] : TextPieces, i % 3 == 1 ? 3 : 30);
            Normalizer.Normalize(text, MessageFormat.Text, result);
            bool same = result.Text.SequenceEqual(text) && result.HiddenCharacters.IsEmpty;
            bool isNormal = Normalizer.IsNormal(text);
            if (isNormal) Assert.True(same, text);
            if (Ascii.IsValid(text)) Assert.True(isNormal, text);
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string sent = Encoding.UTF8.GetString(utf8);
            if (sent == text) Assert.Equal(isNormal, Normalizer.IsNormal(utf8));
            if (isNormal) normal++;
        }

        Assert.InRange(normal, Cases / 3, Cases);
    }

    [Fact]
    public void EveryCharacterAloneIsJudgedAsItIsFolded()
    {
        var result = new NormalizedText();
        for (int value = 0; value < 0x20000; value++)
        {
            if (!Rune.IsValid(value)) continue;
            foreach (string text in (string[])[$"{new Rune(value)}", $"aa{new Rune(value)}bb", $"漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢{new Rune(value)}ш0123456789"])
            {
                Normalizer.Normalize(text, MessageFormat.Text, result);
                bool isNormal = Normalizer.IsNormal(text);
                if (isNormal) Assert.True(result.Text.SequenceEqual(text), text);
                Assert.Equal(isNormal, Normalizer.IsNormal(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("<b>")]
    [InlineData("<!--")]
    [InlineData("<a x='")]
    [InlineData("</>")]
    [InlineData("<i hidden>x")]
    [InlineData("<a href=x>")]
    [InlineData("\u0301")]
    [InlineData("\u200B")]
    [InlineData("🇩")]
    [InlineData("1️⃣")]
    [InlineData("аa")]
    [InlineData("<script>")]
    [InlineData("\r\n")]
    public void HostileTextIsReadInOneGo(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + " 0612";
        var result = new NormalizedText();
        foreach (MessageFormat format in (MessageFormat[])[MessageFormat.Text, MessageFormat.Html])
        {
            Normalizer.Normalize(text, format, result);
            Assert.Contains("0612", result.Text.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PlainTextCostsNoAllocation()
    {
        var result = new NormalizedText();
        string text = string.Concat(TextPieces);
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            for (int i = 0; i < 100; i++) Normalizer.Normalize(text, MessageFormat.Text, result);
        }
    }

    static string Mix(Random random, string[] pieces, int most = 30) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Length)]));

    static IEnumerable<TextSpan> Lines(string text)
    {
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            int at = start + line.IndexOf(trimmed, StringComparison.Ordinal);
            if (trimmed.Length > 0) yield return new TextSpan(at, at + trimmed.Length);
            start += line.Length + 1;
        }
    }
}
