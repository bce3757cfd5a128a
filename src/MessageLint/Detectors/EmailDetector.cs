namespace MessageLint.Detectors;

/// <summary>Finds e-mail addresses, plain and spelled out.</summary>
sealed class EmailDetector : IDetector
{
    const int MaxLocal = 64;

    public CandidateKinds Wakes => CandidateKinds.At | CandidateKinds.Dot | CandidateKinds.LooseDot | CandidateKinds.Word;

    public IEnumerable<string> WakeWords => [.. SpelledText.WakeWords, .. HostLists.PlainProviders];

    public IEnumerable<IEnumerable<string>> WakePairs => SpelledText.WakePairs;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        bool spelled = candidate.Kind switch
        {
            CandidateKinds.At => !TryPlain(ref context, candidate.Start) && IsTornApart(text, candidate.Start),
            CandidateKinds.Dot => !TrySwapped(ref context, candidate.Start) && IsAfterAtWord(text, candidate.Start),
            _ => SpelledText.IsPromising(text, candidate),
        };
        if (spelled && !context.Entities.Covers(candidate.Start, candidate.End, EntityKind.Email)) SpelledEmails.Detect(ref context, candidate);
    }

    static bool TryPlain(ref DetectorContext context, int at)
    {
        var text = context.Text;
        int start = LocalStart(text, at);
        if (start == at || at + 1 >= text.Length) return false;
        if (context.Entities.Covers(start, at, EntityKind.Link) && IsUserName(text, start)) return true;
        int hostStart = at + 1;
        while (hostStart + 1 < text.Length && hostStart - at < 3 && text[hostStart] == '@') hostStart++;
        if (text[hostStart] == '[')
        {
            int close = text[hostStart..Math.Min(text.Length, hostStart + 50)].IndexOf(']');
            if (close < 4 || text.Slice(hostStart + 1, close - 1).ContainsAnyExcept(IpAddress.Characters)) return false;
            return Add(ref context, start, hostStart, hostStart + close + 1, EntityTraits.None);
        }

        var read = HostReader.Read(text, hostStart);
        if (read.IsEmpty) return false;
        var host = HostReader.TrimToTopLevel(text, read, reservedToo: true);
        if (host.IsEmpty)
        {
            // "tom@gmail": the rest goes without saying.
            var name = text[hostStart..read.End];
            if (read.Labels == 1 && CommaEnd(text, read.End) is var comma && comma > 0) return Add(ref context, start, hostStart, comma, EntityTraits.Obfuscated);
            if (ReversedEnd(text, start, at, read.End)) return Add(ref context, start, hostStart, read.End, EntityTraits.Obfuscated);
            bool provider = read.Labels == 1 && HostLists.SureProviders.Contains(name);
            return provider && Add(ref context, start, hostStart, read.End, EntityTraits.Obfuscated);
        }

        if (!HostReader.IsWellFormed(text, host)) return false;
        var traits = HostLists.Samples.Contains(text[hostStart..host.End]) ? EntityTraits.Sample : EntityTraits.None;
        if (HostLists.ComWords.Contains(text[host.TopLevel..host.End])) traits |= EntityTraits.Obfuscated;
        return Add(ref context, start, hostStart, host.End, traits);
    }

    /// <summary>"moc.elpmaxe@enaj": read from its end it is an address.</summary>
    static bool ReversedEnd(ReadOnlySpan<char> text, int start, int at, int end)
    {
        int dot = text[start..at].IndexOf('.');
        return dot > 1 && end > at + 2 && text.Slice(start, dot) is "moc" or "ten" or "gro" or "ku" or "ed" or "rf" or "ti" or "se" or "ln" or "lp" or "ue" or "ofni" or "pohs";
    }

    /// <summary>"jane#example.com": another sign where the '@' should be.</summary>
    static bool TrySwapped(ref DetectorContext context, int dot)
    {
        var text = context.Text;
        int start = HostReader.RunStart(text, dot);
        if (start < 4 || text[start - 1] is not ('#' or '*' or '^' or '~' or '|' or '§' or '¤' or '%') || !Glyphs.IsWord(text[start - 2])) return false;
        var host = HostReader.TrimToTopLevel(text, HostReader.Read(text, start), reservedToo: true);
        if (host.IsEmpty || !BareHosts.IsStrong(text[host.TopLevel..host.End]) || HostLists.FileSuffixes.Contains(text[host.TopLevel..host.End])) return false;
        int local = start - 1;
        while (local > 0 && start - local < MaxLocal && (Glyphs.IsWord(text[local - 1]) || text[local - 1] is '.' or '_' or '-')) local--;
        if (local > 0 && text[local - 1] is '/' or '@' || !text[local..start].ContainsAnyInRange('a', 'z')) return false;
        return Add(ref context, local, start, host.End, EntityTraits.Obfuscated);
    }

    /// <summary>Behind "jane@example" the end of ",com": a comma with nothing around it where the dot should be; 0 for none.</summary>
    static int CommaEnd(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 >= text.Length || text[at] != ',') return 0;
        int end = Glyphs.WordEnd(text, at + 1, Math.Min(text.Length, at + 8));
        return BareHosts.IsCommonStore(text[(at + 1)..end]) || text[(at + 1)..end] is "de" or "fr" or "it" or "es" or "nl" or "se" or "pl" or "pt" or "jp" ? end : 0;
    }

    static bool Add(ref DetectorContext context, int start, int hostStart, int end, EntityTraits traits)
    {
        var text = context.Text;
        var host = text[hostStart..end];
        if (IsRelay(host)) traits |= EntityTraits.Relay;
        if ((traits & EntityTraits.Obfuscated) == 0) traits |= EntityTraits.Certain;
        if (start >= 7 && text[(start - 7)..start].Equals("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            start -= 7;
            traits |= EntityTraits.Scheme;
        }

        context.Entities.Add(new Entity(EntityKind.Email, start, end, traits, hostStart, end));
        return true;
    }

    /// <summary>Whether a host is that of a platform's relay addresses.</summary>
    internal static bool IsRelay(ReadOnlySpan<char> host)
    {
        foreach (string relay in HostLists.Relays)
        {
            if (relay[^1] != '*')
            {
                if (host.Equals(relay, StringComparison.OrdinalIgnoreCase)) return true;
                continue;
            }

            var fixedPart = relay.AsSpan(0, relay.Length - 1);
            if (host.StartsWith(fixedPart, StringComparison.OrdinalIgnoreCase) && LookAlikes.IsReal(HostRules.RegistrableDomain(host))
                && DomainSuffixes.SuffixStart(host) == fixedPart.Length)
                return true;
        }

        return false;
    }

    static int LocalStart(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Max(0, at - MaxLocal - 1);
        int start = at;
        if (at > 2 && text[at - 1] == '"')
        {
            // "jane doe"@example.com
            int open = text[limit..(at - 1)].LastIndexOf('"');
            return open < 0 || text[(limit + open)..at].Contains('\n') ? at : limit + open;
        }

        while (start > limit && IsLocal(text[start - 1])) start--;
        if (at - start > MaxLocal) return at;
        // The sentence before may go on in a script without blanks.
        for (int i = at; i > start; i--)
        {
            if (Glyphs.IsUnspaced(text[i - 1]))
            {
                start = i;
                break;
            }
        }

        while (start < at && !Glyphs.IsWord(text[start]) && text[start] is not ('_' or '+')) start++;
        return at > start && text[at - 1] == '.' ? at : start;
    }

    static bool IsLocal(char c) => Glyphs.IsWord(c) || c is '.' or '_' or '-' or '+' or '%' or '\'' or '&' or '=' or '~' or '!' or '#' or '$' or '*' or '^' or '{' or '}' or '|' or '`';

    static bool IsUserName(ReadOnlySpan<char> text, int start) => start > 1 && text[start - 1] is '/' or ':';

    /// <summary>Blanks or brackets beside the '@': "jane @ example . com", "jane[@]example.com".</summary>
    static bool IsTornApart(ReadOnlySpan<char> text, int at)
    {
        char before = at > 0 ? text[at - 1] : ' ', after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (char.IsAsciiDigit(Next(text, at + 1)) && before is ' ' && !char.IsAsciiLetter(before)) return HasDotSoon(text, at);
        return Glyphs.IsBlank(before) || Glyphs.IsBlank(after) || before is '(' or '[' or '{' or '<' or '*' || HasDotSoon(text, at);
    }

    static char Next(ReadOnlySpan<char> text, int at)
    {
        at = Glyphs.SkipBlanks(text, at, text.Length);
        return at < text.Length ? text[at] : ' ';
    }

    static bool HasDotSoon(ReadOnlySpan<char> text, int at) => text[at..Math.Min(text.Length, at + 40)].ContainsAny(".([{");

    /// <summary>Whether the host around a dot stands behind "(at)" or a word for '@'.</summary>
    static bool IsAfterAtWord(ReadOnlySpan<char> text, int dot)
    {
        int start = HostReader.RunStart(text, dot);
        if (start < 3) return false;
        int end = start;
        while (end > 0 && end > start - 3 && (Glyphs.IsBlank(text[end - 1]) || text[end - 1] is ')' or ']' or '}' or '>' or '*' or '-')) end--;
        if (end == start || end == 0) return false;
        if (text[end - 1] == '@') return true;
        int word = Glyphs.WordStart(text, end, Math.Max(0, end - 20));
        return word < end && ((ContactWords.Of(text[word..end]) & (WordUse.At | WordUse.SureAt)) != 0 || (end - word == 1 && text[word] is 'a' or 'A'));
    }
}
