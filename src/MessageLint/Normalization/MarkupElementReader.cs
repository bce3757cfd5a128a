using System.Runtime.InteropServices;

namespace MessageLint.Normalization;

/// <summary>Reads start tags: what they do, and which of their attributes are worth scanning.</summary>
internal sealed class MarkupElementReader
{
    readonly List<MarkupExtra> extras = [];
    int fontSizeElement = -1;

    public List<MarkupElement> Elements { get; } = [];

    public ReadOnlySpan<MarkupExtra> Extras => CollectionsMarshal.AsSpan(extras);

    public void Clear()
    {
        Elements.Clear();
        extras.Clear();
        fontSizeElement = -1;
    }

    /// <summary>Remembers text that is not displayed; code that a tokenizer cut in pieces is one.</summary>
    public void AddExtra(RegionKind kind, TextSpan source, int element = -1)
    {
        if (source.IsEmpty) return;
        if (kind == RegionKind.Code && extras.Count > 0 && extras[^1] is { Kind: RegionKind.Code } last && last.Source.End == source.Start)
            extras[^1] = last with { Source = last.Source with { End = source.End } };
        else extras.Add(new MarkupExtra(kind, source, element));
    }

    public void SetContent(int element, TextSpan content) => Elements[element] = Elements[element] with { Content = content };

    public void SetTarget(int element, TextSpan target) => Elements[element] = Elements[element] with { Target = target };

    /// <summary>Whether it was a font size of zero that hid the last element.</summary>
    public bool IsHiddenByFontSize(int element) => element == fontSizeElement;

    /// <summary>Reads a start tag; its index in <see cref="Elements"/>, or -1 when no rule can mind it.</summary>
    public int Read(
        ReadOnlySpan<char> source, ReadOnlySpan<char> name, TextSpan tag, int nameEnd, bool inLink, out MarkupTraits traits, out bool showsText)
    {
        int firstExtra = extras.Count;
        var state = new State { Traits = TraitsOf(name) };
        int end = source[tag.End - 1] == '>' ? tag.End - 1 : tag.End;
        var attributes = new MarkupAttributes(source, nameEnd, end);
        while (attributes.Read()) ReadAttribute(source, name, attributes.Name, attributes.Value, ref state);

        if ((state.Traits & MarkupTraits.Image) != 0)
        {
            if (!state.HasAlternate) state.Traits |= MarkupTraits.NoAlternateText;
            if (state.IsTinyWidth && state.IsTinyHeight) state.Traits |= MarkupTraits.Pixel;
            if (inLink) state.Traits |= MarkupTraits.Linked;
        }

        (traits, showsText) = (state.Traits, state.ShowsText);
        if (traits == MarkupTraits.None) return -1;
        int index = Elements.Count;
        Elements.Add(new MarkupElement(traits, tag, default, default));
        if (state.Target >= firstExtra) extras[state.Target] = extras[state.Target] with { Element = index };
        if (state.ZeroFontSize) fontSizeElement = index;
        return index;
    }

    void ReadAttribute(ReadOnlySpan<char> source, ReadOnlySpan<char> element, TextSpan nameSpan, TextSpan valueSpan, ref State state)
    {
        ReadOnlySpan<char> name = source[nameSpan.Start..nameSpan.End];
        ReadOnlySpan<char> value = source[valueSpan.Start..valueSpan.End].Trim();
        RegionKind kind = KindOf(name);
        if (kind is RegionKind.LinkTarget or RegionKind.Resource && !value.IsEmpty)
        {
            if (state.Target < 0) state.Target = extras.Count;
            if (kind == RegionKind.LinkTarget && (Is(element, "a") || Is(element, "area"))) state.Traits |= MarkupTraits.Link;
            if (kind == RegionKind.Resource && value.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) state.Traits |= MarkupTraits.Insecure;
            if (value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) state.Traits |= MarkupTraits.Active;
        }

        AddExtra(kind, valueSpan);
        if (name.ContainsAnyExcept(PlainName)) AddExtra(RegionKind.Attribute, nameSpan);
        if (name.Length > 20) return;

        if (Is(name, "style")) state.Add(InlineStyle.Read(value));
        else if (Is(name, "hidden")) state.Traits |= MarkupTraits.Hiding;
        else if (Is(name, "alt")) state.HasAlternate = !value.IsEmpty;
        else if (Is(name, "color") || Is(name, "bgcolor") || Is(name, "face")) state.Traits |= MarkupTraits.StyleOverride;
        else if (Is(name, "align") && (Is(value, "center") || Is(value, "right") || Is(value, "middle"))) state.Traits |= MarkupTraits.Alignment;
        else if (Is(name, "height")) state.IsTinyHeight = InlineStyle.IsTiny(value);
        else if (Is(name, "width"))
        {
            state.IsTinyWidth = InlineStyle.IsTiny(value);
            if (InlineStyle.IsTooWide(value)) state.Traits |= MarkupTraits.TooWide;
        }
        else if (name.Length > 3 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) state.Traits |= MarkupTraits.Active;
    }

    static readonly System.Buffers.SearchValues<char> PlainName =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_:");

    static MarkupTraits TraitsOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[8];
        if (name.Length > lower.Length) return MarkupTraits.None;
        name.ToLowerInvariant(lower);
        return MarkupNames.TraitsOf(lower[..name.Length]);
    }

    static RegionKind KindOf(ReadOnlySpan<char> name) =>
        Is(name, "href") ? RegionKind.LinkTarget
        : Is(name, "src") || Is(name, "background") || Is(name, "poster") || Is(name, "action") || Is(name, "data") ? RegionKind.Resource
        : Is(name, "alt") || Is(name, "title") || Is(name, "placeholder") || Is(name, "aria-label") || Is(name, "value") ? RegionKind.AlternateText
        : RegionKind.Attribute;

    static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    ref struct State()
    {
        public MarkupTraits Traits;
        public bool HasAlternate, IsTinyWidth, IsTinyHeight, ShowsText, ZeroFontSize;
        public int Target = -1;

        public void Add(InlineStyle style)
        {
            Traits |= style.Traits;
            IsTinyWidth |= style.IsTinyWidth;
            IsTinyHeight |= style.IsTinyHeight;
            ShowsText |= style.ShowsText;
            ZeroFontSize |= style.IsZeroSize;
        }
    }
}
