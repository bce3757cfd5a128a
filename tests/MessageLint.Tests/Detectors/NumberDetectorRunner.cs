using System.Text.RegularExpressions;
using MessageLint.Detectors;
using MessageLint.Detectors.Numbers;

namespace MessageLint.Tests.Detectors;

/// <summary>Finds candidates the slow, obvious way and runs the number detectors over them: the oracle of the scanner.</summary>
internal static partial class NumberDetectorRunner
{
    static readonly HashSet<string> WakeWords = [.. NumberDetectors.All.SelectMany(detector => detector.WakeWords)];
    static readonly HashSet<string> PairWords = [.. NumberDetectors.All.SelectMany(detector => detector.WakePairs)];

    public static IReadOnlyList<Entity> Run(string text, string? region = null, MessageContext? message = null)
    {
        var entities = new EntityList();
        var context = new DetectorContext { Text = text, Region = region, Message = message ?? MessageContext.Empty, Entities = entities };
        foreach (IDetector detector in NumberDetectors.All)
        {
            foreach (Candidate candidate in Candidates(text, detector)) detector.Detect(ref context, candidate);
        }

        return entities.Items.ToArray();
    }

    /// <summary>The entities of a kind, as text.</summary>
    public static string[] Find(string text, EntityKind kind, string? region = null, MessageContext? message = null) =>
        [.. Run(text, region, message).Where(entity => entity.Kind == kind).Select(entity => text[entity.Start..entity.End])];

    /// <summary>All candidates of a text with the detectors they wake.</summary>
    public static IEnumerable<(IDetector Detector, Candidate Candidate)> AllCandidates(string text) =>
        NumberDetectors.All.SelectMany(detector => Candidates(text, detector).Select(candidate => (detector, candidate)));

    static IEnumerable<Candidate> Candidates(string text, IDetector detector)
    {
        if (detector.Wakes.HasFlag(CandidateKinds.Digits))
        {
            foreach (Match match in Cluster().Matches(text))
            {
                if (match.Value.Count(char.IsAsciiDigit) >= 4) yield return new(CandidateKinds.Digits, match.Index, match.Index + match.Length);
            }
        }

        if (detector.Wakes.HasFlag(CandidateKinds.Mixed))
        {
            foreach (Match match in Token().Matches(text))
            {
                if (match.Value.Count(char.IsAsciiDigit) >= 2
                    && match.Value.Any(char.IsAsciiLetter)) yield return new(CandidateKinds.Mixed, match.Index, match.Index + match.Length);
            }
        }

        if (!detector.Wakes.HasFlag(CandidateKinds.Word)) yield break;
        (int Start, int End, string Word)[] words = [.. Words(text)];
        for (int i = 0; i < words.Length; i++)
        {
            if (detector.WakeWords.Any() && WakeWords.Contains(words[i].Word)) yield return new(CandidateKinds.Word, words[i].Start, words[i].End);
            if (i > 0 && detector.WakePairs.Any() && PairWords.Contains(words[i - 1].Word) && PairWords.Contains(words[i].Word)
                && words[i].Start - words[i - 1].End <= 3)
                yield return new(CandidateKinds.Word, words[i - 1].Start, words[i].End);
        }
    }

    static IEnumerable<(int Start, int End, string Word)> Words(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            if (NumberLexicon.IsUnspaced(text[i]))
            {
                // Scripts without blanks: the longest wake word that stands here.
                string? found = WakeWords.Concat(PairWords).Where(word => NumberLexicon.IsUnspaced(word[0])
                    && string.CompareOrdinal(text, start, word, 0, word.Length) == 0).MaxBy(word => word.Length);
                i += found?.Length ?? 1;
                if (found is not null) yield return (start, i, found);
                continue;
            }

            while (i < text.Length && char.IsLetter(text[i]) && !NumberLexicon.IsUnspaced(text[i])) i++;
            yield return (start, i, string.Concat(text[start..i].Select(WordFold.Fold)));
        }
    }

    [GeneratedRegex(@"[0-9](?:[\s.\-–—‑/()\[\]+,:*_|~#='’]{0,3}[0-9])*")]
    private static partial Regex Cluster();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z0-9]{9,}(?![A-Za-z0-9])")]
    private static partial Regex Token();
}
