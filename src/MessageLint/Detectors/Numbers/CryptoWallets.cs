using System.Security.Cryptography;

namespace MessageLint.Detectors.Numbers;

/// <summary>Addresses of crypto wallets: Bitcoin by its check sums, Ethereum by its shape.</summary>
internal static class CryptoWallets
{
    const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>The currency of an address, or null.</summary>
    public static string? Kind(ReadOnlySpan<char> token)
    {
        if (token.Length == 42 && token[0] == '0' && token[1] is 'x' or 'X' && IsHex(token[2..])) return "ETH";
        if (token.StartsWith("bc1", StringComparison.OrdinalIgnoreCase)) return IsBech32(token) ? "BTC" : null;
        if (token[0] is '1' or '3' && token.Length <= 35) return IsBase58Check(token) ? "BTC" : null;
        return token[0] == 'T' && token.Length == 34 && IsBase58Check(token) ? "TRX" : null;
    }

    static bool IsHex(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return true;
    }

    static bool IsBase58Check(ReadOnlySpan<char> token)
    {
        Span<byte> value = stackalloc byte[25];
        value.Clear();
        foreach (char c in token)
        {
            int carry = Base58.IndexOf(c, StringComparison.Ordinal);
            if (carry < 0) return false;
            for (int i = value.Length - 1; i >= 0; i--)
            {
                carry += value[i] * 58;
                value[i] = (byte)carry;
                carry >>= 8;
            }

            if (carry != 0) return false;
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(value[..21], hash);
        SHA256.HashData(hash, hash);
        return hash[..4].SequenceEqual(value[21..]);
    }

    static bool IsBech32(ReadOnlySpan<char> token)
    {
        uint check = 1;
        ReadOnlySpan<byte> prefix = [3, 3, 0, 2, 3];
        foreach (byte part in prefix) check = Step(check, part);
        foreach (char c in token[3..])
        {
            int value = Bech32.IndexOf((char)(c | 0x20), StringComparison.Ordinal);
            if (char.IsAsciiDigit(c)) value = Bech32.IndexOf(c, StringComparison.Ordinal);
            if (value < 0) return false;
            check = Step(check, (byte)value);
        }

        return check is 1 or 0x2bc830a3;
    }

    static uint Step(uint check, byte value)
    {
        ReadOnlySpan<uint> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        uint top = check >> 25;
        check = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++)
        {
            if ((top >> i & 1) != 0) check ^= generator[i];
        }

        return check;
    }
}
