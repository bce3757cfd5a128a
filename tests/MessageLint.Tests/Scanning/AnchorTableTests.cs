using System.Numerics;
using System.Text;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

public class AnchorTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(500)]
    [InlineData(10_000)]
    public void Holds_what_a_dictionary_holds(int count)
    {
        var random = new Random(count);
        var anchors = Anchors(random, count);
        var table = AnchorTable.Build(anchors);
        var alone = anchors.Where(IsAlone).GroupBy(Key).ToDictionary(same => same.Key, same => same.ToList());
        foreach (var (key, same) in alone)
        {
            AssertRoles(table.RolesOf(key), same);
            Assert.True(IsIn(table.Bitmap, table.BitmapShift, WordKey.Hash(key)));
        }

        var paired = anchors.SelectMany(anchor => PairsOf(anchor).Select(pair => (Pair: pair, Anchor: anchor))).GroupBy(own => own.Pair, own => own.Anchor).ToDictionary(same => same.Key, same => same.ToList());
        foreach (var ((first, second), same) in paired) AssertRoles(PairRoles(table, first, second), same);
        for (int i = 0; i < 10_000; i++)
        {
            ulong key = (ulong)random.NextInt64(1, long.MaxValue), other = (ulong)random.NextInt64(1, long.MaxValue);
            if (!alone.ContainsKey(key)) Assert.True(table.RolesOf(key).IsEmpty);
            if (!paired.ContainsKey((key, other))) Assert.True(table.RolesOfPair(key, other).IsEmpty);
        }
    }

    [Fact]
    public void Every_pair_of_an_anchor_and_its_neighbour_is_in_the_bitmap_of_pairs()
    {
        var anchors = Anchors(new Random(3), 2000);
        var table = AnchorTable.Build(anchors);
        foreach (var anchor in anchors)
        {
            ulong own = NeighbourSet.KeyOf(anchor.Word);
            foreach (ulong next in anchor.Next.Beginnings) Assert.True(IsIn(table.PairBitmap, table.PairShift, AnchorTable.PairHash(own, next)), $"{anchor}");
            foreach (ulong previous in anchor.Next.IsNone ? anchor.Previous.Beginnings : []) Assert.True(IsIn(table.PairBitmap, table.PairShift, AnchorTable.PairHash(previous, own)), $"{anchor}");
        }
    }

    [Fact]
    public void The_bitmaps_let_little_else_pass()
    {
        var random = new Random(4);
        var table = AnchorTable.Build(Anchors(random, 10_000));
        foreach (var (bitmap, shift) in ((ulong[], int)[])[(table.Bitmap, table.BitmapShift), (table.PairBitmap, table.PairShift)])
        {
            Assert.Equal(64 - shift, BitOperations.Log2((uint)bitmap.Length) + 6);
            int passed = Enumerable.Range(0, 10_000).Count(_ => IsIn(bitmap, shift, WordKey.Hash((ulong)random.NextInt64(1, long.MaxValue))));
            Assert.InRange(passed, 1, 10_000 / 20);
        }
    }

    [Fact]
    public void Comes_back_from_a_pack_as_it_was()
    {
        var anchors = Anchors(new Random(5), 300);
        var table = AnchorTable.Build(anchors);
        using var stream = new MemoryStream();
        using (var writer = new PackWriter(stream)) table.Write(writer);
        stream.Position = 0;
        using var reader = new PackReader(stream);
        var read = AnchorTable.Read(reader);
        Assert.Equal((table.BitmapShift, table.PairShift), (read.BitmapShift, read.PairShift));
        foreach (ulong key in anchors.Select(Key)) Assert.Equal(table.RolesOf(key).ToArray(), read.RolesOf(key).ToArray());
        foreach (var (first, second) in anchors.SelectMany(PairsOf)) Assert.Equal(PairRoles(table, first, second), PairRoles(read, first, second));
    }

    [Fact]
    public void A_stem_that_is_too_short_is_refused() => Assert.Throws<ArgumentException>(() => AnchorTable.Build([new Anchor("abc", AnchorForm.Stem)]));

    [Theory]
    [InlineData("guar", "")]
    [InlineData("guara", "a")]
    [InlineData("guarantee", "ante")]
    [InlineData("карти", "")]
    public void A_stem_asks_for_the_letters_behind_its_key(string stem, string letters)
    {
        var anchor = new Anchor(stem, AnchorForm.Stem) { Detectors = 7 };
        var table = AnchorTable.Build([anchor]);
        var role = table.RolesOf(Key(anchor))[0];
        Assert.Equal(letters.Length == 0 ? 0 : WordKey.Of("guar" + letters), role.Letters);
        Assert.Equal(letters.Length == 0 ? 0 : (4 + letters.Length) * 8, BitOperations.PopCount(role.LettersMask));
    }

    /// <summary>Of anchors that differ in their neighbours each has a role of its own; those that differ in what they wake share one.</summary>
    static void AssertRoles(ReadOnlySpan<AnchorRole> roles, List<Anchor> anchors)
    {
        var expected = anchors.GroupBy(a => (a.Next, a.Previous, Told(a)))
            .Select(same => (same.Key.Next.IsNone ? default : NeighbourFilter.Of(same.Key.Previous), (ushort)same.Aggregate(0, (bits, a) => bits | a.Detectors), same.Key.Next.IsNone));
        Assert.Equal(expected.Order(Comparer), roles.ToArray().Select(role => (role.Previous, role.Detectors, role.IsSecond)).Order(Comparer));
    }

    /// <summary>The letters of a stem that are compared when its key is the right one.</summary>
    static string Told(Anchor anchor) =>
        anchor.Form == AnchorForm.Stem && Ascii.IsValid(anchor.Word) && anchor.Word.Length > WordKey.StemLetters ? anchor.Word[..Math.Min(anchor.Word.Length, WordKey.AsciiLetters)] : "";

    static readonly Comparer<(NeighbourFilter Previous, ushort Detectors, bool IsSecond)> Comparer =
        Comparer<(NeighbourFilter Previous, ushort Detectors, bool IsSecond)>.Create((x, y) => (x.Previous.First, x.Previous.Second, x.Detectors, x.IsSecond).CompareTo((y.Previous.First, y.Previous.Second, y.Detectors, y.IsSecond)));

    static AnchorRole[] PairRoles(AnchorTable table, ulong first, ulong second) => [.. table.RolesOfPair(first, second).ToArray().Select(number => table.Role(number))];

    /// <summary>The pairs of keys that an anchor is filed by.</summary>
    static IEnumerable<(ulong First, ulong Second)> PairsOf(Anchor anchor) =>
        anchor.Next.IsNone ? anchor.Previous.Words.Select(previous => (previous, Key(anchor))) : anchor.Next.Words.Select(next => (Key(anchor), next));

    static List<Anchor> Anchors(Random random, int count)
    {
        var anchors = RandomTexts.Anchors(random, count / 2);
        while (anchors.Count < count)
        {
            string word = Word(random, 10);
            var anchor = new Anchor(word, word.Length >= 4 && random.Next(3) == 0 ? AnchorForm.Stem : AnchorForm.Word) { Detectors = (ushort)(1 << random.Next(16)) };
            anchors.Add(random.Next(3) switch { 0 => anchor with { Next = NeighbourSet.Of(Word(random, 4)) }, 1 => anchor with { Previous = NeighbourSet.Of(Word(random, 4)) }, _ => anchor });
        }

        return anchors;
    }

    static string Word(Random random, int length) => string.Concat(Enumerable.Range(0, random.Next(1, length)).Select(_ => (char)random.Next('a', 'z' + 1)));

    static ulong Key(Anchor anchor) => anchor.Form switch
    {
        AnchorForm.Pair => WordKey.OfPair(anchor.Word[0], anchor.Word[1]),
        AnchorForm.Stem => WordKey.OfStem(anchor.Word),
        _ => WordKey.Of(anchor.Word),
    };

    static bool IsAlone(Anchor anchor) => anchor.Next.IsNone && anchor.Previous.IsNone;

    static bool IsIn(ulong[] bitmap, int shift, ulong hash)
    {
        int bit = (int)(hash >> shift);
        return (bitmap[bit >> 6] >> (bit & 63) & 1) != 0;
    }
}
