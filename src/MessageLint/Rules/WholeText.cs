using MessageLint.Normalization;

namespace MessageLint.Rules;

/// <summary>A text that is looked for as a whole: its words in their order, with any white space between them and borders of words around them.</summary>
internal sealed class WholeText
{
    readonly string[] words;

    public WholeText(string text)
    {
        // It is read as a message is, so that what looks the same compares equal.
        var normalized = new NormalizedText();
        Normalizer.Normalize(text, MessageFormat.Text, normalized);
        words = normalized.Text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    public bool IsEmpty => words.Length == 0;

    /// <summary>Where it stands in a normalised text, in order.</summary>
    public List<TextSpan> In(ReadOnlySpan<char> text)
    {
        var found = new List<TextSpan>();
        for (int start = 0; text[start..].IndexOf(words[0], StringComparison.OrdinalIgnoreCase) is >= 0 and int next; start++)
        {
            start += next;
            if (IsBorder(text, start) && EndAt(text, start) is { } end && IsBorder(text, end)) found.Add(new TextSpan(start, end));
        }

        return found;
    }

    /// <summary>Where it ends if it begins at a place; null where it does not.</summary>
    int? EndAt(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        foreach (string word in words)
        {
            if (at > start)
            {
                int blank = at;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                if (at == blank) return null;
            }

            if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) return null;
            at += word.Length;
        }

        return at;
    }

    /// <summary>Whether no word reaches across a place.</summary>
    static bool IsBorder(ReadOnlySpan<char> text, int at) => at == 0 || at == text.Length || !IsInner(text[at - 1]) || !IsInner(text[at]);

    static bool IsInner(char c) => WordFolding.IsWordChar(c) && !WordFolding.IsUnspaced(c);
}
