using System.Text;
using MessageLint.Detectors;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

public class MarkFinderTests
{
    readonly UnitBuffer buffer = new();
    readonly SentenceList sentences = new();

    [Fact]
    public void Finds_in_a_stretch_what_a_scan_of_the_whole_finds_there()
    {
        var random = new Random(20260103);
        int seen = 0;
        for (int table = 0; table < 40; table++)
        {
            List<Anchor> anchors = [.. RandomTexts.Anchors(random, random.Next(1, 80)).Select(anchor => anchor with { Detectors = 0 })];
            for (int i = 0; i < 40; i++) seen += Compare(anchors, RandomTexts.Text(random, 80));
        }

        Assert.True(seen > 10_000, $"Only {seen} marks were there to be found.");
    }

    int Compare(List<Anchor> anchors, string text)
    {
        var scanner = new CandidateScanner(AnchorTable.Build(anchors));
        var possible = new WordOracle(text, anchors, true).Sightings().ToList();
        buffer.Load(text);
        int seen = Compare(scanner, possible, text, text, false);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (Encoding.UTF8.GetString(utf8) != text) return seen;
        buffer.Load(utf8);
        return seen + Compare(scanner, possible, text, [], true);
    }

    int Compare(CandidateScanner scanner, List<Sighting> possible, string text, ReadOnlySpan<char> narrowed, bool isUtf8)
    {
        var finder = new MarkFinder(scanner, buffer);
        var units = new UnitPlaces(buffer, isUtf8);
        sentences.Clear();
        scanner.Scan(buffer, narrowed, new CandidateList(), sentences);
        int seen = 0;
        for (int first = 0; first < sentences.Count; first++)
        {
            for (int last = first; last < Math.Min(first + 2, sentences.Count); last++)
            {
                int start = sentences.Items[first].Start, end = sentences.Items[last].End;
                var whole = sentences.Clues(first, last).ToArray().ToHashSet();
                var marks = finder.Find(narrowed, start, end).ToArray().ToHashSet();

                // What is known only together with a word before the stretch is no mark of it; a run of letters that goes on behind the stretch is read to its end.
                int from = units.Of(start), to = units.Of(end);
                var before = possible.Where(s => s.From < from).Select(s => s.Anchor.Clue).ToHashSet();
                var behind = possible.Where(s => s.At >= to).Select(s => s.Anchor.Clue).ToHashSet();
                ScanComparison.AssertBetween([.. whole.Except(before)], [.. whole, .. behind], marks, text, $"{units.Form} {from}-{to}");
                seen += whole.Except(before).Count();
            }
        }

        return seen;
    }
}
