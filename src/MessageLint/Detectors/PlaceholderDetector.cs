namespace MessageLint.Detectors;

/// <summary>
/// Places to be filled in: {{name}}, {name}, %%name%%, &lt;&lt;name&gt;&gt;, and [Order Number] where the words are those of a form.
/// The part is the name. Undeclared, personal or never closed ones say so by their traits.
/// </summary>
internal sealed class PlaceholderDetector : IDetector
{
    const int MaxName = 60;

    static readonly string[] FormWords =
    [
        .. EmbeddedRules.Lines("rules/data/placeholder-words.txt").Where(w => w[0] != '!'),
    ];

    static readonly string[] PersonalWords =
    [
        .. EmbeddedRules.Lines("rules/data/placeholder-words.txt").Where(w => w[0] == '!').Select(w => w[1..]),
    ];

    public CandidateKinds Wakes => CandidateKinds.Bracket;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        var text = context.Text;
        int at = candidate.Start;
        (string open, string close) = text[at] switch
        {
            '{' when At(text, at + 1) == '{' => ("{{", "}}"),
            '{' => ("{", "}"),
            '[' when At(text, at + 1) == '[' => ("[[", "]]"),
            '[' => ("[", "]"),
            '<' => ("<<", ">>"),
            _ => ("%%", "%%"),
        };
        if (at > 0 && text[at - 1] == open[0]) return;
        int nameStart = at + open.Length;
        var rest = text[nameStart..Math.Min(text.Length, nameStart + MaxName)];
        int length = rest.IndexOf(close, StringComparison.Ordinal);
        bool closed = length >= 0;
        if (!closed) length = NameLength(rest);
        var name = rest[..length].Trim();
        if (!IsName(name)) return;
        bool certain = open.Length == 2;
        if (!certain && !IsForm(name, open[0], context.Message.Placeholders)) return;
        if (!closed && !certain) return;

        var traits = certain ? EntityTraits.Certain : EntityTraits.None;
        if (!closed) traits |= EntityTraits.Unclosed;
        if (HasWord(name, PersonalWords)) traits |= EntityTraits.Personal;
        if (context.Message.Placeholders is { } declared && !IsDeclared(name, declared)) traits |= EntityTraits.Undeclared;
        int partStart = nameStart + rest[..length].IndexOf(name, StringComparison.Ordinal);
        context.Entities.Add(new Entity(EntityKind.Placeholder, at, nameStart + length + (closed ? close.Length : 0), traits, partStart, partStart + name.Length));
    }

    /// <summary>Letters, digits, blanks and what joins words; at least one letter, and not a sentence.</summary>
    static bool IsName(ReadOnlySpan<char> name)
    {
        int letters = 0, words = 1;
        foreach (char c in name)
        {
            if (char.IsLetter(c)) letters++;
            else if (c == ' ') words++;
            else if (!char.IsDigit(c) && c is not ('_' or '-' or '.' or '\'' or '’' or '/' or '#' or ':' or '$')) return false;
        }

        return letters > 0 && words <= 5;
    }

    static bool IsForm(ReadOnlySpan<char> name, char open, IReadOnlyList<string>? declared)
    {
        if (declared is not null && IsDeclared(name, declared)) return true;
        return (open == '{' && !name.Contains(' ') && name.IndexOfAny('_', '.') > 0) || HasWord(name, FormWords) || HasWord(name, PersonalWords);
    }

    static bool HasWord(ReadOnlySpan<char> name, string[] words)
    {
        Span<char> lower = stackalloc char[MaxName];
        int length = Math.Min(name.ToLowerInvariant(lower), name.Length);
        if (length < 0) return false;
        foreach (var range in ((ReadOnlySpan<char>)lower[..length]).SplitAny(" _-./'’#:$"))
        {
            foreach (string word in words)
            {
                if (lower[range].SequenceEqual(word)) return true;
            }
        }

        // camelCase and words written together end in the word that matters: orderNumber, Bestellnummer.
        foreach (string word in words)
        {
            if (word.Length >= 4 && lower[..length].EndsWith(word)) return true;
        }

        return false;
    }

    static bool IsDeclared(ReadOnlySpan<char> name, IReadOnlyList<string> declared)
    {
        for (int i = 0; i < declared.Count; i++)
        {
            if (name.Equals(declared[i].AsSpan().Trim("{}[]%<> "), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    static int NameLength(ReadOnlySpan<char> rest)
    {
        int i = 0;
        while (i < rest.Length && (char.IsLetterOrDigit(rest[i]) || rest[i] is '_' or '.')) i++;
        return i;
    }

    static char At(ReadOnlySpan<char> text, int i) => i < text.Length ? text[i] : '\0';
}
