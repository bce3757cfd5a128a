using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

/// <summary>Runs the text detectors over a text with candidates made the slow, obvious way.</summary>
static class TextDetectorRunner
{
    /// <summary>Every entity of a text, in order.</summary>
    internal static List<Entity> Run(string text, IReadOnlyList<IDetector>? detectors = null)
    {
        detectors ??= TextDetectors.All;
        var entities = new EntityList();
        var context = new DetectorContext { Text = text, Region = null, Message = MessageContext.Empty, Entities = entities };
        foreach (var candidate in Candidates(text))
        {
            foreach (var detector in detectors)
            {
                if ((detector.Wakes & candidate.Kind) == 0) continue;
                if (candidate.Kind == CandidateKinds.Word && !Wants(detector, text, candidate)) continue;
                detector.Detect(ref context, candidate);
            }
        }

        return [.. entities.Items];
    }

    /// <summary>The texts of the entities of a kind.</summary>
    internal static string[] Find(string text, EntityKind kind) =>
        [.. Run(text).Where(entity => entity.Kind == kind).Select(entity => text[entity.Start..entity.End])];

    /// <summary>All candidates of a text, in order.</summary>
    internal static IEnumerable<Candidate> Candidates(string text)
    {
        var candidates = new List<Candidate>();
        for (int i = 0; i < text.Length; i++)
        {
            char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (text[i] == '@') candidates.Add(new Candidate(CandidateKinds.At, i, i + 1));
            if (text[i] == '.' && char.IsLetterOrDigit(before) && char.IsLetter(after)) candidates.Add(new Candidate(CandidateKinds.Dot, i, i + 1));
            if (text[i] == ':' && (string.CompareOrdinal(text, i + 1, "//", 0, 2) == 0 || Words.Any(word => EndsWith(text, i, word))))
                candidates.Add(new Candidate(CandidateKinds.Colon, i, i + 1));
            if (text[i] == '/' && after == '/' && before is not ('/' or ':')) candidates.Add(new Candidate(CandidateKinds.Colon, i, i + 2));
        }

        AddDigits(text, candidates);
        foreach (var (start, end) in WordsOf(text)) candidates.Add(new Candidate(CandidateKinds.Word, start, end));
        return candidates.OrderBy(candidate => candidate.Start).ThenBy(candidate => candidate.Kind);
    }

    static readonly string[] Words = ["javascript", "data", "mailto", "tel"];

    static readonly Dictionary<IDetector, (HashSet<string> Words, HashSet<string> Pairs)> Wakes =
        TextDetectors.All.ToDictionary(detector => detector, detector => (detector.WakeWords.ToHashSet(), detector.WakePairs.ToHashSet()));

    static bool Wants(IDetector detector, string text, Candidate candidate)
    {
        var (words, pairs) = Wakes[detector];
        string word = Fold(text[candidate.Start..candidate.End]);
        if (words.Contains(word)) return true;
        if (!pairs.Contains(word)) return false;
        var next = WordsOf(text).FirstOrDefault(other => other.Start >= candidate.End);
        return next.End > 0 && next.Start - candidate.End <= 3 && pairs.Contains(Fold(text[next.Start..next.End]));
    }

    static bool EndsWith(string text, int end, string word) =>
        end >= word.Length && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    static string Fold(string word) => string.Concat(word.Select(Glyphs.Fold));

    static IEnumerable<(int Start, int End)> WordsOf(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = Glyphs.WordEnd(text, at, text.Length);
            if (end > at) yield return (at, end);
            at = Math.Max(end, at + 1);
        }
    }

    static void AddDigits(string text, List<Candidate> candidates)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at])) continue;
            int end = at, digits = 0;
            for (int i = at; i < text.Length && i - end <= 3; i++)
            {
                if (char.IsDigit(text[i]))
                {
                    digits++;
                    end = i + 1;
                }
                else if (!" .-/()[]+".Contains(text[i]))
                {
                    break;
                }
            }

            if (digits >= 4) candidates.Add(new Candidate(CandidateKinds.Digits, at, end));
            at = end;
        }
    }
}
