namespace MessageLint.Rules;

/// <summary>128 bits that stand for a list of undecided rules: two lists that differ share them with a chance of one in 10^38.</summary>
internal readonly record struct Fingerprint(ulong Low, ulong High)
{
    /// <summary>That of the list with one more. A sum, so that the order in which rules come does not matter.</summary>
    public Fingerprint With(ulong item) => new(Low + (item ^ item >> 32) * 0xD6E8_FEB8_6659_FD93, High + (item ^ item >> 29) * 0xA076_1D64_78BD_642F);
}

/// <summary>Rules that could not decide, and what each lacked.</summary>
internal sealed class UndecidedRules(IReadOnlyList<Rule> rules)
{
    readonly ContextFields[] missing = new ContextFields[rules.Count];
    IReadOnlyList<NotChecked>? list;

    public bool IsEmpty { get; private set; } = true;

    public ContextFields Missing(int rule) => missing[rule];

    public Fingerprint Fingerprint { get; private set; }

    public void Clear()
    {
        if (IsEmpty) return;
        Array.Clear(missing);
        (IsEmpty, list, Fingerprint) = (true, null, default);
    }

    public void Add(Rule rule, ContextFields lacks)
    {
        var added = lacks & ~missing[rule.Index];
        if (added == ContextFields.None) return;
        missing[rule.Index] |= added;
        (IsEmpty, list) = (false, null);
        Fingerprint = Fingerprint.With(((ulong)rule.Index << 16 | (ulong)added) * 0x9E37_79B9_7F4A_7C15);
    }

    /// <summary>They and those of another list, ordered by id.</summary>
    public IReadOnlyList<NotChecked> With(UndecidedRules? others)
    {
        if (others is null || others.IsEmpty) return list ??= List(null);
        return IsEmpty ? others.With(null) : List(others);
    }

    List<NotChecked> List(UndecidedRules? others)
    {
        var undecided = new List<NotChecked>();
        foreach (var rule in rules)
        {
            var lacks = missing[rule.Index] | (others?.missing[rule.Index] ?? ContextFields.None);
            if (lacks != ContextFields.None) undecided.Add(new NotChecked(rule.Definition.Id, Names.Of(lacks)));
        }

        return undecided;
    }
}
