using MessageLint.Normalization;

namespace MessageLint.Tests.Normalization;

public class MarkupTests
{
    /// <summary>HTML, its visible text, a part of that, and what that part was.</summary>
    [Theory]
    [InlineData("jane<b>@</b>example.com", "jane@example.com", "jane@example.com", "jane<b>@</b>example.com")]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo", "two", "two")]
    [InlineData("one<br>two<br/><br>three", "one\ntwo\n\nthree", "one\ntwo", "one<br>two")]
    [InlineData("  a \r\n\t b  ", "a b", "a b", "a \r\n\t b")]
    [InlineData("<pre>a\r\n  b</pre>", "a\n  b", "a\n  b", "a\r\n  b")]
    [InlineData("<tr><td>a</td><td>b</td></tr><tr><td>c", "a b\nc", "b", "b")]
    [InlineData("john&#64;x&period;com", "john@x.com", "@x.", "&#64;x&period;")]
    [InlineData("a &AMP b &amp; c &ampx &foo; &#x1F600; d", "a & b & c &x &foo; 😀 d", "😀", "&#x1F600;")]
    [InlineData("0&#8203;6&ZeroWidthSpace;1&shy;2", "0612", "0612", "0&#8203;6&ZeroWidthSpace;1&shy;2")]
    [InlineData("a&nbsp;b&#xff11;c", "a b1c", "b1", "b&#xff11;")]
    [InlineData("\uFEFF<p>pа<i>ypal</i></p>", "paypal", "paypal", "pа<i>ypal")]
    [InlineData("5 < 6 and 7 > 3 <", "5 < 6 and 7 > 3 <", "7 > 3 <", "7 > 3 <")]
    [InlineData("x <a href=\"abc@d.com", "x <a href=\"abc@d.com", "abc@d.com", "abc@d.com")]
    [InlineData("a<style>p{}</style>b<script>if(a<b)</script>c", "abc", "bc", "b<script>if(a<b)</script>c")]
    public void ReadsAsAReaderWould(string html, string expected, string part, string original)
    {
        var result = Normalize(html);

        Assert.Equal(expected, result.Text[..result.VisibleLength].ToString());
        int at = expected.IndexOf(part, StringComparison.Ordinal);
        var span = result.ToOriginal(new TextSpan(at, at + part.Length));
        Assert.Equal(original, html[span.Start..span.End]);
    }

    [Theory]
    [InlineData("<a href='http://x.com/?a=1&amp;b'>t</a>", "LinkTarget", "http://x.com/?a=1&b", "http://x.com/?a=1&amp;b")]
    [InlineData("<img SRC = http://x.com/i.png/>", "Resource", "http://x.com/i.png/", "http://x.com/i.png/")]
    [InlineData("<img alt=\"call\r\n１２３\">", "AlternateText", "call  123", "call\r\n１２３")]
    [InlineData("<b style='color:red'>x", "Attribute", "color:red", "color:red")]
    [InlineData("<b a=1 a=2 0612345678>x", "Attribute|Attribute|Attribute", "1|2|0612345678", "1|2|0612345678")]
    [InlineData("write <john@example.com> now", "TagText", "john@example.com", "john@example.com")]
    [InlineData("x</john@example.com>", "TagText", "/john@example.com", "/john@example.com")]
    [InlineData("x<!-- call 0612 -->", "Comment", "<!-- call 0612 -->", "<!-- call 0612 -->")]
    [InlineData("x<!-- call 0612", "Comment", "<!-- call 0612", "<!-- call 0612")]
    [InlineData("<script>a<b&amp;</scr</script>x", "Code", "a<b&amp;</scr", "a<b&amp;</scr")]
    [InlineData("a<div style='display:none'>b<b>c</b></div>d", "Hidden|Attribute", "bc|display:none", "b<b>c|display:none")]
    [InlineData("a<i hidden>b</i>c<i hidden>d</i>", "Hidden|Hidden", "b|d", "b|d")]
    [InlineData("<td style='font-size:0'>b<p style='font-size:9px'>seen</p>", "Hidden|Attribute|Attribute", "b|font-size:0|font-size:9px", "b|font-size:0|font-size:9px")]
    public void PutsTheRestBehind(string html, string kinds, string texts, string originals)
    {
        var result = Normalize(html);

        string text = result.Text.ToString();
        var regions = result.Regions.ToArray();
        Assert.Equal(kinds, string.Join('|', regions.Select(region => region.Kind)));
        Assert.Equal(texts, string.Join('|', regions.Select(region => text[region.Start..region.End])));
        Assert.Equal(originals, string.Join('|', regions.Select(region => Cut(html, result, new TextSpan(region.Start, region.End)))));
        Assert.All(regions, region => Assert.True(region.Start == 0 || text[region.Start - 1] == '\n'));
    }

