using System.Buffers;

namespace MessageLint.Detectors;

/// <summary>Account names before their channel's: "add acme_2020 on WeChat", "search Oak &amp; Latch on Facebook".</summary>
static class HandleBefore
{
    static readonly SearchValues<char> Stops = SearchValues.Create(".!?\n,;");

    const int Reach = 50, MaxWords = 4, MaxTitle = 5;

    /// <summary>Reads the name before a channel's that starts at <paramref name="at"/>, a preposition between.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, Channel channel, bool own, out int start, out int stop)
    {
        start = stop = 0;
        int limit = Math.Max(0, at - Reach);
        bool preposition = false;
        for (int words = 0; words < MaxWords && at > limit; words++)
        {
            while (at > limit && Glyphs.IsBlank(text[at - 1]) || (at > limit && text[at - 1] is ',' or '\'' or '"' or '(' or '’' or '”')) at--;
            int end = at;
            while (at > limit && (Glyphs.IsWord(text[at - 1]) || text[at - 1] is '_' or '.' or '-')) at--;
            if (at == end) return false;
            var word = text[at..end];
            if (word[^1] is '.') return false;
            if ((preposition || words == 0) && IsName(text, at, word, channel, own, preposition))
            {
                start = at;
                stop = end;
                return true;
            }

            if (preposition && IsTitle(text, at, end, out start))
            {
                stop = end;
                return true;
            }

            preposition |= (ContactWords.Of(word) & (WordUse.On | WordUse.At)) != 0;
            if (!preposition && words > 0) return false;
        }

        return false;
    }

    static bool IsName(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word, Channel channel, bool own, bool preposition)
    {
        if (channel.HasNumbers && preposition && word.Length is >= 5 and <= 11 && !word.ContainsAnyExceptInRange('0', '9')) return true;
        if (!HandleDetector.IsHandleLike(word))
        {
            // "follow kettlehaus on Instagram": a word that is none, behind the verb.
            return preposition && word.Length > 4 && !EverydayWords.Contains(word) && BareHosts.HasUseBefore(text, at, WordUse.Invite | WordUse.Own, 2);
        }

        return own || (preposition && (word.Contains('_') || BareHosts.HasUseBefore(text, at, WordUse.Invite | WordUse.Own, 3)));
    }

    /// <summary>Words with capitals behind a verb that invites there: "follow Oak &amp; Latch", "find Knotty Yarns".</summary>
    static bool IsTitle(ReadOnlySpan<char> text, int at, int end, out int start)
    {
        start = at;
        if (!char.IsUpper(text[at]) || end - at < 3) return false;
        for (int words = 0; words < MaxTitle; words++)
        {
            int first = Glyphs.PreviousWord(text, start, out int stop);
            if (first == stop || text[stop..start].ContainsAny(Stops)) return false;
            if ((ContactWords.Of(text[first..stop]) & WordUse.Invite) != 0) return true;
            if (!char.IsUpper(text[first]) && !(stop - first == 1 && text[first] is 's')) return false;
            start = first;
        }

        return false;
    }
}
