using System.Buffers;

namespace MessageLint.Detectors;

/// <summary>Reads IPv4 addresses in every notation that browsers take: dotted, one number, octal, hexadecimal.</summary>
static class IpAddress
{
    /// <summary>What an address in brackets may hold, IPv6 and the prefix of mail literals included.</summary>
    public static SearchValues<char> Characters { get; } = SearchValues.Create("0123456789abcdefABCDEFIPv:.%");

    /// <summary>Reads an address of one to four numbers.</summary>
    public static bool TryRead(ReadOnlySpan<char> host, out uint address)
    {
        address = 0;
        if (host.IsEmpty || host.Length > 64) return false;
        int parts = 0;
        while (true)
        {
            int dot = host.IndexOf('.');
            bool last = dot < 0;
            if (!TryReadNumber(last ? host : host[..dot], out ulong number) || ++parts > 4) return false;
            if (!last && number > 255) return false;
            if (last)
            {
                // The last number fills all the bytes that are left.
                int bits = 8 * (5 - parts);
                if (number >> bits != 0) return false;
                address = (uint)((parts == 1 ? 0 : (ulong)address << bits) | number);
                return true;
            }

            address = (address << 8) | (uint)number;
            host = host[(dot + 1)..];
        }
    }

    /// <summary>The end of four plain decimal numbers at <paramref name="start"/>, or -1.</summary>
    public static int ReadDotted(ReadOnlySpan<char> text, int start, out uint address)
    {
        address = 0;
        int at = start;
        for (int part = 0; part < 4; part++)
        {
            int from = at;
            int value = 0;
            while (at < text.Length && at - from < 4 && char.IsAsciiDigit(text[at])) value = (value * 10) + text[at++] - '0';
            if (at == from || value > 255 || at - from > 3 || (at - from > 1 && text[from] == '0')) return -1;
            address = (address << 8) | (uint)value;
            if (part == 3) break;
            if (at >= text.Length || text[at++] != '.') return -1;
        }

        bool goesOn = at < text.Length && (Glyphs.IsLabel(text[at]) || text[at] == '_'
            || (text[at] == '.' && at + 1 < text.Length && Glyphs.IsLabel(text[at + 1])));
        return goesOn ? -1 : at;
    }

    /// <summary>Whether an address belongs to a home or office network.</summary>
    public static bool IsPrivate(uint address) =>
        address >> 24 is 10 or 127 || address >> 20 == 0xAC1 || address >> 16 is 0xC0A8 or 0xA9FE || address == 0;

    static bool TryReadNumber(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        uint radix = 10;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && text.Length > 2)
        {
            radix = 16;
            text = text[2..];
        }
        else if (text.Length > 1 && text[0] == '0')
        {
            radix = 8;
        }

        if (text.IsEmpty || text.Length > 14) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
            uint digit = (uint)(char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
            if (digit >= radix) return false;
            number = (number * radix) + digit;
        }

        return true;
    }
}
