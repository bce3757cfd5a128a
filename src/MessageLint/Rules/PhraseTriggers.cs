using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A variant of a rule's phrase, or its pattern, and what else a sentence must hold to be worth reading for it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Expression">The phrase; null for a pattern.</param>
/// <param name="Order">The phrase's steps, the rarest first.</param>
/// <param name="First">A mark that must be there too; -1 where the clue is enough.</param>
/// <param name="Second">Another mark; -1 for none.</param>
internal readonly record struct PhraseTrigger(Rule Rule, PhraseExpression? Expression, int[] Order, int First, int Second);

/// <summary>The phrases of a profile's rules, filed by the clue of each.</summary>
internal sealed class PhraseTriggers
{
    readonly PhraseTrigger[][] byClue;
    readonly bool[] asksForMarks;

    public PhraseTriggers(IEnumerable<(int[] Clues, Rule Rule, PackedPhrase? Phrase)> phrases, RulePack pack)
    {
        var lists = new List<PhraseTrigger>?[pack.ClueCount];
        foreach (var (clues, rule, phrase) in phrases)
        {
            (lists[clues[0]] ??= []).Add(new PhraseTrigger(rule, phrase?.Expression, phrase?.Order ?? [], Mark(clues, 1), Mark(clues, 2)));
            IsEmpty = false;
        }

        byClue = [.. lists.Select(l => l?.ToArray() ?? [])];
        asksForMarks = [.. byClue.Select(triggers => triggers.Any(t => t.First >= 0))];

        static int Mark(int[] clues, int at) => clues.Length > at ? clues[at] : -1;
    }

    public bool IsEmpty { get; } = true;

    /// <summary>Whether any phrase is filed under one of some clues.</summary>
    public bool HasAny(ReadOnlySpan<int> clues)
    {
        foreach (int clue in clues)
        {
            if (byClue[clue].Length > 0) return true;
        }

        return false;
    }

    /// <summary>Whether any phrase that is filed under one of some clues asks for a mark.</summary>
    public bool AskForMarks(ReadOnlySpan<int> clues)
    {
        foreach (int clue in clues)
        {
            if (asksForMarks[clue]) return true;
        }

        return false;
    }

    /// <summary>Adds the phrases that are filed under a clue and whose marks are there too.</summary>
    public void Collect(int clue, MarkSet marks, ushort audience, List<PhraseTrigger> found)
    {
        foreach (ref readonly var trigger in byClue[clue].AsSpan())
        {
            if ((trigger.Rule.Audiences & audience) != 0 && marks.Has(trigger.First) && marks.Has(trigger.Second) && !IsIn(found, trigger)) found.Add(trigger);
        }
    }

    /// <summary>A phrase may be woken by its words of two languages.</summary>
    static bool IsIn(List<PhraseTrigger> found, in PhraseTrigger trigger)
    {
        foreach (var other in found)
        {
            if (other.Rule == trigger.Rule && other.Expression == trigger.Expression) return true;
        }

        return false;
    }
}

/// <summary>The marks that were seen in the sentence at hand. Emptied in no time: a mark counts only with this sentence's stamp.</summary>
internal sealed class MarkSet(int markCount)
{
    readonly int[] stamps = new int[markCount];
    int stamp = 1;

    public void Clear() => stamp++;

    public void Add(ReadOnlySpan<int> marks)
    {
        foreach (int mark in marks) stamps[mark] = stamp;
    }

    /// <summary>Whether a mark was seen; true for -1, which asks for none.</summary>
    public bool Has(int mark) => mark < 0 || stamps[mark] == stamp;
}
