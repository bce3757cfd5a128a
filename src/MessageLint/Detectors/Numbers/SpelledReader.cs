using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MessageLint.Detectors.Numbers;

/// <summary>Reads number words into digits: tens join units, hundreds multiply, "double" repeats.</summary>
internal ref struct SpelledReader(ReadOnlySpan<char> text, int start)
{
    readonly ReadOnlySpan<char> text = text;
    Buffer digits;
    int count, pending = -1, repeat = 1;
    bool open;

    /// <summary>How many of the tokens were words.</summary>
    public int Words { get; private set; }

    /// <summary>Behind the last number token.</summary>
    public int End { get; private set; } = start;

    [InlineArray(24)]
    struct Buffer
    {
        byte first;
    }

    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Digits => ((ReadOnlySpan<byte>)digits)[..count];

    public void Read(int tokens)
    {
        int at = End, pauses = 0;
        uint languages = uint.MaxValue;
        for (int i = 0; i < tokens; i++)
        {
            SpelledToken token = SpelledToken.After(text, at);
            if (token.Value is SpelledNumber.Pause or SpelledNumber.And)
            {
                // Not more than two in a row: "and then".
                if (++pauses > 2) break;
                if (token.Value == SpelledNumber.Pause) Flush();
            }
            else if (!token.IsNumber) break;
            else
            {
                // Nobody changes the language within a number.
                if ((languages &= token.Languages) == 0) break;
                pauses = 0;
                if (token.Paused) Flush();
                Take(token);
                End = token.End;
            }

            at = token.End;
        }

        Flush();
    }

    void Take(SpelledToken token)
    {
        if (token.Value == SpelledToken.Digits)
        {
            Flush();
            for (; repeat > 1; repeat--) Append(text[token.Start] - '0');
            foreach (char digit in text[token.Start..token.End]) Append(digit - '0');
            return;
        }

        Words++;
        if (token.Value < 0)
        {
            Flush();
            repeat = -token.Value;
            return;
        }

        Combine(token.Value);
    }

    /// <summary>Joins a value to what is pending where the language would: "quatre-vingt-dix-huit", "beş yüz otuz iki".</summary>
    void Combine(int value)
    {
        bool joins = open && pending > 0 && value > 0 && value switch
        {
            < 10 => pending % 10 == 0 && pending >= 20,
            < 20 => pending % 100 == 0 || pending % 100 is 60 or 80,
            20 when pending % 100 == 4 => true,
            < 100 => pending % 100 == 0,
            100 => pending < 10,
            _ => false,
        };
        if (!joins)
        {
            Flush();
            pending = value;
        }
        else if (value == 100) pending *= 100;
        else if (value == 20 && pending % 100 == 4) pending += 76;
        else pending += value;
        open = true;
    }

    void Flush()
    {
        if (pending >= 0)
        {
            for (; repeat > 0; repeat--)
            {
                if (pending >= 100) Append(pending / 100 % 10);
                if (pending >= 10) Append(pending / 10 % 10);
                Append(pending % 10);
            }

            repeat = 1;
        }

        pending = -1;
        open = false;
    }

    void Append(int digit)
    {
        if (count < 24) digits[count++] = (byte)digit;
    }
}
