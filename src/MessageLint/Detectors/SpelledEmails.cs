using System.Runtime.CompilerServices;

namespace MessageLint.Detectors;

/// <summary>Mail addresses taken apart or spelled out: "jane (at) example dot com", "j a n e @ …", "jane at gmail".</summary>
static class SpelledEmails
{
    [SkipLocalsInit]
    public static void Detect(ref DetectorContext context, Candidate candidate)
    {
        if (candidate.End <= context.EmailsReadTo)
        {
            if (candidate.Kind == CandidateKinds.Word && !context.Entities.Covers(candidate.Start, candidate.End, EntityKind.Email)) DetectProviderFirst(ref context, candidate);
            return;
        }

        Span<char> buffer = stackalloc char[SpelledText.Capacity];
        Span<int> starts = stackalloc int[SpelledText.Capacity];
        var spelled = SpelledText.Around(context.Text, candidate, buffer, starts);
        context.EmailsReadTo = spelled.ReadTo;
        var chars = spelled.Chars;
        bool found = false;
        for (int i = 0; i < chars.Length - 1; i++)
        {
            if (SpelledText.IsAt(chars[i])) found |= Confirm(ref context, spelled, i);
        }

        if (!found && candidate.Kind == CandidateKinds.Word) DetectProviderFirst(ref context, candidate);
    }

    static bool Confirm(ref DetectorContext context, scoped SpelledText spelled, int at)
    {
        var chars = spelled.Chars;
        int start = LocalStart(chars, at);
        if (start == at) return chars[at] == SpelledText.SureAt && TryMention(ref context, spelled, at);
        var local = chars[start..at];
        bool sure = chars[at] != SpelledText.WordAt;
        var host = SpelledHost.Read(chars, at + 1);
        int end = host.End;
        if (end == 0)
        {
            end = at + 1;
            while (end < chars.Length && Glyphs.IsLabel(chars[end])) end++;
            if (!IsProviderAlone(context.Text, spelled, local, start, at, end)) return false;
        }
        else if (!IsEmail(context.Text, spelled, local, start, at, host))
        {
            return false;
        }

        // "from addresses that end in @marketplace.amazon.de": a blank before the '@' alone, and no name that anybody has.
        if (chars[at] == '@' && IsMention(context.Text, spelled.SourceStart(at)) && (host.End == 0 || IsPlain(local) || LookAlikes.IsReal(HostRules.RegistrableDomain(chars[(at + 1)..host.End])))) return false;

        // What is written plainly has been judged plainly.
        if (chars[at] == '@' && spelled.SourceEnd(end) - spelled.SourceStart(start) == end - start) return false;
        Span<char> name = stackalloc char[256];
        var plain = host.End == 0 ? chars[(at + 1)..end] : host.Plain(chars, at + 1, name);
        var traits = EntityTraits.Obfuscated;
        if (EmailDetector.IsRelay(plain)) traits |= EntityTraits.Relay;
        if (HostLists.Samples.Contains(plain)) traits |= EntityTraits.Sample;
        if (sure) traits |= EntityTraits.Certain;
        context.Entities.Add(new Entity(
            EntityKind.Email, spelled.SourceStart(start), spelled.SourceEnd(end), traits, spelled.SourceStart(at + 1), spelled.SourceEnd(end)));
        return true;
    }

    /// <summary>"arroba mimos ponto da ponto vovó": the name of an account, spelled.</summary>
    static bool TryMention(ref DetectorContext context, scoped SpelledText spelled, int at)
    {
        var chars = spelled.Chars;
        int end = at + 1;
        bool joined = false;
        while (end < chars.Length && (Glyphs.IsWord(chars[end]) || chars[end] is '_' or SpelledText.WordDot))
        {
            joined |= !Glyphs.IsWord(chars[end]) && end > at + 1;
            end++;
        }

        if (!joined || !Glyphs.IsWord(chars[end - 1])) return false;
        return context.Entities.Add(new Entity(EntityKind.Handle, spelled.SourceStart(at), spelled.SourceEnd(end), EntityTraits.Profile | EntityTraits.Obfuscated, spelled.SourceStart(at + 1), spelled.SourceEnd(end)));
    }

    static bool IsMention(ReadOnlySpan<char> text, int at) => at > 0 && Glyphs.IsBlank(text[at - 1]) && at + 1 < text.Length && !Glyphs.IsBlank(text[at + 1]);

