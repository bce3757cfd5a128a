namespace MessageLint.Normalization;

/// <summary>How far a hiding element reaches, without a stack: to its own end tag, or to that of an element around it.</summary>
internal struct HiddenScope
{
    int nameHash, same, depth;
    bool byFontSize;

    public readonly bool IsOpen => same > 0;

    public static HiddenScope Open(ReadOnlySpan<char> name, bool byFontSize) =>
        new() { nameHash = Hash(name), same = 1, depth = 1, byFontSize = byFontSize };

    /// <summary>Goes into an element; true when the scope ends there, because a size zero was only to close gaps between sized elements.</summary>
    public bool Enter(ReadOnlySpan<char> name, bool showsText)
    {
        depth++;
        if (Hash(name) == nameHash) same++;
        return byFontSize && showsText;
    }

    /// <summary>Goes out of an element; true when the scope ends with it.</summary>
    public bool Leave(ReadOnlySpan<char> name)
    {
        depth--;
        if (Hash(name) == nameHash) same--;
        return same == 0 || depth < 0;
    }

    static int Hash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
}
