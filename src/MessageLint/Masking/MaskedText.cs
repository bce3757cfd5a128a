using System.Text;

namespace MessageLint.Masking;

/// <summary>A text with its redactions so far, and the way from the masked text back to it.</summary>
internal sealed class MaskedText
{
    readonly string original;
    readonly Mask mask;
    readonly List<Redaction> redactions = [];
    readonly List<TextSpan> masks = [];

    /// <summary>Nothing masked yet.</summary>
    public MaskedText(string original, RedactionStyle style, MessageFormat format)
    {
        this.original = Text = original;
        mask = new Mask(style, format);
    }

    /// <summary>The text with what was found so far masked.</summary>
    public string Text { get; private set; }

    /// <summary>What was found so far: ordered, without overlaps, in units of the original.</summary>
    public IReadOnlyList<Redaction> Redactions => redactions;

    /// <summary>Masks further stretches, given in units of <see cref="Text"/>; what is a mask already stays one.</summary>
    /// <returns>Whether there was anything to mask.</returns>
    public bool Cover(List<Redaction> found)
    {
        var added = new List<Redaction>();
        int readTo = 0;
        foreach (var (kind, span) in found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.End))
        {
            AddUnmasked(kind, span with { Start = Math.Min(span.End, Math.Max(span.Start, readTo)) }, added);
            readTo = Math.Max(readTo, span.End);
        }

        if (added.Count == 0) return false;
        redactions.AddRange(added);
        redactions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        Write();
        return true;
    }

    void AddUnmasked(RedactionKind kind, TextSpan span, List<Redaction> added)
    {
        int at = span.Start;
        for (int i = FirstMaskBehind(at); i < masks.Count && masks[i].Start < span.End; i++)
        {
            Add(kind, new TextSpan(at, masks[i].Start), i, added);
            at = masks[i].End;
        }

        Add(kind, new TextSpan(at, span.End), FirstMaskBehind(at), added);
    }

    /// <summary>Adds a stretch of unmasked text that stands before the mask of number <paramref name="next"/>.</summary>
    void Add(RedactionKind kind, TextSpan span, int next, List<Redaction> added)
    {
        if (span.Length <= 0 || !mask.Covers(Text.AsMemory(span.Start, span.Length), kind)) return;
        int shift = next == 0 ? 0 : redactions[next - 1].Span.End - masks[next - 1].End;
        added.Add(new Redaction(kind, new TextSpan(span.Start + shift, span.End + shift)));
    }

    /// <summary>The first mask that ends behind a unit.</summary>
    int FirstMaskBehind(int unit)
    {
        int low = 0, high = masks.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (masks[middle].End > unit) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    void Write()
    {
        var text = new StringBuilder(original.Length);
        masks.Clear();
        int at = 0;
        foreach (var redaction in redactions)
        {
            text.Append(original, at, redaction.Span.Start - at);
            int start = text.Length;
            mask.AppendTo(text, original, redaction);
            masks.Add(new TextSpan(start, text.Length));
            at = redaction.Span.End;
        }

        Text = text.Append(original, at, original.Length - at).ToString();
    }
}
