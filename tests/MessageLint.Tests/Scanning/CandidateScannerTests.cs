using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

public class CandidateScannerTests
{
    static readonly Anchor[] Fixed =
    [
        new("card", AnchorForm.Word) { Detectors = 1 }, new("guarant", AnchorForm.Stem) { Detectors = 2 }, new("電話", AnchorForm.Pair) { Detectors = 4 },
        new("us", AnchorForm.Word) { Detectors = 8, Previous = NeighbourSet.Of("send") }, new("strasse", AnchorForm.Word) { Detectors = 16 },
        new("карт", AnchorForm.Stem) { Detectors = 32, Next = NeighbourSet.Of("номер") }, new("line", AnchorForm.Word) { Detectors = 64, Next = NeighbourSet.Of("電") },
        new("from", AnchorForm.Word) { Detectors = 128, Previous = NeighbourSet.Of("far"), Next = NeighbourSet.Of("home") }, new("%", AnchorForm.Word) { Detectors = 256 },
    ];

    readonly UnitBuffer buffer = new();
    readonly CandidateList found = new();
    readonly SentenceList sentences = new();

    [Fact]
    public void Finds_what_the_oracle_finds_in_random_texts()
    {
        var random = new Random(20260101);
        for (int table = 0; table < 60; table++)
        {
            var comparison = new ScanComparison(RandomTexts.Anchors(random, random.Next(80)));
            for (int i = 0; i < 60; i++) comparison.Compare(RandomTexts.Text(random, 80));
        }
    }

    [Fact]
    public void Finds_the_same_wherever_the_text_is_cut()
    {
        var random = new Random(20260102);
        var comparison = new ScanComparison(RandomTexts.Anchors(random, 60));
        for (int round = 0; round < 6; round++)
        {
            string text = RandomTexts.Text(random, 400);
            for (int length = 0; length <= Math.Min(300, text.Length); length++)
            {
                comparison.Compare(text[..length]);
                comparison.Compare(text[^length..]);
            }
        }
    }

    [Theory]
    [InlineData("@")]
    [InlineData("@@@")]
    [InlineData("a.b")]
    [InlineData("é.b")]
    [InlineData("https://x")]
    [InlineData("a:b")]
    [InlineData("///")]
    [InlineData("[")]
    [InlineData("{{")]
    [InlineData("<<")]
    [InlineData("%%")]
    [InlineData("!?!")]
    [InlineData("\n\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("123456")]
    [InlineData("+1 (415) 555-0134")]
    [InlineData("12 € 34 — 56")]
    [InlineData("AB12345678")]
    [InlineData("card")]
    [InlineData("CARD,")]
    [InlineData("cards")]
    [InlineData("Guaranteed")]
    [InlineData("send us")]
    [InlineData("«Send» us")]
    [InlineData("Straße")]
    [InlineData("картой номер")]
    [InlineData("far \"from\" home")]
    [InlineData("5 %")]
    [InlineData("LINE電")]
    [InlineData("Line (電")]
    [InlineData("電話")]
    [InlineData("5電話")]
    [InlineData("😀電話")]
    public void Finds_a_piece_at_every_place_around_the_borders_of_blocks(string piece)
    {
        var comparison = new ScanComparison(Fixed);
        foreach (string filler in (string[])[" ", "- ", "so ", "é "])
        {
            int seen = -1;
            for (int place = 0; place < 140; place++)
            {
                string before = " " + string.Concat(Enumerable.Repeat(filler, place))[..place] + " ";
                foreach (string text in (string[])[before + piece, before + piece + " " + before])
                {
                    int count = comparison.Compare(text);
                    if (text.EndsWith(piece, StringComparison.Ordinal)) seen = seen < 0 ? count : Math.Min(seen, count);
                }
            }

            Assert.True(seen > 0 || piece == "cards", $"'{piece}' is not found.");
        }
    }

    [Fact]
    public void Looks_at_a_long_run_in_bounded_steps()
    {
        var scanner = new CandidateScanner(AnchorTable.Build(Fixed));
        foreach (string piece in (string[])["a1", "@", "1", "card", "電", ".", "A", "電。"])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
            Scan(scanner, text);
            Assert.InRange(found.Count, 0, text.Length / 32);
            Assert.InRange(sentences.Count, 1, (text.Length / 16) + 1);
            foreach (var candidate in found.Items) Assert.InRange(candidate.End, candidate.Start + 1, text.Length);
        }
    }

    [Fact]
    public void Finds_every_anchor_of_the_detectors()
    {
        var anchors = DetectorRegistry.All.SelectMany(WakeUps.Of).ToList();
        var words = DetectorRegistry.All.SelectMany(d => d.WakePairs.SelectMany(pairs => pairs).Concat(d.WakeWords.SelectMany(phrase => phrase.Split([' ', '\'', '’', '-', '.', '/'])))).Select(Folded).ToList();
        var scanner = new CandidateScanner(AnchorTable.Build(anchors));
        var missing = anchors.Where(anchor => !IsFound(anchor)).Select(anchor => $"{OneOf(anchor.Previous)} [{anchor.Word}] {OneOf(anchor.Next)}").ToList();
        Assert.NotEmpty(anchors);
        Assert.True(missing.Count == 0, $"{missing.Count} of {anchors.Count} are not found: {string.Join(", ", missing)}");

        bool IsFound(Anchor anchor)
        {
            Scan(scanner, $"x {OneOf(anchor.Previous)} {anchor.Word} {OneOf(anchor.Next)} x");
            return found.Items.ToArray().Any(c => c.Kind == CandidateKinds.Word && (c.Detectors & anchor.Detectors) != 0);
        }

        // Detectors have foldings of their own; a text has the words as they are written.
        static string Folded(string word)
        {
            var folded = new char[word.Length * 2];
            return new string(folded, 0, WordFolding.Fold(word, folded));
        }

        string OneOf(NeighbourSet set) => set.IsNone ? "" : words.First(word => set.Contains(word));
    }

    void Scan(CandidateScanner scanner, string text)
    {
        found.Clear();
        sentences.Clear();
        buffer.Load(text);
        scanner.Scan(buffer, text, found, sentences);
    }
}
