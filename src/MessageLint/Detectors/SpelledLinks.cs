using System.Runtime.CompilerServices;

namespace MessageLint.Detectors;

/// <summary>Links taken apart or spelled out: "example dot com", "example . com", "www example com", "h t t p s : / / …".</summary>
static class SpelledLinks
{
    [SkipLocalsInit]
    public static void Detect(ref DetectorContext context, Candidate candidate)
    {
        if (candidate.Kind == CandidateKinds.LooseDot && TryEnding(ref context, candidate.Start)) return;
        if (candidate.End <= context.LinksReadTo || !SpelledText.IsPromising(context.Text, candidate)) return;
        Span<char> buffer = stackalloc char[SpelledText.Capacity];
        Span<int> starts = stackalloc int[SpelledText.Capacity];
        var spelled = SpelledText.Around(context.Text, candidate, buffer, starts);
        context.LinksReadTo = spelled.ReadTo;
        var chars = spelled.Chars;
        for (int i = 0, start = 0, tried = -1; i < chars.Length; i++)
        {
            if (!SpelledText.IsDot(chars[i]))
            {
                if (!Glyphs.IsLabel(chars[i])) start = i + 1;
                continue;
            }

            // One try for each run of labels and dots.
            if (i == 0 || start == tried) continue;
            tried = start;
            int end = Confirm(ref context, spelled, start);
            if (end <= i) continue;
            i = end - 1;
        }
    }

    /// <summary>"add .com to our name", "it's a .com", "puis le petit .fr": an ending for a name that is told elsewhere.</summary>
    static bool TryEnding(ref DetectorContext context, int dot)
    {
        var text = context.Text;
        int end = Glyphs.WordEnd(text, dot + 1, Math.Min(text.Length, dot + 8));
        if (dot == 0 || text[dot - 1] is not (' ' or '"' or '“' or '(') || !(BareHosts.IsStrong(text[(dot + 1)..end]) || text[(dot + 1)..end] is "shop" or "store") || !DomainSuffixes.IsTopLevel(text[(dot + 1)..end])) return false;
        if (end < text.Length && text[end] == '.' && end + 3 <= text.Length && Glyphs.IsWord(text[end + 1])) end = Glyphs.WordEnd(text, end + 1, Math.Min(text.Length, end + 4));
        if (!char.IsLower(text[dot + 1]) || IsTopic(text, end)) return false;
        int start = Glyphs.PreviousWord(text, dot, out int stop);
        if (start == stop || text[stop..dot].ContainsAny(',', '.')) return false;
        var use = ContactWords.Of(text[start..stop]);
        if ((use & (WordUse.Article | WordUse.Then)) == 0)
        {
            if (!EverydayWords.Contains(text[start..stop])) return false;
            start = Glyphs.PreviousWord(text, start, out stop);
            if (start == stop || (ContactWords.Of(text[start..stop]) & WordUse.Article) == 0) return false;
        }

        return context.Entities.Add(new Entity(EntityKind.Link, dot, end, EntityTraits.Bare | EntityTraits.Obfuscated, dot, end));
    }

    /// <summary>"the .com boom", "a .de domain": what is spoken of.</summary>
    static bool IsTopic(ReadOnlySpan<char> text, int end)
    {
        int start = Glyphs.SkipBlanks(text, end, text.Length);
        return text[start..Glyphs.WordEnd(text, start, Math.Min(text.Length, start + 16))] is "boom" or "bubble" or "era" or "crash" or "domain" or "domains" or "names" or "file" or "files" or "format";
    }

