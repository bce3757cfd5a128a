using System.Text;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

/// <summary>What the scanner has to find, unit by unit and anchor by anchor, in UTF-16.</summary>
sealed class ScannerOracle(string text, IReadOnlyList<Anchor> anchors)
{
    const int MaxGap = 3;

    readonly List<Candidate> found = [];

    public static List<Candidate> Scan(string text, IReadOnlyList<Anchor> anchors)
    {
        var oracle = new ScannerOracle(text, anchors);
        oracle.AddMarks();
        oracle.AddDigits();
        oracle.AddMixed();
        oracle.AddCapitals();
        oracle.AddWords();
        oracle.AddPairs();
        return oracle.found;
    }

    char At(int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    void AddMarks()
    {
        for (int i = 0; i < text.Length; i++)
        {
            char before = At(i - 1), unit = text[i], after = At(i + 1);
            if (unit == '@' && before != '@') Add(CandidateKinds.At, i, i + 1);
            if (unit == '.' && IsWordUnit(before) && IsWordUnit(after) && !char.IsAsciiDigit(after)) Add(CandidateKinds.Dot, i, i + 1);
            bool isDot = IsWordUnit(before) && IsWordUnit(after) && !char.IsAsciiDigit(after);
            bool leads = before is ' ' or '(' or '[' or '{' or '<' ? after != '.' : after == ' ';
            if (unit == '.' && !isDot && leads && (!IsWordUnit(before) || char.IsAsciiLetterLower(At(i + 2)))) Add(CandidateKinds.LooseDot, i, i + 1);
            if (unit == '/' && after == '/' && before != '/') Add(CandidateKinds.Colon, before == ':' ? i - 1 : i, i + 2);
            if (unit == ':' && char.IsAsciiLetter(before) && after > ' ' && after != '/') Add(CandidateKinds.Colon, i, i + 1);
            if (unit is '[' or '{') Add(CandidateKinds.Bracket, i, i + 1);
            if (unit is '<' or '%' && after is '<' or '%' && before is not ('<' or '%')) Add(CandidateKinds.Bracket, i, i + 2);
            if (unit is '!' or '?' && after is '!' or '?' && before is not ('!' or '?')) Add(CandidateKinds.Punctuation, i, i + 2);
            if (unit == '\n' && after is '\n' or '\r' && At(i + 2) is '\n' or '\r') Add(CandidateKinds.BlankLines, i, i + 3);
        }
    }

    void AddDigits()
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            int start = i, end = i, digits = 0, gap = 0;
            for (; i < text.Length && gap <= MaxGap && i - end <= 3 * MaxGap; i++)
            {
                if (char.IsAsciiDigit(text[i])) (end, digits, gap) = (i + 1, digits + 1, 0);
                else if (!char.IsAsciiLetter(text[i])) gap++;
                else if (!"olisbz".Contains(char.ToLowerInvariant(text[i]))) break;
            }

            if (digits >= 6) Add(CandidateKinds.Digits, start, end);
            i = end - 1;
        }
    }

    void AddMixed()
    {
        foreach (var run in Runs(char.IsAsciiLetterOrDigit))
        {
            string word = text[run.Start..run.End];
            if (word.Length >= 9 && word.Count(char.IsAsciiDigit) >= 2 && word.Any(char.IsAsciiLetter)) Add(CandidateKinds.Mixed, run.Start, run.End);
        }
    }

    void AddCapitals()
    {
        for (int block = 0; block < text.Length; block += BlockMasks.Size)
        {
            int end = Math.Min(block + BlockMasks.Size, text.Length), pairs = 0;
            for (int i = block; i + 1 < end; i++) pairs += char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterUpper(text[i + 1]) ? 1 : 0;
            if (pairs >= 14) Add(CandidateKinds.Capitals, block, end);
        }
    }

    void AddWords()
    {
        var words = anchors.Where(a => a.Form == AnchorForm.Word).ToLookup(a => Key(a.Word));
        var stems = anchors.Where(a => a.Form == AnchorForm.Stem).ToLookup(a => a.Word[..4]);
        foreach (var run in Runs(c => WordFolding.IsWordChar(c) && !WordFolding.IsUnspaced(c)))
        {
            string folded = Fold(text[run.Start..run.End]);
            if (folded.Length == 0 || char.IsAsciiDigit(folded[0])) continue;
            Probe(folded);
            for (int prefix = 0; WordFolding.IsArabic(folded[0]) && (prefix = ArabicPrefix.Next(folded, prefix)) > 0;) Probe(folded[prefix..]);

            void Probe(string word)
            {
                Wake([.. words[Key(word)]], run);
                if (word.Length < 4) return;
                var same = stems[word[..4]].ToList();
                char fifth = word.Length > 4 && char.IsAsciiLetterLower(word[4]) ? word[4] : ' ';
                bool goesOn = same.Any(a => a.Word.Length == 4 || (char.IsAsciiLetterLower(a.Word[4]) ? a.Word[4] : ' ') == fifth);
                if (goesOn) Wake(same, run);
            }
        }
    }

    void AddPairs()
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (!WordFolding.IsUnspaced(text[i]) || !WordFolding.IsUnspaced(text[i + 1])) continue;
            Wake([.. anchors.Where(a => a.Form == AnchorForm.Pair && a.Word[0] == text[i] && a.Word[1] == text[i + 1])], new TextSpan(i, i + 2));
        }
    }

    /// <summary>Anchors of one key count together: one neighbour that fits wakes all who ask for one.</summary>
    void Wake(List<Anchor> same, TextSpan span)
    {
        int next = Neighbour(span.End, 1), previous = Neighbour(span.Start - 1, -1);
        bool fits = same.Any(a => Has(a.NextOf, next) || Has(a.PreviousOf, previous));
        var woken = same.Where(a => fits || (a.NextOf == 0 && a.PreviousOf == 0)).ToList();
        ushort detectors = woken.Aggregate((ushort)0, (bits, a) => (ushort)(bits | a.Detectors));
        var wakes = woken.Aggregate(CandidateKinds.None, (kinds, a) => kinds | a.Wakes);
        if (detectors != 0) Add(CandidateKinds.Word, span.Start, span.End, detectors);
        if ((wakes & CandidateKinds.WidePhrase) != 0) Add(CandidateKinds.WidePhrase, span.Start, span.End);
        else if ((wakes & CandidateKinds.Phrase) != 0) Add(CandidateKinds.Phrase, span.Start, span.End);

        static bool Has(ulong mask, int bit) => bit >= 0 && (mask >> bit & 1) != 0;
    }

    /// <summary>The neighbour bit of the nearest word in a direction, -1 when it is more than a small gap away.</summary>
    int Neighbour(int from, int step)
    {
        int gap = 0, at = from;
        while (at >= 0 && at < text.Length && !WordFolding.IsWordChar(text[at]) && ++gap <= MaxGap) at += step;
        if (at < 0 || at >= text.Length || gap > MaxGap) return -1;
        int start = at, end = at + 1;
        if (!WordFolding.IsUnspaced(text[at]))
        {
            while (step < 0 && start > 0 && IsLetter(start - 1)) start--;
            while (step > 0 && end < text.Length && IsLetter(end)) end++;
        }

        string folded = Fold(text[start..end]);
        return folded.Length == 0 ? -1 : WordKey.NeighbourBit(folded);

        bool IsLetter(int index) => WordFolding.IsWordChar(text[index]) && !WordFolding.IsUnspaced(text[index]);
    }

    IEnumerable<TextSpan> Runs(Func<char, bool> belongs)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && belongs(text[i])) i++;
            if (i > start) yield return new TextSpan(start, i);
        }
    }

    void Add(CandidateKinds kind, int start, int end, ushort detectors = ushort.MaxValue) => found.Add(new Candidate(kind, start, end, detectors));

    static bool IsWordUnit(char c) => c >= 0x80 || char.IsAsciiLetterOrDigit(c);

    /// <summary>What two words must share to count as the same: eight letters of ASCII, four where one of the eight is not.</summary>
    static string Key(string folded)
    {
        string beginning = folded[..Math.Min(8, folded.Length)];
        return Ascii.IsValid(beginning) ? beginning : folded[..Math.Min(4, folded.Length)] + "…";
    }

    static string Fold(string word)
    {
        var folded = new StringBuilder();
        foreach (char unit in word)
        {
            char letter = WordFolding.Fold(unit, out char second);
            if (letter != '\0') folded.Append(letter);
            if (second != '\0') folded.Append(second);
        }

        return folded.ToString();
    }
}
