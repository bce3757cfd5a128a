using System.Runtime.InteropServices;

namespace MessageLint.Normalization;

/// <summary>The text that a reader would see, and the way back to the original.</summary>
/// <remarks>
/// Offsets are UTF-16 code units. An instance is reused from message to message by its owner: its arrays grow and are never given back.
/// </remarks>
internal sealed class NormalizedText
{
    readonly MappedText folded = new();
    readonly List<TextRegion> regions = [];
    readonly List<MarkupElement> elements = [];
    readonly List<TextSpan> hidden = [];
    readonly List<TextSpan> lookAlikes = [];
    MarkupText? markup;
    bool isMarkup;

    /// <summary>
    /// The text to scan. For HTML the visible text comes first, block elements and line breaks as '\n'; behind it, each on a line of its
    /// own, what a reader does not see but a rule must (<see cref="Regions"/>).
    /// </summary>
    public ReadOnlySpan<char> Text => folded.Text;

    /// <summary>The length of the visible text at the start of <see cref="Text"/>; all of it for plain text.</summary>
    public int VisibleLength { get; private set; }

    /// <summary>Where text that is not plainly visible lies in <see cref="Text"/>, in order.</summary>
    public ReadOnlySpan<TextRegion> Regions => CollectionsMarshal.AsSpan(regions);

    /// <summary>The elements of an HTML message, in order; empty for plain text.</summary>
    public ReadOnlySpan<MarkupElement> Elements => CollectionsMarshal.AsSpan(elements);

    /// <summary>Runs of characters that a reader cannot see, as spans of the original text.</summary>
    public ReadOnlySpan<TextSpan> HiddenCharacters => CollectionsMarshal.AsSpan(hidden);

    /// <summary>The span of the original that a span of <see cref="Text"/> was made from; never empty for a non-empty span.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        TextSpan source = folded.Map.ToSource(span);
        return isMarkup ? markup!.Text.Map.ToSource(source) : source;
    }

    /// <summary>Whether a span of <see cref="Text"/> holds a letter that was folded because it looks like another.</summary>
    public bool HasFoldedLookAlike(TextSpan span)
    {
        int low = 0, high = lookAlikes.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (lookAlikes[middle].End > span.Start) high = middle;
            else low = middle + 1;
        }

        return low < lookAlikes.Count && lookAlikes[low].Start < span.End;
    }

    /// <summary>Fills this from a text, forgetting the last one.</summary>
    internal void Read(ReadOnlySpan<char> text, MessageFormat format)
    {
        folded.Clear();
        regions.Clear();
        elements.Clear();
        hidden.Clear();
        lookAlikes.Clear();
        isMarkup = format == MessageFormat.Html;
        if (isMarkup)
        {
            markup ??= new MarkupText();
            markup.Read(text);
            text = markup.Text.Text;
        }

        Fold(text);
        LookAlikes.Fold(folded.Text, lookAlikes);
        VisibleLength = isMarkup ? folded.Map.FromSource(markup!.VisibleLength) : folded.Length;
        if (isMarkup) MoveMarkup(markup!);
    }

    void Fold(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int next = CharacterClasses.IndexOfSuspicious(text, at);
            folded.Append(text[at..next], at);
            at = next;
            if (at == text.Length) break;

            Fold fold = CharacterClasses.IsSpecial(text[at]) ? Folding.At(text, at) : Normalization.Fold.Keep();
            Append(text, at, fold);
            at += fold.Consumed;
        }
    }

    void Append(ReadOnlySpan<char> text, int at, Fold fold)
    {
        var source = new TextSpan(at, at + fold.Consumed);
        switch (fold.Kind)
        {
            case FoldKind.None:
                folded.Append(text.Slice(at, fold.Consumed), at);
                break;
            case FoldKind.Replaced:
                folded.Append(fold.Second == '\0' ? [fold.First] : [fold.First, fold.Second], source);
                break;
            case FoldKind.Joined:
                folded.Map.ExtendLast(source.End);
                break;
            case FoldKind.Hidden:
                AddHidden(isMarkup ? markup!.Text.Map.ToSource(source) : source);
                break;
        }
    }

    void AddHidden(TextSpan original)
    {
        if (hidden.Count > 0 && hidden[^1].End == original.Start) hidden[^1] = hidden[^1] with { End = original.End };
        else hidden.Add(original);
    }

    // The markup's places are in the text before folding.
    void MoveMarkup(MarkupText source)
    {
        foreach (TextRegion region in source.Regions)
            regions.Add(region with { Start = folded.Map.FromSource(region.Start), End = folded.Map.FromSource(region.End) });
        foreach (MarkupElement element in source.Elements)
            elements.Add(element with { Content = Move(element.Content), Target = Move(element.Target) });
    }

    TextSpan Move(TextSpan span) => span.IsEmpty ? default : new TextSpan(folded.Map.FromSource(span.Start), folded.Map.FromSource(span.End));
}

/// <summary>What a stretch of the normalised text was in the original.</summary>
internal enum RegionKind : byte
{
    /// <summary>The target of a link: href.</summary>
    LinkTarget,

    /// <summary>The source of an image or another resource: src, background.</summary>
    Resource,

    /// <summary>Text that shows on demand: alt, title, placeholder, aria-label.</summary>
    AlternateText,

    /// <summary>Any other attribute's value.</summary>
    Attribute,

    /// <summary>A tag whose name is not HTML: plain text such as &lt;john@example.com&gt; looks like one.</summary>
    TagText,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Text in an element that is not displayed.</summary>
    Hidden,

    /// <summary>The content of script or style.</summary>
    Code,
}

/// <summary>A stretch of the normalised text.</summary>
internal readonly record struct TextRegion(RegionKind Kind, int Start, int End);

/// <summary>What an element does that a rule may mind.</summary>
[Flags]
internal enum MarkupTraits : ushort
{
    None = 0,

    /// <summary>Sets a font, colour, size or line height.</summary>
    StyleOverride = 1,

    /// <summary>Centres or right-aligns, or sets wide margins.</summary>
    Alignment = 2,

    /// <summary>An image.</summary>
    Image = 4,

    /// <summary>Its resource is loaded over http.</summary>
    Insecure = 8,

    /// <summary>An image of at most 1x1: a tracking pixel.</summary>
    Pixel = 16,

    /// <summary>An image without alternative text.</summary>
    NoAlternateText = 32,

    /// <summary>An image inside a link.</summary>
    Linked = 64,

    /// <summary>A script, frame, form, object or event handler.</summary>
    Active = 128,

    /// <summary>Hides its text: display:none, size zero, the background's colour.</summary>
    Hiding = 256,

    /// <summary>A link.</summary>
    Link = 512,

    /// <summary>A list, a table, bold: structure without style.</summary>
    Structure = 1024,

    /// <summary>Wider than 80 % of the message.</summary>
    TooWide = 2048,
}

/// <summary>An element of an HTML message.</summary>
/// <param name="Traits">What it does.</param>
/// <param name="Original">The start tag, in the original text.</param>
/// <param name="Content">Its visible text, in the normalised text; for links and hiding elements, else empty.</param>
/// <param name="Target">The region of its href or src in the normalised text; empty where it has none.</param>
internal readonly record struct MarkupElement(MarkupTraits Traits, TextSpan Original, TextSpan Content, TextSpan Target);
