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
            ulong hash = WordKey.Hash(key);
            Assert.True(IsInBitmap(table, hash));
            ref readonly var entry = ref table.Find(key, hash);
            Assert.False(Unsafe.IsNullRef(in entry));
            Assert.Equal(key, entry.Key);
            Assert.Equal(Union(same.Where(IsAlone)), (entry.Alone, entry.AloneDetectors));
            Assert.Equal(Union(same.Where(a => !IsAlone(a))), (entry.Paired, entry.PairedDetectors));
            Assert.Equal(same.Where(a => !IsAlone(a)).Aggregate(0UL, (mask, a) => mask | a.NextOf), entry.Next);
            Assert.Equal(same.Where(a => !IsAlone(a)).Aggregate(0UL, (mask, a) => mask | a.PreviousOf), entry.Previous);
        }

        int falseHits = 0;
        for (int i = 0; i < 10_000; i++)
        {
            ulong key = (ulong)random.NextInt64(1, long.MaxValue);
            if (expected.ContainsKey(key)) continue;
            Assert.True(Unsafe.IsNullRef(in table.Find(key, WordKey.Hash(key))));
            if (IsInBitmap(table, WordKey.Hash(key))) falseHits++;
        }

        Assert.InRange(falseHits, 0, 10_000 / 50);
    }

    [Fact]
    public void A_stem_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(() => AnchorTable.Build([new Anchor("abc", AnchorForm.Stem, CandidateKinds.Phrase)]));

    [Fact]
    public void A_stem_lets_only_its_own_fifth_letters_pass()
    {
        ulong key = WordKey.OfStem("guar");
        Assert.Equal(AnchorTable.FifthBit('a') | AnchorTable.FifthBit('d'), Fifth("guara", "guard"));
        Assert.Equal(uint.MaxValue, Fifth("guar", "guard"));
        Assert.Equal(1u << 31, AnchorTable.FifthBit('é'));

        uint Fifth(params string[] stems) => AnchorTable.Build(stems.Select(s => new Anchor(s, AnchorForm.Stem, CandidateKinds.Phrase))).Find(key, WordKey.Hash(key)).Fifth;
    }

    static List<Anchor> Anchors(Random random, int count)
    {
        var anchors = RandomTexts.Anchors(random, count / 2);
        while (anchors.Count < count)
        {
            string word = string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => (char)random.Next('a', 'z' + 1)));
            anchors.Add(new Anchor(word, word.Length >= 4 && random.Next(3) == 0 ? AnchorForm.Stem : AnchorForm.Word, CandidateKinds.Phrase, 0, random.Next(2) == 0 ? 0 : 1UL << random.Next(64)));
        }

        return anchors;
    }

    static ulong Key(Anchor anchor) => anchor.Form switch
    {
        AnchorForm.Pair => WordKey.OfPair(anchor.Word[0], anchor.Word[1]),
        AnchorForm.Stem => WordKey.OfStem(anchor.Word),
        _ => WordKey.Of(anchor.Word),
    };

    static bool IsAlone(Anchor anchor) => anchor.NextOf == 0 && anchor.PreviousOf == 0;

    static (CandidateKinds, ushort) Union(IEnumerable<Anchor> anchors) =>
        anchors.Aggregate((CandidateKinds.None, (ushort)0), (sum, a) => (sum.Item1 | a.Wakes, (ushort)(sum.Item2 | a.Detectors)));

    static bool IsInBitmap(AnchorTable table, ulong hash)
    {
        int bit = (int)(hash >> table.BitmapShift);
        return (table.Bitmap[bit >> 6] >> (bit & 63) & 1) != 0;
    }
}
