namespace MessageLint.Cli.Rendering;

/// <summary>Which parts of a message must not be shown, and what to show in their place.</summary>
sealed class MaskMap
{
    /// <summary>Overlapping secrets, joined.</summary>
    /// <param name="Span">From the first unit of the first to the last of the last.</param>
    /// <param name="Excerpt">The masked text of the whole; null when no single finding covers it.</param>
    public readonly record struct Region(TextSpan Span, string? Excerpt);

    readonly List<Region> regions = [];

    /// <param name="text">The message.</param>
    /// <param name="findings">In the order of their starts.</param>
    public MaskMap(string text, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (!IsSecret(text, finding)) continue;
            var span = finding.Span;
            if (regions.Count == 0 || !regions[^1].Span.Overlaps(span))
            {
                regions.Add(new Region(span, finding.Excerpt));
                continue;
            }
            var last = regions[^1];
            if (last.Span.Contains(span)) continue;
            var joined = new TextSpan(Math.Min(last.Span.Start, span.Start), Math.Max(last.Span.End, span.End));
            regions[^1] = new Region(joined, span.Contains(last.Span) ? finding.Excerpt : null);
        }
    }

    /// <summary>Whether the finding's excerpt hides something; one that repeats the text word for word has nothing to hide.</summary>
    public static bool IsSecret(string text, Finding finding) =>
        !finding.Span.IsEmpty && !text.AsSpan(finding.Span.Start, finding.Span.Length).SequenceEqual(finding.Excerpt);

    /// <summary>The regions that share a unit with the span, in order.</summary>
    public IEnumerable<Region> In(TextSpan span)
    {
        int low = 0, high = regions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (regions[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < regions.Count && regions[i].Span.Start < span.End; i++) yield return regions[i];
    }
}
