namespace MessageLint.Detectors;

/// <summary>Account names that are spelled beside their channel's: "insta: l i n d e n", "linden underscore lamp on insta", "our Insta is linden dot lamp".</summary>
static class SpelledHandle
{
    const int Reach = 70, MinLetters = 5;

    /// <summary>Looks around a channel's name, as far as its sentence goes.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int channelStart, int channelEnd, bool own, out int start, out int stop)
    {
        if (TryLetters(text, channelEnd, out start, out stop)) return true;
        int from = channelStart, to = channelEnd;
        while (from > 0 && channelStart - from < Reach && text[from - 1] is not ('.' or '!' or '?' or '\n') && !EndsChannel(text, from)) from--;
        while (to < text.Length && to - channelEnd < Reach && text[to] is not ('.' or '!' or '?' or '\n') && (to == channelEnd || !EndsChannel(text, to))) to++;
        for (int at = from, end; at < to; at = end)
        {
            end = Glyphs.WordEnd(text, at, to);
            if (end == at)
            {
                end++;
                continue;
            }

            int mark = end;
            if ((at > 0 && Glyphs.IsWord(text[at - 1])) || !IsMark(text, at, ref mark, to, own) || !TryNames(text, at, mark, own, out start, out stop)) continue;
            if (stop <= channelStart || start >= channelEnd) return true;
        }

        return false;
    }

    /// <summary>Whether another channel's name ends here: what stands beyond is that one's.</summary>
    static bool EndsChannel(ReadOnlySpan<char> text, int at) =>
        text[at] is ' ' or ',' && at > 0 && Glyphs.IsWord(text[at - 1]) && Channels.IsName(text[Glyphs.WordStart(text, at, Math.Max(0, at - 12))..at]);

    /// <summary>Whether a word or two stand for an underscore, or for a dot where the account is the writer's.</summary>
    static bool IsMark(ReadOnlySpan<char> text, int at, ref int end, int limit, bool own)
    {
        var use = ContactWords.Of(text[at..end]);
        int next = Glyphs.SkipBlanks(text, end, limit);
        int nextEnd = Glyphs.WordEnd(text, next, limit);
        if ((ContactWords.Of(text[at..end], text[next..nextEnd]) & WordUse.Underscore) != 0)
        {
            end = nextEnd;
            return true;
        }

        return (use & WordUse.Underscore) != 0 || (own && (use & WordUse.Dot) != 0 && char.IsLower(text[at]));
    }

    /// <summary>The names to both sides of a mark; a dot between two everyday words is a dot.</summary>
    static bool TryNames(ReadOnlySpan<char> text, int mark, int markEnd, bool own, out int start, out int stop)
    {
        stop = markEnd;
        start = Glyphs.PreviousWord(text, mark, out int end);
        int next = markEnd;
        while (next < text.Length && next - markEnd < 3 && !Glyphs.IsWord(text[next])) next++;
        int nextEnd = Glyphs.WordEnd(text, next, Math.Min(text.Length, next + Reach));
        var before = text[start..end];
        var after = text[next..nextEnd];
        if (before.Length < 2 || after.Length < 2 || text[end..mark].ContainsAny('.', '\n') || IsPlain(after)) return false;
        bool dot = (ContactWords.Of(text[mark..markEnd]) & WordUse.Dot) != 0;
        if (dot && IsPlain(before)) return false;
        bool known = EverydayWords.Contains(before) && EverydayWords.Contains(after);
        if (known && (dot || !own)) return false;
        if (IsPlain(before)) start = mark;
        stop = nextEnd;
        return true;
    }

    static bool IsPlain(ReadOnlySpan<char> word) => (ContactWords.Of(word) & (WordUse.Plain | WordUse.Article)) != 0;

    /// <summary>"insta: l i n d e n".</summary>
    static bool TryLetters(ReadOnlySpan<char> text, int at, out int start, out int stop)
    {
        while (at < text.Length && text[at] is ' ' or ':' or '-' or '=') at++;
        start = stop = at;
        int letters = 0;
        while (at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at]) && !Glyphs.IsWord(text[at + 1]) || at + 1 == text.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            letters++;
            stop = at + 1;
            if (stop >= text.Length || text[stop] is not (' ' or '.' or '-')) break;
            at = stop + 1;
        }

        return letters >= MinLetters;
    }
}