    static bool IsEmail(ReadOnlySpan<char> text, scoped SpelledText spelled, ReadOnlySpan<char> local, int start, int at, SpelledHost host)
    {
        var chars = spelled.Chars;
        var top = chars[host.TopLevel..host.End];
        bool function = HostLists.FunctionSuffixes.Contains(top);
        if (host.Sentence && !host.Sure && (function || (char.IsUpper(top[0]) && !char.IsUpper(top[^1])))) return false;
        if (chars[at] != SpelledText.WordAt)
        {
            // "2 @ $5", "20 @ 3.in": an '@' between blanks needs letters before it or a dot that is no decimal point.
            return local.ContainsAnyInRange('a', 'z') || local.ContainsAnyInRange('A', 'Z') || BareHosts.IsStrong(top);
        }

        bool provider = HostLists.SureProviders.Contains(FirstLabel(chars, at + 1));
        if (IsHandleLike(local) || provider) return !IsPlain(local) && (!function || provider || host.HasSecondLevel(chars, at + 1));
        if (function && !host.Sure && !host.HasSecondLevel(chars, at + 1)) return false;
        if (IsPlain(local) || (ContactWords.Of(FirstLabel(chars, at + 1)) & WordUse.Article) != 0) return false;
        // "jane at shop.com" may tell where jane is; "jane at shop dot com" does not, but "manual at shop dot com" does.
        if (host.Spelled) return !IsThing(local);
        return (char.IsLower(local[0]) && !EverydayWords.Contains(local) && IsLedTo(text, spelled.SourceStart(start))) || BareHosts.HasUseBefore(text, spelled.SourceStart(start), WordUse.MailCue, 4);
    }

    /// <summary>jane@gmail, "jane at gmail": a provider whose ending goes without saying.</summary>
    static bool IsProviderAlone(ReadOnlySpan<char> text, scoped SpelledText spelled, ReadOnlySpan<char> local, int start, int at, int end)
    {
        var chars = spelled.Chars;
        var provider = chars[(at + 1)..end];
        if (provider is "qq" or "QQ" or "163" or "126") return !local.ContainsAnyExceptInRange('0', '9') && local.Length > 4;
        if (!HostLists.SureProviders.Contains(provider) || IsPlain(local)) return false;
        if (chars[at] != SpelledText.WordAt) return true;
        if (IsHandleLike(local) || BareHosts.HasUseBefore(text, spelled.SourceStart(start), WordUse.MailCue | WordUse.Own, 3)) return true;
        return local.Length > 5 && char.IsLower(local[0]) && (BareHosts.EndsClause(chars, end) || chars[end..].StartsWith(" com")) && !EverydayWords.Contains(local);
    }

    /// <summary>What is to be had at a site rather than who: "manual at shop dot com".</summary>
    static bool IsThing(ReadOnlySpan<char> local)
    {
        Span<char> folded = stackalloc char[16];
        return Glyphs.Fold(local, folded) is "manual" or "manuals" or "video" or "videos" or "guide" or "guides" or "instructions" or "details" or "prices" or "price" or "colours" or "colors" or "catalogue"
            or "catalog" or "range" or "buy" or "cheaper" or "pictures" or "live" or "listed" or "stock" or "selection" or "spares" or "patterns" or "charts" or "chart" or "download" or "downloads";
    }

    /// <summary>"photos to bev at …", "the address is bev at …".</summary>
    static bool IsLedTo(ReadOnlySpan<char> text, int at)
    {
        int start = Glyphs.PreviousWord(text, at, out int end);
        return text[start..end] is "to" or "is" or "email" or "mail" or "contact" or "write" or "an" or "à" or "a" or "naar" or "till" or "do" or "para" or "ad" or "ist" or "est" or "es";
    }

    /// <summary>"find me on gmail: jane.doe", "my outlook is jane88", "jane88 (gmail)", "jane88 over at Gmail".</summary>
    static void DetectProviderFirst(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        if (!HostLists.SureProviders.Contains(text[candidate.Start..candidate.End])) return;
        if (NameBehind(text, candidate.Start, candidate.End) is var end && end > 0)
            context.Entities.Add(new Entity(EntityKind.Email, candidate.Start, end, EntityTraits.Obfuscated, candidate.Start, candidate.End));
        else if (candidate.End < text.Length && text[candidate.End] == ')' && NameInFront(text, candidate.Start) is var name && name >= 0)
            context.Entities.Add(new Entity(EntityKind.Email, name, candidate.End, EntityTraits.Obfuscated, candidate.Start, candidate.End));
        else if (NameBefore(text, candidate.Start) is var start && start >= 0)
            context.Entities.Add(new Entity(EntityKind.Email, start, candidate.End, EntityTraits.Obfuscated, candidate.Start, candidate.End));
    }

