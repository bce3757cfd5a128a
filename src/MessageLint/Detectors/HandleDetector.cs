namespace MessageLint.Detectors;

/// <summary>Finds accounts on social networks and messengers: @names, and names that stand beside the channel's.</summary>
sealed class HandleDetector : IDetector
{
    const int MaxName = 40;
    const int Reach = 70;
    const int MaxDisguise = 12;

    public CandidateKinds Wakes => CandidateKinds.At | CandidateKinds.Colon | CandidateKinds.Word;

    public IEnumerable<string> WakeWords => Channels.WakeWords;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        if (candidate.Kind == CandidateKinds.At) DetectMention(ref context, candidate.Start);
        else if (candidate.Kind == CandidateKinds.Colon) DetectLive(ref context, candidate);
        else DetectNamed(ref context, candidate);
    }

    /// <summary>live:name is a Skype id whatever stands around it.</summary>
    static void DetectLive(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int colon = candidate.Start + text[candidate.Start..candidate.End].IndexOf(':');
        if (colon < Math.Max(4, candidate.Start) || !text[(colon - 4)..colon].Equals("live", StringComparison.OrdinalIgnoreCase)) return;
        int start = colon - 4, end = NameEnd(text, colon + 1, hyphens: false);
        if ((start > 0 && Glyphs.IsWord(text[start - 1])) || !(IsHandleLike(text[(colon + 1)..end]) || text[(colon + 1)..end].StartsWith(".cid", StringComparison.Ordinal))) return;
        context.Entities.Add(new Entity(EntityKind.Handle, start, end, EntityTraits.Messenger | EntityTraits.Certain, start, end, "skype"));
    }

    /// <summary>A channel whose name hides behind the '@': nobody writes so in good faith.</summary>
    static void DetectDisguised(ref DetectorContext context, int at)
    {
        var text = context.Text;
        int start = at, end = at;
        while (start > 0 && at - start < MaxDisguise && IsDisguise(text[start - 1])) start--;
        while (end < text.Length && end - at < MaxDisguise && IsDisguise(text[end])) end++;
        if (Channels.Disguised(text[start..end]) is not { } channel) return;
        var trait = channel.IsMessenger ? EntityTraits.Messenger : EntityTraits.Profile;
        context.Entities.Add(new Entity(EntityKind.Handle, start, end, trait | EntityTraits.Obfuscated, start, end, channel.Name));
    }

    static bool IsDisguise(char c) => char.IsAsciiLetterOrDigit(c) || c is '@' or '$' or '!' or '|';

    static void DetectMention(ref DetectorContext context, int at)
    {
        var text = context.Text;
        if (at > 0 && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])) DetectDisguised(ref context, at);
        if (at > 0 && (IsAsciiWord(text[at - 1]) || text[at - 1] is '@' or '/' or '.' or '-' or '!' or '#' or '$' or '%' or '&' or '*' || char.IsLetter(text[at - 1]) && !Glyphs.IsUnspaced(text[at - 1]))) return;
        int end = NameEnd(text, at + 1, hyphens: false);
        var name = text[(at + 1)..end];
        if (!IsMentionName(name) || (end < text.Length && text[end] is '@' or '%' or '°')) return;
        var channel = ChannelBefore(text, at);
        var trait = channel is { IsMessenger: true } ? EntityTraits.Messenger : EntityTraits.Profile;
        context.Entities.Add(new Entity(EntityKind.Handle, at, end, trait | EntityTraits.Certain, at + 1, end, channel?.Name));
    }

    static bool IsMentionName(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || !name.ContainsAnyInRange('A', 'z')) return false;
        // "@3pm", "@20C": a time or a temperature.
        if (char.IsAsciiDigit(name[0]) && (name.Length < 5 || name.Contains('.'))) return false;
        // "addresses that end in @amazon.de".
        if (name.Contains('.') && LookAlikes.IsReal(HostRules.RegistrableDomain(name))) return false;
        return (ContactWords.Of(name) & (WordUse.Plain | WordUse.On)) == 0 && !LookAlikes.IsBrand(name) && name is not ("yourname" or "your_name" or "username" or "yourhandle" or "name" or "handle");
    }

    static void DetectNamed(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int first = candidate.Start, end = candidate.End;
        var channel = Channels.At(text, first, ref end);

        // Of a name in several words another than the first may have woken us.
        for (int back = 0; channel == null && back < 2; back++)
        {
            first = Glyphs.PreviousWord(text, first, out end);
            if (first == end) return;
            channel = Channels.At(text, first, ref end);
        }

        if (channel == null || (channel.IsWord && !char.IsUpper(text[first]) && !text[first..end].Contains(' ') && !NamesId(text, end))) return;
        if (first > 0 && (text[first - 1] is '@' or '.' or '#' or '_' || (text[first - 1] == '/' && !Channels.IsName(text[Glyphs.WordStart(text, first - 1, Math.Max(0, first - 12))..(first - 1)])))
            || (end < text.Length && text[end] is '/' or '_')) return;
        bool own = IsOwn(text, first, end);
        // "line id: …": the id's word has been read with the name.
        bool announced = channel.IsWord && text[first..end].Contains(' ');
        if (TryAfter(text, end, channel, own, announced, out int start, out int stop) || HandleBefore.TryRead(text, first, channel, own, out start, out stop)
            || SpelledHandle.TryFind(text, first, end, own, out start, out stop) || (channel.Name == "discord" && TryTag(text, end, out start, out stop)))
        {
            var trait = channel.IsMessenger ? EntityTraits.Messenger : EntityTraits.Profile;

            // Quotation marks around a name quote nobody: the find reaches beyond them.
            bool named = start > 0 && text[start - 1] is '"' or '“' or '„' or '«';
            context.Entities.Add(new Entity(EntityKind.Handle, named ? Math.Min(start, first) : start, named ? Math.Max(stop, end) : stop, trait, start, stop, channel.Name));
        }
    }

    /// <summary>Whether an id word follows at once: "line id: …".</summary>
    static bool NamesId(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or ':') at++;
        int end = Glyphs.WordEnd(text, at, Math.Min(text.Length, at + 20));
        return (ContactWords.Of(text[at..end]) & WordUse.Id) != 0;
    }

    /// <summary>Looks for a name behind the channel's, as far as the sentence goes.</summary>
    static bool TryAfter(ReadOnlySpan<char> text, int at, Channel channel, bool own, bool announced, out int start, out int stop)
    {
        start = stop = 0;
        bool invited = BareHosts.HasUseBefore(text, at, WordUse.Invite, 8);
        int limit = Math.Min(text.Length, at + Reach);
        bool marked = false, adjacent = false;
        int words = 0;
        while (at < limit && words < 10)
        {
            char c = text[at];
            if (IsArrow(c) || (c is '–' or '—' or '(' && words == 0) || (c is '-' && words == 0 && Glyphs.IsBlank(text[at + 1 < limit ? at + 1 : at - 1])) || (c is '@' && at + 1 < limit && Glyphs.IsBlank(text[at + 1])))
            {
                marked = words == 0 || announced;
                at++;
                continue;
            }

            if (c is '"' or '“' or '„' or '«' && (announced || marked) && own && TryQuoted(text, at, out start, out stop)) return true;
            if (c is '.' or '!' or ';' || (c == '?' && words > 0) || (c == '\n' && at + 1 < limit && text[at + 1] == '\n')) return false;
            if (!IsAsciiWord(c) && !Glyphs.IsWord(c))
            {
                if (c == '@') return false;
                at++;
                continue;
            }

            int end = Glyphs.IsWord(c) && c >= 0x80 && Glyphs.IsUnspaced(c) ? Glyphs.WordEnd(text, at, limit) : NameEnd(text, at, hyphens: true);
            var word = text[at..end];

            // The next channel looks for its name itself.
            int dash = word.IndexOf('-');
            if (words > 0 && Channels.IsName(dash > 0 ? word[..dash] : word)) return false;
            bool direct = words == 0;
            int tag = direct || announced ? TagEnd(text, end) : end;
            if (tag > end || IsName(word, channel, marked, announced, adjacent, own, direct, EndsName(text, end)))
            {
                start = at;
                stop = tag;
                return true;
            }

            if (direct && invited && char.IsUpper(c) && TitleEnd(text, end) is var titled && titled > end && EndsName(text, titled))
            {
                start = at;
                stop = titled;
                return true;
            }

            if (direct && marked && own && IsTitleLine(text, at, end, out stop))
            {
                start = at;
                return true;
            }

            var use = ContactWords.Of(word);
            if (adjacent && own && char.IsUpper(c) && (use & (WordUse.Own | WordUse.On)) == 0 && words > 0)
            {
                start = at;
                stop = TitleEnd(text, end);
                return true;
            }

            adjacent = (words == 0 && own && IsCopula(word)) || (use & WordUse.Id) != 0 && ((use & WordUse.As) == 0 || invited || (words == 0 && own)) || (adjacent && (use & WordUse.Own) != 0)
                || (adjacent && (use & WordUse.Plain) != 0 && word is "is");
            if ((use & WordUse.Id) != 0) announced = true;
            else if ((use & (WordUse.Own | WordUse.Plain | WordUse.Cue)) == 0 && word.Length > 3) announced = false;
            if ((use & WordUse.Id) == 0) marked = false;
            words++;
            at = Math.Max(end, at + 1);
        }

        return false;
    }

    static bool IsName(ReadOnlySpan<char> word, Channel channel, bool marked, bool announced, bool adjacent, bool own, bool direct, bool ends)
    {
        if (word.Length is < 3 or > MaxName || Channels.IsName(word)) return false;
        if (!word.ContainsAnyExceptInRange('0', '9'))
            return channel.HasNumbers && word.Length is >= 5 and <= 11 && (direct || marked || announced);
        if (IsHandleLike(word)) return (marked && (!channel.IsWord || word.Contains('_') || (word.Contains('.') && !word.ContainsAnyInRange('A', 'Z')))) || announced || (own && !channel.IsWord) || (direct && word.Contains('_'));
        var use = ContactWords.Of(word);
        if (use != WordUse.None || word.Length < 4 || !char.IsAsciiLetter(word[0])) return false;
        // "Insta: kettlehaus" ends there; "Instagram: photos of our kilns" goes on.
        bool named = !EverydayWords.Contains(word);
        return (marked || (adjacent && own && named)) && ends && (!channel.IsWord || (announced && named)) && (own || char.IsAsciiLetterLower(word[0]));
    }

    static bool IsCopula(ReadOnlySpan<char> word) => word is "is" or "ist" or "est" or "es" or "è" or "é" or "to" or "är";

    /// <summary>A sign that points to the name: a colon, an arrow, a hand.</summary>
    static bool IsArrow(char c) => c is ':' or '=' or '>' or '»' or '→' or '⇒' or '➜' or '➡' || char.IsSurrogate(c);

    /// <summary>"Discord? Add lampcorner#4821.": a name with its number anywhere in the next lines.</summary>
    static bool TryTag(ReadOnlySpan<char> text, int at, out int start, out int stop)
    {
        int hash = text[at..Math.Min(text.Length, at + 2 * Reach)].IndexOf('#');
        start = stop = at + hash;
        if (hash < 3) return false;
        while (start > at && IsAsciiWord(text[start - 1])) start--;
        stop = TagEnd(text, stop);
        return stop > at + hash && at + hash - start > 2;
    }

    /// <summary>Whether the sentence around a channel's name speaks of the writer's account or invites there.</summary>
    static bool IsOwn(ReadOnlySpan<char> text, int start, int end) =>
        BareHosts.HasUseBefore(text, start, WordUse.Own, 8) || HasUseAfter(text, end, WordUse.Own, 6) || StartsLine(text, start);

    static bool HasUseAfter(ReadOnlySpan<char> text, int at, WordUse use, int words)
    {
        int limit = Math.Min(text.Length, at + 60);
        while (at < limit && words > 0)
        {
            if (text[at] is '.' or '!' or '?') return false;
            if (!Glyphs.IsWord(text[at]))
            {
                at++;
                continue;
            }

            int end = Glyphs.WordEnd(text, at, limit);
            if ((ContactWords.Of(text[at..end]) & use) != 0) return true;
            at = end;
            words--;
        }

        return false;
    }

    // In a signature the channel opens the line.
    static bool StartsLine(ReadOnlySpan<char> text, int start) => start == 0 || text[start - 1] is '\n' or '|' or '•' or '/';

    static Channel? ChannelBefore(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Max(0, at - 40);
        for (int end = at; end > limit;)
        {
            if (!Glyphs.IsWord(text[end - 1]))
            {
                if (text[end - 1] == '@') return null;
                end--;
                continue;
            }

            int start = Glyphs.WordStart(text, end, limit);
            int stop = end;
            if (Channels.At(text[..end], start, ref stop) is { } channel) return channel;
            end = start;
        }

        return null;
    }

    static bool TryQuoted(ReadOnlySpan<char> text, int open, out int start, out int stop)
    {
        start = open + 1;
        int length = text[start..Math.Min(text.Length, start + MaxName)].IndexOfAny("\"”“»");
        stop = start + length;
        return length > 2;
    }

    /// <summary>Discord's names: lampcorner#4821.</summary>
    static int TagEnd(ReadOnlySpan<char> text, int end)
    {
        if (end + 5 > text.Length || text[end] != '#' || text.Slice(end + 1, 4).ContainsAnyExceptInRange('0', '9')) return end;
        return end + 5 == text.Length || !Glyphs.IsWord(text[end + 5]) ? end + 5 : end;
    }

    /// <summary>"Facebook: Lamp Corner Leeds", a line of its own.</summary>
    static bool IsTitleLine(ReadOnlySpan<char> text, int at, int end, out int stop)
    {
        stop = char.IsUpper(text[at]) ? TitleEnd(text, end) : end;
        return stop > end && (stop == text.Length || text[stop] is '\n' or '\r' or '|');
    }

    static int TitleEnd(ReadOnlySpan<char> text, int end)
    {
        int limit = Math.Min(text.Length, end + 40);
        while (end + 1 < limit && text[end] is ' ' && (char.IsUpper(text[end + 1]) || (text[end + 1] == '&' && end + 3 < limit && char.IsUpper(text[end + 3]))))
        {
            end++;
            while (end < limit && (Glyphs.IsWord(text[end]) || text[end] is '&' or '\'')) end++;
        }

        return end;
    }

    static bool EndsName(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || (text[end] == ' ' && end + 1 < text.Length && Glyphs.IsUnspaced(text[end + 1])) || text[end] is '\n' or '\r' or ',' or '.' or ';' or '!' or '?' or ')' or '|' or '"' or '/';

    /// <summary>Written as an account is and a word is not: underscores, dots inside, digits behind letters, capitals inside.</summary>
    internal static bool IsHandleLike(ReadOnlySpan<char> name)
    {
        if (name.Length < 4 || !name.ContainsAnyInRange('A', 'z') || char.IsAsciiDigit(name[0])) return false;
        int dot = name.LastIndexOf('.');
        if (dot > 0 && HostLists.Files.Contains(name[(dot + 1)..])) return false;
        bool lower = name.ContainsAnyInRange('a', 'z');
        return lower && (SpelledEmails.IsHandleLike(name) || name.Contains(':'));
    }

    static int NameEnd(ReadOnlySpan<char> text, int start, bool hyphens)
    {
        int end = start;
        int limit = Math.Min(text.Length, start + MaxName);
        while (end < limit && (IsAsciiWord(text[end]) || text[end] == '.' || (text[end] is >= '\u00C0' and < '\u0250') || (hyphens && (text[end] == '-' || IsLivePrefix(text, start, end))))) end++;
        while (end > start && text[end - 1] is '.' or '-') end--;
        return end;
    }

    // Skype's ids: live:name.
    static bool IsLivePrefix(ReadOnlySpan<char> text, int start, int end) =>
        text[end] == ':' && end - start == 4 && text[start..end].Equals("live", StringComparison.OrdinalIgnoreCase);

    static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
