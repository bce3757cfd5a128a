using System.Runtime.InteropServices;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace MessageLint.Normalization;

/// <summary>
/// Reads HTML into text: the visible part first, then what is hidden, then attributes, comments and code, each on a line of its own.
/// </summary>
/// <remarks>
/// AngleSharp's tokenizer only tells the kind of each token and where it starts, which is exact; a token ends where the next one starts.
/// All text is taken from the source, because the tokenizer folds line ends, drops second attributes and an unclosed tag at the end.
/// </remarks>
internal sealed class MarkupText
{
    readonly MarkupFlowText visible = new();
    readonly MarkupFlowText hidden = new();
    readonly MarkupElementReader reader = new();
    readonly List<TextRegion> regions = [];
    readonly List<(int Element, TextSpan Span)> hiddenContents = [];
    ReadOnlyMemory<char> source;
    HiddenScope hiding;
    int link = -1, linkStart, hidingElement, hiddenStart, keepBlanks;
    bool inCode;

    /// <summary>All of it, mapped to the source.</summary>
    public MappedText Text => visible.Text;

    public int VisibleLength { get; private set; }

    public ReadOnlySpan<TextRegion> Regions => CollectionsMarshal.AsSpan(regions);

    public ReadOnlySpan<MarkupElement> Elements => CollectionsMarshal.AsSpan(reader.Elements);

    public void Read(ReadOnlySpan<char> text)
    {
        string copy = text.ToString();
        source = copy.AsMemory();
        visible.Clear();
        hidden.Clear();
        reader.Clear();
        regions.Clear();
        hiddenContents.Clear();
        (hiding, link, keepBlanks, inCode) = (default, -1, 0, false);

        ReadTokens(copy);
        if (link >= 0) EndLink();
        if (hiding.IsOpen) EndHidden();
        VisibleLength = Text.Length;
        AppendHidden();
        AppendExtras();
        source = default;
    }

    void ReadTokens(string text)
    {
        var textSource = new TextSource(text);
        var tokenizer = new HtmlTokenizer(textSource, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true, SkipDataText = false };
        var kind = HtmlTokenType.Character;
        int start = 0;
        while (true)
        {
            HtmlToken token = tokenizer.Get();
            int end = Math.Clamp(token.Position.Position - 1, start, text.Length);
            if (end > start) Add(kind, start, end);
            if (token.Type == HtmlTokenType.EndOfFile)
            {
                // An unclosed tag is no token: it stays text.
                if (end < text.Length) AddText(end, text.Length);
                return;
            }

            (kind, start) = (token.Type, end);
            if (kind == HtmlTokenType.StartTag) tokenizer.State = ModeOf(text.AsSpan(NameOf(start + 1, text.Length)), tokenizer.State);
        }
    }

