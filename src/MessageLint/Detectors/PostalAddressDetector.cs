namespace MessageLint.Detectors;

/// <summary>Finds street addresses and post boxes: a street word, a number, and a postcode or town.</summary>
sealed class PostalAddressDetector : IDetector
{
    const int Left = 60;
    const int Right = 80;

    public CandidateKinds Wakes => CandidateKinds.Digits | CandidateKinds.Word;

    public IEnumerable<string> WakeWords => StreetWords.WakeWords;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        if (candidate.Kind == CandidateKinds.Digits)
        {
            // A cluster holds the house number too: "14, 10969".
            for (int at = candidate.Start; at < candidate.End;)
            {
                int groupEnd = at;
                while (groupEnd < candidate.End && char.IsAsciiDigit(text[groupEnd])) groupEnd++;
                if (groupEnd - at is > 0 and < 4 && groupEnd < candidate.End && text[groupEnd] == '.' && GeoPoints.TryRead(text, at, out int pointStart, out int pointEnd) && GeoPoints.IsPlace(text, pointStart, pointEnd))
                {
                    Add(ref context, pointStart, pointEnd);
                    return;
                }

                int halves = PairEnd(text, at, groupEnd, candidate.End);
                if (groupEnd - at is >= 4 and <= 6 || halves > 0) DetectByPostcode(ref context, candidate with { Start = at, End = Math.Max(groupEnd, halves) });
                at = groupEnd + 1;
            }

            return;
        }

        // Street words are everyday words: no number, no address.
        int first = candidate.Start, end = candidate.End;
        bool latin = text[first] < 0x250;
        if (latin && char.IsAsciiLetterLower(text[first]) && !IsNearNumber(text, first, end)) return;
        if (latin && !text[Math.Max(0, first - Left)..Math.Min(text.Length, end + Left)].ContainsAnyInRange('0', '9')) return;
        var use = UseOf(text, first, ref end);
        for (int back = 0; back < 2 && latin && (use & ~(StreetUse.Number | StreetUse.Way | StreetUse.Buyers)) == 0; back++)
        {
            first = Glyphs.PreviousWord(text, first, out end);
            if (first == end) return;
            use = UseOf(text, first, ref end) & StreetUse.Box;
        }

        if ((use & StreetUse.Box) != 0)
        {
            // "PO Box" rather than "Box", which is one by itself in Swedish.
            int before = Glyphs.PreviousWord(text, first, out int beforeEnd);
            if (before < beforeEnd && (UseOf(text, before, ref beforeEnd) & StreetUse.Box) != 0 && beforeEnd >= end) (first, end) = (before, beforeEnd);
            if (TryBox(ref context, first, end)) return;
        }

        if (Glyphs.IsUnspaced(text[candidate.Start]))
        {
            if (candidate.Start > 0 && char.IsDigit(text[candidate.Start - 1])) AddJapanese(ref context, candidate.Start, end);
            return;
        }