    /// <summary>The end of the name behind a provider's and a colon or "is"; 0 where there is none.</summary>
    static int NameBehind(ReadOnlySpan<char> text, int start, int at)
    {
        int limit = Math.Min(text.Length, at + 24);
        bool marked = false;
        for (int words = 0; words < 3; words++)
        {
            while (at < limit && (Glyphs.IsBlank(text[at]) || text[at] is ':' or '-' or '–' or '=' or '>'))
            {
                marked |= text[at] is ':' or '=' or '>';
                at++;
            }

            int end = at;
            while (end < text.Length && end - at < 64 && (Glyphs.IsWord(text[end]) || text[end] is '.' or '_' or '-')) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            var name = text[at..end];
            if (marked && name.Length > 4 && IsHandleLike(name) && name.ContainsAnyInRange('a', 'z')) return end;

            // "gmail me: …", "my outlook is …"
            bool copula = name is "is" or "ist" or "est" or "es" or "è";
            if (end == at || !(copula || (ContactWords.Of(name) & (WordUse.Own | WordUse.Id)) != 0)) return 0;
            marked |= copula && BareHosts.HasUseBefore(text, start, WordUse.Own, 2);
            at = end;
        }

        return 0;
    }

    /// <summary>The start of a name that is no everyday word before "(gmail)"; -1 where there is none.</summary>
    static int NameInFront(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] != '(') return -1;
        int first = Glyphs.PreviousWord(text, start - 1, out int end);
        return end - first > 5 && text[end..(start - 1)] is " " or "" && char.IsLower(text[first]) && !EverydayWords.Contains(text[first..end]) ? first : -1;
    }

    /// <summary>The start of the name before a provider's in brackets or behind "over at"; -1 where there is none.</summary>
    static int NameBefore(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        bool led = at > 0 && text[at - 1] == '(';
        if (led) at--;
        bool loose = false;
        for (int words = 0; words < 5; words++)
        {
            while (at > 0 && text[at - 1] is ' ' || (loose && at > 0 && text[at - 1] is ',' or '\'' or '’' or '–')) at--;
            int end = at;
            while (at > 0 && end - at < 64 && (Glyphs.IsWord(text[at - 1]) || text[at - 1] is '.' or '_')) at--;
            var name = text[at..end];
            bool address = IsHandleLike(name) && name.ContainsAnyInRange('a', 'z') && name.Length > 4;
            if (led && address) return at;

            // "jane.kettle, it's a Gmail one"
            if (loose && address && name.ContainsAny('.', '_') && !HostLists.Files.Contains(name[(name.LastIndexOf('.') + 1)..])) return at;
            bool joins = (ContactWords.Of(name) & (WordUse.At | WordUse.On)) != 0;
            loose = !joins && (loose || words == 0) && ((ContactWords.Of(name) & (WordUse.Plain | WordUse.Article | WordUse.Own)) != 0 || name is "s" or "usual" or "its");
            if (!joins && !loose) return -1;
            led |= joins;
        }

        return -1;
    }

    static int LocalStart(ReadOnlySpan<char> chars, int at)
    {
        int start = at;
        while (start > 0 && at - start < 64 && (Glyphs.IsLabel(chars[start - 1]) || chars[start - 1] is '_' or '+' || SpelledText.IsDot(chars[start - 1]))) start--;
        while (start < at && (SpelledText.IsDot(chars[start]) || chars[start] is '-' or '+')) start++;
        return at > start && SpelledText.IsDot(chars[at - 1]) ? at : start;
    }

    static ReadOnlySpan<char> FirstLabel(ReadOnlySpan<char> chars, int start)
    {
        int end = start;
        while (end < chars.Length && Glyphs.IsLabel(chars[end])) end++;
        return chars[start..end];
    }

    static bool IsPlain(ReadOnlySpan<char> local) => (ContactWords.Of(local) & (WordUse.Plain | WordUse.Cue | WordUse.Own)) != 0;

    /// <summary>Written as nobody writes a word: digits, dots, underscores or capitals inside.</summary>
    internal static bool IsHandleLike(ReadOnlySpan<char> name)
    {
        bool letters = false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            letters |= char.IsLetter(c);
            if (i == 0) continue;
            if (letters && (char.IsAsciiDigit(c) || c is '_' || SpelledText.IsDot(c))) return true;
            if (char.IsUpper(c) && char.IsLower(name[i - 1])) return true;
        }

        return false;
    }
}
