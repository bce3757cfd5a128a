namespace MessageLint.Detectors;

/// <summary>Points on the map: latitude and longitude to ten metres or better, which nothing else is written like.</summary>
static class GeoPoints
{
    const int LeastDecimals = 4, MostDecimals = 8, Reach = 70;

    /// <summary>Reads "51.0534, -4.2081" or "51.0534° N 4.2081° W" at a digit; the sign before it belongs to the point.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        start = at > 0 && text[at - 1] is '-' or '+' or '−' ? at - 1 : at;
        end = at;
        if (start > 0 && (Glyphs.IsWord(text[start - 1]) || text[start - 1] is '.' or ',')) return false;
        int first = DegreesEnd(text, at, 90);
        if (first < 0) return false;
        int next = first;
        bool separated = false;
        while (next < text.Length && next - first < 5 && text[next] is ' ' or ',' or ';' or '/' or '°' or 'N' or 'S' or '\u00A0')
        {
            separated |= text[next] is ' ' or ',' or ';' or '/';
            next++;
        }

        if (next < text.Length && text[next] is '-' or '+' or '−') next++;
        int last = separated ? DegreesEnd(text, next, 180) : -1;
        // 0.1250, 0.2500: fractions, and a point in the sea off Ghana.
        if (last < 0 || IsList(text, last) || (text[at] == '0' && text[next] == '0')) return false;
        end = last;
        return true;
    }

    /// <summary>Whether the words around speak of the way there: points are engraved on bracelets, too.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text, int start, int end)
    {
        int limit = Math.Min(text.Length, end + Reach);
        for (int at = Math.Max(0, start - Reach); at < limit;)
        {
            int wordEnd = Glyphs.WordEnd(text, at, limit);
            if (wordEnd > at && (StreetWords.Of(text[at..wordEnd]) & StreetUse.Way) != 0) return true;
            at = wordEnd + 1;
        }

        return false;
    }

    /// <summary>The end of "51.0534" at an index; -1 where it is none or more than the most degrees.</summary>
    static int DegreesEnd(ReadOnlySpan<char> text, int at, int most)
    {
        int value = 0, end = at;
        while (end < text.Length && end - at < 4 && char.IsAsciiDigit(text[end])) value = value * 10 + text[end++] - '0';
        if (end == at || value > most || end >= text.Length || text[end] != '.') return -1;
        int decimals = ++end;
        while (end < text.Length && end - decimals <= MostDecimals && char.IsAsciiDigit(text[end])) end++;
        return end - decimals is >= LeastDecimals and <= MostDecimals ? end : -1;
    }

    /// <summary>Whether a third number follows: a row of measurements.</summary>
    static bool IsList(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] is ',' or ';' or ' ' or '.' && (char.IsAsciiDigit(text[end + 1]) || (text[end + 1] == ' ' && char.IsAsciiDigit(text[end + 2])));
}