        if ((use & StreetUse.After) != 0 && TryNameBefore(ref context, candidate.Start, end)) return;
        if ((use & StreetUse.Before) != 0) TryNameAfter(ref context, candidate.Start, end);
    }

    /// <summary>The end of a postcode in two halves: "414 54", "31-009", "604-8005"; 0 where there is none.</summary>
    static int PairEnd(ReadOnlySpan<char> text, int start, int end, int limit)
    {
        if (end - start is not (2 or 3) || end + 2 >= limit || text[end] is not (' ' or '-')) return 0;
        int stop = end + 1;
        while (stop < limit && char.IsAsciiDigit(text[stop])) stop++;
        return stop - end - 1 is 2 or 3 or 4 && stop - start < 9 ? stop : 0;
    }

    /// <summary>Whether an uncapitalised street word may be one: beside a number, or before a name or its article.</summary>
    static bool IsNearNumber(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 2 < text.Length && text[end] == '.' && text[end + 1] == ' ') end++;
        if (end + 1 < text.Length && text[end] is ' ' or '.' && (char.IsUpper(text[end + 1]) || text[end + 1] is 'd' or 'l')) return true;
        return text[Math.Max(0, start - 8)..start].ContainsAnyInRange('0', '9') || text[end..Math.Min(text.Length, end + 8)].ContainsAnyInRange('0', '9');
    }

    static StreetUse UseOf(ReadOnlySpan<char> text, int start, ref int end)
    {
        // "P.O. Box" and "PO Box" alike: the words up to "box".
        int next = end;
        while (next < text.Length && next - end < 3 && text[next] is ' ' or '.') next++;
        if (next > end && next < text.Length && Glyphs.IsWord(text[next]))
        {
            int nextEnd = Glyphs.WordEnd(text, next, Math.Min(text.Length, next + 20));
            var pair = StreetWords.Of(text[start..end], text[next..nextEnd]);
            if (pair != StreetUse.None)
            {
                end = nextEnd;
                return pair;
            }
        }

        return StreetWords.Of(text[start..end]);
    }

    static bool TryBox(ref DetectorContext context, int start, int end)
    {
        var text = context.Text;
        int at = end;
        while (at < text.Length && at - end < 6 && text[at] is ' ' or ':' or '.' or '#' or '-') at++;
        int number = at;
        while (at < text.Length && at - number < 9 && (char.IsDigit(text[at]) || (text[at] == ' ' && at > number && at + 1 < text.Length && char.IsDigit(text[at + 1])))) at++;
        if (at == number) return false;
        // "box 3" of a delivery is a box; the words that say "post" need no town.
        bool plain = text[start..end].Equals("box", StringComparison.OrdinalIgnoreCase);
        int stop = LocalityEnd(text, at, out bool proven, out _);
        if (plain && (!proven || !char.IsUpper(text[start]))) return false;
        Add(ref context, start, stop);
        return true;
    }

    /// <summary>14 Mill Lane, Leeds; Gazi Mah. Çınarlı Cad. No: 27.</summary>
    static bool TryNameBefore(ref DetectorContext context, int start, int end)
    {
        var text = context.Text;
        if (!char.IsUpper(text[start]) && !text[start..end].ContainsAny("şßğ")) return false;
        int from = NameStart(text, start, out bool named, out bool numbered);
        if (!named) return false;
        int stop = end;
        if (!numbered && !HouseNumber.TryBehind(text, end, out stop)) return false;

        // "55 King St W, Toronto"
        if (numbered && stop + 2 < text.Length && text[stop] == ' ' && text[stop + 1] is 'N' or 'E' or 'S' or 'W' && text[stop + 2] is ',' or ' ') stop += 2;
        int last = LocalityEnd(text, stop, out bool proven, out bool coded);
        // "USB Drive 2, Kingston" has it all but the postcode.
        bool closed = stop >= text.Length || text[stop] is ',' or '.' or '\n' or '\r' || Glyphs.Fold(text[start]) == 'm';
        if (!((numbered && closed) || HasNumberWord(text, end, stop) ? proven : coded)) return false;
        Add(ref context, from, last);
        return true;
    }

    /// <summary>12 rue de la Paix, 75002 Paris; Via Roma 8, 20831 Seregno; Calle Mayor 3.</summary>
    static void TryNameAfter(ref DetectorContext context, int start, int end)
    {
        var text = context.Text;
        int at = end;
        int limit = Math.Min(text.Length, end + Left);
        int name = end;
        bool named = false;
        for (int words = 0; words < 6 && at < limit; words++)
        {
            while (at < limit && text[at] is ' ' or '.' or '\'' or '’' or ',' or '/') at++;
            if (at >= limit || !Glyphs.IsWord(text[at]) || char.IsDigit(text[at])) break;
            int wordEnd = Glyphs.WordEnd(text, at, limit);
            if (text[at] < 0x250 && !char.IsUpper(text[at]) && (wordEnd - at > 4 || words > 4)) break;
            named |= char.IsUpper(text[at]) || text[at] >= 0x600;
            at = wordEnd;
            name = at;
        }

        if (!named) return;
        int from = start;
        bool numbered = HouseNumber.TryBehind(text, name, out int stop);
        if (!numbered)
        {
            from = HouseNumber.StartBefore(text, start);
            if (from == start) return;
            stop = name;
        }

        int last = LocalityEnd(text, stop, out bool proven, out _);
        if (proven) Add(ref context, from, last);
    }

    /// <summary>Gerberstraße 17, 04105 Leipzig: the postcode leads back to a street's name.</summary>
    static void DetectByPostcode(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int start = candidate.Start;
        if (start > 0 && text[start - 1] == '〒')
        {
            AddJapanese(ref context, start - 1, candidate.End);
            return;
        }

        int at = start;
        int limit = Math.Max(0, start - Left);
        if (at > 3 && text[at - 1] == '-' && char.IsAsciiLetterUpper(text[at - 2])) at -= 2;
        while (at > limit && text[at - 1] is ' ' or ',' or '\n' or '\r' or '-' or '–' or '·' or '|') at--;
        int numberEnd = at;
        while (at > limit && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '-') && numberEnd - at < 7) at--;
        if (at == numberEnd || numberEnd == start || !char.IsAsciiDigit(text[at])) return;
        while (at > limit && text[at - 1] is ' ' or '.' or ',') at--;
        int nameEnd = at;
        while (at > limit && (Glyphs.IsWord(text[at - 1]) || text[at - 1] == '-')) at--;
        bool glued = nameEnd - at > 3 && char.IsUpper(text[at]) && StreetWords.IsGlued(text[at..nameEnd], candidate.End - candidate.Start > 4 ? 3 : 5);
        if (!glued && !(candidate.End - start == 5 && TryPlaceName(text, ref at, nameEnd))) return;
        int last = LocalityEnd(text, numberEnd, out bool proven, out _);
        if (proven) Add(ref context, at, last);
    }

    /// <summary>"Am Alten Deich", "Hinter der Kirche": streets that are named by where they lie.</summary>
    static bool TryPlaceName(ReadOnlySpan<char> text, ref int at, int end)
    {
        if (end - at < 3 || !char.IsUpper(text[at])) return false;
        for (int words = 0; words < 3; words++)
        {
            int start = Glyphs.PreviousWord(text, at, out int stop);
            if (start == stop || text[stop..at].ContainsAnyExcept(' ')) return false;
            at = start;
            if (text[start..stop] is "Am" or "An" or "Auf" or "Bei" or "Beim" or "Hinter" or "Hinterm" or "Im" or "In" or "Neben" or "Ob" or "Unter" or "Vor" or "Zum" or "Zur" or "Über") return true;
            if (!char.IsUpper(text[start]) && text[start..stop] is not ("der" or "dem" or "den" or "des")) return false;
        }

        return false;
    }

    static void AddJapanese(ref DetectorContext context, int start, int end)
    {
        var text = context.Text;
        int limit = Math.Min(text.Length, end + Right);
        int left = Math.Max(0, start - Left);
        while (start > left && text[start] != '〒' && (Glyphs.IsUnspaced(text[start - 1]) && text[start - 1] is < '\u3040' or > '\u309F' || char.IsDigit(text[start - 1]))) start--;
        while (end < limit && text[end] is not ('\n' or '。' or '、' or '（') && (Glyphs.IsUnspaced(text[end]) || char.IsDigit(text[end]) || text[end] is ' ' or '\u3000' or '-' or '−' or 'ー'))
            end++;
        Add(ref context, start, end);
    }

    /// <summary>Walks left over the street's name to the house number: words with a capital, numbers, commas.</summary>
    static int NameStart(ReadOnlySpan<char> text, int at, out bool named, out bool numbered)
    {
        named = numbered = false;
        int from = at;
        int limit = Math.Max(0, at - Left);
        bool gap = false;
        while (at > limit)
        {
            char c = text[at - 1];
            if (c is ' ' or ',' or '.' or '\n' or '\'' or '’' or '-')
            {
                // A full stop ends the sentence before, unless it abbreviates: "No. 47", "Mah."
                if (c is '.' && (at < 4 || (at > 5 && char.IsLower(text[at - 2]) && !IsShort(text, at - 1)))) break;
                gap = true;
                at--;
                continue;
            }

            if (!Glyphs.IsWord(c)) break;
            int start = Glyphs.WordStart(text, at, limit);
            var word = text[start..at];
            bool ordinal = word.Length > 2 && char.IsDigit(word[0]) && char.IsLower(word[^1]) && char.IsLower(word[^2]);
            bool digit = char.IsDigit(word[0]) && !ordinal;
            if (word is "s" && start > limit && text[start - 1] is '\'' or '’')
            {
                at = start;
                continue;
            }

            if (digit && word.Length > 5 || (!digit && !ordinal && !char.IsUpper(word[0]) && (StreetWords.Of(word) & StreetUse.Number) == 0)) break;
            if (!gap) break;
            numbered |= digit;
            named |= !digit && (StreetWords.Of(word) & StreetUse.Number) == 0;
            if (digit || numbered || named) from = start;
            if (digit && !(start > limit + 1 && IsNumberWord(text, start))) break;
            at = start;
        }

        return from;
    }

    static bool HasNumberWord(ReadOnlySpan<char> text, int from, int to) => text[from..to].ContainsAnyInRange('A', 'z');

    static bool IsShort(ReadOnlySpan<char> text, int end) => end - Glyphs.WordStart(text, end, Math.Max(0, end - 5)) < 5;

    static bool IsNumberWord(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '.' or ',') at--;
        int start = Glyphs.WordStart(text, at, Math.Max(0, at - 12));
        return start < at && (char.IsUpper(text[start]) || (StreetWords.Of(text[start..at]) & StreetUse.Number) != 0);
    }

    /// <summary>Walks right over postcode and town.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where street and number end.</param>
    /// <param name="proven">Whether there was a postcode, or a town behind a comma or line break.</param>
    /// <param name="coded">Whether there was a postcode.</param>
    static int LocalityEnd(ReadOnlySpan<char> text, int at, out bool proven, out bool coded)
    {
        proven = coded = false;
        int end = at;
        int limit = Math.Min(text.Length, at + Right);
        bool separated = false;
        while (at < limit)
        {
            char c = text[at];
            if (c is ',' or '\n' or '،' or '–' or '|' or '-' or '/' or '(' or '·')
            {
                if (c == '\n' && at + 1 < limit && text[at + 1] == '\n') break;
                separated = true;
                at++;
                continue;
            }

            if (c is ' ' or '\r' or '\'' or ')' || (c is '.' && at + 1 < limit && text[at + 1] is not ' ' and not '\n'))
            {
                at++;
                continue;
            }

            if (!Glyphs.IsWord(c)) break;
            int stop = Glyphs.WordEnd(text, at, limit);
            var word = text[at..stop];
            coded |= char.IsDigit(c) ? IsPostcode(text, at, stop) : IsBritishCode(text, at, stop);
            if (char.IsDigit(c)) proven |= coded;
            else if (char.IsUpper(c) || c >= 0x600) proven |= coded || (separated && word.Length > 2);
            else if (!(word.Length < 5 && stop + 1 < limit && text[stop] is ' ' or '-' && char.IsUpper(text[stop + 1]))) break;
            end = at = stop;
        }

        return end;
    }

    /// <summary>Four to six digits, or three with two more behind: "414 54", "31-009".</summary>
    static bool IsPostcode(ReadOnlySpan<char> text, int start, int end)
    {
        int length = end - start;
        if (length > 6 || !char.IsDigit(text[end - 1])) return false;
        bool more = end + 2 < text.Length && text[end] is ' ' or '-' && char.IsDigit(text[end + 1]) && char.IsDigit(text[end + 2]);
        if (length > 4 || (length is 2 or 3 && more)) return true;
        // Four digits are a year or a quantity, too: the town stands beside them.
        return length == 4 && ((end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1])) || (start > 1 && text[start - 1] == ' ' && char.IsUpper(text[start - 2])) || more);
    }

    /// <summary>The first half of "LS1 4AB" with the second behind it.</summary>
    static bool IsBritishCode(ReadOnlySpan<char> text, int start, int end) =>
        end - start is >= 2 and <= 4 && text[start..end].ContainsAnyInRange('0', '9') && end + 3 < text.Length && text[end] == ' '
        && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiLetterUpper(text[end + 2]) && char.IsAsciiLetterUpper(text[end + 3]);

    /// <summary>Whether the words before speak of the buyer's address: "goes to your address, …".</summary>
    static bool IsBuyers(ReadOnlySpan<char> text, int start)
    {
        int at = start, next = start, nextEnd = start;
        for (int words = 0; words < 6; words++)
        {
            int first = Glyphs.PreviousWord(text, at, out int end);
            if (first == end || text[end..at].ContainsAny('.', '!', '?')) return false;
            var use = StreetWords.Of(text[first..end]) | (nextEnd > next ? StreetWords.Of(text[first..end], text[next..nextEnd]) : StreetUse.None);
            if ((use & StreetUse.Buyers) != 0) return true;
            (next, nextEnd, at) = (first, end, first);
        }

        return false;
    }

    static void Add(ref DetectorContext context, int start, int end) =>
        context.Entities.Add(new Entity(EntityKind.PostalAddress, start, end, IsBuyers(context.Text, start) ? EntityTraits.ThirdParty : EntityTraits.None, start, start));
}
