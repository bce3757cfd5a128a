namespace MessageLint;

/// <summary>Tells in logarithmic time which of many spans may overlap another.</summary>
internal sealed class SpanIndex
{
    readonly int[] starts, reach;

    /// <param name="spans">The spans, ordered by start.</param>
    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        starts = [.. spans.Select(span => span.Start)];
        reach = [.. spans.Select(span => span.End)];

        // The farthest end so far only grows, so it can be searched.
        for (int i = 1; i < reach.Length; i++) reach[i] = Math.Max(reach[i], reach[i - 1]);
    }

    /// <summary>The indices of all that overlap a span, and perhaps of some that do not.</summary>
    public Range Around(TextSpan span)
    {
        int end = FirstAtLeast(starts, span.End);
        return Math.Min(end, FirstAtLeast(reach, span.Start + 1))..end;
    }

    static int FirstAtLeast(int[] ordered, int value)
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ordered[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
