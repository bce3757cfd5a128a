using MessageLint.Normalization;

namespace MessageLint.Tests.Normalization;

public class NormalizerTests
{
    /// <summary>Text, its folded form, a part of that, and what that part was.</summary>
    [Theory]
    [InlineData("plain text 0123", "plain text 0123", "text", "text")]
    [InlineData("0\u200B6\u200B12", "0612", "0612", "0\u200B6\u200B12")]
    [InlineData("jo\u00ADhn@x.com", "john@x.com", "john", "jo\u00ADhn")]
    [InlineData("\uFEFFhello", "hello", "hello", "hello")]
    [InlineData("call １２３ now", "call 123 now", "123", "１２３")]
    [InlineData("john＠ｘ．com", "john@x.com", "john@x.com", "john＠ｘ．com")]
    [InlineData("john﹫x﹒com", "john@x.com", "@x.", "﹫x﹒")]
    [InlineData("1️⃣2️⃣3⃣ go", "123 go", "123", "1️⃣2️⃣3⃣")]
    [InlineData("a 1️⃣ b", "a 1 b", "1", "1️⃣")]
    [InlineData("①⑩❸⓪", "11030", "10", "⑩")]
    [InlineData("⑴⒉ⓐⒷ⒞", "12aBc", "aBc", "ⓐⒷ⒞")]
    [InlineData("m² x₂", "m2 x2", "2", "²")]
    [InlineData("𝐣𝟘𝓱𝕟 ℌ", "j0hn H", "j0hn", "𝐣𝟘𝓱𝕟")]
    [InlineData("🅰🅱 🄲", "AB C", "AB", "🅰🅱")]
    [InlineData("🇼🇭🇦", "WHA", "WHA", "🇼🇭🇦")]
    [InlineData("🇩🇪 ok", "🇩🇪 ok", "🇩🇪", "🇩🇪")]
    [InlineData("٠٦١٢ ०१२", "0612 012", "0612", "٠٦١٢")]
    [InlineData("a\u00A0b\u3000c\u2009d", "a b c d", "b c", "b\u3000c")]
    [InlineData("shop。com 店。店", "shop.com 店。店", "shop.com", "shop。com")]
    [InlineData("shop․com shop·com col·legi 5·3", "shop.com shop.com col·legi 5·3", "shop.com", "shop․com")]
    [InlineData("pаypаl Привет", "paypal Привет", "paypal", "pаypаl")]
    [InlineData("5кг 2О1", "5кг 2O1", "2O1", "2О1")]
    [InlineData("👩\u200D💻 ❤️ x", "👩💻 ❤️ x", "👩💻", "👩\u200D💻")]
    [InlineData("a\u0301 1\u03012", "a\u0301 12", "12", "1\u03012")]
    [InlineData("j\u0336o\u0336", "jo", "jo", "j\u0336o\u0336")]
    public void Folds(string text, string expected, string part, string original)
    {
        var result = Normalize(text);

        Assert.Equal(expected, result.Text.ToString());
        int at = expected.IndexOf(part, StringComparison.Ordinal);
        var span = result.ToOriginal(new TextSpan(at, at + part.Length));
        Assert.Equal(original, text[span.Start..span.End]);
    }

    [Theory]
    [InlineData("0\u200B\u200B6\u00AD1", "\u200B\u200B|\u00AD")]
    [InlineData("x\uFE0Fy", "\uFE0F")]
    [InlineData("\uFEFFx\uFEFFy", "\uFEFF")]
    [InlineData("👩\u200D💻 ❤️ ©️ 1️⃣", "")]
    [InlineData("می\u200Cخواهم שלום\u200F", "")]
    [InlineData("a\u202Emoc", "\u202E")]
    [InlineData("🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", "")]
    [InlineData("x\uDB40\uDC67y", "\uDB40\uDC67")]
    public void ReportsWhatNobodyWritesByAccident(string text, string expected)
    {
        var result = Normalize(text);

        var runs = result.HiddenCharacters.ToArray().Select(span => text[span.Start..span.End]);
        Assert.Equal(expected, string.Join('|', runs));
    }

    [Fact]
    public void SaysWhereALookAlikeWas()
    {
        var result = Normalize("see pаypal and ebay, Привет");

        Assert.True(result.HasFoldedLookAlike(new TextSpan(4, 10)));
        Assert.True(result.HasFoldedLookAlike(new TextSpan(5, 6)));
        Assert.False(result.HasFoldedLookAlike(new TextSpan(0, 5)));
        Assert.False(result.HasFoldedLookAlike(new TextSpan(6, 27)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello, your parcel (20.5 kg) left today! Tel. +49 30 1234")]
    [InlineData("Größe: schön, façade, Łódź, ñandú, ÆØÅ — “quotes” ’s – … € 20 °C • point ½ £")]
    [InlineData("😀👍🎉🚚📦❤️✔️☎️©️™ 🇩🇪🇩")]
    [InlineData("Спасибо за заказ, доставка 5 дней. Ευχαριστώ πολύ")]
    [InlineData("ありがとうございます。カタカナ 漢字。한국어")]
    [InlineData("شكرا لك على الطلب תודה רבה")]
    public void OrdinaryTextIsNormal(string text)
    {
        text = text.Replace("🇩🇪🇩", "🇩🇪");

        Assert.True(Normalizer.IsNormal(text));
        Assert.True(Normalizer.IsNormal(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Normalize(text).Text.ToString());
    }

    static NormalizedText Normalize(string text)
    {
        var result = new NormalizedText();
        Normalizer.Normalize(text, MessageFormat.Text, result);
        return result;
    }
}
