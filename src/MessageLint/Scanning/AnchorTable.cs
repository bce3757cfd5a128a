using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>What follows from the sight of a word, given its letters and neighbours.</summary>
/// <param name="Next">The words of which one must follow.</param>
/// <param name="Previous">The words of which one must stand before.</param>
/// <param name="Letters">For stems: the letters that the word must begin with, as in a key.</param>
/// <param name="LettersMask">The bits of a word's key that <paramref name="Letters"/> is compared with; 0 for whole words.</param>
/// <param name="FirstClue">Where its clues begin in the table.</param>
/// <param name="ClueCount">How many they are.</param>
/// <param name="Detectors">The detectors that are woken, one bit each.</param>
internal readonly record struct AnchorRole(NeighbourFilter Next, NeighbourFilter Previous, ulong Letters, ulong LettersMask, int FirstClue, ushort ClueCount, ushort Detectors);

/// <summary>What the scanner knows of one word key.</summary>
/// <param name="Key">The key; 0 for nobody's.</param>
/// <param name="FirstRole">Where the key's roles begin in the table.</param>
/// <param name="AloneCount">How many of them, the first ones, ask for no neighbour.</param>
/// <param name="RoleCount">How many they are in all.</param>
internal readonly record struct AnchorEntry(ulong Key, int FirstRole, short AloneCount, short RoleCount);

/// <summary>
/// All anchors of all rules and detectors: one bitmap for words and one for pairs of words side by side, which reject nearly everything with
/// one load each, and behind them a hash table.
/// </summary>
internal sealed class AnchorTable
{
    // 32 bits an anchor keep the bitmap nearly empty (3 % false hits) and small enough to stay in the caches.
    const int BitsPerAnchor = 32;

    readonly int[] slots;
    readonly AnchorEntry[] entries;
    readonly AnchorRole[] roles;
    readonly int[] clues;
    readonly int slotShift;

    AnchorTable(ulong[] bitmap, ulong[] pairBitmap, int[] slots, AnchorEntry[] entries, AnchorRole[] roles, int[] clues)
    {
        Bitmap = bitmap;
        PairBitmap = pairBitmap;
        BitmapShift = ShiftOf(bitmap);
        PairShift = ShiftOf(pairBitmap);
        slotShift = 64 - BitOperations.Log2((uint)slots.Length);
        this.slots = slots;
        this.entries = entries;
        this.roles = roles;
        this.clues = clues;
    }

    /// <summary>One bit for each key of which something follows whatever stands beside it, at the key's hash shifted right by <see cref="BitmapShift"/>.</summary>
    public ulong[] Bitmap { get; }

    public int BitmapShift { get; }

    /// <summary>One bit for each pair of words, by <see cref="PairHash"/>, shifted right by <see cref="PairShift"/>.</summary>
    public ulong[] PairBitmap { get; }

