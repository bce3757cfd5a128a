using System.Numerics;
using System.Runtime.InteropServices;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>What follows from the sight of a word, given its letters and neighbours.</summary>
/// <param name="Letters">For stems: the letters that the word must begin with, as in a key.</param>
/// <param name="LettersMask">The bits of a word's key that <paramref name="Letters"/> is compared with; 0 for whole words.</param>
/// <param name="Previous">Of a word that asks for a next one too: the words of which one must stand before.</param>
/// <param name="Detectors">The detectors that are woken, one bit each.</param>
/// <param name="IsSecond">Of a pair, whether the word is the second one.</param>
internal readonly record struct AnchorRole(ulong Letters, ulong LettersMask, NeighbourFilter Previous, ushort Detectors, bool IsSecond)
{
    /// <summary>Whether a word of the right key, or stem, is the one that is meant.</summary>
    public bool Fits(in WordCursor word) => ((word.Letters ^ Letters) & LettersMask) == 0;
}

/// <summary>What the scanner knows of a word, or of two side by side.</summary>
/// <param name="Key">The word's key, or the pair's hash; 0 for nobody's.</param>
/// <param name="First">Where its roles begin in the table.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct AnchorEntry(ulong Key, int First, int Count);

/// <summary>
/// All anchors of all detectors: one bitmap for words and one for pairs of words side by side, which reject nearly everything with
/// one load each, and behind each a hash table.
/// </summary>
internal sealed class AnchorTable
{
    // 32 bits an anchor keep the bitmap nearly empty (3 % false hits) and small enough to stay in the caches.
    const int BitsPerAnchor = 32;

    readonly AnchorEntry[] words, pairs;
    readonly AnchorRole[] wordRoles, roles;
    readonly int[] pairRoles;
    readonly int wordSlotShift, pairSlotShift;

    AnchorTable(ulong[] bitmap, ulong[] pairBitmap, AnchorEntry[] words, AnchorRole[] wordRoles, AnchorEntry[] pairs, int[] pairRoles, AnchorRole[] roles)
    {
        Bitmap = bitmap;
        PairBitmap = pairBitmap;
        BitmapShift = 64 - BitOperations.Log2((uint)bitmap.Length) - 6;
        PairShift = 64 - BitOperations.Log2((uint)pairBitmap.Length) - 6;
        wordSlotShift = 64 - BitOperations.Log2((uint)words.Length);
        pairSlotShift = 64 - BitOperations.Log2((uint)pairs.Length);
        (this.words, this.wordRoles, this.pairs, this.pairRoles, this.roles) = (words, wordRoles, pairs, pairRoles, roles);
    }

    /// <summary>One bit for each key of which something follows whatever stands beside it, at the key's hash shifted right by <see cref="BitmapShift"/>.</summary>
    public ulong[] Bitmap { get; }

    public int BitmapShift { get; }

    /// <summary>One bit for each pair of words, by the <see cref="PairHash"/> of their first three letters, shifted right by <see cref="PairShift"/>.</summary>
    public ulong[] PairBitmap { get; }

