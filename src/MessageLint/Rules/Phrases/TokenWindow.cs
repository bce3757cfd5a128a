using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>A word in a window.</summary>
internal struct Token
{
    /// <summary>Its place in the normalised text.</summary>
    public int Start, End;

    /// <summary>Where its folded letters and their hashes begin, and how many there are.</summary>
    public int Letters, Length;

    /// <summary>Counts up at every border: of sentences, of clauses, of the reach of a negation, and of the parts between commas.</summary>
    public byte Sentence, Clause, Scope, Part;

    /// <summary>Counts up at punctuation only: no entry of a lexicon reaches across it.</summary>
    public byte Run;
}

/// <summary>
/// A sentence, or a few, cut into words. Every word is hashed once, with all its beginnings. Reused; of a fixed size, so that what looks
/// at it is bounded whatever the text is.
/// </summary>
internal sealed class TokenWindow
{
    public const int MaxTokens = 160;

    /// <summary>The letters of a word that count.</summary>
    public const int MaxLetters = 32;

    // The folded letters and digits of ASCII; 0 for all that is in no word.
    static readonly byte[] PlainLetters = MakePlainLetters();

    readonly Token[] tokens = new Token[MaxTokens];
    readonly char[] letters = new char[MaxTokens * MaxLetters];
    readonly ulong[] hashes = new ulong[MaxTokens * MaxLetters];
    readonly bool[] questions = new bool[MaxTokens + 1];

    public int Count { get; private set; }

    /// <summary>Where the window ends in the text: the end of its last sentence, or of its last word when it is full.</summary>
    public int End { get; private set; }

    public Span<Token> Tokens => tokens.AsSpan(0, Count);

    public ReadOnlySpan<char> Letters(in Token token) => letters.AsSpan(token.Letters, token.Length);

    /// <summary>The hash of each of a word's beginnings, the word's own last.</summary>
    public ReadOnlySpan<ulong> Hashes(in Token token) => hashes.AsSpan(token.Letters, token.Length);

    public bool IsQuestion(int sentence) => questions[sentence];

    /// <summary>Cuts <c>[start, end)</c> into words; stops when the window is full.</summary>
    public void Fill(ReadOnlySpan<char> text, int start, int end)
    {
        Count = 0;
        int used = 0, i = start;
        byte sentence = 0, run = 0;
        questions[0] = false;
        while (i < end)
        {
            // Most of what stands between words, and most words, are plain: they need not be asked for everything that can be.
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            if (Count == MaxTokens && WordFolding.IsWordChar(text[i])) break;
            int length = PlainWord(text[..end], i, used), wordEnd = length > 0 ? i + length : Tokenizer.WordEnd(text[..end], i);
            if (wordEnd > i)
            {
                if (Count == MaxTokens) break;
                ref var token = ref tokens[Count];
                if (length == 0) length = Hash(text[i..wordEnd], used);
                if (length > 0)
                {
                    token = new Token { Start = i, End = wordEnd, Letters = used, Length = length, Sentence = sentence, Clause = run, Scope = run, Part = run, Run = run };
                    Count++;
                    used += length;
                }

                i = wordEnd;
                continue;
            }

            var border = SentenceBorders.At(text, i);
            if (border != Border.None && run < byte.MaxValue) run++;
            if (border == Border.Sentence)
            {
                questions[sentence] |= text[i] is '?' or '？' or '؟';
                if (sentence < MaxTokens && (Count == 0 || tokens[Count - 1].Sentence == sentence)) sentence++;
                questions[sentence] = false;
            }

            i++;
        }

        End = i;
        SetClauses(text);
    }

    /// <summary>Clauses end at every border but a comma; parts end at commas too.</summary>
    void SetClauses(ReadOnlySpan<char> text)
    {
        byte clause = 0;
        for (int t = 1; t < Count; t++)
        {
            if (tokens[t].Run != tokens[t - 1].Run && !OnlyCommas(text[tokens[t - 1].End..tokens[t].Start])) clause++;
            tokens[t].Clause = tokens[t].Scope = clause;
        }

        if (Count > 0) tokens[0].Clause = tokens[0].Scope = 0;
    }

    static bool OnlyCommas(ReadOnlySpan<char> between)
    {
        for (int i = 0; i < between.Length; i++)
        {
            var border = SentenceBorders.At(between, i);
            if (border is Border.Clause or Border.Sentence) return false;
        }

        return true;
    }

    /// <summary>Folds and hashes the word that begins at <paramref name="start"/> if it is of ASCII alone and ends plainly.</summary>
    /// <returns>Its length; 0 for any other.</returns>
    int PlainWord(ReadOnlySpan<char> text, int start, int at)
    {
        ulong hash = WordHash.Seed;
        int length = 0;
        for (int i = start; i < text.Length; i++, length++)
        {
            char c = text[i];
            if (c >= 0x80) return 0;
            byte letter = PlainLetters[c];
            if (letter == 0) return c == '\'' ? 0 : length;
            if (length == MaxLetters) return 0;
            letters[at + length] = (char)letter;
            hashes[at + length] = hash = WordHash.Append(hash, (char)letter);
        }

        return length;
    }

    static byte[] MakePlainLetters()
    {
        var plain = new byte[0x80];
        for (char c = '0'; c <= '9'; c++) plain[c] = (byte)c;
        for (char c = 'a'; c <= 'z'; c++) plain[c] = plain[char.ToUpperInvariant(c)] = (byte)c;
        return plain;
    }

    int Hash(ReadOnlySpan<char> word, int at)
    {
        int length = Tokenizer.FoldWord(word, letters.AsSpan(at, MaxLetters));
        ulong hash = WordHash.Seed;
        for (int i = 0; i < length; i++)
        {
            hash = WordHash.Append(hash, letters[at + i]);
            hashes[at + i] = hash;
        }

        return length;
    }
}
