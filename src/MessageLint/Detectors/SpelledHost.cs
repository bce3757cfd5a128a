namespace MessageLint.Detectors;

/// <summary>Reads a host from <see cref="SpelledText"/>.</summary>
/// <param name="End">The index behind the host; 0 when there is none.</param>
/// <param name="TopLevel">The index of its last label.</param>
/// <param name="Labels">The number of labels.</param>
/// <param name="Spelled">Whether one of its dots is not an ordinary one.</param>
/// <param name="Sure">Whether a dot is written so that it cannot be anything else.</param>
/// <param name="Sentence">Whether a dot could end a sentence.</param>
readonly record struct SpelledHost(int End, int TopLevel, int Labels, bool Spelled, bool Sure, bool Sentence)
{
    const int MaxLabels = 6;

    /// <summary>Reads the longest host at <paramref name="start"/> that ends in a known top-level domain.</summary>
    public static SpelledHost Read(ReadOnlySpan<char> chars, int start)
    {
        var best = default(SpelledHost);
        int at = start, label = start;
        bool spelled = false, sure = false, sentence = false;
        for (int labels = 1; labels <= MaxLabels; labels++)
        {
            while (at < chars.Length && at - label < 64 && (Glyphs.IsLabel(chars[at]) || chars[at] == '_')) at++;
            if (at == label || chars[label] == '-' || chars[at - 1] == '-') break;
            var name = chars[label..at];
            bool known = DomainSuffixes.IsTopLevel(name) || HostLists.Reserved.Contains(name) || HostLists.ComWords.Contains(name);
            if (labels > 1 && known) best = new SpelledHost(at, label, labels, spelled, sure, sentence);
            if (at >= chars.Length || !SpelledText.IsDot(chars[at])) break;
            char dot = chars[at];
            spelled |= dot != '.';
            sure |= dot == SpelledText.SureDot;
            sentence |= dot is SpelledText.LooseDot or SpelledText.GuessedDot;
            label = ++at;
        }

        return best;
    }

    /// <summary>Whether the suffix has two labels, as in com.tr: running text has no such thing.</summary>
    public bool HasSecondLevel(ReadOnlySpan<char> chars, int start)
    {
        var plain = Plain(chars, start, stackalloc char[256]);
        int suffix = DomainSuffixes.SuffixStart(plain);
        return suffix > 0 && plain[suffix..].Contains('.');
    }

    /// <summary>Writes the host as it would be without disguise.</summary>
    public ReadOnlySpan<char> Plain(scoped ReadOnlySpan<char> chars, int start, Span<char> buffer)
    {
        int length = Math.Min(End - start, buffer.Length);
        for (int i = 0; i < length; i++) buffer[i] = SpelledText.IsDot(chars[start + i]) ? '.' : chars[start + i];
        return buffer[..length];
    }
}
