namespace MessageLint.Detectors;

/// <summary>How addresses are dictated: commas and "then" between the parts, letters by the spelling alphabet.</summary>
static class Dictation
{
    public const int MaxLetters = 24;

    /// <summary>The words of the spelling alphabet; each begins with its letter.</summary>
    public static readonly string[] Phonetic =
        ["alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "juliett", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey", "whisky", "xray", "yankee", "zulu"];

    static readonly NameSet PhoneticWords = new(Phonetic);

    public static bool IsComma(char c) => c is ',' or '،' or '、' or '+';

    /// <summary>The length without what leads to a mark: commas, "then", "followed by an".</summary>
    public static int TrimEnd(ReadOnlySpan<char> chars)
    {
        bool article = true;
        int length = chars.Length;
        while (length > 0)
        {
            char last = chars[length - 1];
            if (last == ' ' || IsComma(last))
            {
                article &= last == ' ';
                length--;
                continue;
            }

            int start = Glyphs.WordStart(chars, length, 0);
            if (start == length || start == 0 || !(chars[start - 1] == ' ' || IsComma(chars[start - 1]) || Glyphs.IsUnspaced(chars[start]))) break;
            var use = ContactWords.Of(chars[start..length]);
            if ((use & WordUse.Next) == 0 && !(article && (use & WordUse.Article) != 0 && IsLed(chars[..start]))) break;
            article = false;
            length = start;
        }

        return length;
    }

    /// <summary>Whether the word at the start of a text only leads from a mark to the name behind it.</summary>
    public static bool LeadsOn(ReadOnlySpan<char> text, int wordEnd)
    {
        int next = Glyphs.SkipBlanks(text, wordEnd, text.Length);
        return next < text.Length && Glyphs.IsWord(text[next]) && (ContactWords.Of(text[..wordEnd]) & WordUse.Next) != 0;
    }

    /// <summary>Reads words of the spelling alphabet with blanks, commas or hyphens between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first may start.</param>
    /// <param name="words">Where each starts.</param>
    /// <param name="end">The end of the last.</param>
    /// <returns>How many there are.</returns>
    public static int ReadPhonetic(ReadOnlySpan<char> text, int at, Span<int> words, out int end)
    {
        int count = 0;
        end = at;
        while (count < words.Length && at < text.Length)
        {
            int stop = Glyphs.WordEnd(text, at, Math.Min(text.Length, at + 10));
            if (!PhoneticWords.Contains(text[at..stop])) break;
            words[count++] = at;
            end = at = stop;
            while (at < text.Length && at - end < 3 && text[at] is ' ' or ',' or '-') at++;
        }

        return count;
    }

    /// <summary>Whether a word such as "then" ends a text: without one, "a dot" is a thing.</summary>
    static bool IsLed(ReadOnlySpan<char> chars)
    {
        int end = chars.TrimEnd(' ').Length;
        return (ContactWords.Of(chars[Glyphs.WordStart(chars, end, 0)..end]) & WordUse.Next) != 0;
    }
}
