using System.Globalization;

namespace MessageLint.Detectors.Numbers;

/// <summary>A number word: 0 to 900 or a sign, and a bit for each language that has it.</summary>
internal readonly record struct DigitWord(int Value, uint Languages);

/// <summary>What number words do beside standing for a value.</summary>
internal static class SpelledNumber
{
    /// <summary>Says the next digit twice.</summary>
    public const int Double = -2;

    /// <summary>Says the next digit three times.</summary>
    public const int Triple = -3;

    /// <summary>A word between the parts: "then".</summary>
    public const int Pause = -10;

    /// <summary>A word that joins tens and units: "cincuenta y cinco".</summary>
    public const int And = -11;

    public static int Parse(string name) => name switch
    {
        "x2" => Double,
        "x3" => Triple,
        "pause" => Pause,
        "and" => And,
        _ => int.Parse(name, CultureInfo.InvariantCulture),
    };
}
