namespace MessageLint.Normalization;

/// <summary>The text that a reader would see, and the way back to the original.</summary>
/// <remarks>
/// Offsets are UTF-16 code units. An instance is reused from message to message by its owner: its arrays grow and are never given back.
/// </remarks>
internal sealed class NormalizedText
{
    readonly char[] text = [];
    readonly TextRegion[] regions = [];
    readonly MarkupElement[] elements = [];
    readonly TextSpan[] hidden = [];

    /// <summary>
    /// The text to scan. For HTML the visible text comes first, block elements and line breaks as '\n'; behind it, each on a line of its
    /// own, what a reader does not see but a rule must (<see cref="Regions"/>).
    /// </summary>
    public ReadOnlySpan<char> Text => text;

    /// <summary>Where text that is not plainly visible lies in <see cref="Text"/>, in order.</summary>
    public ReadOnlySpan<TextRegion> Regions => regions;

    /// <summary>The elements of an HTML message, in order; empty for plain text.</summary>
    public ReadOnlySpan<MarkupElement> Elements => elements;

    /// <summary>Runs of characters that a reader cannot see, as spans of the original text.</summary>
    public ReadOnlySpan<TextSpan> HiddenCharacters => hidden;

    /// <summary>The span of the original that a span of <see cref="Text"/> was made from; never empty for a non-empty span.</summary>
    public TextSpan ToOriginal(TextSpan span) => text.Length == 0 ? default : span;
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
