using System.Numerics;
using System.Runtime.CompilerServices;
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
        var expected = anchors.GroupBy(Key).ToDictionary(same => same.Key, same => same.ToList());
        foreach (var (key, same) in expected)
        {
            ref readonly var entry = ref table.Find(key);
            Assert.False(Unsafe.IsNullRef(in entry));
            Assert.Equal(key, entry.Key);
            AssertRoles(table, table.AloneRolesOf(entry), [.. same.Where(IsAlone)]);
            AssertRoles(table, table.PairedRolesOf(entry), [.. same.Where(a => !IsAlone(a))]);
            if (same.Exists(IsAlone)) Assert.True(IsIn(table.Bitmap, table.BitmapShift, WordKey.Hash(key)));
        }

        for (int i = 0; i < 10_000; i++)
        {
            ulong key = (ulong)random.NextInt64(1, long.MaxValue);
            if (!expected.ContainsKey(key)) Assert.True(Unsafe.IsNullRef(in table.Find(key)));
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
            foreach (ulong next in anchor.Next.Keys) Assert.True(IsIn(table.PairBitmap, table.PairShift, AnchorTable.PairHash(own, next)), $"{anchor}");
            foreach (ulong previous in anchor.Next.IsNone ? anchor.Previous.Keys : []) Assert.True(IsIn(table.PairBitmap, table.PairShift, AnchorTable.PairHash(previous, own)), $"{anchor}");
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
        foreach (ulong key in anchors.Select(Key)) Assert.Equal(table.Find(key), read.Find(key));
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
        var anchor = new Anchor(stem, AnchorForm.Stem) { Clue = 7 };
        var table = AnchorTable.Build([anchor]);
        var role = table.AloneRolesOf(table.Find(Key(anchor)))[0];
        Assert.Equal(letters.Length == 0 ? 0 : WordKey.Of("guar" + letters), role.Letters);
        Assert.Equal(letters.Length == 0 ? 0 : (4 + letters.Length) * 8, BitOperations.PopCount(role.LettersMask));
    }

    static void AssertRoles(AnchorTable table, ReadOnlySpan<AnchorRole> roles, List<Anchor> anchors)
    {
        Assert.Equal(anchors.SelectMany(a => a.Clue < 0 ? [] : (int[])[a.Clue]).Distinct().Order(), CluesOf(table, roles).Distinct().Order());
        int detectors = 0;
        foreach (ref readonly var role in roles)
        {
            detectors |= role.Detectors;
            var copy = role;
            Assert.Contains(anchors, a => NeighbourFilter.Of(a.Next) == copy.Next && NeighbourFilter.Of(a.Previous) == copy.Previous);
        }

        Assert.Equal(anchors.Aggregate(0, (bits, a) => bits | a.Detectors), detectors);
    }

    static List<int> CluesOf(AnchorTable table, ReadOnlySpan<AnchorRole> roles)
    {
        var clues = new List<int>();
        foreach (ref readonly var role in roles) clues.AddRange(table.CluesOf(role));
        return clues;
    }

    static List<Anchor> Anchors(Random random, int count)
    {
        var anchors = RandomTexts.Anchors(random, count / 2);
        while (anchors.Count < count)
        {
            string word = Word(random, 10);
            var anchor = new Anchor(word, word.Length >= 4 && random.Next(3) == 0 ? AnchorForm.Stem : AnchorForm.Word) { Clue = random.Next(count) };
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
