using MessageLint.Normalization;

namespace MessageLint.Detectors;

/// <summary>The words of rules/data/placeholder-words.txt, and what they say of a name.</summary>
static class PlaceholderWords
{
    public const int MaxName = 60;

    // In a word as short as this nobody's ending means anything: "id" in "paid".
    const int MinEnding = 4;

    static readonly string[] Lines = [.. EmbeddedRules.Lines("rules/data/placeholder-words.txt")];
    static readonly string[] Form = [.. Lines.Where(line => char.IsLetter(line[0]) || line[0] == '+').Select(line => line.TrimStart('+'))];
    static readonly string[] Personal = Marked('!');
    static readonly string[] Orders = Marked('^');
    static readonly string[] Notes = Marked('-');
    static readonly WordLookup<bool> Greetings = new([.. Marked('>').Select(word => KeyValuePair.Create(word, false)), .. Marked('/').Select(word => KeyValuePair.Create(word, true))]);

    /// <summary>The words that a place to be filled may be named by, and those that nothing must follow but a name.</summary>
    public static IEnumerable<string> Wake => [.. Marked('+'), .. Marked('>'), .. Marked('/')];

    /// <summary>Whether a name is one that templates use: a word of it, or the end of one written together (orderNumber, Bestellnummer).</summary>
    public static bool IsForm(ReadOnlySpan<char> name) => HasWord(name, Form) || HasWord(name, Personal);

    /// <summary>Whether a bracket says something about the text instead of standing for some.</summary>
    public static bool IsNote(ReadOnlySpan<char> name) => HasWord(name, Notes, whole: true);

    public static bool IsPersonal(ReadOnlySpan<char> name) => HasWord(name, Personal);

    /// <summary>Whether it tells somebody what to do with the template.</summary>
    public static bool IsOrder(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxName];
        ReadOnlySpan<char> folded = buffer[..WordFolding.Fold(name, buffer)];
        foreach (string order in Orders)
        {
            if (folded.StartsWith(order) && (folded.Length == order.Length || !char.IsLetter(folded[order.Length]))) return true;
        }

        return false;
    }

    /// <summary>Whether the word opens a letter or is a title, so that a name has to follow.</summary>
    public static bool IsGreeting(ReadOnlySpan<char> word, out bool title) => Greetings.TryGet(word, out title);

    /// <summary>Whether the sender declared the name; the braces may be declared with it.</summary>
    public static bool IsDeclared(ReadOnlySpan<char> name, IReadOnlyList<string> declared)
    {
        for (int i = 0; i < declared.Count; i++)
        {
            if (name.Equals(Bare(declared[i]), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a name is a declared one with a typing error or a word cut short.</summary>
    public static bool IsNearlyDeclared(ReadOnlySpan<char> name, IReadOnlyList<string> declared)
    {
        const int minLength = 4, maxEdits = 2;
        if (name.Length < minLength) return false;
        for (int i = 0; i < declared.Count; i++)
        {
            var other = Bare(declared[i]);
            if (Math.Abs(other.Length - name.Length) <= maxEdits && other.Length >= minLength && other.Length <= MaxName && Edits(name, other) <= (name.Length > minLength + 2 ? maxEdits : 1)) return true;
        }

        return false;
    }

    static ReadOnlySpan<char> Bare(string declared) => declared.AsSpan().Trim("{}[]%<>$#_ ");

    static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<byte> row = stackalloc byte[MaxName + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = (byte)j;
        for (int i = 1; i <= a.Length; i++)
        {
            byte diagonal = row[0];
            row[0] = (byte)i;
            for (int j = 1; j <= b.Length; j++)
            {
                int same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                int edits = Math.Min(diagonal + same, Math.Min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = (byte)edits;
            }
        }

        return row[b.Length];
    }

    static bool HasWord(ReadOnlySpan<char> name, string[] words, bool whole = false)
    {
        Span<char> buffer = stackalloc char[MaxName];
        ReadOnlySpan<char> folded = buffer[..WordFolding.Fold(name, buffer)];
        // "tracking-number" is two words, "time-lapse mode" begins with one.
        foreach (var range in folded.SplitAny(folded.Contains(' ') ? " _./'’#:$=()" : "_-./'’#:$=()"))
        {
            var part = folded[range];
            foreach (string word in words)
            {
                if (part.SequenceEqual(word)) return true;
                bool glued = (!whole && word.Length >= MinEnding) || WordFolding.IsUnspaced(word[0]);
                if (glued && part.EndsWith(word)) return true;
            }
        }

        return false;
    }

    static string[] Marked(char mark) => [.. Lines.Where(line => line[0] == mark).Select(line => line[1..])];
}
