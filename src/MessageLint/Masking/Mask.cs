using System.Text;
using MessageLint.Normalization;

namespace MessageLint.Masking;

/// <summary>Writes what stands in the place of a redaction.</summary>
/// <param name="style">How it is written.</param>
/// <param name="format">In HTML a character reference is covered as a whole.</param>
internal readonly struct Mask(RedactionStyle style, MessageFormat format)
{
    /// <summary>Whether a stretch holds anything that a mask would cover: blanks and punctuation alone tell nothing.</summary>
    public bool Covers(ReadOnlyMemory<char> text, RedactionKind kind)
    {
        for (int at = 0; at < text.Length;)
        {
            if (IsCovered(text[at..], kind, out int length)) return true;
            at += length;
        }

        return false;
    }

    /// <summary>Appends the mask of one stretch of <paramref name="original"/>.</summary>
    public void AppendTo(StringBuilder masked, string original, Redaction redaction)
    {
        if (style == RedactionStyle.Token) masked.Append('[').Append(redaction.Name).Append(']');
        else AppendShape(masked, original.AsMemory(redaction.Span.Start, redaction.Span.Length), redaction.Kind);
    }

    void AppendShape(StringBuilder masked, ReadOnlyMemory<char> text, RedactionKind kind)
    {
        for (int at = 0; at < text.Length;)
        {
            if (IsCovered(text[at..], kind, out int length)) masked.Append('*', length);
            else masked.Append(text.Slice(at, length));
            at += length;
        }
    }

    /// <summary>Whether the character or reference at the start of a text is covered.</summary>
    bool IsCovered(ReadOnlyMemory<char> text, RedactionKind kind, out int length)
    {
        char first = text.Span[0];

        // Also one that stands for a blank: in a script or comment it is letters.
        if (format == MessageFormat.Html && first == '&' && CharacterReferences.Decode(text, inAttribute: false, out length) is not null) return true;
        length = 1;
        return IsCovered(first, kind);
    }

    // A password may be made of anything. What is neither blank nor plain punctuation may be a letter in disguise.
    static bool IsCovered(char c, RedactionKind kind)
    {
        if (char.IsWhiteSpace(c)) return false;
        if (kind == RedactionKind.Password) return true;
        return char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : !char.IsPunctuation(c);
    }
}
