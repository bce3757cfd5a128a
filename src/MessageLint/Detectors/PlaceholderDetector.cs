namespace MessageLint.Detectors;

/// <summary>
/// Places to be filled in: {{name}}, {name}, ${name}, {% if late %}, %%name%%, &lt;&lt;name&gt;&gt;, [[name]], and [Order Number] where the words are those of
/// a form. Other shapes are <see cref="BarePlaceholders"/>. The part is the name. Undeclared, personal or never closed ones say so by their traits.
/// </summary>
internal sealed class PlaceholderDetector : IDetector
{
    const int MaxName = PlaceholderWords.MaxName, MaxStatement = 200;

    public CandidateKinds Wakes => CandidateKinds.Bracket | CandidateKinds.Word;

    public IEnumerable<string> WakeWords => BarePlaceholders.WakeWords;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        if (candidate.Kind == CandidateKinds.Word) BarePlaceholders.Detect(ref context, candidate);
        else DetectBrackets(ref context, candidate.Start);
    }

    static void DetectBrackets(ref DetectorContext context, int at)
    {
        var text = context.Text;
        if (at > 0 && text[at - 1] == text[at]) return;
        (string open, string close) = (text[at], At(text, at + 1)) switch
        {
            ('{', '{') => ("{{", "}}"),
            ('{', '%') => ("{%", "%}"),
            ('{', _) => ("{", "}"),
            ('[', '[') => ("[[", "]]"),
            ('[', _) => ("[", "]"),
            ('<', '<') => ("<<", ">>"),
            ('<', '%') => ("<%", "%>"),
            ('%', '%') => ("%%", "%%"),
            _ => ("", ""),
        };
        if (open.Length == 0) return;
        int start = at, nameStart = at + open.Length;
        bool dollar = open[0] == '{' && at > 0 && text[at - 1] is '$' or '#' or '%';
        if (dollar) start--;
        bool triple = open == "{{" && At(text, nameStart) == '{';
        if (triple) nameStart++;

        bool statement = open[^1] == '%' && open[0] != '%';
        var rest = Line(text[nameStart..Math.Min(text.Length, nameStart + (statement ? MaxStatement : MaxName))]);
        int length = rest.IndexOf(close, StringComparison.Ordinal);
        if (open[0] == '{' && rest.IndexOf('{') is >= 0 and var inner && inner < length) length = -1;
        bool closed = length >= 0;
        if (!closed) length = NameLength(rest);
        int end = nameStart + length + (closed ? close.Length : 0);
        if ((!closed || triple) && At(text, end) == close[0]) end++;
        var name = Name(rest[..length], open, context.Message.Placeholders);
        bool logic = statement || IsLogic(name, open);
        bool numbered = open == "{{" && closed && name.Length is 1 or 2 && !name.ContainsAnyExceptInRange('0', '9');
        if (!logic && !numbered && !IsName(name)) return;

        bool certain = logic || numbered || dollar || open is "{{" or "[[" or "%%";
        if (!closed && !IsLeftOpen(name, open, dollar, rest, context.Message.Placeholders)) return;
        if (open == "%%" && char.IsWhiteSpace(rest[0])) return;
        if (!certain && !IsForm(name, open, context.Message.Placeholders)) return;
        if (open[0] == '[' && (At(text, end) == '(' || IsLabel(text, start, end))) return;
        if (IsCode(text, start, end)) return;

        var traits = certain ? EntityTraits.Certain : EntityTraits.None;
        if (!closed || (open == "{" && At(text, end) == '}')) traits |= EntityTraits.Unclosed;
        int partStart = nameStart + (name.IsEmpty ? 0 : rest.IndexOf(name, StringComparison.Ordinal));
        Add(ref context, start, end, traits, partStart, partStart + name.Length, logic);
    }

    /// <summary>Adds a place, with the traits that its name gives it.</summary>
    internal static void Add(ref DetectorContext context, int start, int end, EntityTraits traits, int partStart, int partEnd, bool logic = false)
    {
        var name = context.Text[partStart..partEnd];
        if (!logic)
        {
            if (PlaceholderWords.IsPersonal(name)) traits |= EntityTraits.Personal;
            if (context.Message.Placeholders is { } declared && !PlaceholderWords.IsDeclared(name, declared)) traits |= EntityTraits.Undeclared;
        }

        context.Entities.Add(new Entity(EntityKind.Placeholder, start, end, traits, partStart, partEnd));
    }

    /// <summary>The name in an expression: without marks of white space control, filters and arguments.</summary>
    static ReadOnlySpan<char> Name(ReadOnlySpan<char> inside, string open, IReadOnlyList<string>? declared)
    {
        var name = inside.Trim(" -=~&");
        if (open == "{") name = name.TrimStart('!');
        if (open[0] == '[' || (declared is not null && PlaceholderWords.IsDeclared(name, declared))) return name;
        int end = name.IndexOfAny("|(?[");
        if (end < 0 && open != "{") end = name.IndexOf(':');
        return end > 0 ? name[..end].TrimEnd() : name;
    }

    /// <summary>{{#if late}}, {{else}}, {{/if}}: what decides about text instead of standing for some.</summary>
    static bool IsLogic(ReadOnlySpan<char> name, string open) =>
        open == "{{" && name.Length > 1 && (name[0] is '#' or '/' or '^' or '!' or '>' || name is "else" or "end" || name.StartsWith("if ") || name.StartsWith("else if "));

    /// <summary>Letters, digits, blanks and what joins words; at least one letter, and not a sentence.</summary>
    static bool IsName(ReadOnlySpan<char> name)
    {
        int letters = 0, words = 1;
        foreach (char c in name)
        {
            if (char.IsLetter(c)) letters++;
            else if (c == ' ') words++;
            else if (!char.IsDigit(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark &&
                c is not ('_' or '-' or '.' or '\'' or '’' or '/' or '#' or ':' or '$')) return false;
        }

        return letters > 0 && words <= 5;
    }

    static bool IsForm(ReadOnlySpan<char> name, string open, IReadOnlyList<string>? declared)
    {
        if (declared is not null && (PlaceholderWords.IsDeclared(name, declared) || PlaceholderWords.IsNearlyDeclared(name, declared))) return true;
        bool joined = !name.Contains(' ') && name.IndexOfAny('_', '.') > 0;
        bool shouted = open == "<<" && !name.ContainsAny(" ") && !name.ContainsAnyInRange('a', 'z');
        if (open == "{" && name.Contains(':')) return false;
        if (open[0] != '[') return joined || shouted || PlaceholderWords.IsForm(name);

        if (name.Contains(": ", StringComparison.Ordinal)) return false;

        // [Order 2 of 3], [Item 4], [Product A]: a number or letter tells which, so the place is filled.
        if (PlaceholderWords.IsOrder(name)) return true;
        if (PlaceholderWords.IsNote(name)) return false;
        bool counted = name.IndexOfAnyInRange('0', '9') >= 0 || (name.Length > 2 && name[^2] == ' ');
        return counted && !joined ? PlaceholderWords.IsPersonal(name) : PlaceholderWords.IsForm(name);
    }

    /// <summary>Whether what is never closed was meant to be.</summary>
    static bool IsLeftOpen(ReadOnlySpan<char> name, string open, bool dollar, ReadOnlySpan<char> rest, IReadOnlyList<string>? declared)
    {
        if (name.IsEmpty) return false;
        if (open is "{{" or "{%" or "[[" || dollar) return true;
        if (open != "{" || rest.Contains('}')) return false;
        return declared is not null ? PlaceholderWords.IsDeclared(name, declared) : name.IndexOfAny('_', '.') > 0 && PlaceholderWords.IsForm(name);
    }

    /// <summary>"[Order] 114-…", "【商品名】…": the name of a field at the beginning of a line, with what it holds behind it.</summary>
    internal static bool IsLabel(ReadOnlySpan<char> text, int start, int end)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t' or '-' or '*' or '•' or '・') start--;
        if (start > 0 && text[start - 1] != '\n') return false;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return end < text.Length && (text[end] == ':' || char.IsDigit(text[end]));
    }

    /// <summary>Between backticks: somebody is told what to write.</summary>
    static bool IsCode(ReadOnlySpan<char> text, int start, int end)
    {
        const int reach = 60;
        var before = text[Math.Max(0, start - reach)..start];
        int mark = before.LastIndexOf('`');
        if (mark < 0 || before[mark..].Contains('\n')) return false;
        return Line(text[end..Math.Min(text.Length, end + reach)]).Contains('`') && (before[..mark].Count('`') & 1) == 0;
    }

    static ReadOnlySpan<char> Line(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\n', '\r');
        return end < 0 ? text : text[..end];
    }

    static int NameLength(ReadOnlySpan<char> rest)
    {
        int i = 0;
        while (i < rest.Length && (char.IsLetterOrDigit(rest[i]) || rest[i] == '_' || (rest[i] == '.' && i + 1 < rest.Length && char.IsLetterOrDigit(rest[i + 1])))) i++;
        return i;
    }

    static char At(ReadOnlySpan<char> text, int i) => i < text.Length ? text[i] : '\0';
}
