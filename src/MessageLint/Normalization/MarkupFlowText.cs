using System.Buffers;

namespace MessageLint.Normalization;

/// <summary>Text as a browser flows it: runs of blanks are one, blocks start lines, and neither leaves a trace at an edge.</summary>
internal sealed class MarkupFlowText
{
    static readonly SearchValues<char> Stops = SearchValues.Create(" \t\r\n\f&");

    TextSpan blank, lineEnd;

    public MappedText Text { get; } = new();

    public void Clear()
    {
        Text.Clear();
        Forget();
    }

    /// <summary>Drops the blank or line end that would come before the next text.</summary>
    public void Forget() => blank = lineEnd = default;

    /// <summary>A block's edge: the next text starts a line.</summary>
    public void BreakBefore(TextSpan tag)
    {
        if (lineEnd.IsEmpty) lineEnd = tag;
    }

    /// <summary>A table cell's edge.</summary>
    public void BlankBefore(TextSpan tag)
    {
        if (blank.IsEmpty) blank = tag;
    }

    public void LineBreak(TextSpan tag)
    {
        WriteEdge(withBlank: false);
        Text.Append('\n', tag);
    }

    /// <summary>Adds [start, end) of the source: decoded, and with its blanks run together unless they are to stay.</summary>
    public void Add(ReadOnlyMemory<char> source, int start, int end, bool keepBlanks)
    {
        ReadOnlySpan<char> span = source.Span;
        int at = start;
        while (at < end)
        {
            int run = span[at..end].IndexOfAny(Stops);
            if (run < 0) run = end - at;
            if (run > 0) Write(span.Slice(at, run), at);
            at += run;
            if (at < end) at += span[at] == '&' ? AddReference(source[at..end], at, keepBlanks) : AddBlank(span[at..end], at, keepBlanks);
        }
    }

    int AddReference(ReadOnlyMemory<char> text, int at, bool keepBlanks)
    {
        if (CharacterReferences.Decode(text, inAttribute: false, out int length) is not { } decoded)
        {
            Write(text.Span[..1], at);
            return 1;
        }

        var source = new TextSpan(at, at + length);
        if (!keepBlanks && decoded.Length == 1 && MarkupAttributes.IsBlank(decoded[0]))
        {
            BlankBefore(source);
            return length;
        }

        WriteEdge(withBlank: true);
        Text.Append(decoded, source);
        return length;
    }

    int AddBlank(ReadOnlySpan<char> text, int at, bool keepBlanks)
    {
        if (!keepBlanks)
        {
            int length = 1;
            while (length < text.Length && MarkupAttributes.IsBlank(text[length])) length++;
            BlankBefore(new TextSpan(at, at + length));
            return length;
        }

        int lineEnd = text.StartsWith("\r\n") ? 2 : 1;
        WriteEdge(withBlank: true);
        Text.Append(text[0] == '\r' ? '\n' : text[0], new TextSpan(at, at + lineEnd));
        return lineEnd;
    }

    void Write(ReadOnlySpan<char> run, int at)
    {
        WriteEdge(withBlank: true);
        Text.Append(run, at);
    }

    void WriteEdge(bool withBlank)
    {
        bool lineStart = Text.Last is '\0' or '\n';
        if (!lineStart && !lineEnd.IsEmpty) Text.Append('\n', lineEnd);
        else if (!lineStart && withBlank && !blank.IsEmpty && Text.Last != ' ') Text.Append(' ', blank);
        Forget();
    }
}
