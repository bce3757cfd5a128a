using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>
/// Finds swear words of which some letters are hidden or set apart: "f**k", "sh!t", "m3rd@", "w a n k e r s". The pieces that are left wake;
/// most of them are everyday letters ("t" of "don't"), so the first look is for a sign that hides.
/// </summary>
sealed class MaskedWordDetector : IDetector
{
    const int MaxWord = 24;

    public CandidateKinds Wakes => CandidateKinds.Word | CandidateKinds.At;

    public IEnumerable<string> WakeWords => SwearWords.Pieces;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int start = candidate.Start, end = candidate.End;
        if (end - start == 1) DetectSpread(ref context, start);
        while (start > 0 && end - start < MaxWord && IsUnit(text[start - 1])) start--;
        while (end < text.Length && end - start < MaxWord && IsUnit(text[end])) end++;

        // What goes on is no word: without this every place in a long run would be compared with all of them.
        if ((start > 0 && IsUnit(text[start - 1])) || (end < text.Length && IsUnit(text[end]))) return;
        while (end > start && IsBorder(text[end - 1])) end--;
        while (start < end && IsBorder(text[start])) start++;

        // *word* and **word** are set off, not hidden.
        while (end - start > 1 && text[start] is '*' or '_' or '#' && text[end - 1] == text[start])
        {
            start++;
            end--;
        }

        if (end - start > 2 && IsSwearWord(text[start..end])) context.Entities.Add(new Entity(EntityKind.MaskedWord, start, end, EntityTraits.Obfuscated, start, end));
    }

    /// <summary>Whether a run of letters and signs is one of the words.</summary>
    static bool IsSwearWord(ReadOnlySpan<char> run)
    {
        Span<char> folded = stackalloc char[MaxWord * 2];
        int length = WordFolding.Fold(run, folded), letters = 0;
        for (int i = 0; i < length; i++) letters += char.IsLetter(folded[i]) ? 1 : 0;
        if (letters == length || letters == 0) return false;

        // A capital and stars may hide anybody's name: "P***a". Not where most letters can be read, nor in "F**K".
        bool isName = letters < 3 && char.IsUpper(run[0]) && !char.IsUpper(run[^1]);
        if (isName) return false;
        foreach (var word in SwearWords.BeginningWith(folded[0]))
        {
            if (letters == 1 && !(word.IsKnownByFirst && folded[0] == word.Letters[0])) continue;
            if (Fits(folded[..length], word.Letters, word.IsStem && letters > 1)) return true;
        }

        return false;
    }

    static bool Fits(ReadOnlySpan<char> run, ReadOnlySpan<char> word, bool isStem)
    {
        bool hidden = false;
        int i = 0, j = 0;
        for (; j < word.Length && i < run.Length; i++, j++)
        {
            if (run[i] == word[j]) continue;
            if (!SwearWords.IsTwin(run[i], word[j]) && (!IsMask(run[i]) || i == 0)) return false;
            hidden = true;
        }

        return hidden && j == word.Length && (i == run.Length || (isStem && !run[i..].ContainsAnyInRange('0', '9')));
    }

    /// <summary>Single letters with the same gap between them: "f u c k", "k-l-b".</summary>
    static void DetectSpread(ref DetectorContext context, int at)
    {
        var text = context.Text;
        if (at + 2 >= text.Length || !IsGap(text[at + 1]) || !IsAlone(text, at + 2)) return;
        char gap = text[at + 1];
        int start = at, count = 0;
        while (start > 1 && at - start < MaxWord && text[start - 1] == gap && IsAlone(text, start - 2)) start -= 2;
        Span<char> letters = stackalloc char[MaxWord];
        for (int i = start; count < MaxWord && i < text.Length && IsAlone(text, i) && (i == start || text[i - 1] == gap); i += 2) letters[count++] = text[i];
        if (count == MaxWord) return;

        // "such a s h i t" begins with a word of one letter.
        Span<char> folded = stackalloc char[MaxWord * 2];
        for (int first = 0; first < 2 && first < count; first++)
        {
            var rest = folded[..WordFolding.Fold(letters[first..count], folded)];
            foreach (var word in SwearWords.BeginningWith(rest[0]))
            {
                if (!(word.IsStem ? rest.StartsWith(word.Letters) : rest.SequenceEqual(word.Letters))) continue;
                start += first * 2;
                context.Entities.Add(new Entity(EntityKind.MaskedWord, start, start + (count - first) * 2 - 1, EntityTraits.Obfuscated, start, start));
                return;
            }
        }
    }

    static bool IsAlone(ReadOnlySpan<char> text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !WordFolding.IsWordChar(text[at - 1])) && (at + 1 == text.Length || !WordFolding.IsWordChar(text[at + 1]));

    static bool IsGap(char c) => c is ' ' or '.' or '-' or '_' or '*' or '·' or '/';

    static bool IsUnit(char c) => WordFolding.IsWordChar(c) || IsMask(c) || IsBorder(c) || c is '€' or '|';

    static bool IsMask(char c) => c is '*' or '@' or '$' or '!' or '#' or '%' or '&' or '+' or '-' or '.' or '_' or '×' or '•' or '·' or '●' or '○' or '^' or '~' or '/';

    static bool IsBorder(char c) => c is '.' or ',' or '!' or '?' or '-' or '"' or '~' or '/';
}
