namespace MessageLint.Detectors;

/// <summary>Decodes the labels of internationalised hosts (RFC 3492).</summary>
static class Punycode
{
    const int Base = 36, TMin = 1, TMax = 26, Skew = 38, Damp = 700, InitialBias = 72, InitialN = 128;

    /// <summary>Decodes what stands behind <c>xn--</c>.</summary>
    /// <returns>The number of characters written; 0 when the input is not punycode, does not fit or leaves the basic plane.</returns>
    public static int Decode(ReadOnlySpan<char> input, Span<char> output)
    {
        int basic = Math.Max(0, input.LastIndexOf('-'));
        if (basic > output.Length) return 0;
        input[..basic].CopyTo(output);
        int count = basic, n = InitialN, i = 0, bias = InitialBias;
        for (int at = basic > 0 ? basic + 1 : 0; at < input.Length;)
        {
            int old = i, weight = 1;
            for (int k = Base; ; k += Base)
            {
                int digit = at < input.Length ? Digit(input[at++]) : -1;
                if (digit < 0 || digit > (0xFFFF * 64 - i) / weight) return 0;
                i += digit * weight;
                int threshold = Math.Clamp(k - bias, TMin, TMax);
                if (digit < threshold) break;
                weight *= Base - threshold;
                if (weight > 0xFFFFFF) return 0;
            }

            count++;
            bias = Adapt(i - old, count, old == 0);
            n += i / count;
            i %= count;
            if (n > 0xFFFF || count > output.Length) return 0;
            output[i..(count - 1)].CopyTo(output[(i + 1)..]);
            output[i++] = (char)n;
        }

        return count;
    }

    static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        int k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base) delta /= Base - TMin;
        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }

    static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
