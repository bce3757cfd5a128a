using System.Buffers;
using System.Globalization;

namespace MessageLint.Normalization;

/// <summary>Reads what a style attribute does to its element.</summary>
internal ref struct InlineStyle
{
    // From here on a margin moves the text rather than spacing it.
    const double WideMargin = 40, WideMarginPercent = 10;

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    public const double WidestPercent = 80;

    public MarkupTraits Traits { get; private set; }

    /// <summary>Sets a size that shows, where an element around it may have set none.</summary>
    public bool ShowsText { get; private set; }

    /// <summary>Hides by a size of zero, which an element inside may set again.</summary>
    public bool IsZeroSize { get; private set; }

    public bool IsTinyWidth { get; private set; }

    public bool IsTinyHeight { get; private set; }

    public static InlineStyle Read(ReadOnlySpan<char> style)
    {
        var result = new InlineStyle();
        foreach (Range part in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[part];
            int colon = declaration.IndexOf(':');
            if (colon > 0) result.Add(declaration[..colon].Trim(), Value(declaration[(colon + 1)..]));
        }

        return result;
    }

    void Add(ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        if (Is(property, "display") && Is(value, "none") || Is(property, "visibility") && (Is(value, "hidden") || Is(value, "collapse")))
        {
            Traits |= MarkupTraits.Hiding;
        }
        else if (Is(property, "opacity"))
        {
            if (TryMeasure(value, out double opacity, out _) && opacity == 0) Traits |= MarkupTraits.Hiding;
        }
        else if (Is(property, "font-size"))
        {
            Traits |= MarkupTraits.StyleOverride;
            bool zero = TryMeasure(value, out double size, out _) && size == 0;
            if (zero) Traits |= MarkupTraits.Hiding;
            (IsZeroSize, ShowsText) = (zero, !zero);
        }
        else if (Is(property, "font") || Is(property, "font-family") || Is(property, "color") || Is(property, "line-height")
            || Is(property, "background") || Is(property, "background-color"))
        {
            Traits |= MarkupTraits.StyleOverride;
        }
        else if (Is(property, "text-align"))
        {
            if (Is(value, "center") || Is(value, "right") || Is(value, "end")) Traits |= MarkupTraits.Alignment;
        }
        else if (property.StartsWith("margin", StringComparison.OrdinalIgnoreCase))
        {
            foreach (Range part in value.Split(' '))
                if (IsWideMargin(value[part])) Traits |= MarkupTraits.Alignment;
        }
        else if (Is(property, "width") || Is(property, "min-width"))
        {
            AddWidth(value);
        }
        else if (Is(property, "height"))
        {
            IsTinyHeight = IsTiny(value);
        }
    }

    void AddWidth(ReadOnlySpan<char> value)
    {
        IsTinyWidth = IsTiny(value);
        if (IsTooWide(value)) Traits |= MarkupTraits.TooWide;
    }

    public static bool IsTooWide(ReadOnlySpan<char> width) => TryMeasure(width, out double size, out var unit) && unit is "%" && size > WidestPercent;

    public static bool IsTiny(ReadOnlySpan<char> size) => TryMeasure(size, out double value, out var unit) && value <= 1 && unit is ("" or "px");

    static bool IsWideMargin(ReadOnlySpan<char> value) =>
        Is(value, "auto") || TryMeasure(value, out double size, out var unit) && size >= (unit is "%" ? WideMarginPercent : WideMargin);

    static bool TryMeasure(ReadOnlySpan<char> value, out double size, out ReadOnlySpan<char> unit)
    {
        int digits = value.IndexOfAnyExcept(Digits);
        if (digits < 0) digits = value.Length;
        unit = value[digits..].Trim();
        return double.TryParse(value[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out size);
    }

    static ReadOnlySpan<char> Value(ReadOnlySpan<char> value)
    {
        int important = value.LastIndexOf('!');
        return (important < 0 ? value : value[..important]).Trim();
    }

    static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
