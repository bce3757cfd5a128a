namespace MessageLint.Detectors.Numbers;

/// <summary>Check digit schemes, over digits as values 0 to 9.</summary>
internal static class CheckDigits
{
    static ReadOnlySpan<byte> VerhoeffProduct =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 0, 6, 7, 8, 9, 5, 2, 3, 4, 0, 1, 7, 8, 9, 5, 6, 3, 4, 0, 1, 2, 8, 9, 5, 6, 7, 4, 0, 1, 2, 3, 9,
            5, 6, 7, 8,
        5, 9, 8, 7, 6, 0, 4, 3, 2, 1, 6, 5, 9, 8, 7, 1, 0, 4, 3, 2, 7, 6, 5, 9, 8, 2, 1, 0, 4, 3, 8, 7, 6, 5, 9, 3, 2, 1, 0, 4, 9, 8, 7, 6, 5, 4,
            3, 2, 1, 0,
    ];

    static ReadOnlySpan<byte> VerhoeffTurn =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 5, 7, 6, 2, 8, 3, 0, 9, 4, 5, 8, 0, 3, 7, 9, 6, 1, 4, 2, 8, 9, 1, 6, 0, 4, 3, 5, 2, 7,
        9, 4, 5, 3, 1, 2, 6, 8, 7, 0, 4, 2, 8, 6, 5, 7, 3, 9, 0, 1, 2, 7, 9, 3, 8, 0, 6, 4, 1, 5, 7, 0, 4, 6, 9, 1, 3, 2, 5, 8,
    ];

    public static bool Luhn(ReadOnlySpan<byte> digits)
    {
        int sum = 0;
        bool twice = false;
        for (int i = digits.Length - 1; i >= 0; i--, twice = !twice)
        {
            int value = twice ? digits[i] * 2 : digits[i];
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }

    public static bool Verhoeff(ReadOnlySpan<byte> digits)
    {
        int check = 0;
        for (int i = 0; i < digits.Length; i++)
            check = VerhoeffProduct[check * 10 + VerhoeffTurn[i % 8 * 10 + digits[digits.Length - 1 - i]]];
        return check == 0;
    }

    /// <summary>The weighted sum of the first digits, as many as there are weights.</summary>
    public static int Weighted(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += digits[i] * weights[i];
        return sum;
    }

    /// <summary>GS1's modulus 10 (EAN, UPC, GTIN, SSCC, USPS): weights 3 and 1 from the right, the check digit last.</summary>
    public static bool Gs1(ReadOnlySpan<byte> digits)
    {
        int sum = 0;
        for (int i = digits.Length - 1, weight = 1; i >= 0; i--, weight = 4 - weight) sum += digits[i] * weight;
        return sum % 10 == 0;
    }

    /// <summary>ISO 7064 modulus 11,10 (German tax id).</summary>
    public static bool Mod11And10(ReadOnlySpan<byte> digits)
    {
        int product = 10;
        foreach (byte digit in digits[..^1])
        {
            int sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[^1];
    }

    /// <summary>ISO 7064 modulus 97 over letters and digits, the first four moved behind the rest (IBAN). Blanks must be gone.</summary>
    public static bool Iban(ReadOnlySpan<char> compact)
    {
        int remainder = 0;
        for (int i = 0; i < compact.Length; i++)
        {
            char c = compact[(i + 4) % compact.Length];
            remainder = char.IsAsciiDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + (c | 0x20) - 'a' + 10) % 97;
        }

        return remainder == 1;
    }
}