    static int Confirm(ref DetectorContext context, scoped SpelledText spelled, int start)
    {
        var chars = spelled.Chars;
        while (start < chars.Length && (SpelledText.IsDot(chars[start]) || chars[start] == '-')) start++;
        var host = SpelledHost.Read(chars, start);
        if (host.End == 0) return 0;
        char before = start > 0 ? chars[start - 1] : ' ';
        if (SpelledText.IsAt(before) && before != SpelledText.WordAt) return host.End;
        if (host.End < chars.Length && SpelledText.IsAt(chars[host.End]) && chars[host.End] != SpelledText.WordAt) return host.End;
        bool scheme = before == '/';
        if (!host.Spelled && !(scheme && IsSpaced(spelled, start, host.End))) return host.End;
        if (!IsLink(context.Text, spelled, start, host, scheme)) return host.End;
        Span<char> name = stackalloc char[256];
        var plain = host.Plain(chars, start, name);
        int end = host.End;
        while (end < chars.Length && chars[end] != ' ' && (end > host.End || chars[end] == '/') && end - host.End < 120) end++;
        while (end > host.End && chars[end - 1] is '.' or ',' or '!' or '?' or ')' or ';' or ':') end--;
        int from = scheme ? SchemeStart(chars, start) : start;
        var traits = LinkFacts.Of(plain, chars[host.End..end]) | EntityTraits.Obfuscated;
        traits |= from < start ? EntityTraits.Scheme : plain.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? EntityTraits.None : EntityTraits.Bare;
        context.Entities.Add(new Entity(
            EntityKind.Link, spelled.SourceStart(from), spelled.SourceEnd(end), traits, spelled.SourceStart(start), spelled.SourceEnd(host.End)));
        return end;
    }

    static bool IsLink(ReadOnlySpan<char> text, scoped SpelledText spelled, int start, SpelledHost host, bool scheme)
    {
        var chars = spelled.Chars;
        var top = chars[host.TopLevel..host.End];
        if (scheme || chars[start..].StartsWith("www", StringComparison.OrdinalIgnoreCase)) return host.Labels > 2 || scheme;
        int labelEnd = start;
        while (!SpelledText.IsDot(chars[labelEnd])) labelEnd++;
        var label = chars[start..labelEnd];
        if (label.Length < 2 && host.Labels == 2)
        {
            var plain = host.Plain(chars, start, stackalloc char[256]);
            return HostLists.Shorteners.Contains(plain) || HostLists.Messengers.Contains(plain);
        }

        bool path = host.End + 1 < chars.Length && chars[host.End] == '/' && Glyphs.IsWord(chars[host.End + 1]);
        bool strong = BareHosts.IsStrong(top) && !HostLists.FileSuffixes.Contains(top);
        // "… and it ends in dot com."
        if ((ContactWords.Of(label) & WordUse.Then) != 0 && host.Labels == 2 && host.Spelled)
            return strong && char.IsLower(top[0]) && BareHosts.EndsClause(chars, host.End);
        if ((ContactWords.Of(label) & (WordUse.Plain | WordUse.Own)) != 0 && host.Labels == 2) return false;
        bool named = host.Labels > 2 || !EverydayWords.Contains(label);
        if (host.Sure) return true;
        if (host.Sentence && (char.IsUpper(top[0]) && !char.IsUpper(label[0]))) return false;
        // A loose dot may end a sentence after all: the next one does not start with "com".
        if (host.Sentence) return (strong && named) || (path && !HostLists.FunctionSuffixes.Contains(top));
        if (strong) return !char.IsUpper(top[0]) || char.IsUpper(top[^1]) || path;
        return path || host.HasSecondLevel(chars, start) || HostLists.Shorteners.Contains(host.Plain(chars, start, stackalloc char[256]))
            || (BareHosts.IsAnnounced(text, spelled.SourceStart(start)) && top.Length == 2 && (!HostLists.FunctionSuffixes.Contains(top) || (named && BareHosts.EndsClause(chars, host.End))))
            || (named && label.Length > 4 && HostLists.ShopSuffixes.Contains(top) && char.IsLower(top[0]));
    }

    static bool IsSpaced(scoped SpelledText spelled, int start, int end) => spelled.SourceEnd(end) - spelled.SourceStart(start) > end - start;

    static int SchemeStart(ReadOnlySpan<char> chars, int start)
    {
        int at = start;
        while (at > 0 && chars[at - 1] is '/' or '\\' or ':') at--;
        while (at > 0 && char.IsAsciiLetter(chars[at - 1])) at--;
        return at;
    }
}
