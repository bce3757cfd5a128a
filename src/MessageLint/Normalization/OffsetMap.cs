namespace MessageLint.Normalization;

/// <summary>
/// Where each stretch of a text came from, run-length: a stretch as long as its source was copied unit by unit, any other was made from
/// its source as a whole. What was left out is a gap between two sources.
/// </summary>
internal sealed class OffsetMap
{
    Segment[] segments = new Segment[16];
    int count;

    /// <summary>The length of the text so far.</summary>
    public int Length { get; private set; }

    public void Clear() => (count, Length) = (0, 0);

    /// <summary>Adds <paramref name="length"/> units made from [<paramref name="source"/>, <paramref name="sourceEnd"/>).</summary>
    public void Add(int length, int source, int sourceEnd)
    {
        if (length == 0) return;
        bool copied = length == sourceEnd - source;
        if (count > 0 && copied && segments[count - 1] is var last && last.SourceEnd == source && last.SourceEnd - last.Source == Length - last.Start)
        {
            segments[count - 1].SourceEnd = sourceEnd;
        }
        else
        {
            if (count == segments.Length) Array.Resize(ref segments, count * 2);
            segments[count++] = new Segment(Length, source, sourceEnd);
        }

        Length += length;
    }

    /// <summary>Adds another map's text behind this one's.</summary>
    public void Add(OffsetMap other)
    {
        for (int i = 0; i < other.count; i++)
        {
            Segment segment = other.segments[i];
            Add(other.EndOf(i) - segment.Start, segment.Source, segment.SourceEnd);
        }
    }

    /// <summary>Makes the last unit's source reach up to <paramref name="sourceEnd"/>: a mark that was folded into it.</summary>
    public void ExtendLast(int sourceEnd)
    {
        ref Segment last = ref segments[count - 1];
        int length = Length - last.Start;
        if (length == 1 || length != last.SourceEnd - last.Source)
        {
            last.SourceEnd = sourceEnd;
            return;
        }

        int source = --last.SourceEnd;
        Length--;
        Add(1, source, sourceEnd);
    }

    /// <summary>The source of a span: from where its first unit starts to where its last one ends, whichever comes first there.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (count == 0) return default;
        if (span.IsEmpty)
        {
            int place = span.Start < Length ? UnitAt(span.Start).Start : UnitAt(Length - 1).End;
            return new TextSpan(place, place);
        }

        TextSpan first = UnitAt(span.Start);
        TextSpan last = UnitAt(span.End - 1);
        return new TextSpan(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End));
    }

    /// <summary>The first unit whose source ends behind <paramref name="source"/>. Only for a map whose sources ascend.</summary>
    public int FromSource(int source)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (segments[middle].SourceEnd > source) high = middle;
            else low = middle + 1;
        }

        if (low == count) return Length;
        Segment segment = segments[low];
        bool copied = EndOf(low) - segment.Start == segment.SourceEnd - segment.Source;
        return copied && source > segment.Source ? segment.Start + source - segment.Source : segment.Start;
    }

    TextSpan UnitAt(int offset)
    {
        int low = 0, high = count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (segments[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        Segment segment = segments[low];
        if (EndOf(low) - segment.Start != segment.SourceEnd - segment.Source) return new TextSpan(segment.Source, segment.SourceEnd);
        int place = segment.Source + offset - segment.Start;
        return new TextSpan(place, place + 1);
    }

    int EndOf(int index) => index + 1 < count ? segments[index + 1].Start : Length;

    record struct Segment(int Start, int Source, int SourceEnd);
}