    public int PairShift { get; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static AnchorTable Read(PackReader reader) => new(
        reader.Array<ulong>(), reader.Array<ulong>(), reader.Array<AnchorEntry>(), reader.Array<AnchorRole>(), reader.Array<AnchorEntry>(), reader.Array<int>(), reader.Array<AnchorRole>());

    internal void Write(PackWriter writer)
    {
        writer.Array<ulong>(Bitmap);
        writer.Array<ulong>(PairBitmap);
        writer.Array<AnchorEntry>(words);
        writer.Array<AnchorRole>(wordRoles);
        writer.Array<AnchorEntry>(pairs);
        writer.Array<int>(pairRoles);
        writer.Array<AnchorRole>(roles);
    }

    public static AnchorTable Build(IEnumerable<Anchor> anchors)
    {
        List<AnchorRole> alone = [], paired = [];
        var byWord = new Dictionary<ulong, List<int>>();
        var byPair = new Dictionary<ulong, List<int>>();
        var beginnings = new HashSet<ulong>();
        foreach (var group in anchors.GroupBy(a => (a.Next, a.Previous, Key: KeyOf(a), Letters: LettersOf(a))))
        {
            var (next, previous, key, letters) = group.Key;
            ushort detectors = 0;
            foreach (var anchor in group) detectors |= anchor.Detectors;
            var filter = next.IsNone ? default : NeighbourFilter.Of(previous);
            var role = new AnchorRole(letters.Letters, letters.Mask, filter, detectors, next.IsNone);
            var own = next.IsNone && previous.IsNone ? alone : paired;
            own.Add(role);
            if (own == alone)
            {
                Add(byWord, key, alone.Count - 1);
                continue;
            }

            // Where an anchor has both neighbours, it is filed by the next.
            ulong beginning = NeighbourSet.KeyOf(group.First().Word);
            foreach (ulong other in next.IsNone ? previous.Words : next.Words) Add(byPair, next.IsNone ? PairHash(other, key) : PairHash(key, other), paired.Count - 1);
            foreach (ulong other in next.IsNone ? previous.Beginnings : next.Beginnings) beginnings.Add(next.IsNone ? PairHash(other, beginning) : PairHash(beginning, other));
        }

        // The roles of a word lie side by side; those of a pair are shared with other pairs.
        var wordRoles = byWord.Values.SelectMany(own => own).Select(index => alone[index]);
        return new AnchorTable(BitmapOf([.. byWord.Keys.Select(WordKey.Hash)]), BitmapOf([.. beginnings]), TableOf(byWord, WordKey.Hash), [.. wordRoles], TableOf(byPair, hash => hash), [.. byPair.Values.SelectMany(own => own)], [.. paired]);

        static void Add(Dictionary<ulong, List<int>> lists, ulong key, int role) => (CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= []).Add(role);
    }

    /// <summary>The hash of two words side by side, from a key of each; never 0.</summary>
    public static ulong PairHash(ulong first, ulong second) => WordKey.Hash(first * 0xC2B2_AE3D_27D4_EB4F + second) | 1;

    /// <summary>What follows from a word whatever stands beside it, in some of these roles (<see cref="AnchorRole.Fits"/>).</summary>
    public ReadOnlySpan<AnchorRole> RolesOf(ulong key)
    {
        ref readonly var entry = ref Find(words, key, WordKey.Hash(key), wordSlotShift);
        return wordRoles.AsSpan(entry.First, entry.Count);
    }

    /// <summary>What follows from two words side by side, from the key of each or of its stem: numbers of roles.</summary>
    public ReadOnlySpan<int> RolesOfPair(ulong first, ulong second)
    {
        ulong hash = PairHash(first, second);
        ref readonly var entry = ref Find(pairs, hash, hash, pairSlotShift);
        return pairRoles.AsSpan(entry.First, entry.Count);
    }

    /// <summary>A role of a pair.</summary>
    public ref readonly AnchorRole Role(int number) => ref roles[number];

    static ref readonly AnchorEntry Find(AnchorEntry[] entries, ulong key, ulong hash, int shift)
    {
        int slot = (int)(hash >> shift);
        while (entries[slot].Key != key && entries[slot].Key != 0) slot = (slot + 1) & (entries.Length - 1);
        return ref entries[slot];
    }

    static AnchorEntry[] TableOf(Dictionary<ulong, List<int>> lists, Func<ulong, ulong> hash)
    {
        int bits = BitOperations.Log2((uint)Math.Max(1, lists.Count)) + 2, first = 0;
        var entries = new AnchorEntry[1 << bits];
        foreach (var (key, own) in lists)
        {
            int slot = (int)(hash(key) >> (64 - bits));
            while (entries[slot].Key != 0) slot = (slot + 1) & (entries.Length - 1);
            entries[slot] = new AnchorEntry(key, first, own.Count);
            first += own.Count;
        }

        return entries;
    }

    static ulong[] BitmapOf(ulong[] hashes)
    {
        int bits = Math.Max(12, BitOperations.Log2((uint)Math.Max(1, hashes.Length * BitsPerAnchor - 1)) + 1);
        var bitmap = new ulong[1 << (bits - 6)];
        foreach (ulong hash in hashes)
        {
            int bit = (int)(hash >> (64 - bits));
            bitmap[bit >> 6] |= 1UL << (bit & 63);
        }

        return bitmap;
    }

    static ulong KeyOf(Anchor anchor) => anchor.Form switch
    {
        AnchorForm.Pair => WordKey.OfPair(anchor.Word[0], anchor.Word[1]),
        AnchorForm.Stem when anchor.Word.Length >= WordKey.StemLetters => WordKey.OfStem(anchor.Word),
        AnchorForm.Stem => throw new ArgumentException($"The stem '{anchor.Word}*' is too short for an anchor."),
        _ => WordKey.Of(anchor.Word),
    };

    /// <summary>What a stem asks of a word's key beyond the four letters of its own: up to eight of ASCII.</summary>
    static (ulong Letters, ulong Mask) LettersOf(Anchor anchor)
    {
        if (anchor.Form != AnchorForm.Stem || anchor.Word.Length <= WordKey.StemLetters || !System.Text.Ascii.IsValid(anchor.Word)) return default;
        int length = Math.Min(anchor.Word.Length, WordKey.AsciiLetters);
        return (WordKey.Of(anchor.Word.AsSpan(0, length)), length == WordKey.AsciiLetters ? ulong.MaxValue : (1UL << (8 * length)) - 1);
    }
}