    [Theory]
    [InlineData("<font color=red>x</font>", MarkupTraits.StyleOverride)]
    [InlineData("<p style=\"COLOR : #fff\">x", MarkupTraits.StyleOverride)]
    [InlineData("<center>x", MarkupTraits.Alignment)]
    [InlineData("<p style='text-align: right !important'>x", MarkupTraits.Alignment)]
    [InlineData("<div style='margin:0 auto'>x", MarkupTraits.Alignment)]
    [InlineData("<img src=http://t.co/p width=1 height='1px'>", MarkupTraits.Image | MarkupTraits.Insecure | MarkupTraits.Pixel | MarkupTraits.NoAlternateText)]
    [InlineData("<img src=https://x.y alt=z style='width:100%'>", MarkupTraits.Image | MarkupTraits.TooWide)]
    [InlineData("<iframe src=https://x.y></iframe>", MarkupTraits.Active)]
    [InlineData("<p onclick='x()'>", MarkupTraits.Active)]
    [InlineData("<span style='visibility:hidden'>x", MarkupTraits.Hiding)]
    [InlineData("<strong>x", MarkupTraits.Structure)]
    [InlineData("<table width='100%'>x", MarkupTraits.Structure | MarkupTraits.TooWide)]
    public void KnowsWhatAnElementDoes(string html, object traits)
    {
        var element = Normalize(html).Elements.ToArray().First();

        Assert.Equal((MarkupTraits)traits, element.Traits);
        Assert.Equal(0, element.Original.Start);
        Assert.Equal(html.IndexOf('>') + 1, element.Original.End);
    }

    [Fact]
    public void ALinkKnowsItsTextAndItsTarget()
    {
        var result = Normalize("<p>See</p><a href='https://evil.example/'>\r\n <b>a</b>mazon.de </a> and <a href=x><img src=y></a>");

        var links = result.Elements.ToArray().Where(element => (element.Traits & MarkupTraits.Link) != 0).ToArray();
        Assert.Equal("amazon.de", result.Text[links[0].Content.Start..links[0].Content.End].ToString());
        Assert.Equal("https://evil.example/", result.Text[links[0].Target.Start..links[0].Target.End].ToString());
        Assert.True(links[1].Content.IsEmpty);
        Assert.Contains(result.Elements.ToArray(), element => (element.Traits & MarkupTraits.Linked) != 0);
    }

    [Theory]
    [InlineData("<a href=x>see <i hidden>b</i>this</a>", "see this")]
    [InlineData("c<p hidden><a href=x>see</a></p>d", "see")]
    [InlineData("c<p hidden><a href=x>see</p>d", "see")]
    [InlineData("<a href=x>see<a href=y>that</a>", "see")]
    [InlineData("<a href=x>see", "see")]
    public void ALinksTextStaysTogether(string html, string expected)
    {
        var result = Normalize(html);

        var link = result.Elements.ToArray().First(element => (element.Traits & MarkupTraits.Link) != 0);
        Assert.Equal(expected, result.Text[link.Content.Start..link.Content.End].ToString());
    }

    [Fact]
    public void AHidingElementKnowsItsText()
    {
        var result = Normalize("a<div style='display:none'>b c</div>d");

        var element = Assert.Single(result.Elements.ToArray());
        Assert.Equal("b c", result.Text[element.Content.Start..element.Content.End].ToString());
        Assert.Equal("ad", result.Text[..result.VisibleLength].ToString());
    }

    static string Cut(string html, NormalizedText result, TextSpan span)
    {
        TextSpan original = result.ToOriginal(span);
        return html[original.Start..original.End];
    }

    static NormalizedText Normalize(string html)
    {
        var result = new NormalizedText();
        Normalizer.Normalize(html, MessageFormat.Html, result);
        return result;
    }
}
