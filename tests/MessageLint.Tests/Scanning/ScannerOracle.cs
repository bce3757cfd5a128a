using MessageLint.Detectors;

namespace MessageLint.Tests.Scanning;

/// <summary>The characters and digits that the scanner has to find, unit by unit, in UTF-16.</summary>
sealed class ScannerOracle(string text)
{
    const int MaxGap = 3;

    readonly List<Candidate> found = [];

    public static List<Candidate> Scan(string text)
    {
        var oracle = new ScannerOracle(text);
        oracle.AddMarks();
        oracle.AddDigits();
        oracle.AddMixed();
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

    IEnumerable<TextSpan> Runs(Func<char, bool> belongs)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && belongs(text[i])) i++;
            if (i > start) yield return new TextSpan(start, i);
        }
    }

    void Add(CandidateKinds kind, int start, int end) => found.Add(new Candidate(kind, start, end));

    internal static bool IsWordUnit(char c) => c >= 0x80 || char.IsAsciiLetterOrDigit(c);
}
