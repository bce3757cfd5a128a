using System.Text;

namespace MessageLint.Tests.Scanning;

/// <summary>A sentence and the numbers of words and capitals in it that the scanner may not fall below.</summary>
sealed record SeenSentence(TextSpan Span, int Words, int Capitals);

/// <summary>The sentences of a text, unit by unit, in UTF-16.</summary>
/// <param name="text">The text.</param>
/// <param name="bytes">Whether the scanner reads UTF-8, and so measures in bytes what is too short to stand alone.</param>
sealed class SentenceOracle(string text, bool bytes)
{
    const int MinLength = 16, MaxBlanks = 16;

    public List<SeenSentence> Sentences()
    {
        var found = new List<SeenSentence>();
        if (text.Length == 0) return found;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsEnd(i) || Length(start, i + 1) < MinLength) continue;
            found.Add(Sentence(start, i + 1));
            start = i + 1;
        }

        found.Add(Sentence(start, text.Length));
        return found;
    }

    bool IsEnd(int i) => text[i] switch
    {
        '!' or '?' or '。' or '！' or '？' or '؟' => true,
        '.' => (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 1 == text.Length || text[i + 1] is ' ' or '\t' or '\r' or '\n') && GoesOnOtherwise(i + 1),
        '\n' => IsBlankLine(i + 1) || GoesOnOtherwise(i + 1),
        _ => false,
    };

    /// <summary>Whether the next letter shows that a sentence begins; beyond ASCII that is in doubt, and so it is behind many blanks.</summary>
    bool GoesOnOtherwise(int from)
    {
        int next = from;
        while (next < text.Length && next < from + MaxBlanks && text[next] is ' ' or '\t' or '\r' or '\n' or '"' or '\'') next++;
        return next == text.Length || (next < from + MaxBlanks && text[next] < 0x80 && !char.IsAsciiLetterLower(text[next]));
    }

    bool IsBlankLine(int from)
    {
        int next = from;
        while (next < text.Length && next < from + MaxBlanks && text[next] is ' ' or '\t' or '\r') next++;
        return next < text.Length && next < from + MaxBlanks && text[next] == '\n';
    }

    SeenSentence Sentence(int start, int end)
    {
        var words = WordOracle.WordsOf(text[start..end]).Where(word => !word.Unspaced).ToList();
        return new SeenSentence(new TextSpan(start, end), words.Count, words.Count(word => text[start..end][word.Start..word.End].All(char.IsUpper)));
    }

    int Length(int start, int end) => bytes ? Encoding.UTF8.GetByteCount(text.AsSpan(start, end - start)) : end - start;
}
