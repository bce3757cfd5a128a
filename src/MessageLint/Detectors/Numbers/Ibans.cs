namespace MessageLint.Detectors.Numbers;

/// <summary>International bank account numbers: the country's length and modulus 97.</summary>
internal static class Ibans
{
    /// <summary>Countries and lengths as published in the SWIFT IBAN registry.</summary>
    const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28" +
        "IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24" +
        "SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    /// <summary>Reads an IBAN that starts at an index; blanks, dashes and dots between its parts are skipped.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start + 15 > text.Length || !char.IsAsciiLetter(text[start]) || !char.IsAsciiLetter(text[start + 1])
            || char.IsAsciiLetter(text[start + 2])) return false;
        int length = LengthFor(text[start], text[start + 1]);
        if (length == 0) return false;
        Span<char> compact = stackalloc char[34];
        int count = 0, at = start, skipped = 0;
        for (; at < text.Length && count < length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                compact[count++] = text[at];
                skipped = 0;
            }
            else if (text[at] is not (' ' or '-' or '.' or '\n' or '\u00a0' or '_' or '/') || ++skipped > 2) return false;
        }

        if (count < length || !char.IsAsciiDigit(compact[2]) || !char.IsAsciiDigit(compact[3])) return false;
        if (at < text.Length && char.IsAsciiLetterOrDigit(text[at]) || !CheckDigits.Iban(compact[..count])) return false;
        end = at;
        return true;
    }

    static int LengthFor(char first, char second)
    {
        first = (char)(first & ~0x20);
        second = (char)(second & ~0x20);
        for (int i = 0; i < Lengths.Length; i += 4)
        {
            if (Lengths[i] == first && Lengths[i + 1] == second) return (Lengths[i + 2] - '0') * 10 + Lengths[i + 3] - '0';
        }

        return 0;
    }
}
