using System.Text;
using MessageLint.Detectors;

namespace MessageLint;

/// <summary>Shows what was found without repeating it: secrets are masked, control characters are made visible, long texts are cut.</summary>
internal static class Excerpts
{
    const int MaxLength = 80;

    /// <summary>The masked text of a span of the original.</summary>
    /// <param name="original">The message.</param>
    /// <param name="span">What was found.</param>
    /// <param name="entities">The message's entities, as spans of the original.</param>
    public static string Of(ReadOnlySpan<char> original, TextSpan span, IReadOnlyList<(EntityKind Kind, TextSpan Span)> entities)
    {
        if (span.IsEmpty) return "";
        int end = Math.Min(span.End, span.Start + MaxLength);
        var masked = new char[end - span.Start];
        original[span.Start..end].CopyTo(masked);
        foreach (var (kind, place) in entities)
        {
            if (!place.Overlaps(span)) continue;
            int from = Math.Clamp(place.Start - span.Start, 0, masked.Length), to = Math.Clamp(place.End - span.Start, 0, masked.Length);
            Mask(kind, masked.AsSpan(from, to - from));
        }

        MaskDigits(masked);
        var shown = new StringBuilder(masked.Length + 1);
        foreach (char c in masked) shown.Append(Visible(c));
        if (end < span.End) shown.Append('…');
        return shown.ToString();
    }

    static void Mask(EntityKind kind, Span<char> text)
    {
        switch (kind)
        {
            case EntityKind.Email:
                int at = text.IndexOfAny('@', '＠');
                Cover(text[1..(at < 1 ? text.Length : at)], keepLast: 0);
                break;
            case EntityKind.Phone or EntityKind.Card or EntityKind.CardLike or EntityKind.Iban or EntityKind.BankAccount:
                Cover(text, keepLast: 2);
                break;
            case EntityKind.Handle:
                Cover(text.Length > 2 ? text[2..] : text, keepLast: 0);
                break;
            case EntityKind.NationalId or EntityKind.Passport or EntityKind.OneTimeCode or EntityKind.Password or EntityKind.Cvv or EntityKind.CardExpiry or EntityKind.CryptoWallet or EntityKind.PostalAddress:
                Cover(text, keepLast: 0);
                break;
            default:
                break;
        }
    }

    /// <summary>Covers letters and digits, so that the shape stays; the last few stay readable.</summary>
    static void Cover(Span<char> text, int keepLast)
    {
        int kept = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            bool secret = char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]);
            if (!secret || kept++ < keepLast) continue;
            text[i] = '*';
        }
    }

    /// <summary>Longer numbers are masked whatever they are, but for their last two digits.</summary>
    static void MaskDigits(Span<char> text)
    {
        int run = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsDigit(text[i]))
            {
                if (++run > 2 && IsLongNumber(text, i)) text[i] = '*';
            }
            else if (char.IsLetter(text[i]) || text[i] == '\n')
            {
                run = 0;
            }
        }
    }

    static bool IsLongNumber(ReadOnlySpan<char> text, int at)
    {
        int digits = 0;
        for (int i = at; i >= 0 && !char.IsLetter(text[i]) && text[i] != '\n'; i--) digits += char.IsDigit(text[i]) ? 1 : 0;
        for (int i = at + 1; i < text.Length && !char.IsLetter(text[i]) && text[i] != '\n'; i++) digits += char.IsDigit(text[i]) || text[i] == '*' ? 1 : 0;
        return digits >= 6;
    }

    /// <summary>A character that nothing obeys: controls as their symbols, invisible and direction characters as a dot.</summary>
    static char Visible(char c) => c switch
    {
        '\n' or '\r' or '\t' => ' ',
        < ' ' => (char)(0x2400 + c),
        '\u007F' => '\u2421',
        _ when char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator => '·',
        _ => c,
    };
}
