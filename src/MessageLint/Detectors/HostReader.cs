namespace MessageLint.Detectors;

/// <summary>Where a host stands in a text.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Labels">The number of labels.</param>
/// <param name="TopLevel">Where the last label starts.</param>
readonly record struct HostSpan(int Start, int End, int Labels, int TopLevel)
{
    public bool IsEmpty => Start == End;
}

/// <summary>Reads host names.</summary>
static class HostReader
{
    const int MaxHost = 253;
    const int MaxLabel = 63;

    /// <summary>Where the run of host characters around a dot starts; -1 when an earlier dot of the run has been looked at already.</summary>
    public static int RunStart(ReadOnlySpan<char> text, int dot)
    {
        int start = dot;
        int limit = Math.Max(0, dot - MaxHost);
        while (start > limit)
        {
            char c = text[start - 1];
            if (c == '.')
            {
                // A dot before a letter has woken us before; one before a digit has not.
                if (start - 2 < limit || !Glyphs.IsWord(text[start - 2])) break;
                if (char.IsLetter(text[start])) return -1;
            }
            else if (!Glyphs.IsLabel(c) && c != '_')
            {
                break;
            }

            start--;
        }

        return start;
    }

    /// <summary>Reads labels and dots from <paramref name="start"/> on as far as they go; the top-level domain is not looked at.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the host starts.</param>
    /// <param name="symbols">Whether labels may hold symbols (☺.example.com): behind a scheme.</param>
    public static HostSpan Read(ReadOnlySpan<char> text, int start, bool symbols = false)
    {
        int limit = Math.Min(text.Length, start + MaxHost);
        int labels = 0, label = start, end = start, last = start;
        for (int at = start; at <= limit; at++)
        {
            if (at < limit && (Glyphs.IsLabel(text[at]) || text[at] == '_' || (symbols && IsSymbol(text[at])))) continue;
            int length = at - label;
            if (length is 0 or > MaxLabel) break;
            labels++;
            last = label;
            end = at;
            if (at == limit || text[at] != '.') break;
            label = at + 1;
        }

        return new HostSpan(start, end, labels, last);
    }

    /// <summary>Drops labels from the end until the last one is a top-level domain: the next sentence may follow without a blank.</summary>
    /// <returns>An empty span when there is none with at least two labels.</returns>
    public static HostSpan TrimToTopLevel(ReadOnlySpan<char> text, HostSpan host, bool reservedToo)
    {
        while (host.Labels > 1)
        {
            var label = text[host.TopLevel..host.End];
            int ascii = AsciiLength(label);
            // "example.comです": the sentence goes on in a script without blanks.
            if (ascii > 1 && ascii < label.Length && Glyphs.IsUnspaced(label[ascii]) && DomainSuffixes.IsTopLevel(label[..ascii]))
                return host with { End = host.TopLevel + ascii };
            if (DomainSuffixes.IsTopLevel(label) || (reservedToo && HostLists.Reserved.Contains(label))) return host;
            // Only a new sentence is cut off: "example.coma" is no host, "example.com.Thanks" is.
            if (!char.IsUpper(label[0]) || char.IsUpper(text[host.Start])) return default;
            int end = host.TopLevel - 1;
            int dot = text[host.Start..end].LastIndexOf('.');
            host = new HostSpan(host.Start, end, host.Labels - 1, host.Start + dot + 1);
        }

        return default;
    }

    /// <summary>Whether each label is well-formed: no hyphen at its ends; an underscore only in sub-domains.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text, HostSpan host)
    {
        var name = text[host.Start..host.End];
        int registered = DomainSuffixes.RegistrableStart(name);
        int from = 0;
        for (int at = 0; at <= name.Length; at++)
        {
            if (at < name.Length && name[at] != '.') continue;
            if (at == from || name[from] == '-' || name[at - 1] == '-') return false;
            if (from >= registered && name[from..at].Contains('_')) return false;
            from = at + 1;
        }

        return true;
    }

    static bool IsSymbol(char c) =>
        c > '\u2100' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.MathSymbol;

    static int AsciiLength(ReadOnlySpan<char> label)
    {
        int length = label.IndexOfAnyExceptInRange('\0', '\x7F');
        return length < 0 ? label.Length : length;
    }
}
