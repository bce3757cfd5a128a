using System.Buffers;
using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>
/// Places to be filled in that no bracket announces: %name%, $name$, #NAME#, __NAME__, *|FNAME|*, &lt;order number&gt;, ORDER_ID, "$XX.XX", "Dear ,",
/// "Mr ____" and ○○様. The words that may stand there wake; what touches them decides, so that a common word costs two comparisons.
/// </summary>
static class BarePlaceholders
{
    const int MaxReach = 40, MinLine = 3;

    static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    // "XX June", "XX business days"; the letters alone may be kisses or a size.
    static readonly NameSet AfterBlanks = new(
    [
        "day", "days", "business", "working", "hours", "weeks", "minutes", "eur", "euro", "euros", "usd", "gbp", "dollars", "pounds", "percent", "cm", "mm", "kg", "pcs", "pieces",
        "tage", "tagen", "werktage", "werktagen", "stunden", "uhr", "jours", "heures", "días", "horas", "giorni", "ore", "dagen", "werkdagen", "uur", "dagar", "dni", "dias", "gün", "日",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "januar", "februar", "märz", "mai", "juni", "juli",
        "oktober", "dezember", "janvier", "février", "mars", "avril", "juin", "juillet", "août", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "gennaio", "maggio", "giugno", "luglio",
    ]);

    static readonly NameSet BeforeBlanks = new(
    [
        "order", "number", "no", "nr", "ref", "tracking", "dear", "hi", "hello", "mr", "mrs", "ms", "herr", "frau", "hallo", "bonjour", "hola", "ciao", "beste", "hej", "bestellung", "nummer",
        "commande", "pedido", "ordine", "numero", "código", "code", "on", "by", "am", "le", "el", "refunded", "amount", "customer", "name",
    ]);

    // Elements of HTML that are words of a form as well.
    static readonly NameSet Elements = new(["address", "title", "link", "time", "data", "date", "label"]);

    public static IEnumerable<string> WakeWords =>
    [
        .. PlaceholderWords.Wake, "xx", "xxx", "xxxx", "xxxxx",
        "お名", "名前", "氏名", "様名", "番号", "日付", "金額", "お世", "この度", "平素", "お問", "いつ", "ご注", "ご購", "お買", "ご利", "先日", "お待",
    ];

    public static void Detect(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int start = candidate.Start, end = candidate.End;
        char before = start > 0 ? text[start - 1] : '\n', after = end < text.Length ? text[end] : '\n';
        char first = text[start];
        if (IsMark(before) || IsMark(after)) Marked(ref context, start, end);
        if (first is 'X' && !text[start..end].ContainsAnyExcept('X')) Blanks(ref context, start, end, before, after);
        else if (WordFolding.IsUnspaced(first)) Japanese(ref context, start, end);
        else if (after is ' ' or '_' or '.' or ',' or '/' or '\t') Greeting(ref context, start, end);
    }

    static bool IsMark(char c) => c is '_' or '%' or '$' or '#' or '<' or '>' or '|' or '@';

