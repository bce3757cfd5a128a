using System.Runtime.CompilerServices;

namespace MessageLint.Detectors.Numbers;

/// <summary>The telling words around a number, within its sentence, and how far away the nearest of each concept is.</summary>
internal ref struct WordsNear
{
    /// <summary>The distance of what is not there.</summary>
    public const int None = 255;

    const int Left = 96, Right = 52, MaxWords = 48;

    Distances distances;
    ulong found;

    /// <summary>What the last word before the number says, labels such as "no.", "number" and "is" aside.</summary>
    public ulong Adjacent { get; private set; }

    /// <summary>Whether a "no." or "#" stands right before the number.</summary>
    public bool Labelled { get; private set; }

    /// <summary>Whether words behind the number, in its sentence, could mean that it is an order's or an article's.</summary>
    public bool HarmlessBehind { get; private set; }

    [InlineArray(64)]
    struct Distances
    {
        byte first;
    }

    public static ulong Mask(NumberWord word) => 1UL << (int)word;

    public readonly bool Has(NumberWord word) => (found & Mask(word)) != 0;

    public readonly bool HasAny(ulong mask) => (found & mask) != 0;

    /// <summary>Units between the number and the concept's nearest word; words behind the number count a little farther.</summary>
    public readonly int Distance(NumberWord word) => Has(word) ? distances[(int)word] : None;

    public readonly int Nearest(ulong mask)
    {
        int nearest = None;
        for (ulong rest = found & mask; rest != 0; rest &= rest - 1)
            nearest = Math.Min(nearest, distances[System.Numerics.BitOperations.TrailingZeroCount(rest)]);
        return nearest;
    }

    public static WordsNear Around(ReadOnlySpan<char> text, int start, int end)
    {
        var near = default(WordsNear);
        int from = SentenceStart(text, start);
        int to = SentenceEnd(text, end);
        near.Read(text[from..start], distanceFromEnd: true);
        near.Read(text[end..to], distanceFromEnd: false);
        return near;
    }

    /// <summary>What the last word before a number says, labels such as "no." and "is" aside: a cheap look before all the words are read.</summary>
    [SkipLocalsInit]
    public static ulong Before(ReadOnlySpan<char> text, int start)
    {
        const int maxWords = 5, maxLength = 24, maxGap = 3;
        const ulong aside = 1UL << (int)NumberWord.Label | 1UL << (int)NumberWord.Number | 1UL << (int)NumberWord.Neutral;
        Span<char> buffer = stackalloc char[maxLength];
        for (int words = 0, at = start; words < maxWords; words++)
        {
            int end = at;
            while (end > 0 && at - end < maxGap && text[end - 1] is ' ' or ':' or '.' or '#' or '(')
            {
                if (text[end - 1] == '.' && LettersBefore(text, end - 1) > 4 && !Abbreviates(text, end - 1)) return 0;
                end--;
            }

            at = end;
            while (at > 0 && end - at < maxLength && IsWordChar(text[at - 1])) at--;
            if (end - at is 0 or maxLength) return 0;
            if (end - at == 1 && at > 1 && text[at - 1] == '/' && char.IsLetter(text[at - 2])) at -= 2;
            for (int i = at; i < end; i++) buffer[i - at] = WordFold.Fold(text[i]);
            ulong mask = NumberLexicon.Default.Find(buffer[..(end - at)]) & ~(NumberLexicon.BeginsPhrase | Mask(NumberWord.Piece));
            if (mask == 0 || (mask & ~aside) != 0) return mask & ~aside;
        }

        return 0;
    }

    /// <summary>A word or phrase as the look-up wants it: folded, single blanks, without dots.</summary>
    public static string Canonical(string phrase)
    {
        Span<char> buffer = stackalloc char[phrase.Length * 2];
        Span<Word> words = stackalloc Word[MaxWords];
        int count = Split(phrase, buffer, words, out _);
        return count == 0 ? phrase : new string(buffer[words[0].Start..words[count - 1].End]);
    }

    static int SentenceStart(ReadOnlySpan<char> text, int start)
    {
        int limit = Math.Max(0, start - Left), at = start;
        while (at > limit)
        {
            char c = text[at - 1];
            if (c is '!' or '?' or '。' && at < start - 1) break;
            if (c == '\n' && at - 2 >= limit && text[at - 2] == '\n') break;
            // A dot ends a sentence unless the word before is short, as abbreviations are.
            if (c == '.' && at < text.Length && text[at] is ' ' or '\n' && LettersBefore(text, at - 1) > 4 && !Abbreviates(text, at - 1)) break;
            at--;
        }

        // A word cut in half says nothing.
        if (at == limit && at > 0 && IsWordChar(text[at - 1]) && !NumberLexicon.IsUnspaced(text[at])) while (at < start && IsWordChar(text[at])) at++;
        return at;
    }

    static int SentenceEnd(ReadOnlySpan<char> text, int end)
    {
        int limit = Math.Min(text.Length, end + Right), at = end;
        while (at < limit)
        {
            char c = text[at];
            if (c is '!' or '?' or '\n' or '。') break;
            if (c == '.' && (at + 1 == text.Length || text[at + 1] is ' ' or '\n')) break;
            at++;
        }

        if (at == limit && at < text.Length && IsWordChar(text[at]) && !NumberLexicon.IsUnspaced(text[at])) while (at > end
            && IsWordChar(text[at - 1])) at--;
        return at;
    }

    /// <summary>"Artikelnr.": long, and cut short all the same.</summary>
    static bool Abbreviates(ReadOnlySpan<char> text, int dot) => dot > 2 && text[(dot - 2)..dot] is "nr" or "Nr" or "NR";

    static int LettersBefore(ReadOnlySpan<char> text, int at)
    {
        int count = 0;
        while (at - count > 0 && count < 5 && char.IsLetter(text[at - count - 1])) count++;
        return count;
    }

    [SkipLocalsInit]
    void Read(ReadOnlySpan<char> window, bool distanceFromEnd)
    {
        Span<char> buffer = stackalloc char[Left + MaxWords];
        Span<Word> words = stackalloc Word[MaxWords];
        NumberLexicon lexicon = NumberLexicon.Default;
        int count = Split(window, buffer, words, out bool unspaced);
        bool adjacent = distanceFromEnd;
        for (int n = 0; n < count; n++)
        {
            // From the number outwards.
            int i = distanceFromEnd ? count - 1 - n : n;
            ulong mask = lexicon.Find(buffer[words[i].Start..words[i].End]) & ~Mask(NumberWord.Piece);
            int last = i;
            if ((mask & NumberLexicon.BeginsPhrase) != 0)
            {
                for (int j = i + 1; j < Math.Min(count, i + NumberLexicon.MaxPhraseWords); j++)
                {
                    ulong phrase = lexicon.Find(buffer[words[i].Start..words[j].End]) & ~NumberLexicon.BeginsPhrase;
                    if (phrase == 0) continue;
                    mask |= phrase;
                    last = j;
                }

                mask &= ~NumberLexicon.BeginsPhrase;
            }

            if (!distanceFromEnd) mask = Behind(window, words[last], mask);
            Note(mask, distanceFromEnd ? window.Length - words[last].SourceEnd : words[i].SourceStart + 4);
            if (!adjacent) continue;
            // "Reach us on …": whom to reach says nothing about the number itself.
            ulong aside = Mask(NumberWord.Label) | Mask(NumberWord.Number) | Mask(NumberWord.Neutral);
            if ((mask & Mask(NumberWord.Neutral)) != 0) aside |= Mask(NumberWord.Own);
            if (n == 0) Labelled = (mask & Mask(NumberWord.Label)) != 0;
            Adjacent |= mask & ~aside;
            adjacent = (mask & aside) != 0 && (mask & ~aside) == 0;
        }

        if (unspaced) ReadUnspaced(window, distanceFromEnd, lexicon);
    }

    /// <summary>
    /// Behind a number, only a word right beside it makes it harmless for sure, and a word with a number of its own says nothing about this one.
    /// </summary>
    ulong Behind(ReadOnlySpan<char> window, Word word, ulong mask)
    {
        if ((mask & Mask(NumberWord.Fit)) != 0 && word.SourceStart <= 2) mask |= Mask(NumberWord.Reference);
        if (word.SourceStart > 2 && (mask & NumberLabels.Harmless) != 0)
        {
            HarmlessBehind = true;
            mask &= ~NumberLabels.Harmless;
        }

        bool ownNumber = window[word.SourceEnd..Math.Min(window.Length, word.SourceEnd + 4)].ContainsAnyInRange('0', '9');
        return ownNumber ? mask & ~(Mask(NumberWord.Phone) | Mask(NumberWord.Contact)) : mask;
    }

    void ReadUnspaced(ReadOnlySpan<char> window, bool distanceFromEnd, NumberLexicon lexicon)
    {
        int nearest = None;
        foreach ((string term, ulong mask) in lexicon.Unspaced)
        {
            int at = distanceFromEnd ? window.LastIndexOf(term, StringComparison.Ordinal) : window.IndexOf(term, StringComparison.Ordinal);
            if (at < 0) continue;
            int distance = distanceFromEnd ? window.Length - at - term.Length : at + 4;
            Note(mask, distance);
            if (!distanceFromEnd || distance > 3 || distance > nearest) continue;
            Adjacent = distance == nearest ? Adjacent | mask : mask;
            nearest = distance;
        }
    }

    void Note(ulong mask, int distance)
    {
        for (ulong rest = mask; rest != 0; rest &= rest - 1)
        {
            int bit = System.Numerics.BitOperations.TrailingZeroCount(rest);
            if ((found & 1UL << bit) == 0 || distance < distances[bit]) distances[bit] = (byte)Math.Min(distance, None - 1);
        }

        found |= mask;
    }

    static int Split(ReadOnlySpan<char> window, Span<char> buffer, Span<Word> words, out bool unspaced)
    {
        int count = 0, length = 0;
        unspaced = false;
        for (int i = 0; i < window.Length && count < words.Length;)
        {
            if (NumberLexicon.IsUnspaced(window[i])) unspaced = true;
            if (!IsWordChar(window[i]) && !IsSign(window[i]))
            {
                i++;
                continue;
            }

            int from = i, start = length;
            if (IsSign(window[i])) buffer[length++] = window[i++];
            else
            {
                // "a/c", "s/n": a single letter, a slash, a letter.
                while (i < window.Length && (IsWordChar(window[i]) || (window[i] == '/' && i == from + 1 && i + 1 < window.Length
                    && char.IsLetter(window[i + 1]))))
                    buffer[length++] = WordFold.Fold(window[i++]);
            }

            words[count++] = new Word(start, length, from, i);
            buffer[length++] = ' ';
        }

        return count;
    }

    static bool IsWordChar(char value) =>
        value < 0x80 ? char.IsAsciiLetterOrDigit(value) || value == '\'' : char.IsLetter(value) || value is '°' or '’' || char.IsSurrogate(value);

    static bool IsSign(char value) => value is '#' or '☎' or '✆' or '№';

    readonly record struct Word(int Start, int End, int SourceStart, int SourceEnd);
}
