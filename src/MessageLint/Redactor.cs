using MessageLint.Masking;
using MessageLint.Normalization;
using MessageLint.Rules;

namespace MessageLint;

/// <summary>Masks what must not be stored until the detectors find nothing of it. Immutable and thread-safe.</summary>
internal sealed class Redactor(LintPipeline pipeline)
{
    // Two is usual: one finds, one confirms. A hostile text must not make it many.
    const int MaxRounds = 16;

    public RedactedText Redact(string text, in LintRequest request, RedactionStyle style)
    {
        var masked = new MaskedText(text, style, request.Format);

        // A mask may uncover what was hidden behind it: the next word after a password looks like one itself.
        for (int round = 0; masked.Cover(pipeline.FindSensitive(masked.Text, request)); round++)
        {
            if (round == MaxRounds) masked.Cover(Everything(masked.Text, request.Format));
        }

        return new RedactedText(masked.Text, masked.Redactions);
    }

    /// <summary>All that is no markup: rather nothing is left of a text than a part that nobody has looked at.</summary>
    static List<Redaction> Everything(string text, MessageFormat format)
    {
        var slots = new MarkupSlots(text, format);
        return [.. Enumerable.Range(0, slots.Count).Select(i => new Redaction(RedactionKind.Password, slots[i].Span))];
    }
}
