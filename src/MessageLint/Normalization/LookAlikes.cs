using System.Runtime.InteropServices;

namespace MessageLint.Normalization;

/// <summary>Folds foreign letters that pass for Latin ones, but only in words that mix them with Latin letters or digits.</summary>
internal static class LookAlikes
{
    static readonly char[] Targets = Load();

    /// <summary>Whether a letter belongs to a script whose letters are put into Latin words.</summary>
    public static bool IsForeign(char c) =>
        c is >= '\u0250' and <= '\u02AF' or >= '\u0370' and <= '\u058F' or >= '\u13A0' and <= '\u13FF' or >= '\u1D00' and <= '\u1D7F'
            or >= '\u2C80' and <= '\u2CFF' or >= '\uA4D0' and <= '\uA4FF' or >= '\uAB70' and <= '\uABBF';

    /// <summary>Whether a character makes a foreign letter beside it suspicious.</summary>
    public static bool IsLatinOrDigit(char c) => char.IsAsciiLetterOrDigit(c) || IsAccentedLatin(c);

    /// <summary>Replaces look-alikes in place and adds the runs it changed.</summary>
    public static void Fold(Span<char> text, List<TextSpan> folded)
    {
        int at = text.IndexOfAnyInRange('\u0250', '\uABBF');
        if (at < 0) return;
        while (at > 0 && IsWord(text[at - 1])) at--;
        while (at < text.Length)
        {
            int start = at;
            bool latin = false, digit = false, foreign = false;
            for (; at < text.Length; at++)
            {
                char c = text[at];
                if (char.IsAsciiLetter(c) || IsAccentedLatin(c)) latin = true;
                else if (char.IsAsciiDigit(c)) digit = true;
                else if (IsForeign(c)) foreign = true;
                else break;
            }

            if (foreign && (latin || digit)) FoldWord(text, start, at, latin, folded);
            at++;
        }
    }

    static void FoldWord(Span<char> text, int start, int end, bool latin, List<TextSpan> folded)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (!IsForeign(c) || Targets[c] is var target && target == '\0') continue;
            // "5кг" is Russian, "О8ОО" is not: beside digits alone only what reads as a digit is folded.
            if (!latin && target is not ('O' or 'o' or 'I' or 'l')) continue;
            text[i] = target;
            if (folded.Count > 0 && folded[^1].End == i) CollectionsMarshal.AsSpan(folded)[^1] = folded[^1] with { End = i + 1 };
            else folded.Add(new TextSpan(i, i + 1));
        }
    }

    static bool IsWord(char c) => IsLatinOrDigit(c) || IsForeign(c);

    static bool IsAccentedLatin(char c) => c is >= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7');

    static char[] Load()
    {
        var targets = new char['\uABC0'];
        using Stream stream = typeof(LookAlikes).Assembly.GetManifestResourceStream("rules/data/confusables.txt")
            ?? throw new InvalidOperationException("rules/data/confusables.txt is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            targets[int.Parse(line.AsSpan(0, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)] = line[5];
        }

        return targets;
    }
}
