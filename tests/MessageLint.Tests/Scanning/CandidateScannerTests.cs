using System.Text;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules;
using MessageLint.Rules.Loading;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

public class CandidateScannerTests
{
    static readonly Anchor[] Fixed =
    [
        new("card", AnchorForm.Word, CandidateKinds.Phrase), new("guarant", AnchorForm.Stem, CandidateKinds.Phrase), new("電話", AnchorForm.Pair, CandidateKinds.Word, 4),
        new("us", AnchorForm.Word, CandidateKinds.Phrase, 0, 0, 1UL << WordKey.NeighbourBit("send")), new("strasse", AnchorForm.Word, CandidateKinds.Word, 2),
        new("карт", AnchorForm.Stem, CandidateKinds.Phrase, 0, 1UL << WordKey.NeighbourBit("номер")),
    ];

    // One for all texts: what an earlier text left behind must not show.
    readonly UnitBuffer buffer = new();
    readonly CandidateList found = new();

    [Fact]
    public void Finds_what_the_oracle_finds_in_random_texts()
    {
        var random = new Random(20260101);
        for (int table = 0; table < 60; table++)
        {
            var anchors = RandomTexts.Anchors(random, random.Next(80));
            var scanner = new CandidateScanner(AnchorTable.Build(anchors));
            for (int i = 0; i < 100; i++) Compare(scanner, anchors, RandomTexts.Text(random, 80));
        }
    }

    [Fact]
    public void Finds_the_same_wherever_the_text_is_cut()
    {
        var random = new Random(20260102);
        var anchors = RandomTexts.Anchors(random, 60);
        var scanner = new CandidateScanner(AnchorTable.Build(anchors));
        for (int round = 0; round < 10; round++)
        {
            string text = RandomTexts.Text(random, 400);
            for (int length = 0; length <= Math.Min(300, text.Length); length++)
            {
                Compare(scanner, anchors, text[..length]);
                Compare(scanner, anchors, text[^length..]);
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
    [InlineData("電話")]
    [InlineData("5電話")]
    [InlineData("😀電話")]
    public void Finds_a_piece_at_every_place_around_the_borders_of_blocks(string piece)
    {
        var scanner = new CandidateScanner(AnchorTable.Build(Fixed));
        foreach (string filler in (string[])[" ", "- ", "so ", "é "])
        {
            int seen = -1;
            for (int place = 0; place < 140; place++)
            {
                string before = " " + string.Concat(Enumerable.Repeat(filler, place))[..place] + " ";
                foreach (string text in (string[])[before + piece, before + piece + " " + before])
                {
                    int count = Compare(scanner, Fixed, text);
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
        foreach (string piece in (string[])["a1", "@", "1", "card", "電", ".", "A"])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
            found.Clear();
            buffer.Load(text);
            scanner.Scan(buffer, text, found);
            Assert.InRange(found.Count, 0, text.Length / 32);
            foreach (var candidate in found.Items) Assert.InRange(candidate.End, candidate.Start + 1, text.Length);
        }
    }

    [Fact]
    public void Finds_every_anchor_of_the_default_rules()
    {
        var store = DefinitionStore.Embedded();
        var (_, anchors) = RuleCompiler.Compile(store.Rules, store.Lexicons, [.. store.Profiles.Select(p => p.Value)], []);
        var scanner = new CandidateScanner(AnchorTable.Build(anchors));
        foreach (var anchor in anchors.Where(a => a.NextOf == 0 && a.PreviousOf == 0).DistinctBy(a => a.Word))
        {
            string text = $"x {anchor.Word} x";
            found.Clear();
            buffer.Load(text);
            scanner.Scan(buffer, text, found);
            Assert.True(found.Items.ToArray().Any(c => c.Start == 2 && c.End >= 2 + Math.Min(2, anchor.Word.Length)), $"The anchor '{anchor.Word}' is not found.");
        }
    }

    int Compare(CandidateScanner scanner, IReadOnlyList<Anchor> anchors, string text)
    {
        var expected = Ordered(ScannerOracle.Scan(text, anchors));
        found.Clear();
        buffer.Load(text);
        scanner.Scan(buffer, text, found);
        AssertSame(expected, Ordered(found.Items.ToArray()), text, "UTF-16");

        // Half a surrogate pair is no UTF-8. Whether capitals are dense is asked block by block, and blocks of bytes end elsewhere.
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (Encoding.UTF8.GetString(utf8) != text) return expected.Count;
        found.Clear();
        buffer.Load(utf8);
        scanner.Scan(buffer, [], found);
        foreach (var candidate in found.Items) Assert.True((utf8[candidate.Start] & 0xC0) != 0x80, $"{candidate} begins inside a character of: {text}");
        AssertSame([.. expected.Where(IsCounted)], [.. Ordered(found.Items.ToArray().Select(c => InUnits(c, utf8))).Where(IsCounted)], text, "UTF-8");
        return expected.Count;

        static bool IsCounted(Candidate c) => c.Kind != CandidateKinds.Capitals;
    }

    static Candidate InUnits(Candidate candidate, byte[] utf8)
    {
        int start = Encoding.UTF8.GetCharCount(utf8, 0, candidate.Start);
        return candidate with { Start = start, End = start + Encoding.UTF8.GetCharCount(utf8, candidate.Start, candidate.End - candidate.Start) };
    }

    static List<Candidate> Ordered(IEnumerable<Candidate> candidates) =>
        [.. candidates.OrderBy(c => c.Start).ThenBy(c => c.Kind).ThenBy(c => c.End).ThenBy(c => c.Detectors)];

    static void AssertSame(List<Candidate> expected, List<Candidate> actual, string text, string form)
    {
        if (expected.SequenceEqual(actual)) return;
        string missing = Show(expected.Except(actual)), extra = Show(actual.Except(expected));
        Assert.Fail($"{form}: missing [{missing}], extra [{extra}], {expected.Count} expected and {actual.Count} found in: {text}");

        string Show(IEnumerable<Candidate> candidates) => string.Join("; ", candidates.Select(c => $"{c.Kind} {c.Start}-{c.End} '{text[c.Start..Math.Min(c.End, text.Length)]}' {c.Detectors}"));
    }
}
