using System.Globalization;
using System.Text;

namespace MessageLint.Cli.Rendering;

/// <summary>Makes text safe to show: control, bidi and other unseen characters become visible and are never obeyed.</summary>
static class Visible
{
    /// <summary>A whole text on one line.</summary>
    public static string Line(string text)
    {
        if (IsPlain(text)) return text;
        var line = new StringBuilder(text.Length + 16);
        foreach (var rune in Runes(text)) line.Append(Of(rune.Value, rune.Text));
        return line.ToString();
    }

    static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>What to show for one code point; a lone surrogate counts as one.</summary>
    public static string Of(int codePoint, string text) => codePoint switch
    {
        < 0x20 => ((char)(0x2400 + codePoint)).ToString(),
        0x7F => "\u2421",
        < 0x7F => text,
        _ when IsUnseen(codePoint) => string.Create(CultureInfo.InvariantCulture, $"<U+{codePoint:X4}>"),
        _ => text,
    };

    static bool IsUnseen(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The code points of a text; unlike the platform's enumerator it keeps lone surrogates.</summary>
    public static IEnumerable<(int Value, string Text)> Runes(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return (char.ConvertToUtf32(text[i], text[i + 1]), text.Substring(i, 2));
                i++;
            }
            else yield return (text[i], text[i].ToString());
        }
    }
}
