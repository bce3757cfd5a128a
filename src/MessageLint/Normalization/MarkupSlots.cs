namespace MessageLint.Normalization;

/// <summary>A stretch of a message whose characters can be exchanged without breaking the markup around it.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="IsText">Whether it stands between tags; false inside of tags and comments.</param>
internal readonly record struct MarkupSlot(TextSpan Span, bool IsText);

/// <summary>The parts of a message that are no markup, in order: texts, the values of attributes, comments, names that HTML does not have. Of a plain text, all.</summary>
internal sealed class MarkupSlots
{
    readonly List<MarkupSlot> slots = [];

    public MarkupSlots(ReadOnlySpan<char> source, MessageFormat format)
    {
        if (format == MessageFormat.Html) Read(source);
        else Add(0, source.Length, isText: true);
    }

    public int Count => slots.Count;

    public MarkupSlot this[int index] => slots[index];

    /// <summary>The slot that holds a unit; -1 for a unit of markup.</summary>
    public int IndexOf(int unit)
    {
        int low = 0, high = slots.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (slots[middle].Span.End > unit) high = middle;
            else low = middle + 1;
        }

        return low < slots.Count && slots[low].Span.Start <= unit ? low : -1;
    }

    void Read(ReadOnlySpan<char> source)
    {
        var tokenizer = new MarkupTokenizer(source);
        while (tokenizer.Read())
        {
            TextSpan token = tokenizer.Token;
            if (tokenizer.Kind == MarkupTokenKind.Text) Add(token.Start, token.End, isText: true);
            else if (tokenizer.Kind == MarkupTokenKind.Comment) AddComment(source, token);
            else AddTag(source, token, tokenizer.Name);
        }
    }

    void AddComment(ReadOnlySpan<char> source, TextSpan token)
    {
        ReadOnlySpan<char> comment = source[token.Start..token.End];
        int open = comment.StartsWith("<!--") ? 4 : 2, close = comment.EndsWith("-->") ? 3 : comment.EndsWith('>') ? 1 : 0;
        Add(token.Start + open, token.End - close, isText: false);
    }

    void AddTag(ReadOnlySpan<char> source, TextSpan token, TextSpan name)
    {
        if (MarkupNames.FlowOf(source[name.Start..name.End]) == MarkupFlow.Unknown) Add(name.Start, name.End, isText: false);
        var attributes = new MarkupAttributes(source, name.End, token.End - 1);
        while (attributes.Read())
        {
            Add(attributes.Name.Start, attributes.Name.End, isText: false);
            Add(attributes.Value.Start, attributes.Value.End, isText: false);
        }
    }

    void Add(int start, int end, bool isText)
    {
        if (start < end) slots.Add(new MarkupSlot(new TextSpan(start, end), isText));
    }
}
