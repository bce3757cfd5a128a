namespace MessageLint.Detectors;

/// <summary>Finds links: with a scheme, with www or bare, as IP address, as script, and taken apart or spelled out.</summary>
sealed class LinkDetector : IDetector
{
    static readonly string[] Schemes =
        ["http", "https", "ftp", "ftps", "sftp", "ws", "wss", "hxxp", "hxxps", "htp", "htps", "httpss", "hhtp", "hhtps", "ttp", "ttps", "h**p", "h**ps", "file", "tg", "whatsapp", "viber", "weixin", "line", "skype", "sgnl", "intent", "market", "ssh", "git", "irc"];

    public CandidateKinds Wakes => CandidateKinds.Dot | CandidateKinds.LooseDot | CandidateKinds.Colon | CandidateKinds.Digits | CandidateKinds.Word;

    public IEnumerable<string> WakeWords => [.. SpelledText.WakeWords, "www", "hxxp", "hxxps"];

    public IEnumerable<IEnumerable<string>> WakePairs => SpelledText.WakePairs;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        switch (candidate.Kind)
        {
            case CandidateKinds.Dot:
                DetectBare(ref context, candidate.Start);
                break;
            case CandidateKinds.Colon:
                int colon = text[candidate.Start..candidate.End].IndexOf(':');
                if (colon >= 0) DetectScheme(ref context, candidate.Start + colon);
                else if (text[candidate.Start] == '/') DetectSchemeRelative(ref context, candidate.Start);
                break;
            case CandidateKinds.Digits:
                DetectAddress(ref context, candidate);
                break;
            case CandidateKinds.LooseDot:
            case CandidateKinds.Word:
                SpelledLinks.Detect(ref context, candidate);
                break;
        }
    }

    static void DetectScheme(ref DetectorContext context, int colon)
    {
        var text = context.Text;
        int start = SchemeStart(text, colon);
        if (start == colon && TryEncoded(ref context, colon)) return;
        if (start == colon || (start > 0 && (Glyphs.IsWord(text[start - 1]) || text[start - 1] == '_'))) return;
        var scheme = text[start..colon];
        if (scheme.Equals("javascript", StringComparison.OrdinalIgnoreCase) || scheme.Equals("vbscript", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("data", StringComparison.OrdinalIgnoreCase))
        {
            DetectScript(ref context, start, colon);
            return;
        }

        int at = colon + 1;
        int slashes = 0;
        while (at < text.Length && slashes < 4 && text[at] is '/' or '\\')
        {
            at++;
            slashes++;
        }

        if (slashes < 2) return;
        var traits = EntityTraits.Scheme;
        if (scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase) is false || slashes != 2 || text[colon + 1] == '\\')
        {
            if (!scheme.StartsWith("ftp", StringComparison.OrdinalIgnoreCase)) traits |= EntityTraits.Obfuscated;
        }

        if (!scheme.EndsWith("s", StringComparison.OrdinalIgnoreCase)) traits |= EntityTraits.Insecure;
        AddAuthority(ref context, start, at, traits, IsKnown(scheme));
    }

    /// <summary>%68%74%74%70%73://…: each letter of the scheme as its code.</summary>
    static bool TryEncoded(ref DetectorContext context, int colon)
    {
        var text = context.Text;
        Span<char> scheme = stackalloc char[6];
        int at = colon, length = scheme.Length;
        while (length > 0 && at >= 3 && text[at - 3] == '%' && char.IsAsciiHexDigit(text[at - 2]) && char.IsAsciiHexDigit(text[at - 1]))
        {
            scheme[--length] = (char)(HexValue(text[at - 2]) * 16 + HexValue(text[at - 1]) | 0x20);
            at -= 3;
        }

        if (at == colon || colon + 3 >= text.Length || text[colon + 1] != '/' || !IsKnown(scheme[length..])) return false;
        AddAuthority(ref context, at, colon + 3, EntityTraits.Scheme | EntityTraits.Obfuscated, known: true);
        return true;
    }

    static void DetectSchemeRelative(ref DetectorContext context, int slashes)
    {
        var text = context.Text;
        if (slashes > 0 && (text[slashes - 1] is '/' or ':' or '_' or '\\' || Glyphs.IsWord(text[slashes - 1]))) return;
        if (slashes + 2 >= text.Length || !Glyphs.IsWord(text[slashes + 2])) return;
        AddAuthority(ref context, slashes, slashes + 2, EntityTraits.Scheme, known: false);
    }

    /// <summary>Reads user, host and port behind the slashes.</summary>
    static void AddAuthority(ref DetectorContext context, int start, int at, EntityTraits traits, bool known)
    {
        var text = context.Text;
        int end = AuthorityEnd(text, at);
        int user = text[at..end].LastIndexOf('@');
        // "test.user@https://…" is no user name, nor is what ends a sentence.
        if (user > 0)
        {
            at += user + 1;
            traits |= EntityTraits.Deceptive;
        }

        if (at >= text.Length) return;
        if (text[at] == '[')
        {
            AddIpv6(ref context, start, at, traits);
            return;
        }

        int percent = text[at..end].IndexOf('%');
        var host = HostReader.Read(text, at, symbols: known);
        if (percent >= 0)
        {
            int hostEnd = at;
            while (hostEnd < end && (Glyphs.IsLabel(text[hostEnd]) || text[hostEnd] is '.' or '%' or '_')) hostEnd++;
            if (hostEnd - at < 4 || !known) return;
            Add(ref context, start, new HostSpan(at, hostEnd, 2, at), traits | EntityTraits.Deceptive | EntityTraits.Obfuscated);
            return;
        }

        if (host.IsEmpty) return;
        var name = text[host.Start..host.End];
        if (IpAddress.TryRead(name, out uint address))
        {
            if (known && address != 0) Add(ref context, start, host, traits | EntityTraits.Deceptive);
            return;
        }

        var trimmed = HostReader.TrimToTopLevel(text, host, reservedToo: true);
        if (trimmed.IsEmpty)
        {
            // localhost and intranet names: a link all the same when its scheme says so.
            bool local = known && (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (host.Labels > 1 && !name.EndsWith("-", StringComparison.Ordinal)))
                && char.IsLetter(name[^1]);
            if (local && HostReader.IsWellFormed(text, host)) Add(ref context, start, host, traits);
            return;
        }

        if (!HostReader.IsWellFormed(text, trimmed)) return;
        if (!known && !BareHosts.IsStrong(text[trimmed.TopLevel..trimmed.End])) return;
        Add(ref context, start, trimmed, traits);
    }

    static void AddIpv6(ref DetectorContext context, int start, int at, EntityTraits traits)
    {
        var text = context.Text;
        int close = text[at..Math.Min(text.Length, at + 50)].IndexOf(']');
        if (close < 4) return;
        var inner = text.Slice(at + 1, close - 1);
        if (inner.Count(':') < 2 || inner.ContainsAnyExcept(IpAddress.Characters)) return;
        Add(ref context, start, new HostSpan(at, at + close + 1, 1, at), traits | EntityTraits.Deceptive);
    }

    static void DetectScript(ref DetectorContext context, int start, int colon)
    {
        var text = context.Text;
        int end = colon + 1;
        int limit = Math.Min(text.Length, colon + 2048);
        while (end < limit && !Glyphs.IsBlank(text[end]) && text[end] is not ('"' or '<' or '>')) end++;
        var body = text[(colon + 1)..end];
        bool code = text[colon - 1] is 'a' or 'A'
            ? body.IndexOf('/') > 0 && body.ContainsAny(';', ',')
            : body.ContainsAny("(=;") || body.Contains("%28", StringComparison.Ordinal);
        if (code) context.Entities.Add(new Entity(EntityKind.Link, start, end, EntityTraits.Script | EntityTraits.Scheme | EntityTraits.Certain, start, start));
    }

    static void DetectBare(ref DetectorContext context, int dot)
    {
        var text = context.Text;
        if (context.Entities.Covers(dot, dot + 1, EntityKind.Link)) return;
        int start = HostReader.RunStart(text, dot);
        if (start < 0) return;
        var traits = EntityTraits.Bare;
        start = AfterUnspaced(text, start, dot);
        if (start == dot) return;
        if (text[start] == '-' && (start == 0 || Glyphs.IsBlank(text[start - 1]))) start++;
        char before = start > 0 ? text[start - 1] : ' ';
        var read = HostReader.Read(text, start);
        var host = HostReader.TrimToTopLevel(text, read, reservedToo: true);

        // "www.kettlehaus": the ending goes without saying.
        if (host.IsEmpty && read.Labels == 2 && read.End - read.TopLevel > 4 && text[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !Glyphs.IsWord(before))
        {
            Add(ref context, start, read, EntityTraits.Obfuscated);
            return;
        }

        if (host.IsEmpty) return;
        int linkStart = start;
        if (before is '/' or '\\')
        {
            linkStart = BrokenSchemeStart(text, start);
            if (linkStart == start) return;
            traits = EntityTraits.Scheme | EntityTraits.Obfuscated | (text[linkStart..start].Contains("s:", StringComparison.OrdinalIgnoreCase) ? EntityTraits.None : EntityTraits.Insecure);
        }
        else if (before is '@' or '#' or '$' or '_' or '.' or '&')
        {
            return;
        }

        char after = host.End < text.Length ? text[host.End] : ' ';
        if (after is '@' or '$' || (after == '_' || after == '-')) return;
        if (after == '(' && host.End + 1 < text.Length && text[host.End + 1] is ')' or '"' or '\'') return;
        if (!HostReader.IsWellFormed(text, host)) return;
        int tail = LinkTail.ReadPort(text, host.End, out int port);
        if (port < 0) return;
        bool hasPath = LinkTail.Read(text, tail) > tail + 1 || tail > host.End;
        if (linkStart == start && !BareHosts.IsHost(text, host, hasPath, context.Region)) return;

        // "Line, id: shop.tw" has been read as the account that it is.
        if (linkStart == start && !hasPath && context.Entities.IndexOf(EntityKind.Handle, new TextSpan(start, host.End)) >= 0) return;
        if (text[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase)) traits &= ~EntityTraits.Bare;
        Add(ref context, linkStart, host, traits);
    }

    /// <summary>192.168.0.1, and 203.0.113.9:8080/x: without scheme, port or path four numbers are a version as well.</summary>
    static void DetectAddress(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int start = candidate.Start;
        if (start > 0 && (text[start - 1] is '.' or '/' or '-' or '@' || Glyphs.IsWord(text[start - 1]))) return;
        int end = IpAddress.ReadDotted(text, start, out uint address);
        if (end < 0 || context.Entities.Covers(start, end, EntityKind.Link)) return;
        bool isPrivate = IpAddress.IsPrivate(address);
        int tail = LinkTail.ReadPort(text, end, out int port);
        bool certain = (port > 0 || LinkTail.Read(text, tail) > tail) && port >= 0;
        if (!isPrivate && !certain && !BareHosts.IsAnnounced(text, start)) return;
        var traits = EntityTraits.Bare | (isPrivate ? EntityTraits.PrivateAddress : EntityTraits.Deceptive);
        Add(ref context, start, new HostSpan(start, end, 4, start), traits);
    }

    static void Add(ref DetectorContext context, int start, HostSpan host, EntityTraits traits)
    {
        var text = context.Text;
        int tail = LinkTail.ReadPort(text, host.End, out int port);
        if (port < 0) return;
        int end = LinkTail.Read(text, tail);
        if (port is not (0 or 80 or 443)) traits |= EntityTraits.Deceptive;
        traits |= LinkFacts.Of(text[host.Start..host.End], text[tail..end]) | EntityTraits.Certain;
        context.Entities.Add(new Entity(EntityKind.Link, start, end, traits, host.Start, host.End));
    }

    static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    static int SchemeStart(ReadOnlySpan<char> text, int colon)
    {
        int start = colon;
        int limit = Math.Max(0, colon - 12);
        while (start > limit && (char.IsAsciiLetter(text[start - 1]) || (text[start - 1] == '*' && start < colon))) start--;
        return start;
    }

    /// <summary>http:\\, https:/, http//: the scheme of a link whose slashes are wrong.</summary>
    static int BrokenSchemeStart(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        int limit = Math.Max(0, start - 20);
        while (at > limit && text[at - 1] is '/' or '\\' or ':' or ' ') at--;
        int scheme = at;
        while (scheme > limit && char.IsAsciiLetter(text[scheme - 1])) scheme--;
        return IsKnown(text[scheme..at]) && (scheme == 0 || !(Glyphs.IsWord(text[scheme - 1]) || text[scheme - 1] == '_')) ? scheme : start;
    }

    static int AuthorityEnd(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + 320);
        while (at < limit && !Glyphs.IsBlank(text[at]) && text[at] is not ('/' or '?' or '#' or '\\' or '"' or '<' or '>' or '\'')) at++;
        return at;
    }

    /// <summary>"日本語example.com": the host starts behind the letters of a script without blanks.</summary>
    static int AfterUnspaced(ReadOnlySpan<char> text, int start, int dot)
    {
        for (int at = dot; at > start; at--)
        {
            if (Glyphs.IsUnspaced(text[at - 1])) return at;
        }

        return start;
    }

    static bool IsKnown(ReadOnlySpan<char> scheme)
    {
        foreach (string known in Schemes)
        {
            if (scheme.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
