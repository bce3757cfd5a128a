using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MessageLint.Benchmarks.Corpus;

namespace MessageLint.Benchmarks.SideBySide;

/// <summary>The library beside what else could do its job, and beside the limits, in interleaved rounds over one corpus.</summary>
static class SideBySideCommand
{
    const int Sample = 2000;

    public static void Run(double megabytes, int rounds, bool save = true)
    {
        string folder = Directory.CreateTempSubdirectory("messagelint-bench").FullName;
        var messages = MessageMaker.Make((long)(megabytes * 1e6)).ToList();
        string corpus = Path.Combine(folder, "corpus.txt");
        CorpusFiles.WriteLines(corpus, messages);
        string[] texts = [.. messages.Select(m => m.Line)];
        byte[][] utf8 = [.. texts.Select(Encoding.UTF8.GetBytes)];
        byte[] ndjson = CorpusFiles.Ndjson(messages);
        long bytes = utf8.Sum(t => (long)t.Length);

        using var vectorscan = Vectorscan.Start(folder, corpus);
        var ripgrep = Ripgrep.Find(folder, corpus);
        List<Contender> contenders = [.. Library(texts, utf8, bytes), .. Regexes([.. texts.Take(Sample)]), .. Limits(texts, utf8, bytes, ndjson)];
        if (vectorscan is not null) contenders.Add(new("Vectorscan, 320 patterns", bytes, texts.Length, vectorscan.Pass, $"{vectorscan.Version}, block mode, no start offsets"));
        if (ripgrep is not null) contenders.Add(new("ripgrep, 320 patterns", bytes, texts.Length, ripgrep.Pass, $"{ripgrep.Version}, -j1 --no-unicode, user time"));
        double[] seconds = Rounds.Medians(contenders, rounds, rounds == 1 ? 1 : Rounds.WarmUps);

        var report = new Report("Side by side");
        report.Line($"{messages.Count} messages, {bytes:N0} bytes of text, {messages.Count(m => m.Violations.Count > 0) * 100.0 / messages.Count:0.0} % violating; {rounds} interleaved rounds.");
        report.Line($"Regular expressions run on the first {Math.Min(Sample, texts.Length)} messages. A ratio above 1: the library, string input, is that much faster per byte.");
        report.Head("what", "GB/s", "ns a message", "library, string, is faster by", "note");
        double own = contenders[0].Bytes / seconds[0];
        for (int i = 0; i < contenders.Count; i++)
        {
            var contender = contenders[i];
            double speed = contender.Bytes / seconds[i];
            report.Row(contender.Name, speed / 1e9, seconds[i] * 1e9 / contender.Messages, own / speed, contender.Note);
        }

        report.Line($"\nUTF-8 input against string input: {seconds[0] / seconds[1]:0.00}");
        if (save) report.Save("side-by-side");
        Directory.Delete(folder, recursive: true);
    }

    static IEnumerable<Contender> Library(string[] texts, byte[][] utf8, long bytes)
    {
        var linter = MessageLinter.Create(new LinterOptions { Profile = "generic" });
        int findings = 0;
        yield return Contender.Of("MessageLint, string", bytes, texts.Length, () =>
        {
            foreach (string text in texts) findings += linter.Lint(text).Findings.Count;
        }, "default rules, generic profile, findings made");
        yield return Contender.Of("MessageLint, UTF-8", bytes, texts.Length, () =>
        {
            foreach (byte[] text in utf8) findings += linter.LintUtf8(text, MessageContext.Empty).Findings.Count;
        });
    }

    static IEnumerable<Contender> Regexes(string[] texts)
    {
        long bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        Regex[] shapes = [.. Patterns.Shapes.Select(s => Compile(s.Expression, s.IgnoreCase))], phrases = [.. Patterns.Phrases.Select(p => Compile($@"\b{Regex.Escape(p)}\b", true))];
        var anyPhrase = SearchValues.Create([.. Patterns.Phrases], StringComparison.OrdinalIgnoreCase);
        int matches = 0;
        yield return Contender.Of("320 compiled regexes", bytes, texts.Length, () => Each(t => Count(shapes, t) + Count(phrases, t)), "RegexOptions.Compiled, EnumerateMatches");
        yield return Contender.Of("20 compiled regexes + SearchValues<string>", bytes, texts.Length, () => Each(t => Count(shapes, t) + Count(anyPhrase, t)), "no word borders, no id of the phrase");
        yield return Contender.Of("SearchValues<string> of 300 phrases", bytes, texts.Length, () => Each(t => Count(anyPhrase, t)));

        void Each(Func<string, int> count)
        {
            foreach (string text in texts) matches += count(text);
        }

        static Regex Compile(string expression, bool ignoreCase) => new(expression, RegexOptions.Compiled | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));
    }

    static int Count(Regex[] regexes, string text)
    {
        int count = 0;
        foreach (var regex in regexes)
        {
            foreach (var _ in regex.EnumerateMatches(text)) count++;
        }

        return count;
    }

    static int Count(SearchValues<string> values, ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at; (at = text.IndexOfAny(values)) >= 0; count++) text = text[(at + 1)..];
        return count;
    }

    static IEnumerable<Contender> Limits(string[] texts, byte[][] utf8, long bytes, byte[] ndjson)
    {
        char[] characters = new char[1 << 20];
        long units = 0;
        yield return Contender.Of("limit: UTF-8 to UTF-16", bytes, texts.Length, () =>
        {
            foreach (byte[] text in utf8) units += Encoding.UTF8.GetChars(text, characters);
        }, "Encoding.UTF8.GetChars");
        yield return Contender.Of("limit: Utf8JsonReader + CopyString", ndjson.Length, texts.Length, () => units += JsonPass.Read(ndjson), "NDJSON bytes");
    }
}

/// <summary>What any reader of NDJSON has to do: split lines, read the tokens, unescape the text.</summary>
static class JsonPass
{
    static readonly byte[] Unescaped = new byte[1 << 20];

    public static long Read(ReadOnlySpan<byte> ndjson)
    {
        long units = 0;
        while (!ndjson.IsEmpty)
        {
            int end = ndjson.IndexOf((byte)'\n');
            var reader = new Utf8JsonReader(ndjson[..end]);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("text"u8) && reader.Read()) units += reader.CopyString(Unescaped);
            }

            ndjson = ndjson[(end + 1)..];
        }

        return units;
    }
}
