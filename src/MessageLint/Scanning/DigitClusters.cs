using System.Numerics;
using MessageLint.Detectors;

namespace MessageLint.Scanning;

/// <summary>Joins runs of digits that stand close together into clusters, and reports those with enough digits.</summary>
internal ref struct DigitClusters(UnitReader source, CandidateList found)
{
    // Fewer are neither a phone number, a card nor an id; short codes are found by the words beside them.
    const int MinDigits = 6;
    const int MaxGap = 3;

    // With the letters that are written for digits a gap may be longer, but not by much; in UTF-8 a unit takes up to three bytes.
    const int MaxGapUnits = 3 * MaxGap, MaxGapBytes = 3 * MaxGapUnits;

    readonly UnitReader source = source;
    int start = -1, end, digits, runStart;
    bool inRun;

    /// <summary>Takes the edges of one block's digit runs: bits where a run begins or has just ended, in turn.</summary>
    public void Add(int offset, ulong edges)
    {
        for (; edges != 0; edges &= edges - 1)
        {
            int at = offset + BitOperations.TrailingZeroCount(edges);
            if (inRun) EndRun(at);
            else runStart = at;
            inRun = !inRun;
        }
    }

    public void Finish()
    {
        if (inRun) EndRun(source.Length);
        Flush();
    }

    void EndRun(int runEnd)
    {
        if (start >= 0 && !Joins(end, runStart)) Flush();
        if (start < 0) (start, digits) = (runStart, 0);
        digits += runEnd - runStart;
        end = runEnd;
    }

    void Flush()
    {
        if (start >= 0 && digits >= MinDigits) found.Add(CandidateKinds.Digits, start, end);
        start = -1;
    }

    readonly bool Joins(int from, int to)
    {
        if (to - from > MaxGapBytes) return false;
        int gap = 0, units = 0;
        for (int i = from; i < to; i++)
        {
            byte unit = source[i];

            // UTF-8: continuation bytes belong to the unit before them. A narrowed unit of that value (no letter: U+0080-BF) counts when read as UTF-16.
            if (source.IsUtf8 && (unit & 0xC0) == 0x80) continue;
            int size = source.IsUtf8 && unit >= 0xF0 ? 2 : 1;
            units += size;
            if (units > MaxGapUnits || IsPlainLetter(unit)) return false;

            // "9OO l26": a letter written for a digit parts nothing.
            if (IsDigitLike(unit)) continue;
            gap += size;
            if (gap > MaxGap) return false;
        }

        return true;
    }

    /// <summary>A letter that nobody writes for a digit.</summary>
    static bool IsPlainLetter(byte unit) => (unit | 0x20) is >= (byte)'a' and <= (byte)'z' && !IsDigitLike(unit);

    static bool IsDigitLike(byte unit) => "olisbz"u8.Contains((byte)(unit | 0x20));
}
