using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace MessageLint.Normalization;

/// <summary>Decodes HTML's character references; the names are AngleSharp's.</summary>
internal static class CharacterReferences
{
    // CounterClockwiseContourIntegral; and the longest of those that need no semicolon: Aacute, frac12.
    const int LongestName = 31, LongestBareName = 6;

    // What 0x80 to 0x9F stand for: Windows-1252.
    const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    static readonly IEntityProviderExtended Names = (IEntityProviderExtended)HtmlEntityProvider.Resolver;

    /// <summary>Decodes the reference at the start of <paramref name="text"/>, which is an ampersand. Null when it is none.</summary>
    /// <param name="text">The text from the ampersand on.</param>
    /// <param name="inAttribute">Whether names without a semicolon must not run into a letter, a digit or '='.</param>
    /// <param name="length">The length of the reference.</param>
    public static string? Decode(ReadOnlyMemory<char> text, bool inAttribute, out int length)
    {
        ReadOnlySpan<char> span = text.Span;
        length = 0;
        if (span.Length < 3) return null;
        if (span[1] == '#') return DecodeNumber(span, out length);

        int name = 0;
        while (name < LongestName && 1 + name < span.Length && char.IsAsciiLetterOrDigit(span[1 + name])) name++;
        if (name > 0 && 1 + name < span.Length && span[1 + name] == ';' && Find(text.Slice(1, name + 1)) is { } symbol)
        {
            length = name + 2;
            return symbol;
        }

        for (int n = Math.Min(name, LongestBareName); n >= 2; n--)
        {
            if (Find(text.Slice(1, n)) is not { } bare) continue;
            if (inAttribute && 1 + n < span.Length && (span[1 + n] == '=' || char.IsAsciiLetterOrDigit(span[1 + n]))) return null;
            length = n + 1;
            return bare;
        }

        return null;
    }

    static string? Find(ReadOnlyMemory<char> name) => Names.GetSymbol(new StringOrMemory(name));

    static string? DecodeNumber(ReadOnlySpan<char> span, out int length)
    {
        bool hex = span[2] is 'x' or 'X';
        int at = hex ? 3 : 2, start = at, value = 0;
        for (; at < span.Length && (hex ? char.IsAsciiHexDigit(span[at]) : char.IsAsciiDigit(span[at])); at++)
            value = Math.Min(value * (hex ? 16 : 10) + HexValue(span[at]), 0x110000);
        length = 0;
        if (at == start) return null;
        length = at < span.Length && span[at] == ';' ? at + 1 : at;
        if (value is >= 0x80 and <= 0x9F) return Windows[value - 0x80].ToString();
        return value != 0 && Rune.TryCreate(value, out Rune rune) ? rune.ToString() : "\uFFFD";
    }

    static int HexValue(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
