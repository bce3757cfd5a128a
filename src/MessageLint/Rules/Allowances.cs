namespace MessageLint.Rules;

/// <summary>What a seller allows, by rule. It is asked about findings only: a clean message costs nothing. Immutable.</summary>
internal sealed class Allowances
{
    // How many occurrences around a finding are tried, since attributes of HTML stand inside their element's text.
    const int Tries = 32;

    readonly Dictionary<string, (WholeText Text, string Reason)[]> byRule;

    public Allowances(IReadOnlyList<AllowedText> allowed) =>
        byRule = allowed.GroupBy(a => a.Rule, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => (new WholeText(a.Text), a.Reason)).ToArray(), StringComparer.Ordinal);

    /// <summary>Takes out of a message's findings those that are allowed.</summary>
    /// <returns>What was taken out, and why it is allowed.</returns>
    public Dictionary<RawFinding, string> TakeFrom(List<RawFinding> findings, in RuleInput input)
    {
        var taken = new Dictionary<RawFinding, string>();
        var places = new Dictionary<WholeText, List<Occurrence>>();
        int kept = 0;
        for (int i = 0; i < findings.Count; i++)
        {
            if (ReasonFor(findings[i], input, places) is { } reason) taken[findings[i]] = reason;
            else findings[kept++] = findings[i];
        }

        findings.RemoveRange(kept, findings.Count - kept);
        return taken;
    }

    string? ReasonFor(RawFinding finding, in RuleInput input, Dictionary<WholeText, List<Occurrence>> places)
    {
        if (finding.Span.IsEmpty || !byRule.TryGetValue(finding.Rule.Definition.Id, out var allowed)) return null;
        foreach (var (text, reason) in allowed)
        {
            if (!places.TryGetValue(text, out var occurrences)) places.Add(text, occurrences = Occurrences(text, input));
            if (IsInside(finding.Span, occurrences, input)) return reason;
        }

        return null;
    }

    static List<Occurrence> Occurrences(WholeText text, in RuleInput input)
    {
        var occurrences = new List<Occurrence>();
        foreach (var span in text.In(input.Text)) occurrences.Add(new Occurrence(input.ToOriginal(span), span));
        occurrences.Sort(static (a, b) => a.Original.Start.CompareTo(b.Original.Start));
        return occurrences;
    }

    static bool IsInside(TextSpan found, List<Occurrence> occurrences, in RuleInput input)
    {
        int low = 0, high = occurrences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (occurrences[middle].Original.Start > found.Start) high = middle;
            else low = middle + 1;
        }

        for (int i = low - 1; i >= Math.Max(0, low - Tries); i--)
        {
            if (occurrences[i].Original.Contains(found) && (input.Map is null || IsMadeOf(occurrences[i].Shown, found, input))) return true;
        }

        return false;
    }

    /// <summary>Whether a place of the original begins and ends with what a reader sees of an occurrence: a tag, or what one hides, is no part of it.</summary>
    static bool IsMadeOf(TextSpan shown, TextSpan found, in RuleInput input)
    {
        bool begins = false;
        for (int at = shown.Start; at < shown.End; at++)
        {
            var unit = input.ToOriginal(new TextSpan(at, at + 1));
            begins |= unit.Start == found.Start;
            if (begins && unit.End == found.End) return true;
        }

        return false;
    }

    /// <summary>A place where an allowed text stands: in the original, and in the text as a reader sees it.</summary>
    readonly record struct Occurrence(TextSpan Original, TextSpan Shown);
}
