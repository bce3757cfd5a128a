using System.Collections.Frozen;

namespace MessageLint.Normalization;

/// <summary>How an element flows.</summary>
internal enum MarkupFlow : byte
{
    /// <summary>The name is not HTML.</summary>
    Unknown,
    Inline,
    Block,
    Cell,
    LineBreak,

    /// <summary>It is never displayed.</summary>
    Unseen,

    /// <summary>Its content is script or style.</summary>
    Code,
}

/// <summary>The elements of HTML.</summary>
internal static class MarkupNames
{
    static readonly FrozenDictionary<string, MarkupFlow>.AlternateLookup<ReadOnlySpan<char>> Flows = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Voids = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
        "link", "meta", "param", "source", "track", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raws = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static MarkupFlow FlowOf(ReadOnlySpan<char> name) => Flows.TryGetValue(name, out MarkupFlow flow) ? flow : MarkupFlow.Unknown;

    /// <summary>Whether an element has no content and no end tag.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => Voids.Contains(name);

    /// <summary>Whether tags inside an element are none.</summary>
    public static bool HasRawContent(ReadOnlySpan<char> name) => Raws.Contains(name);

    /// <summary>What an element's name alone says about it.</summary>
    public static MarkupTraits TraitsOf(ReadOnlySpan<char> name) => name switch
    {
        "img" => MarkupTraits.Image,
        "font" => MarkupTraits.StyleOverride,
        "center" => MarkupTraits.Alignment,
        "script" or "iframe" or "frame" or "frameset" or "form" or "object" or "embed" or "applet" => MarkupTraits.Active,
        "ul" or "ol" or "li" or "dl" or "table" or "b" or "strong" or "i" or "em" or "u" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            => MarkupTraits.Structure,
        _ => MarkupTraits.None,
    };

    static FrozenDictionary<string, MarkupFlow> Build()
    {
        var flows = new Dictionary<string, MarkupFlow>(StringComparer.OrdinalIgnoreCase);
        Add(MarkupFlow.Inline, "a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink canvas cite code col colgroup data "
            + "datalist del dfn em embed font frame frameset i iframe img input ins kbd keygen label link map mark math meta meter nobr noembed "
            + "noscript object output param path picture progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup svg "
            + "tbody tfoot thead time track tt u var video wbr");
        Add(MarkupFlow.Block, "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
            + "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav noframes ol optgroup option p "
            + "plaintext pre search section select summary table textarea tr ul xmp");
        Add(MarkupFlow.Cell, "td th");
        Add(MarkupFlow.LineBreak, "br");
        Add(MarkupFlow.Unseen, "head template title");
        Add(MarkupFlow.Code, "script style");
        return flows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(MarkupFlow flow, string names)
        {
            foreach (string name in names.Split(' ')) flows.Add(name, flow);
        }
    }
}
