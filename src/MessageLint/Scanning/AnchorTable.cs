using System.Numerics;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>What the scanner knows of one word key.</summary>
internal struct AnchorEntry
{
    public ulong Key;

    /// <summary>Who is woken whatever stands beside the word.</summary>
    public CandidateKinds Alone;

    /// <summary>Who is woken when a neighbour fits.</summary>
    public CandidateKinds Paired;

    /// <summary>The detectors that are woken, whatever stands beside the word and when a neighbour fits.</summary>
    public ushort AloneDetectors, PairedDetectors;

    /// <summary>The neighbours that fit, as bits of <see cref="WordKey.NeighbourBit"/>.</summary>
    public ulong Next, Previous;

    /// <summary>The messages for which phrases are woken.</summary>
    public ushort AloneAudiences, PairedAudiences;

    /// <summary>For stem keys: the fifth letters that may follow the first four, one bit a letter; all bits where any may.</summary>
    public uint Fifth;
}

/// <summary>All anchors of all rules and detectors: a bitmap that rejects nearly every word with one load, and behind it a hash table.</summary>
internal sealed class AnchorTable
{
    // 128 bits an anchor keep the bitmap nearly empty (under 1 % false hits) and still within the second-level cache for 10,000 anchors.
    const int BitsPerAnchor = 128;

    readonly AnchorEntry[] slots;
    readonly int slotShift;

    AnchorTable(ulong[] bitmap, int bitmapShift, AnchorEntry[] slots, int slotShift)
    {
        Bitmap = bitmap;
        BitmapShift = bitmapShift;
        this.slots = slots;
        this.slotShift = slotShift;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static AnchorTable Read(PackReader reader)
    {
        var bitmap = reader.Array<ulong>();
        var slots = reader.Array<AnchorEntry>();
        return new AnchorTable(bitmap, 64 - (BitOperations.Log2((uint)bitmap.Length) + 6), slots, 64 - BitOperations.Log2((uint)slots.Length));
    }

    internal void Write(PackWriter writer)
    {
        writer.Array<ulong>(Bitmap);
        writer.Array<AnchorEntry>(slots);
    }

    /// <summary>One bit for each key, at the key's hash shifted right by <see cref="BitmapShift"/>.</summary>
    public ulong[] Bitmap { get; }

    public int BitmapShift { get; }

    public static AnchorTable Build(IEnumerable<Anchor> anchors)
    {
        var entries = new Dictionary<ulong, AnchorEntry>();
        foreach (var anchor in anchors) Merge(entries, anchor);

        int bits = Math.Max(12, BitOperations.Log2((uint)Math.Max(1, entries.Count * BitsPerAnchor - 1)) + 1);
        int slotBits = BitOperations.Log2((uint)Math.Max(1, entries.Count * 2)) + 1;
        var bitmap = new ulong[1 << (bits - 6)];
        var slots = new AnchorEntry[1 << slotBits];
        foreach (var entry in entries.Values)
        {
            ulong hash = WordKey.Hash(entry.Key);
            int bit = (int)(hash >> (64 - bits));
            bitmap[bit >> 6] |= 1UL << (bit & 63);

            int slot = (int)(hash >> (64 - slotBits));
            while (slots[slot].Key != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = entry;
        }

        return new AnchorTable(bitmap, 64 - bits, slots, 64 - slotBits);
    }

    /// <summary>The entry of a key, or a null reference.</summary>
    public ref readonly AnchorEntry Find(ulong key, ulong hash)
    {
        int slot = (int)(hash >> slotShift);
        while (slots[slot].Key != key)
        {
            if (slots[slot].Key == 0) return ref System.Runtime.CompilerServices.Unsafe.NullRef<AnchorEntry>();
            slot = (slot + 1) & (slots.Length - 1);
        }

        return ref slots[slot];
    }

    /// <summary>The bit of a fifth letter in <see cref="AnchorEntry.Fifth"/>: a to z have their own, all others share one.</summary>
    public static uint FifthBit(char folded) => 1u << (folded is >= 'a' and <= 'z' ? folded - 'a' : 31);

    static void Merge(Dictionary<ulong, AnchorEntry> entries, in Anchor anchor)
    {
        ulong key = anchor.Form switch
        {
            AnchorForm.Pair => WordKey.OfPair(anchor.Word[0], anchor.Word[1]),
            AnchorForm.Stem when anchor.Word.Length >= WordKey.StemLetters => WordKey.OfStem(anchor.Word),
            AnchorForm.Stem => throw new ArgumentException($"The stem '{anchor.Word}*' is too short for an anchor."),
            _ => WordKey.Of(anchor.Word),
        };
        ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(entries, key, out _);
        entry.Key = key;
        entry.Fifth |= anchor.Form == AnchorForm.Stem && anchor.Word.Length > WordKey.StemLetters ? FifthBit(anchor.Word[WordKey.StemLetters]) : uint.MaxValue;
        if (anchor.NextOf == 0 && anchor.PreviousOf == 0)
        {
            entry.Alone |= anchor.Wakes;
            entry.AloneDetectors |= anchor.Detectors;
            if (anchor.Wakes != CandidateKinds.Word) entry.AloneAudiences |= anchor.Audiences;
            return;
        }

        entry.Paired |= anchor.Wakes;
        entry.PairedDetectors |= anchor.Detectors;
        if (anchor.Wakes != CandidateKinds.Word) entry.PairedAudiences |= anchor.Audiences;
        entry.Next |= anchor.NextOf;
        entry.Previous |= anchor.PreviousOf;
    }
}
