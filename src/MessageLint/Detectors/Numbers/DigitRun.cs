namespace MessageLint.Detectors.Numbers;

/// <summary>A run of digits in the text.</summary>
internal readonly record struct DigitGroup(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>The digit groups of one place in the text, from one group on, with what stands between them.</summary>
internal readonly ref struct DigitRun(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> groups)
{
    /// <summary>The most groups that are looked at together: a number dictated digit by digit, and some.</summary>
    public const int MaxGroups = 40;

    /// <summary>The most digits that any number here has.</summary>
    public const int MaxDigits = 40;

    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<DigitGroup> Groups { get; } = groups;

    public int Count => Groups.Length;

    public int Start => Groups[0].Start;

    public DigitGroup this[int index] => Groups[index];

    public char Before => CharAt(Start - 1);

    public DigitRun From(int index) => new(Text, Groups[index..]);

    public char CharAt(int index) => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    /// <summary>What stands between two neighbouring groups, behind <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Gap(int index) => Text[Groups[index].End..Groups[index + 1].Start];

    /// <summary>The one character between two neighbouring groups; '\0' where there are more, or no second group.</summary>
    public char Joint(int index) => index + 1 < Groups.Length && Groups[index + 1].Start - Groups[index].End == 1 ? Text[Groups[index].End] : '\0';

    /// <summary>Whether groups have these lengths and are joined by one and the same character.</summary>
    public bool IsShape(char joint, int first, int second, int third) =>
        Count >= 3 && Groups[0].Length == first && Groups[1].Length == second && Groups[2].Length == third && Joint(0) == joint && Joint(1) == joint;

    public int Value(int index)
    {
        int value = 0;
        for (int i = Groups[index].Start; i < Math.Min(Groups[index].End, Groups[index].Start + 9); i++) value = value * 10 + Text[i] - '0';
        return value;
    }

    /// <summary>Whether the text is this number and hardly anything else.</summary>
    public bool IsAlone(int groups) => Text.Length - (Groups[groups - 1].End - Start) <= 6;

    /// <summary>Whether the number is a line of its own, as in a signature.</summary>
    public bool IsOwnLine(int groups) => Before is '\n' or '\0' && CharAt(Groups[groups - 1].End) is '\n' or '\0';

    /// <summary>Copies the digits of the first groups as values 0 to 9; what does not fit is left out.</summary>
    public int Copy(int groups, Span<byte> digits)
    {
        int count = 0;
        for (int g = 0; g < groups; g++)
        {
            for (int i = Groups[g].Start; i < Groups[g].End && count < digits.Length; i++) digits[count++] = (byte)(Text[i] - '0');
        }

        return count;
    }

    public int DigitCount(int groups)
    {
        int count = 0;
        for (int i = 0; i < groups; i++) count += Groups[i].Length;
        return count;
    }

    /// <summary>How many groups from the first hang together tightly: with one character between them that is no blank.</summary>
    public int TightCount()
    {
        int count = 1;
        while (count < Count && Joint(count - 1) is '-' or '.' or '/' or '_' or '*' or ':') count++;
        return count;
    }

    /// <summary>Reads the groups from <paramref name="at"/> on, as long as at most three characters that are no letters stand between them.</summary>
    public static int Read(ReadOnlySpan<char> text, ref int at, int end, Span<DigitGroup> groups)
    {
        int count = 0;
        while (at < end && count < groups.Length)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                if (count > 0 && (at - groups[count - 1].End >= 3 || char.IsLetter(text[at]))) break;
                at++;
                continue;
            }

            int start = at;
            while (at < end && char.IsAsciiDigit(text[at])) at++;
            groups[count++] = new DigitGroup(start, at);
        }

        return count;
    }
}