    public int PairShift { get; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static AnchorTable Read(PackReader reader) =>
        new(reader.Array<ulong>(), reader.Array<ulong>(), reader.Array<int>(), reader.Array<AnchorEntry>(), reader.Array<AnchorRole>(), reader.Array<int>());

    internal void Write(PackWriter writer)
    {
        writer.Array<ulong>(Bitmap);
        writer.Array<ulong>(PairBitmap);
        writer.Array<int>(slots);
        writer.Array<AnchorEntry>(entries);
        writer.Array<AnchorRole>(roles);
        writer.Array<int>(clues);
    }

    /// <param name="anchors">The anchors, the most frequent words first: what stands side by side in memory is in the caches together.</param>
    public static AnchorTable Build(IEnumerable<Anchor> anchors)
    {
        var byKey = new Dictionary<ulong, List<Anchor>>();
        foreach (var anchor in anchors) (CollectionsMarshal.GetValueRefOrAddDefault(byKey, KeyOf(anchor), out _) ??= []).Add(anchor);

        int slotBits = BitOperations.Log2((uint)Math.Max(1, byKey.Count * 2)) + 1;
        var slots = new int[1 << slotBits];
        var entries = new List<AnchorEntry> { default };
        var roles = new List<AnchorRole>();
        var clues = new List<int>();
        foreach (var (key, same) in byKey)
        {
            int slot = (int)(WordKey.Hash(key) >> (64 - slotBits));
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            int first = roles.Count;
            int alone = AddRoles(same.Where(a => IsAlone(a)), roles, clues), paired = AddRoles(same.Where(a => !IsAlone(a)), roles, clues);
            slots[slot] = entries.Count;
            entries.Add(new AnchorEntry(key, first, checked((short)alone), checked((short)(alone + paired))));
        }

        var bitmap = BitmapOf([.. byKey.Where(k => k.Value.Exists(IsAlone)).Select(k => WordKey.Hash(k.Key))]);
        var pairBitmap = BitmapOf([.. byKey.Values.SelectMany(same => same).Where(a => !IsAlone(a)).SelectMany(PairsOf).Distinct()]);
        return new AnchorTable(bitmap, pairBitmap, slots, [.. entries], [.. roles], [.. clues]);
    }

    /// <summary>The hash of two words side by side, from the keys of their first three letters.</summary>
    public static ulong PairHash(ulong first, ulong second) => WordKey.Hash(first * 0xC2B2_AE3D_27D4_EB4F + second);

    static bool IsAlone(Anchor anchor) => anchor.Next.IsNone && anchor.Previous.IsNone;

    /// <summary>The pairs at which an anchor's neighbours are asked for; where it has both, those with the next.</summary>
    static IEnumerable<ulong> PairsOf(Anchor anchor)
    {
        ulong own = NeighbourSet.KeyOf(anchor.Word);
        return anchor.Next.IsNone ? anchor.Previous.Keys.Select(before => PairHash(before, own)) : anchor.Next.Keys.Select(next => PairHash(own, next));
    }

    static ulong[] BitmapOf(IReadOnlyList<ulong> hashes)
    {
        int bits = Math.Max(12, BitOperations.Log2((uint)Math.Max(1, hashes.Count * BitsPerAnchor - 1)) + 1);
        var bitmap = new ulong[1 << (bits - 6)];
        foreach (ulong hash in hashes)
        {
            int bit = (int)(hash >> (64 - bits));
            bitmap[bit >> 6] |= 1UL << (bit & 63);
        }

        return bitmap;
    }

    static int ShiftOf(ulong[] bitmap) => 64 - (BitOperations.Log2((uint)bitmap.Length) + 6);

    /// <summary>The entry of a key, or a null reference.</summary>
    public ref readonly AnchorEntry Find(ulong key)
    {
        for (int slot = (int)(WordKey.Hash(key) >> slotShift); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref readonly var entry = ref entries[slots[slot]];
            if (entry.Key == key) return ref entry;
        }

        return ref Unsafe.NullRef<AnchorEntry>();
    }

    /// <summary>The roles of an entry that ask for no neighbour.</summary>
    public ReadOnlySpan<AnchorRole> AloneRolesOf(in AnchorEntry entry) => roles.AsSpan(entry.FirstRole, entry.AloneCount);

    /// <summary>The roles of an entry that ask for one.</summary>
    public ReadOnlySpan<AnchorRole> PairedRolesOf(in AnchorEntry entry) => roles.AsSpan(entry.FirstRole + entry.AloneCount, entry.RoleCount - entry.AloneCount);

    /// <summary>The clues of a role.</summary>
    public ReadOnlySpan<int> CluesOf(in AnchorRole role) => clues.AsSpan(role.FirstClue, role.ClueCount);

    static ulong KeyOf(Anchor anchor) => anchor.Form switch
    {
        AnchorForm.Pair => WordKey.OfPair(anchor.Word[0], anchor.Word[1]),
        AnchorForm.Stem when anchor.Word.Length >= WordKey.StemLetters => WordKey.OfStem(anchor.Word),
        AnchorForm.Stem => throw new ArgumentException($"The stem '{anchor.Word}*' is too short for an anchor."),
        _ => WordKey.Of(anchor.Word),
    };

    static int AddRoles(IEnumerable<Anchor> anchors, List<AnchorRole> roles, List<int> clues)
    {
        int before = roles.Count;
        foreach (var group in anchors.GroupBy(a => (a.Next, a.Previous, Letters: LettersOf(a))))
        {
            int first = clues.Count;
            clues.AddRange(group.Where(a => a.Clue >= 0).Select(a => a.Clue).Distinct().Order());
            ushort detectors = 0;
            foreach (var anchor in group) detectors |= anchor.Detectors;
            var (next, previous, letters) = group.Key;
            roles.Add(new AnchorRole(NeighbourFilter.Of(next), NeighbourFilter.Of(previous), letters.Letters, letters.Mask, first, (ushort)(clues.Count - first), detectors));
        }

        return roles.Count - before;
    }

    /// <summary>What a stem asks of a word's key beyond the four letters of its own: up to eight of ASCII.</summary>
    static (ulong Letters, ulong Mask) LettersOf(Anchor anchor)
    {
        if (anchor.Form != AnchorForm.Stem || anchor.Word.Length <= WordKey.StemLetters || !System.Text.Ascii.IsValid(anchor.Word)) return default;
        int length = Math.Min(anchor.Word.Length, WordKey.AsciiLetters);
        return (WordKey.Of(anchor.Word.AsSpan(0, length)), length == WordKey.AsciiLetters ? ulong.MaxValue : (1UL << (8 * length)) - 1);
    }
}
