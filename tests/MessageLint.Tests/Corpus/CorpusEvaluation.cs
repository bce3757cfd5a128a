namespace MessageLint.Tests.Corpus;

/// <summary>How well one category is found: what of it, and how often where it is not.</summary>
public sealed class CategoryScore
{
    public int Expected { get; set; }

    public int Found { get; set; }

    public int Clean { get; set; }

    public int FalseAlarms { get; set; }

    public double Recall => Expected == 0 ? 1 : (double)Found / Expected;

    public double FalseAlarmRate => Clean == 0 ? 0 : (double)FalseAlarms / Clean;
}

/// <summary>Holds a linter against labelled messages.</summary>
public static class CorpusEvaluation
{
    static readonly string[] Categories =
        ["contact", "link", "sensitive", "offplatform", "inbound", "tone", "promise", "review", "marketing", "routing", "template", "format", "structure", "clarity", "case"];

    /// <summary>The categories in which the labels of a file are complete: those that its name begins with.</summary>
    public static IReadOnlyList<string> ScopeOf(string file) => [.. Path.GetFileNameWithoutExtension(file).Split('-').TakeWhile(Categories.Contains)];

    /// <summary>Scores every category; "en" and "other" apart as well.</summary>
    /// <param name="linter">The linter.</param>
    /// <param name="files">Corpus files.</param>
    /// <param name="miss">Told of each miss and false alarm: the kind, the category, the message, and the expectation or finding.</param>
    public static SortedDictionary<string, CategoryScore> Score(MessageLinter linter, IEnumerable<string> files, Action<string, string, CorpusMessage, object>? miss = null)
    {
        var scores = new SortedDictionary<string, CategoryScore>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            var scope = ScopeOf(file);
            foreach (var message in CorpusMessage.Read(file))
            {
                if (message.Kind == "hard") continue;
                var findings = linter.Lint(message.Message).Findings;
                foreach (string category in scope) Score(scores, category, message, findings, miss);
            }
        }

        return scores;
    }

    static void Score(SortedDictionary<string, CategoryScore> scores, string category, CorpusMessage message, IReadOnlyList<Finding> findings, Action<string, string, CorpusMessage, object>? miss)
    {
        var expected = message.Expected.Where(e => e.Category == category).ToList();
        var found = findings.Where(f => f.Category == category).ToList();
        var keys = new[] { category, $"{category} ({(message.Language == "en" ? "en" : "other")})", $"{category} [{message.Kind}]" };
        foreach (var expectation in expected)
        {
            bool hit = found.Any(f => (expectation.IsInfo || f.Severity > Severity.Info) && (expectation.Span.IsEmpty || f.Span.IsEmpty || f.Span.Overlaps(expectation.Span)));
            if (!hit) miss?.Invoke("missed", category, message, expectation);
            foreach (string key in keys)
            {
                var score = At(scores, key);
                score.Expected++;
                if (hit) score.Found++;
            }
        }

        if (expected.Count > 0) return;
        var alarm = found.FirstOrDefault(f => f.Severity > Severity.Info && f.Risk == Risk.Policy);
        if (alarm is not null) miss?.Invoke("false alarm", category, message, alarm);
        foreach (string key in keys)
        {
            var score = At(scores, key);
            score.Clean++;
            if (alarm is not null) score.FalseAlarms++;
        }
    }

    static CategoryScore At(SortedDictionary<string, CategoryScore> scores, string key)
    {
        if (!scores.TryGetValue(key, out var score)) scores[key] = score = new CategoryScore();
        return score;
    }
}
