namespace MessageLint.Detectors;

/// <summary>
/// A window of a text rewritten so that a spelled-out address is an ordinary one again: words for '@' and '.' become marks, blanks around
/// them go, letters written one by one close up. Which way a mark was written stays known, and where each character came from.
/// </summary>
ref struct SpelledText
{
    public const int Capacity = 400;

    /// <summary>An "@" that nothing else could mean: "(at)", "arroba".</summary>
    public const char SureAt = '\uE000';

    /// <summary>The word "at".</summary>
    public const char WordAt = '\uE001';

    /// <summary>A dot in brackets or between single letters.</summary>
    public const char SureDot = '\uE002';

    /// <summary>A word for a dot.</summary>
    public const char WordDot = '\uE003';

    /// <summary>A dot with a blank before it.</summary>
    public const char LooseDot = '\uE004';

    /// <summary>A blank or comma that stands for a dot behind www or '@'.</summary>
    public const char GuessedDot = '\uE005';

    const int MaxBracketed = 16;
    const int MaxAddress = 80;
    const int Before = 110;
    const int After = 220;

    // An address that begins nearer to the window's end may be cut.
    const int Overlap = 100;

    readonly ReadOnlySpan<char> text;
    readonly Span<char> chars;
    readonly Span<int> starts;
    readonly int limit;
    int at;
    int guesses;
    int noLettersTo;
    bool closeUp;

    SpelledText(ReadOnlySpan<char> text, int start, int end, Span<char> chars, Span<int> starts)
    {
        this.text = text;
        this.chars = chars;
        this.starts = starts;
        at = start;
        limit = end;
    }

    /// <summary>Words that are worth a look at what stands around them.</summary>
    public static IEnumerable<string> WakeWords => [.. ContactWords.All(WordUse.Dot | WordUse.SureAt), .. ContactWords.Glued, "commat", "64"];

    /// <summary>Single letters: a word written letter by letter. Words of the spelling alphabet.</summary>
    public static IEnumerable<IEnumerable<string>> WakePairs => ["abcdefghijklmnopqrstuvwxyz".Select(letter => letter.ToString()), Dictation.Phonetic];

    public int Length { get; private set; }

    /// <summary>Up to where the window leaves nothing to be found by the next one.</summary>
    public readonly int ReadTo => limit == text.Length ? limit : limit - Overlap;

    public readonly ReadOnlySpan<char> Chars => chars[..Length];

    /// <summary>The place in the text where a character of <see cref="Chars"/> starts.</summary>
    public readonly int SourceStart(int index) => starts[index];

    /// <summary>The place in the text where the character before <paramref name="index"/> ends.</summary>
    public readonly int SourceEnd(int index) => starts[index - 1] + 1;

    public static bool IsDot(char c) => c is '.' or (>= SureDot and <= GuessedDot);

    public static bool IsAt(char c) => c is '@' or SureAt or WordAt;

    /// <summary>Rewrites what stands around a candidate.</summary>
    public static SpelledText Around(ReadOnlySpan<char> text, Candidate candidate, Span<char> chars, Span<int> starts)
    {
        int start = Math.Max(0, candidate.Start - Before);
        // Whole words only: a cut word would look like another.
        while (start > 0 && start < candidate.Start && !Glyphs.IsBlank(text[start - 1])) start++;
        var spelled = new SpelledText(text, start, Math.Min(text.Length, candidate.End + After), chars, starts);
        while (spelled.at < spelled.limit && spelled.Length < Capacity - 2) spelled.Step();
        return spelled;
    }

    /// <summary>A cheap look before the window is rewritten: most words for a dot are everyday words, and a letter alone spells nothing.</summary>
    public static bool IsPromising(ReadOnlySpan<char> text, Candidate candidate)
    {
        if (candidate.Kind == CandidateKinds.LooseDot) return LeadsToTopLevel(text, candidate.End, surely: candidate.End < text.Length && text[candidate.End] == ' ');
        if (text[candidate.Start] >= 0x80) return true;
        if (text[candidate.Start] == '6') return candidate.Start > 1 && text[candidate.Start - 1] == '#' && text[candidate.Start - 2] == '&';
        if (candidate.End - candidate.Start == 1) return OpensLetters(text, candidate.Start);
        return (ContactWords.Of(text[candidate.Start..candidate.End]) & WordUse.Dot) == 0 || LeadsToTopLevel(text, candidate.End, surely: false);
    }

    /// <summary>Whether the next word, or the one behind "then", is a top-level domain.</summary>
    static bool LeadsToTopLevel(ReadOnlySpan<char> text, int at, bool surely)
    {
        for (int words = 0; words < 2; words++)
        {
            int limit = Math.Min(text.Length, at + 5);
            while (at < limit && !Glyphs.IsWord(text[at])) at++;
            if (at == limit) return false;
            int end = Glyphs.WordEnd(text, at, Math.Min(text.Length, at + 24));
            var word = text[at..end];
            if (word.Length == 1 || HostLists.ComWords.Contains(word)) return true;

            // "Co. team" is no host: behind the end of what may be a sentence only endings that are no words count.
            if (DomainSuffixes.IsTopLevel(word)) return !surely || BareHosts.IsStrong(word) || (end < text.Length && text[end] == '/');
            if (words == 0 && (ContactWords.Of(word) & WordUse.Then) == 0) return false;
            at = end;
        }

        return false;
    }

    /// <summary>Whether a word written letter by letter begins here: the letters behind the first have been looked at with it.</summary>
    static bool OpensLetters(ReadOnlySpan<char> text, int at)
    {
        if (at + 4 >= text.Length || text[at + 1] is not (' ' or '-') || text[at + 3] != text[at + 1]) return false;
        if (Glyphs.IsWord(text[at + 3]) || (at + 5 < text.Length && Glyphs.IsWord(text[at + 5]) && Glyphs.IsWord(text[at + 4]))) return false;
        return at < 2 || text[at - 1] != text[at + 1] || !char.IsAsciiLetter(text[at - 2]) || "aeioyAEIOY".Contains(text[at - 2]) || (at > 2 && Glyphs.IsWord(text[at - 3]));
    }

    void Step()
    {
        char c = text[at];
        if (Glyphs.IsBlank(c)) StepBlank();
        else if (TryLetters() || TryPhonetic() || TryBrackets() || TryJoined() || TryReference()) return;
        else if (Glyphs.IsWord(c)) StepWord();
        else if (c == '@') Mark('@', 1);
        else if (c is '.' or '。' && LooseDotLength() is > 0 and var length) Mark(at > 0 && Glyphs.IsBlank(text[at - 1]) ? LooseDot : GuessedDot, length);
        else if (c is ',' or '.' && guesses > 0) Guess();
        else if (Dictation.IsComma(c) && closeUp && chars[Length - 1] is SureAt or WordAt or WordDot or '@' or '_') at++;
        else Put(c);
    }

    void StepBlank()
    {
        int end = Glyphs.SkipBlanks(text, at, limit);
        if (closeUp || (Chars.EndsWith(" g") || Chars.EndsWith("\uE001g") || Chars.EndsWith("\uE000g")) && text[end..limit].StartsWith("mail"))
        {
            at = end;
        }
        else if (guesses > 0 && end < limit && (Glyphs.IsWord(text[end]) || text[end] is ',' or '.'))
        {
            Guess();
        }
        else
        {
            Put(' ');
            at = end;
        }
    }

    /// <summary>"www example com", "www , example , com".</summary>
    void Guess()
    {
        int end = at;
        while (end < limit && (Glyphs.IsBlank(text[end]) || text[end] is ',' or '.')) end++;
        guesses--;
        Mark(end == at + 1 && text[at] == '.' ? '.' : GuessedDot, end - at);
    }

    void StepWord()
    {
        int end = Glyphs.WordEnd(text, at, limit);
        var word = text[at..end];
        var use = UseOf(word, ref end);
        char mark = word is "AT" && at > 1 && char.IsLower(text[at - 2]) ? SureAt : MarkOf(use);
        if (mark != '\0')
        {
            Mark(mark, end - at);
            return;
        }

        if (Length > 0 && chars[Length - 1] == ' ' && word.Length < 12 && ContactWords.GluedDot(word) is > 0 and var dot)
        {
            Mark(WordDot, dot);
            return;
        }

        if (word.Equals("www", StringComparison.OrdinalIgnoreCase)) guesses = 3;
        bool skips = closeUp && Dictation.LeadsOn(text[at..limit], end - at);
        if (skips) at = end;
        while (at < end && Length < Capacity) Put(text[at]);
    }

    /// <summary>The word's use, or that of the phrase it opens, which then sets the end.</summary>
    readonly WordUse UseOf(ReadOnlySpan<char> word, scoped ref int end)
    {
        int next = end < limit && (text[end] == '-' || Glyphs.IsBlank(text[end])) ? end + 1 : limit;
        if (next < limit && Glyphs.IsWord(text[next]))
        {
            int nextEnd = Glyphs.WordEnd(text, next, limit);
            var use = ContactWords.Of(word, text[next..nextEnd]);
            if (MarkOf(use) != '\0')
            {
                end = nextEnd;
                return use;
            }
        }

        // A hyphen or underscore makes the word a part of a name: "dot-matrix", "at_home".
        bool joined = (end < limit && text[end] is '-' or '_' && end + 1 < limit && Glyphs.IsWord(text[end + 1]))
            || (at > 0 && text[at - 1] is '-' or '_' or '.');
        return joined ? WordUse.None : ContactWords.Of(word);
    }

    static char MarkOf(WordUse use) =>
        (use & WordUse.SureAt) != 0 ? SureAt
        : (use & WordUse.At) != 0 ? WordAt
        : (use & WordUse.Dot) != 0 ? WordDot
        : (use & WordUse.Underscore) != 0 ? '_'
        : (use & WordUse.Dash) != 0 ? '-'
        : (use & WordUse.Slash) != 0 ? '/'
        : '\0';

    /// <summary>(at), [.], { dot }, [d o t], &lt;@&gt;.</summary>
    bool TryBrackets()
    {
        char close = text[at] switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', '*' or '_' or '"' => text[at], '-' when at > 0 && text[at - 1] == ' ' => '-', _ => '\0' };
        if (close == '\0') return false;
        int shut = at + 1;
        Span<char> content = stackalloc char[MaxBracketed];
        int length = 0;
        for (; shut < limit && text[shut] != close && shut - at < 2 * MaxBracketed; shut++)
        {
            char c = text[shut];
            if (Glyphs.IsBlank(c)) continue;
            if (length == MaxBracketed || !(Glyphs.IsWord(c) || c is '.' or '@' or '-' or ',')) return false;
            content[length++] = c;
        }

        if (length == 0 || shut >= limit || text[shut] != close) return false;
        content = content[..length];
        var use = ContactWords.Of(content);
        char mark = content is "@" or "a" || (use & (WordUse.At | WordUse.SureAt)) != 0 ? SureAt
            : content is "." || (use & WordUse.Dot) != 0 ? SureDot
            : content is "-" || (use & WordUse.Dash) != 0 ? '-'
            : '\0';
        if (mark == '\0') return false;
        Mark(mark, shut + 1 - at);
        return true;
    }

    /// <summary>".at.", "-dot-", "_at_": a word for a mark between two of the same sign.</summary>
    bool TryJoined()
    {
        char sign = text[at];
        if (sign is not ('.' or '-' or '_') || at == 0 || !Glyphs.IsWord(text[at - 1])) return false;
        int end = Glyphs.WordEnd(text, at + 1, Math.Min(limit, at + 14));
        if (end + 1 >= limit || end - at < 3 || text[end] != sign || !Glyphs.IsWord(text[end + 1])) return false;
        char mark = MarkOf(ContactWords.Of(text[(at + 1)..end]));
        if (mark is not (WordAt or SureAt or WordDot)) return false;
        Mark(mark == WordDot ? SureDot : mark, end + 1 - at);
        return true;
    }

    /// <summary>"j a n e": single characters with one blank or hyphen between; a mark among them is a mark.</summary>
    bool TryLetters()
    {
        if (at < noLettersTo || !IsSingle(at)) return false;
        char between = at + 1 < limit && text[at + 1] is ' ' or '-' or '.' or '*' or '_' ? text[at + 1] : '\0';
        if (between == '\0') return false;
        int end = at;
        int letters = 0;
        while (IsSingle(end))
        {
            if (Glyphs.IsWord(text[end])) letters++;
            end++;
            if (end + 1 >= limit || text[end] != between || !IsSingle(end + 1)) break;
            end++;
        }

        bool behindDot = Length > 0 && IsDot(chars[Length - 1]);
        int least = between is ' ' or '-' ? behindDot && between == ' ' ? 2 : 3 : 4;
        if (letters < least)
        {
            // Of a row of marks no part spells anything either.
            if (letters < 2) noLettersTo = end - 1;
            return false;
        }

        while (at < end)
        {
            char c = text[at];
            if (c == between && (c == ' ' || c != '-' || !IsSingle(at))) at++;
            else if (c == '.') Mark(SureDot, 1);
            else if (c == '@') Mark('@', 1);
            else Put(c);
        }

        if (Chars.EndsWith("www", StringComparison.OrdinalIgnoreCase)) guesses = 3;
        return true;
    }

    /// <summary>"Kilo Echo Tango": words of the spelling alphabet for their first letters.</summary>
    bool TryPhonetic()
    {
        if (!char.IsAsciiLetter(text[at]) || (at > 0 && Glyphs.IsWord(text[at - 1]))) return false;
        Span<int> words = stackalloc int[Dictation.MaxLetters];
        int count = Dictation.ReadPhonetic(text[..limit], at, words, out int end);
        if (count < 3) return false;
        foreach (int word in words[..count])
        {
            at = word;
            Put(char.ToLowerInvariant(text[word]));
        }

        at = end;
        return true;
    }

    /// <summary>A character reference that nobody has resolved, in a text that is no HTML: "jane&amp;#64;example".</summary>
    bool TryReference()
    {
        if (text[at] != '&') return false;
        var rest = text[at..limit];
        char mark = rest.StartsWith("&#64;") || rest.StartsWith("&commat;") ? SureAt : rest.StartsWith("&#46;") || rest.StartsWith("&period;") ? SureDot : '\0';
        if (mark == '\0') return false;
        Mark(mark, rest.IndexOf(';') + 1);
        return true;
    }

    readonly bool IsSingle(int index)
    {
        if (index >= limit) return false;
        char c = text[index];
        bool alone = Glyphs.IsWord(c) ? c < 0x80 || !Glyphs.IsUnspaced(c) : c is '.' or '@' or ':' or '/' or '_';
        return alone && (index == 0 || !Touches(c, text[index - 1])) && (index + 1 >= text.Length || !Touches(c, text[index + 1]));
    }

    static bool Touches(char c, char neighbour) => Glyphs.IsWord(c) ? Glyphs.IsWord(neighbour) || neighbour is '\'' or '’' : neighbour == c;

    /// <summary>The length of " .", ". " or " . " when it can be a dot of an address, else 0.</summary>
    readonly int LooseDotLength()
    {
        bool before = at > 0 && Glyphs.IsBlank(text[at - 1]);
        int next = Glyphs.SkipBlanks(text, at + 1, limit);
        bool after = next > at + 1;
        if (next >= limit || !Glyphs.IsWord(text[next])) return 0;
        if (before && Length > 1) return next - at;
        // ". com" ends a sentence unless an '@' or a www has opened an address.
        return after && (OpensAddress() || EndsHost(next)) ? next - at : 0;
    }

    /// <summary>"kettle-haus. de": a name with a hyphen before, an ending in small letters that is no word behind.</summary>
    readonly bool EndsHost(int next)
    {
        var name = chars[Math.Max(0, Length - MaxAddress)..Length];
        name = name[(name.LastIndexOf(' ') + 1)..];
        int end = Glyphs.WordEnd(text, next, limit);
        return name.IndexOf('-') > 1 && char.IsAsciiLetterLower(text[next]) && DomainSuffixes.IsTopLevel(text[next..end]) && BareHosts.IsStrong(text[next..end]);
    }

    readonly bool OpensAddress()
    {
        int least = Math.Max(0, Length - MaxAddress);
        for (int i = Length - 1; i >= least && chars[i] != ' '; i--)
        {
            if (chars[i] is '@' or SureAt || (guesses > 0 && chars[i] == GuessedDot)) return true;
        }

        return false;
    }

    void Mark(char mark, int length)
    {
        while (Length > 0 && chars[Length - 1] == ' ') Length--;
        if (mark is SureAt or WordDot or '@' or '_' || (mark == LooseDot && Chars.ContainsAny('@', SureAt)) || (mark == WordAt && at + length < limit && Dictation.IsComma(text[at + length]))) Length = Dictation.TrimEnd(Chars);

        // "www kettle dot de": the blank before the word was none.
        if (Length > 0 && chars[Length - 1] == GuessedDot && IsDot(mark)) Length--;
        chars[Length] = mark;
        starts[Length++] = at;
        at += length;
        closeUp = true;
    }

    void Put(char c)
    {
        if (c is ' ' && Length > 0 && chars[Length - 1] == ' ')
        {
            at++;
            return;
        }

        chars[Length] = c;
        starts[Length++] = at++;
        closeUp = false;
    }
}
