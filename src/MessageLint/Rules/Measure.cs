using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Rules;

/// <summary>Something that can be counted in a text.</summary>
internal enum Measure
{
    /// <summary>Words of two or more capitals in a row.</summary>
    CapitalWords,

    /// <summary>'!' and '?' in a row.</summary>
    PunctuationRun,

    /// <summary>Line ends in a row.</summary>
    LineBreaks,

    /// <summary>UTF-16 units of the whole message, as written.</summary>
    Length,

    /// <summary>Words of a sentence.</summary>
    SentenceWords,

    /// <summary>Emoji.</summary>
    Emoji,

    /// <summary>Invisible characters.</summary>
    HiddenCharacters,
}

/// <summary>Counts what a <see cref="Measure"/> says, place by place.</summary>
internal static class Measures
{
    /// <summary>The candidates that a measure is taken at; none for those that look at the whole text.</summary>
    public static CandidateKinds Wakes(Measure measure) => measure switch
    {
        Measure.PunctuationRun => CandidateKinds.Punctuation,
        Measure.LineBreaks => CandidateKinds.BlankLines,
        _ => CandidateKinds.None,
    };

    /// <summary>Whether a measure is taken sentence by sentence, and what the scanner counted of it in one, which may be too much.</summary>
    public static bool CountsSentences(Measure measure, in Sentence sentence, out int atMost)
    {
        atMost = measure == Measure.CapitalWords ? sentence.Capitals : sentence.Words;
        return measure is Measure.CapitalWords or Measure.SentenceWords;
    }

    /// <summary>Whether a text with these sentences may hold as much of a measure as a limit says; of other measures its sentences tell nothing.</summary>
    public static bool MayCount(Measure measure, int limit, SentenceList sentences)
    {
        foreach (ref readonly var sentence in sentences.Items)
        {
            if (!CountsSentences(measure, sentence, out int atMost) || atMost >= limit) return true;
        }

        return false;
    }

    /// <summary>What a stretch counts of a measure that is taken by sentences.</summary>
    public static (TextSpan Span, int Count) In(Measure measure, ReadOnlySpan<char> text, int start, int end) =>
        measure == Measure.CapitalWords ? CapitalRun(text, start, end) : SentenceWords(text, start, end);

    /// <summary>The run around a candidate and how much of it there is.</summary>
    public static (TextSpan Span, int Count) At(Measure measure, ReadOnlySpan<char> text, Candidate candidate) => measure switch
    {
        Measure.PunctuationRun => Run(text, candidate.Start, static c => c is '!' or '?'),
        _ => LineBreakRun(text, candidate.Start),
    };

    /// <summary>The first place at or after <paramref name="from"/> where a measure that looks at the whole text counts something; an empty span at the end.</summary>
    public static (TextSpan Span, int Count) Next(Measure measure, ReadOnlySpan<char> text, int from) => measure switch
    {
        Measure.Emoji => NextEmoji(text, from),
        _ => (new TextSpan(text.Length, text.Length), 0),
    };

    static (TextSpan, int) Run(ReadOnlySpan<char> text, int at, Func<char, bool> belongs)
    {
        int start = at, end = at;
        while (end < text.Length && belongs(text[end])) end++;
        while (start > 0 && belongs(text[start - 1])) start--;
        return (new TextSpan(start, end), end - start);
    }

    static (TextSpan, int) LineBreakRun(ReadOnlySpan<char> text, int at)
    {
        int start = at, end = at, count = 0;
        while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        foreach (char c in text[start..end]) count += c == '\n' ? 1 : 0;
        return (new TextSpan(start, end), count);
    }

    /// <summary>The longest row of capital words that touches a stretch; ids and words with digits break it.</summary>
    static (TextSpan, int) CapitalRun(ReadOnlySpan<char> text, int from, int to)
    {
        // From the beginning of the row, wherever the block that woke us cut it.
        int i = from;
        while (i > 0 && i > from - 400 && !char.IsAsciiLetterLower(text[i - 1])) i--;
        var best = (Span: new TextSpan(from, from), Count: 0);
        int start = i, end = i, count = 0;
        while (i < text.Length && (i < to || count > 0))
        {
            int wordEnd = Phrases.Tokenizer.WordEnd(text, i);
            if (wordEnd == i)
            {
                if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n') count = 0;
                i++;
                continue;
            }

            var word = text[i..wordEnd];
            bool capital = IsCapital(word);
            if (capital && count == 0) start = i;
            if (capital) (count, end) = (count + (word.Length > 1 ? 1 : 0), wordEnd);
            else count = 0;
            if (count > best.Count) best = (new TextSpan(start, end), count);
            i = wordEnd;
        }

        return best;
    }

    static bool IsCapital(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c is not ('\'' or '’')) return false;
        }

        return true;
    }

    static (TextSpan, int) NextEmoji(ReadOnlySpan<char> text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            // Below stand letters and signs, which a whole text mostly is.
            int step = text[i..].IndexOfAnyExceptInRange('\0', '\u25FF');
            if (step < 0) break;
            i += step;
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length;
            int code = pair ? char.ConvertToUtf32(text[i], char.IsLowSurrogate(text[i + 1]) ? text[i + 1] : '\uDC00') : text[i];
            if (code is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF and not (0x2605 or 0x2606 or 0x2713 or 0x2714 or 0x2716 or 0x2717)) or 0x2B50 or 0x2B55)
            {
                return (new TextSpan(i, i + (pair ? 2 : 1)), 1);
            }
        }

        return (new TextSpan(text.Length, text.Length), 0);
    }

    /// <summary>The first sentence of a stretch.</summary>
    static (TextSpan, int) SentenceWords(ReadOnlySpan<char> text, int from, int to)
    {
        int end = Math.Min(to, Phrases.SentenceBorders.SentenceEnd(text, from)), words = 0;
        for (int i = from; i < end;)
        {
            int wordEnd = Phrases.Tokenizer.WordEnd(text[..end], i);
            if (wordEnd > i && !WordFolding.IsUnspaced(text[i])) words++;
            i = Math.Max(wordEnd, i + 1);
        }

        int start = from;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return (new TextSpan(start, end), words);
    }
}
