using MessageLint.Detectors;

namespace MessageLint.Scanning;

/// <summary>The candidates of one message. Reused: it allocates only while it grows.</summary>
internal sealed class CandidateList
{
    Candidate[] items = new Candidate[64];

    public int Count { get; private set; }

    /// <summary>The kinds that occur.</summary>
    public CandidateKinds Kinds { get; private set; }

    public Span<Candidate> Items => items.AsSpan(0, Count);

    public void Clear() => (Count, Kinds) = (0, CandidateKinds.None);

    public void Add(CandidateKinds kind, int start, int end, ushort detectors = ushort.MaxValue)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = new Candidate(kind, start, end, detectors);
        Kinds |= kind;
    }

    /// <summary>Whether the last candidate of a kind reaches to a place: a run that crosses a block's border is seen twice.</summary>
    public bool EndsWith(CandidateKinds kind, int end)
    {
        for (int i = Count - 1; i >= 0 && items[i].End > end - BlockMasks.Size * 4; i--)
        {
            if (items[i].Kind == kind) return items[i].End >= end;
        }

        return false;
    }

    /// <summary>Puts the candidates in text order; the scanner finds them kind by kind within each block.</summary>
    public void Sort() => Items.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
}
