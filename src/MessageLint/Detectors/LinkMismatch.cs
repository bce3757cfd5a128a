using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>Finds links whose visible text names another owner's host than their target, and marks what is visible.</summary>
internal static class LinkMismatch
{
    public static void Mark(EntityList entities, NormalizedText text)
    {
        foreach (ref readonly var element in text.Elements)
        {
            if ((element.Traits & MarkupTraits.Link) == 0 || element.Content.IsEmpty || element.Target.IsEmpty) continue;
            int shown = entities.IndexOf(EntityKind.Link, element.Content), target = entities.IndexOf(EntityKind.Link, element.Target);
            if (shown < 0 || target < 0) continue;
            if (!HostRules.SameOwner(Host(entities, shown, text), Host(entities, target, text))) entities.Mark(shown, EntityTraits.TextMismatch);
        }
    }

    static ReadOnlySpan<char> Host(EntityList entities, int index, NormalizedText text) => text.Text[entities.Items[index].PartStart..entities.Items[index].PartEnd];
}
