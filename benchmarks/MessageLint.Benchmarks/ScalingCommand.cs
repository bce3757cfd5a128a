using MessageLint.Benchmarks.Corpus;

namespace MessageLint.Benchmarks;

/// <summary>How the time grows: with the phrases loaded, with the length of a message, and with malice.</summary>
static class ScalingCommand
{
    static readonly (string Name, string Piece, MessageFormat Format)[] Hostile =
    [
        ("repeated '@'", "@", MessageFormat.Text), ("'a@'", "a@", MessageFormat.Text), ("dots", ".", MessageFormat.Text), ("'a.'", "a.", MessageFormat.Text), ("digits", "1", MessageFormat.Text),
        ("'1-'", "1-", MessageFormat.Text), ("'1 '", "1 ", MessageFormat.Text), ("spaces", " ", MessageFormat.Text), ("'+1('", "+1(", MessageFormat.Text), ("'a://'", "a://", MessageFormat.Text),
        ("zero-width", "\u200B", MessageFormat.Text), ("'a' + zero-width", "a\u200B", MessageFormat.Text), ("'send us your '", "send us your ", MessageFormat.Text), ("'['", "[", MessageFormat.Text),
        ("nested tags", "<div>", MessageFormat.Html), ("unclosed quotes", "<a href=\"x", MessageFormat.Html), ("references", "&amp", MessageFormat.Html),
    ];

    public static void Run(bool quick = false)
    {
        int readings = quick ? 1 : 7;
        double least = quick ? 0 : 0.05;
        var report = new Report("How the time grows");
        var linter = MessageLinter.Create(new LinterOptions { Profile = "generic" });
        string[] messages = [.. CleanText.Messages(quick ? 300_000 : 2_000_000, linter)];

        Phrases(report, messages, quick);
        double clean = Lengths(report, linter, messages, readings, least, quick);
        Malice(report, linter, clean, readings, least);
        if (!quick) report.Save("scaling");
    }

    static void Phrases(Report report, string[] messages, bool quick)
    {
        int[] counts = quick ? [100, 300] : [100, 1000, 10_000];
        var ofTheText = counts.Select(n => (n, Words: "the text's own words", Linter: PhraseRules.Linter(PhraseRules.OfTheTextsWords(n, messages))));
        var rare = counts.Select(n => (n, Words: "rare words", Linter: PhraseRules.Linter(PhraseRules.OfRareWords(n))));
        var all = rare.Concat(ofTheText).ToList();
        var contenders = all.Select(l => Contender.Of(l.Words, messages.Sum(m => (long)m.Length), messages.Length, () =>
        {
            foreach (string message in messages) l.Linter.Lint(message);
        })).ToList();
        double[] seconds = Rounds.Medians(contenders, quick ? 1 : 7, quick ? 1 : Rounds.WarmUps);
        report.Head("phrases beside the default rules", "of", "ns a message", $"against {counts[0]}");
        for (int i = 0; i < all.Count; i++) report.Row(all[i].n, all[i].Words, seconds[i] * 1e9 / messages.Length, seconds[i] / seconds[i / counts.Length * counts.Length]);
    }

    /// <returns>Nanoseconds a unit of clean text of 16 KB.</returns>
    static double Lengths(Report report, MessageLinter linter, string[] messages, int readings, double least, bool quick)
    {
        int[] lengths = quick ? [1 << 10, 1 << 14] : [1 << 10, 1 << 14, 1 << 17, 1 << 20];
        double first = 0, middle = 0;
        report.Head("clean text of", "ns a unit", "against 1 KB");
        foreach (int length in lengths)
        {
            string text = CleanText.OfLength(messages, length);
            double time = Rounds.MedianOf(() => linter.Lint(text), readings, least) * 1e9 / length;
            if (first == 0) first = time;
            if (length == 1 << 14) middle = time;
            report.Row($"{length >> 10} KB", time, time / first);
        }

        return middle;
    }

    static void Malice(Report report, MessageLinter linter, double clean, int readings, double least)
    {
        report.Head("hostile text", "ns a unit, 16 KB", "against clean text", "ns a unit, 1 MB", "against clean text", "1 MB against 16 KB");
        foreach (var (name, piece, format) in Hostile) Row(name, length => string.Concat(Enumerable.Repeat(piece, length / piece.Length)), format);
        Row("one huge attribute", length => $"<a title=\"{new string('x', length - 12)}\">", MessageFormat.Html);
        Row("many attributes", length => $"<a {string.Concat(Enumerable.Repeat("b=c ", length / 4 - 2))}>", MessageFormat.Html);

        void Row(string name, Func<int, string> make, MessageFormat format)
        {
            double small = Time(make(1 << 14)), large = Time(make(1 << 20));
            report.Row(name, small, small / clean, large, large / clean, large / small);

            double Time(string text) => Rounds.MedianOf(() => linter.Lint(text, MessageContext.Empty, format), readings, least) * 1e9 / text.Length;
        }
    }
}
