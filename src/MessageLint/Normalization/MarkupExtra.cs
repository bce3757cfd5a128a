namespace MessageLint.Normalization;

/// <summary>A stretch of the source that is no visible text, to be put behind it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Where it is; never empty.</param>
/// <param name="Element">The element whose target it is, or -1.</param>
internal readonly record struct MarkupExtra(RegionKind Kind, TextSpan Source, int Element)
{
    /// <summary>Adds the text, its references decoded unless it is code, on one line if it is an attribute's value.</summary>
    public void AppendTo(MappedText text, ReadOnlyMemory<char> source)
    {
        ReadOnlySpan<char> span = source.Span;
        bool isAddress = Kind is RegionKind.LinkTarget or RegionKind.Resource;
        bool isValue = isAddress || Kind is RegionKind.Attribute or RegionKind.AlternateText;
        int at = Source.Start;
        while (at < Source.End)
        {
            int run = isValue ? span[at..Source.End].IndexOfAny('&', '\r', '\n') : Kind == RegionKind.TagText ? span[at..Source.End].IndexOf('&') : -1;
            if (run < 0) run = Source.End - at;
            text.Append(span.Slice(at, run), at);
            at += run;
            if (at == Source.End) return;

            int length = 1;
            if (span[at] != '&')
            {
                // A browser takes line ends out of an address.
                if (!isAddress) text.Append(' ', new TextSpan(at, at + 1));
            }
            else if (CharacterReferences.Decode(source[at..Source.End], inAttribute: true, out length) is { } decoded)
            {
                text.Append(decoded is "\n" or "\r" ? " " : decoded, new TextSpan(at, at + length));
            }
            else
            {
                length = 1;
                text.Append(span.Slice(at, 1), at);
            }

            at += length;
        }
    }
}
