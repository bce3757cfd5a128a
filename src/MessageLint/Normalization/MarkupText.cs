using System.Runtime.InteropServices;

namespace MessageLint.Normalization;

/// <summary>
/// Reads HTML into text: the visible part first, then what is hidden, then attributes, comments and code, each on a line of its own.
/// </summary>
internal sealed class MarkupText
{
    readonly MarkupFlowText visible = new();
    readonly MarkupFlowText hidden = new();
    readonly MarkupElementReader reader = new();
    readonly List<TextRegion> regions = [];
    readonly List<(int Element, TextSpan Span)> hiddenContents = [];
    MarkupFlowText linkText;
    ReadOnlyMemory<char> source;
    HiddenScope hiding;
    int link = -1, linkStart, hidingElement, hiddenStart, keepBlanks;
    bool inCode;

    public MarkupText() => linkText = visible;

    /// <summary>All of it, mapped to the source.</summary>
    public MappedText Text => visible.Text;

    public int VisibleLength { get; private set; }

    public ReadOnlySpan<TextRegion> Regions => CollectionsMarshal.AsSpan(regions);

    public ReadOnlySpan<MarkupElement> Elements => CollectionsMarshal.AsSpan(reader.Elements);

    public void Read(ReadOnlySpan<char> text)
    {
        source = text.ToString().AsMemory();
        visible.Clear();
        hidden.Clear();
        reader.Clear();
        regions.Clear();
        hiddenContents.Clear();
        (hiding, link, keepBlanks, inCode) = (default, -1, 0, false);

        ReadTokens();
        if (link >= 0) EndLink();
        if (hiding.IsOpen) EndHidden();
        VisibleLength = Text.Length;
        AppendHidden();
        AppendExtras();
        source = default;
    }

    void ReadTokens()
    {
        var tokenizer = new MarkupTokenizer(source.Span);
        while (tokenizer.Read())
        {
            switch (tokenizer.Kind)
            {
                case MarkupTokenKind.StartTag:
                    StartElement(tokenizer.Token, tokenizer.Name);
                    break;
                case MarkupTokenKind.EndTag:
                    EndElement(tokenizer.Token, tokenizer.Name);
                    break;
                case MarkupTokenKind.Comment:
                    reader.AddExtra(RegionKind.Comment, tokenizer.Token);
                    break;
                default:
                    AddText(tokenizer.Token.Start, tokenizer.Token.End);
                    break;
            }
        }
    }

    void AddText(int start, int end)
    {
        if (start == 0 && source.Span[0] == '\uFEFF') start++;
        if (inCode) reader.AddExtra(RegionKind.Code, new TextSpan(start, end));
        else Current.Add(source, start, end, keepBlanks > 0);
    }

    MarkupFlowText Current => hiding.IsOpen ? hidden : visible;

    void StartElement(TextSpan tag, TextSpan nameSpan)
    {
        ReadOnlySpan<char> span = source.Span;
        ReadOnlySpan<char> name = span[nameSpan.Start..nameSpan.End];
        MarkupFlow flow = MarkupNames.FlowOf(name);
        if (flow == MarkupFlow.Unknown)
        {
            reader.AddExtra(RegionKind.TagText, Inside(tag));
            return;
        }

        bool isLink = name.Equals("a", StringComparison.OrdinalIgnoreCase);
        if (isLink && link >= 0) EndLink();
        int index = reader.Read(span, name, tag, nameSpan.End, link >= 0, out MarkupTraits traits, out bool showsText);
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
        if (isLink && (traits & MarkupTraits.Link) != 0) (link, linkText, linkStart) = (index, Current, Current.Text.Length);
    }

    void EndElement(TextSpan tag, TextSpan nameSpan)
    {
        ReadOnlySpan<char> span = source.Span;
        ReadOnlySpan<char> name = span[nameSpan.Start..nameSpan.End];
        MarkupFlow flow = MarkupNames.FlowOf(name);
        TextSpan rest = Inside(tag) with { Start = nameSpan.End };
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
        hiding = HiddenScope.Open(name, element >= 0 && reader.IsHiddenByFontSize(element));
        hidden.Forget();
        if (hidden.Text.Length > 0) hidden.Text.Append('\n', tag);
        (hiddenStart, hidingElement) = (hidden.Text.Length, element);
    }

    void EndHidden()
    {
        if (link >= 0 && linkText == hidden) EndLink();
        hiding = default;
        hidden.Forget();
        var span = new TextSpan(hiddenStart, hidden.Text.Length);
        if (span.IsEmpty) return;
        regions.Add(new TextRegion(RegionKind.Hidden, span.Start, span.End));
        if (hidingElement >= 0) hiddenContents.Add((hidingElement, span));
    }

    void EndLink()
    {
        TextSpan content = Trim(linkText.Text.Text, linkStart);
        if (linkText == hidden) hiddenContents.Add((link, content));
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

    TextSpan Inside(TextSpan tag) => new(tag.Start + 1, source.Span[tag.End - 1] == '>' ? tag.End - 1 : tag.End);
}