    /// <summary>A name between a pair of marks, or in capitals joined by underscores.</summary>
    static void Marked(ref DetectorContext context, int start, int end)
    {
        var text = context.Text;
        while (start > 0 && end - start < MaxReach && IsNameUnit(text[start - 1])) start--;
        while (end < text.Length && end - start < MaxReach && IsNameUnit(text[end])) end++;
        char before = start > 0 ? text[start - 1] : '\n', after = end < text.Length ? text[end] : '\n';
        if ((before == '<' || after == '>') && before != after) (start, end, before, after) = Phrase(text, start, end);

        var run = text[start..end];
        bool closed = (before, after) is ('%', '%') or ('$', '$') or ('#', '#') or ('@', '@') or ('<', '>');
        if (before == '|' && after == '|') closed = start > 1 && end + 1 < text.Length && text[start - 2] == '*' && text[end + 1] == '*';
        if (closed)
        {
            if (before == '<' && (Elements.Contains(run) || (start > 1 && text[start - 2] == '<'))) return;
            if (before == '%' && start > 1 && text[start - 2] == '%') return;
            int border = before == '|' ? 2 : 1;
            PlaceholderDetector.Add(ref context, start - border, end + border, EntityTraits.Certain, start, end);
            return;
        }

        // __NAME__ and ORDER_ID; not a part of a path, a file's name, a link or an expression in braces.
        var name = run.Trim('_');
        bool isName = run.StartsWith("__") && run.EndsWith("__") ? name.Length > 1 && !name.ContainsAnyExcept(Capitals) : name.Contains('_') && name.Length > 5 && !name.ContainsAnyExcept(Capitals);
        if (!isName || before is '/' or '.' or '-' or '=' or '&' or '?' or '{' or '[' or '\\' || after is '/' or '-' or '=' or '@' or '}' or ']' or '(') return;
        if (after == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])) return;
        int nameStart = start + run.IndexOf(name, StringComparison.Ordinal);
        PlaceholderDetector.Add(ref context, start, end, EntityTraits.Certain, nameStart, nameStart + name.Length);
    }

    static bool IsNameUnit(char c) => c == '_' || char.IsLetterOrDigit(c);

    /// <summary>&lt;order number&gt;: the words on to the other bracket.</summary>
    static (int Start, int End, char Before, char After) Phrase(ReadOnlySpan<char> text, int start, int end)
    {
        int left = start, right = end;
        while (left > 0 && start - left < MaxReach && (IsNameUnit(text[left - 1]) || text[left - 1] is ' ' or '\'')) left--;
        while (right < text.Length && right - end < MaxReach && (IsNameUnit(text[right]) || text[right] is ' ' or '\'')) right++;
        char before = left > 0 ? text[left - 1] : '\n', after = right < text.Length ? text[right] : '\n';
        return before == '<' && after == '>' && text[left] != ' ' && text[right - 1] != ' ' ? (left, right, before, after) : (start, end, ' ', ' ');
    }

    /// <summary>XX where a figure should be: "$XX.XX", "XX/XX/XXXX", "XX June"; not a masked number, a size or kisses.</summary>
    static void Blanks(ref DetectorContext context, int start, int end, char before, char after)
    {
        var text = context.Text;
        int right = end;
        while (right + 2 < text.Length && right - end < MaxReach && text[right] is '.' or ',' or '/' or ':' && text[right + 1] == 'X' && text[right + 2] == 'X')
        {
            right++;
            while (right < text.Length && text[right] == 'X') right++;
        }

        bool figure = right > end || before is '$' or '€' or '£' or '#' || after is '%' or '€' or '$' or '£';
        if (!figure)
        {
            if (before is '-' or '/' or '.' || char.IsLetterOrDigit(before) || (after is '-' or '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))) return;
            if (IsDigitNear(text, start, end)) return;
            figure = AfterBlanks.Contains(Following(text, end)) || (end - start > 2 && BeforeBlanks.Contains(Preceding(text, start)));
        }

        int left = before is '$' or '€' or '£' or '#' ? start - 1 : start;
        if (figure) PlaceholderDetector.Add(ref context, left, right, EntityTraits.None, start, right);
    }

    static bool IsDigitNear(ReadOnlySpan<char> text, int start, int end) =>
        (start > 1 && char.IsDigit(text[start - 2])) || (end + 1 < text.Length && text[end] is ' ' or '-' && char.IsDigit(text[end + 1]));

    static ReadOnlySpan<char> Following(ReadOnlySpan<char> text, int end)
    {
        if (end < text.Length && text[end] is ' ' or '.') end++;
        if (end < text.Length && text[end] == ' ') end++;
        int to = end;
        while (to < text.Length && to - end < MaxReach && char.IsLetter(text[to])) to++;
        return text[end..to];
    }

    static ReadOnlySpan<char> Preceding(ReadOnlySpan<char> text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '#' or ':' or '.') start--;
        int from = start;
        while (from > 0 && start - from < MaxReach && char.IsLetter(text[from - 1])) from--;
        return text[from..start];
    }

    /// <summary>A salutation that goes on with a line to write on, or with nothing: "Dear ,".</summary>
    static void Greeting(ref DetectorContext context, int start, int end)
    {
        var text = context.Text;
        int at = end, blanks = 0, line = 0;
        if (at < text.Length && text[at] == '.') at++;
        if (at < text.Length && text[at] == '/')
        {
            // Mr/Mrs
            for (at++; at < text.Length && at - end < MaxReach && char.IsLetter(text[at]);) at++;
        }

        while (at < text.Length && blanks < MaxReach && text[at] is ' ' or '\t')
        {
            at++;
            blanks++;
        }

        while (at + line < text.Length && line < MaxReach && text[at + line] is '_' or '.' or '…') line++;
        bool isLine = line >= MinLine || (line > 0 && text[at] == '…');
        bool isEmpty = blanks > 0 && at < text.Length && text[at] is ',' or '،';
        if (!isLine && !isEmpty) return;
        if (!PlaceholderWords.IsGreeting(text[start..end], out bool title)) return;

        // "Oh dear , what a pity", "my dear ... friend"
        if (!title && !IsLineStart(text, start) && !PlaceholderWords.IsGreeting(Preceding(text, start), out _)) return;
        if (isLine && text[at] != '_' && (at + line >= text.Length || text[at + line] != ',')) return;
        PlaceholderDetector.Add(ref context, start, at + Math.Max(1, line), EntityTraits.None, start, end);
    }

    static bool IsLineStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return at == 0 || text[at - 1] == '\n' || (at > 4 && text[..at].TrimEnd().EndsWith("Sehr"));
    }

    /// <summary>【お名前】, and a letter that begins "○○様" or with the title alone.</summary>
    static void Japanese(ref DetectorContext context, int start, int end)
    {
        const int reach = 8;
        var text = context.Text;
        int left = start, right = end;
        while (left > 0 && start - left < reach && WordFolding.IsUnspaced(text[left - 1])) left--;
        while (right < text.Length && right - end < reach && WordFolding.IsUnspaced(text[right])) right++;
        if (left > 0 && right < text.Length && (text[left - 1], text[right]) is ('【', '】') or ('〔', '〕') or ('〈', '〉') or ('(', ')') && PlaceholderWords.IsForm(text[left..right]))
        {
            // 【商品名】やかん names a field; a person's title or a particle goes on with a sentence.
            char next = right + 1 < text.Length ? text[right + 1] : '\n';
            bool titled = next == '様';
            if (titled || (text[right] != ')' && next is 'の' or 'を' or 'は' or 'が' or 'に' or 'で' or 'と' or 'へ' or 'も' or 'さ' or '、' or '。')) PlaceholderDetector.Add(ref context, left - 1, right + 1, EntityTraits.Certain, left, right);
        }

        int first = 0;
        while (first < text.Length && first < MaxReach && char.IsWhiteSpace(text[first])) first++;
        int circles = first;
        while (circles < text.Length && circles - first < reach && text[circles] is '○' or '〇' or '●' or '◯' or '◎' or '△' or '*' or '＊') circles++;
        if (circles < text.Length && text[circles] == '様' && circles - first != 1) PlaceholderDetector.Add(ref context, first, circles + 1, EntityTraits.None, first, circles + 1);
    }
}
