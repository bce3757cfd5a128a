namespace MessageLint.Detectors;

/// <summary>Reads the number of a house and of a flat beside a street's name.</summary>
static class HouseNumber
{
    /// <summary>A house number behind the street: "12", "27/B", "No: 27", ", 14".</summary>
    public static bool TryBehind(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        int limit = Math.Min(text.Length, at + 16);
        while (at < limit && text[at] is ' ' or '.' or ',' or ':' or 'º' or '°' or '-') at++;
        if (at < limit && char.IsLetter(text[at]))
        {
            int word = Glyphs.WordEnd(text, at, limit);
            if ((StreetWords.Of(text[at..word]) & StreetUse.Number) == 0) return false;
            at = word;
            while (at < limit && text[at] is ' ' or '.' or ':' or 'º' or '°') at++;
        }

        int number = at;
        while (at < text.Length && at - number < 5 && char.IsDigit(text[at])) at++;
        if (at == number || at - number > 4) return false;
        if (at + 1 < text.Length && text[at] is '/' or '-' && char.IsLetterOrDigit(text[at + 1])) at++;
        int suffix = at;
        while (at < text.Length && at - suffix < 4 && char.IsLetterOrDigit(text[at])) at++;
        end = FlatEnd(text, at);
        return true;
    }

    /// <summary>The end of a flat's number behind the house's: "7 lgh 1103", "18 m. 4"; the start where there is none.</summary>
    static int FlatEnd(ReadOnlySpan<char> text, int start)
    {
        int at = start, limit = Math.Min(text.Length, start + 16);
        while (at < limit && text[at] is ' ' or ',') at++;
        int word = at < limit ? Glyphs.WordEnd(text, at, limit) : at;
        if (word == at || at == start || (StreetWords.Of(text[at..word]) & StreetUse.Number) == 0) return start;
        at = word;
        while (at < limit && text[at] is ' ' or '.' or ':') at++;
        int number = at;
        while (at < limit && char.IsDigit(text[at])) at++;
        return at > number && at - number <= 4 ? at : start;
    }

    /// <summary>The number before a street's word: "12 rue", "12, rue", "12 bis rue".</summary>
    public static int StartBefore(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        int limit = Math.Max(0, start - 12);
        while (at > limit && text[at - 1] is ' ' or ',') at--;
        if (at > limit + 3 && text[(at - 3)..at] is "bis" or "ter")
        {
            at -= 3;
            while (at > limit && text[at - 1] == ' ') at--;
        }

        int end = at;
        while (at > limit && (char.IsAsciiDigit(text[at - 1]) || (at == end && at - 1 > limit && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiDigit(text[at - 2])))) at--;
        return at < end && end - at < 6 && (at == 0 || !Glyphs.IsWord(text[at - 1])) ? at : start;
    }
}
