using System.Buffers;
using System.Text;

namespace MessageLint.Normalization;

/// <summary>Makes <see cref="NormalizedText"/>.</summary>
internal static class Normalizer
{
    // How much of the text around a character Folding may look at, in bytes of UTF-8.
    const int Before = 40, Behind = 40;

    /// <summary>Whether a plain text is its own normalised form, so that <see cref="Normalize"/> need not run.</summary>
    public static bool IsNormal(ReadOnlySpan<char> text)
    {
        int at = 0;
        while ((at = CharacterClasses.IndexOfSuspicious(text, at)) < text.Length)
        {
            if (!CharacterClasses.IsSpecial(text[at])) return false;
            Fold fold = Folding.At(text, at);
            if (fold.Kind != FoldKind.None) return false;
            at += fold.Consumed;
        }

        return true;
    }

    /// <summary>The same for UTF-8. A text that is not well-formed is not normal.</summary>
    public static bool IsNormal(ReadOnlySpan<byte> text)
    {
        int at = 0;
        bool latin = false, foreign = false;
        while (true)
        {
            int ascii = text[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii != 0)
            {
                latin = ascii > 0 && char.IsAsciiLetterOrDigit((char)text[at + ascii - 1]);
                if (foreign && at < text.Length && char.IsAsciiLetterOrDigit((char)text[at])) return false;
                if (ascii < 0) return true;
                foreign = false;
                at += ascii;
            }

            if (Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length) != OperationStatus.Done) return false;
            if (rune.IsBmp)
            {
                char c = (char)rune.Value;
                bool isLatin = LookAlikes.IsLatinOrDigit(c), isForeign = CharacterClasses.IsForeign(c);
                if (isLatin && foreign || isForeign && latin) return false;
                (latin, foreign) = (isLatin, isForeign);
                if (CharacterClasses.IsSpecial(c) && Folds(text, at, length)) return false;
            }
            else
            {
                (latin, foreign) = (false, false);
                if (rune.Value is < 0x1F300 or > 0x1F9FF && Folds(text, at, length)) return false;
            }

            at += length;
        }
    }

    /// <summary>Fills <paramref name="result"/> from a text.</summary>
    public static void Normalize(ReadOnlySpan<char> text, MessageFormat format, NormalizedText result) => result.Read(text, format);

    static bool Folds(ReadOnlySpan<byte> text, int at, int length)
    {
        int start = Math.Max(0, at - Before);
        while (start < at && (text[start] & 0xC0) == 0x80) start++;
        int end = Math.Min(text.Length, at + length + Behind);
        while (end < text.Length && (text[end] & 0xC0) == 0x80) end--;

        Span<char> window = stackalloc char[Before + Behind + 4];
        int before = Encoding.UTF8.GetChars(text[start..at], window);
        int behind = Encoding.UTF8.GetChars(text[at..end], window[before..]);
        return Folding.At(window[..(before + behind)], before).Kind != FoldKind.None;
    }
}
