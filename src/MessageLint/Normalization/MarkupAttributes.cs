namespace MessageLint.Normalization;

/// <summary>Walks the attributes of a start tag where they stand in the source, duplicates and all, as a tokenizer would.</summary>
internal ref struct MarkupAttributes(ReadOnlySpan<char> source, int start, int end)
{
    readonly ReadOnlySpan<char> source = source;
    int at = start;

    public TextSpan Name { get; private set; }

    /// <summary>The value without its quotes; empty when there is none.</summary>
    public TextSpan Value { get; private set; }

    /// <summary>Reads the next attribute between the tag's name and its closing bracket.</summary>
    public bool Read()
    {
        while (at < end && (IsBlank(source[at]) || source[at] == '/')) at++;
        if (at >= end) return false;

        int name = at++;
        while (at < end && !IsBlank(source[at]) && source[at] is not ('/' or '=')) at++;
        Name = new TextSpan(name, at);
        Value = new TextSpan(at, at);

        int equals = at;
        while (equals < end && IsBlank(source[equals])) equals++;
        if (equals >= end || source[equals] != '=') return true;
        at = equals + 1;
        while (at < end && IsBlank(source[at])) at++;
        if (at < end) ReadValue();
        return true;
    }

    void ReadValue()
    {
        if (source[at] is '"' or '\'')
        {
            char quote = source[at];
            int length = source[(at + 1)..end].IndexOf(quote);
            Value = new TextSpan(at + 1, length < 0 ? end : at + 1 + length);
            at = Math.Min(end, Value.End + 1);
            return;
        }

        int value = at;
        while (at < end && !IsBlank(source[at])) at++;
        Value = new TextSpan(value, at);
    }

    public static bool IsBlank(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';
}
