using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Masking;

/// <summary>Turns what detectors found into the stretches of the original text that may be overwritten.</summary>
internal static class SensitiveSpans
{
    const string MailScheme = "mailto:";

    /// <summary>The stretches that must go, in the order of the finds; those of one find do not overlap, those of two may.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="entities">The finds in it.</param>
    /// <param name="map">The way back; null when the text is its own normalised form.</param>
    /// <param name="slots">The parts of the original that are no markup.</param>
    public static List<Redaction> Of(ReadOnlySpan<char> text, EntityList entities, NormalizedText? map, MarkupSlots slots)
    {
        var spans = new List<Redaction>();
        foreach (ref readonly var entity in entities.Items)
        {
            if (SensitiveKinds.Of(entity) is not { } kind) continue;
            var span = new TextSpan(entity.Start, entity.End);

            // The scheme tells nothing, and a link stays one.
            if (kind == RedactionKind.Email && text[span.Start..span.End].StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase)) span = span with { Start = span.Start + MailScheme.Length };
            if (map is null) spans.Add(new Redaction(kind, span));
            else Add(span, kind, map, slots, spans);
        }

        return spans;
    }

    // Unit by unit: a find may go over tags, and from one attribute to the next, and of those only what is between may be touched.
    static void Add(TextSpan found, RedactionKind kind, NormalizedText map, MarkupSlots slots, List<Redaction> spans)
    {
        int pieceSlot = -1;
        for (int at = found.Start; at < found.End; at++)
        {
            TextSpan source = map.ToOriginal(new TextSpan(at, at + 1));
            int first = slots.IndexOf(source.Start);
            if (first < 0) continue;
            for (int slot = first; slot < slots.Count && slots[slot].Span.Start < source.End; slot++)
            {
                // A letter and its accent may have a tag between them, whose attributes are not part of them.
                if (slots[slot].IsText != slots[first].IsText) continue;
                TextSpan inside = slots[slot].Span;
                var part = new TextSpan(Math.Max(inside.Start, source.Start), Math.Min(inside.End, source.End));

                // What was dropped between two units, such as invisible characters, goes with them.
                if (slot == pieceSlot && part.Start >= spans[^1].Span.Start) spans[^1] = spans[^1] with { Span = new TextSpan(spans[^1].Span.Start, Math.Max(spans[^1].Span.End, part.End)) };
                else spans.Add(new Redaction(kind, part));
                pieceSlot = slot;
            }
        }
    }
}
