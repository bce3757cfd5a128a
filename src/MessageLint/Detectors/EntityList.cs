namespace MessageLint.Detectors;

/// <summary>The entities of one message in text order, without overlaps: the more specific kind wins (<see cref="EntityKind"/>'s order), then the longer span.</summary>
/// <remarks>Reused from message to message: it allocates only while it grows.</remarks>
internal sealed class EntityList
{
    Entity[] items = new Entity[16];

    public int Count { get; private set; }

    public ReadOnlySpan<Entity> Items => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds an entity unless a more specific one holds its place; pushes out the less specific ones that it overlaps. Of a link, only the tail behind its host gives way.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Add(in Entity entity)
    {
        Entity added = entity;
        // Finds come nearly in text order, so the place is close to the end and the walk is short.
        int last = Count;
        while (last > 0 && items[last - 1].Start >= entity.End) last--;
        int first = last;
        while (first > 0 && items[first - 1].End > added.Start)
        {
            ref Entity other = ref items[first - 1];
            if (IsStronger(entity, other))
            {
                // An order id or placeholder in its path takes a link's tail, not the link.
                if (IsTail(other, entity.Start))
                {
                    other = other with { End = entity.Start };
                    break;
                }
            }
            else
            {
                if (!IsTail(entity, other.Start)) return false;
                added = added with { End = other.Start };
                last = first - 1;
            }

            first--;
        }

        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items.AsSpan(last, Count - last).CopyTo(items.AsSpan(first + 1));
        items[first] = added;
        Count += 1 - (last - first);
        return true;
    }

    /// <summary>Whether a single entity of a kind at least as specific as <paramref name="kind"/> holds the whole range.</summary>
    public bool Covers(int start, int end, EntityKind kind)
    {
        for (int i = Count - 1; i >= 0 && items[i].End > start; i--)
        {
            if (items[i].Start <= start && items[i].End >= end && items[i].Kind <= kind) return true;
        }

        return false;
    }

    /// <summary>The first entity of a kind inside a span, -1 when there is none.</summary>
    public int IndexOf(EntityKind kind, TextSpan span)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Start < span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < Count && items[low].Start < span.End; low++)
        {
            if (items[low].Kind == kind && items[low].End <= span.End) return low;
        }

        return -1;
    }

    /// <summary>Adds traits to an entity.</summary>
    public void Mark(int index, EntityTraits traits) => items[index] = items[index] with { Traits = items[index].Traits | traits };

    static bool IsTail(in Entity link, int at) => link.Kind == EntityKind.Link && link.PartEnd > link.PartStart && at >= link.PartEnd;

    static bool IsStronger(in Entity a, in Entity b) =>
        a.Kind != b.Kind ? a.Kind < b.Kind : a.End - a.Start > b.End - b.Start;
}
