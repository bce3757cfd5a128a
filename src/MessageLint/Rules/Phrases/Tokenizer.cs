using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>Cuts text into words: runs of letters and digits; every unit of a script without blanks stands alone.</summary>
internal static class Tokenizer
{
    /// <summary>The end of the word that begins at <paramref name="start"/>; <paramref name="start"/> itself where none does.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        int i = start;
        if (i >= text.Length) return start;
        if (WordFolding.IsSymbol(text[i])) return i + 1;
        if (!WordFolding.IsWordChar(text[i])) return start;
        if (WordFolding.IsUnspaced(text[i])) return i + 1;
        while (i < text.Length && WordFolding.IsWordChar(text[i]) && !WordFolding.IsUnspaced(text[i])) i++;

        // "don't" and "it's" are one word; "l'adresse" and "dell'ordine" are two.
        bool contraction = i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] is 't' or 's' or 'T' or 'S' &&
            (i + 2 >= text.Length || !WordFolding.IsWordChar(text[i + 2]));
        return contraction && i - start > 1 ? i + 2 : i;
    }

    /// <summary>Folds a word as <see cref="WordEnd"/> cut it, without its apostrophe.</summary>
    public static int FoldWord(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (c is '\'' or '’') continue;
            char folded = WordFolding.Fold(c, out char second);
            if (folded != '\0' && length < buffer.Length) buffer[length++] = folded;
            if (second != '\0' && length < buffer.Length) buffer[length++] = second;
        }

        return length;
    }
}
