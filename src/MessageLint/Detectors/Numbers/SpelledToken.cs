namespace MessageLint.Detectors.Numbers;

/// <summary>
/// A word or a run of digits in a spelled number: its value, a sign (<see cref="SpelledNumber"/>), <see cref="Digits"/> or <see cref="Nothing"/>;
/// paused where more than a blank or dash stands before it.
/// </summary>
internal readonly record struct SpelledToken(int Start, int End, int Value, bool Paused, uint Languages = uint.MaxValue)
{
    public const int Digits = -100, Nothing = -101;

    const int MaxGap = 4, MaxWord = 32;

    public bool IsNumber => Value >= 0 || Value is Digits or SpelledNumber.Double or SpelledNumber.Triple;

    public bool IsWord => Value >= 0;

    /// <summary>The token that begins behind an index, at most a few separators away.</summary>
    public static SpelledToken After(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        bool paused = false;
        while (start < text.Length && start - at < MaxGap && IsSeparator(text[start]))
        {
            if (text[start] is not (' ' or '-')) paused = true;
            start++;
        }

        if (start == text.Length || IsSeparator(text[start])) return new(at, at, Nothing, paused);
        if (char.IsAsciiDigit(text[start]))
        {
            int last = start;
            while (last < text.Length && last - start < 18 && char.IsAsciiDigit(text[last])) last++;
            return new(start, last, Digits, paused);
        }

        if (IsUnspacedDigit(text[start..], out DigitWord word, out int length)) return new(start, start + length, word.Value, paused, word.Languages);
        int end = start;
        while (end < text.Length && end - start <= MaxWord && char.IsLetter(text[end]) && !NumberLexicon.IsUnspaced(text[end])) end++;
        DigitWord found = Lookup(text[start..end]);
        return new(start, end, found.Value, paused, found.Languages);
    }

    /// <summary>The token that ends before an index.</summary>
    public static SpelledToken Before(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end > 0 && at - end < MaxGap && IsSeparator(text[end - 1])) end--;
        if (end == 0) return new(at, at, Nothing, false);
        int start = end;
        if (char.IsAsciiDigit(text[end - 1]))
        {
            while (start > 0 && end - start < 18 && char.IsAsciiDigit(text[start - 1])) start--;
            return new(start, end, Digits, false);
        }

        if (NumberLexicon.IsUnspaced(text[end - 1]))
        {
            foreach ((string term, DigitWord digit) in NumberLexicon.Default.UnspacedDigits)
            {
                if (text[..end].EndsWith(term, StringComparison.Ordinal)) return new(end - term.Length, end, digit.Value, false, digit.Languages);
            }
        }

        while (start > 0 && end - start <= MaxWord && char.IsLetter(text[start - 1]) && !NumberLexicon.IsUnspaced(text[start - 1])) start--;
        DigitWord found = Lookup(text[start..end]);
        return new(start, end, found.Value, false, found.Languages);
    }

    static bool IsUnspacedDigit(ReadOnlySpan<char> text, out DigitWord value, out int length)
    {
        (value, length) = (default, 0);
        if (!NumberLexicon.IsUnspaced(text[0])) return false;
        foreach ((string term, DigitWord digit) in NumberLexicon.Default.UnspacedDigits)
        {
            if (!text.StartsWith(term, StringComparison.Ordinal)) continue;
            (value, length) = (digit, term.Length);
            return true;
        }

        return false;
    }

    static DigitWord Lookup(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxWord) return new(Nothing, 0);
        Span<char> folded = stackalloc char[MaxWord];
        for (int i = 0; i < word.Length; i++) folded[i] = WordFold.Fold(word[i]);
        return NumberLexicon.Default.FindDigit(folded[..word.Length]) ?? NumberLexicon.Default.FindHundreds(folded[..word.Length]) ?? new(Nothing, 0);
    }

    static bool IsSeparator(char value) => !char.IsLetterOrDigit(value) && value != '〇' || value is '、' or '・';
}