    // What a tree builder would tell the tokenizer.
    static HtmlParseMode ModeOf(ReadOnlySpan<char> name, HtmlParseMode current)
    {
        Span<char> lower = stackalloc char[8];
        if (name.Length > lower.Length) return current;
        name.ToLowerInvariant(lower);
        return lower[..name.Length] switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => current,
        };
    }

    void Add(HtmlTokenType kind, int start, int end)
    {
        switch (kind)
        {
            case HtmlTokenType.StartTag:
                StartElement(new TextSpan(start, end));
                break;
            case HtmlTokenType.EndTag:
                EndElement(new TextSpan(start, end));
                break;
            case HtmlTokenType.Comment or HtmlTokenType.Doctype:
                reader.AddExtra(RegionKind.Comment, new TextSpan(start, end));
                break;
            default:
                AddText(start, end);
                break;
        }
    }

    void AddText(int start, int end)
    {
        if (start == 0 && source.Span[0] == '\uFEFF') start++;
        if (inCode) reader.AddExtra(RegionKind.Code, new TextSpan(start, end));
        else Current.Add(source, start, end, keepBlanks > 0);
    }

    MarkupFlowText Current => hiding.IsOpen ? hidden : visible;

    void StartElement(TextSpan tag)
    {
        ReadOnlySpan<char> span = source.Span;
        Range nameRange = NameOf(tag.Start + 1, tag.End);
        ReadOnlySpan<char> name = span[nameRange];
        MarkupFlow flow = MarkupNames.FlowOf(name);
        if (flow == MarkupFlow.Unknown)
        {
            reader.AddExtra(RegionKind.TagText, Inside(tag));
            return;
        }

        bool isLink = name.Equals("a", StringComparison.OrdinalIgnoreCase);
        if (isLink && link >= 0) EndLink();
        int index = reader.Read(span, name, tag, nameRange.End.Value, link >= 0, out MarkupTraits traits, out bool showsText);
        if (MarkupNames.IsVoid(name))
        {
            Flow(flow, tag);
            return;
        }

        if (flow == MarkupFlow.Code) inCode = true;
        if (IsPreformatted(name)) keepBlanks++;
        if (hiding.IsOpen && hiding.Enter(name, showsText)) EndHidden();
        if (!hiding.IsOpen && (flow == MarkupFlow.Unseen || (traits & MarkupTraits.Hiding) != 0)) StartHidden(name, tag, index);
        else Flow(flow, tag);
        if (isLink && (traits & MarkupTraits.Link) != 0) (link, linkStart) = (index, Current.Text.Length);
    }

    void EndElement(TextSpan tag)
    {
        ReadOnlySpan<char> span = source.Span;
        Range nameRange = NameOf(tag.Start + 2, tag.End);
        ReadOnlySpan<char> name = span[nameRange];
        MarkupFlow flow = MarkupNames.FlowOf(name);
        TextSpan rest = Inside(tag) with { Start = nameRange.End.Value };
        if (flow == MarkupFlow.Unknown || rest.Length > 0 && !span[rest.Start..rest.End].IsWhiteSpace()) reader.AddExtra(RegionKind.TagText, Inside(tag));
        if (flow == MarkupFlow.Unknown) return;

        inCode = false;
        if (link >= 0 && name.Equals("a", StringComparison.OrdinalIgnoreCase)) EndLink();
        if (keepBlanks > 0 && IsPreformatted(name)) keepBlanks--;
        if (hiding.IsOpen && hiding.Leave(name)) EndHidden();
        else Flow(flow, tag);
    }

    void Flow(MarkupFlow flow, TextSpan tag)
    {
        if (flow == MarkupFlow.Block) Current.BreakBefore(tag);
        else if (flow == MarkupFlow.Cell) Current.BlankBefore(tag);
        else if (flow == MarkupFlow.LineBreak) Current.LineBreak(tag);
    }

    void StartHidden(ReadOnlySpan<char> name, TextSpan tag, int element)
    {
        if (link >= 0) EndLink();
        hiding = HiddenScope.Open(name, element >= 0 && reader.IsHiddenByFontSize(element));
        hidden.Forget();
        if (hidden.Text.Length > 0) hidden.Text.Append('\n', tag);
        (hiddenStart, hidingElement) = (hidden.Text.Length, element);
    }

    void EndHidden()
    {
        if (link >= 0) EndLink();
        hiding = default;
        hidden.Forget();
        var span = new TextSpan(hiddenStart, hidden.Text.Length);
        if (span.IsEmpty) return;
        regions.Add(new TextRegion(RegionKind.Hidden, span.Start, span.End));
        if (hidingElement >= 0) hiddenContents.Add((hidingElement, span));
    }

    void EndLink()
    {
        TextSpan content = Trim(Current.Text.Text, linkStart);
        if (hiding.IsOpen) hiddenContents.Add((link, content));
        else reader.SetContent(link, content);
        link = -1;
    }

    static TextSpan Trim(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\n') start++;
        int end = text.Length;
        while (end > start && text[end - 1] is ' ' or '\n') end--;
        return new TextSpan(start, end);
    }

    void AppendHidden()
    {
        if (hidden.Text.Length == 0) return;
        int place = StartLine(hidden.Text.Map.ToSource(new TextSpan(0, 1)));
        Text.Append(hidden.Text);
        foreach (ref TextRegion region in CollectionsMarshal.AsSpan(regions)) region = region with { Start = region.Start + place, End = region.End + place };
        foreach ((int element, TextSpan span) in hiddenContents) reader.SetContent(element, new TextSpan(span.Start + place, span.End + place));
    }

    void AppendExtras()
    {
        foreach (MarkupExtra extra in reader.Extras)
        {
            int start = StartLine(extra.Source);
            extra.AppendTo(Text, source);
            regions.Add(new TextRegion(extra.Kind, start, Text.Length));
            if (extra.Element >= 0) reader.SetTarget(extra.Element, new TextSpan(start, Text.Length));
        }
    }

    int StartLine(TextSpan behind)
    {
        if (Text.Length > 0) Text.Append('\n', behind with { End = behind.Start + 1 });
        return Text.Length;
    }

    static bool IsPreformatted(ReadOnlySpan<char> name) =>
        name.Equals("pre", StringComparison.OrdinalIgnoreCase) || name.Equals("textarea", StringComparison.OrdinalIgnoreCase);

    Range NameOf(int start, int limit)
    {
        ReadOnlySpan<char> span = source.Span;
        int end = start;
        while (end < limit && !MarkupAttributes.IsBlank(span[end]) && span[end] is not ('/' or '>')) end++;
        return start..end;
    }

    TextSpan Inside(TextSpan tag) => new(tag.Start + 1, source.Span[tag.End - 1] == '>' ? tag.End - 1 : tag.End);
}
