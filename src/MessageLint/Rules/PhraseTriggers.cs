using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>A variant of a rule's phrase, or its pattern.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Expression">The phrase; of a pattern, its anchor.</param>
/// <param name="Order">The phrase's steps, the rarest first.</param>
internal sealed record PhraseTrigger(Rule Rule, PhraseExpression Expression, int[] Order)
{
    /// <summary>Whether all steps were found in one language; of several concepts that the rarest step may be, only the first one found wakes the phrase.</summary>
    public bool MayHold(int concept, IConceptLanguages found)
    {
        foreach (int other in Expression.Steps[Order[0]].Concepts)
        {
            if (other == concept) break;
            if (found.LanguagesOf(other) != 0) return false;
        }

        return Expression.MayHold(Order, found);
    }
}

/// <summary>The phrases of a profile's rules, filed by the concepts of the rarest step of each.</summary>
internal sealed class PhraseTriggers
{
    readonly PhraseTrigger[]?[] byConcept;
    readonly bool[] asked;

    public PhraseTriggers(IEnumerable<PhraseTrigger> phrases, int conceptCount)
    {
        var lists = new List<PhraseTrigger>?[conceptCount];
        asked = new bool[conceptCount];
        foreach (var phrase in phrases)
        {
            foreach (ref readonly var step in phrase.Expression.Steps.AsSpan())
            {
                foreach (int concept in step.Concepts) asked[concept] = true;
            }

            foreach (int concept in phrase.Expression.Steps[phrase.Order[0]].Concepts) (lists[concept] ??= []).Add(phrase);
            IsEmpty = false;
        }

        byConcept = [.. lists.Select(l => l?.ToArray())];
    }

    public bool IsEmpty { get; } = true;

    /// <summary>Whether any phrase has a concept.</summary>
    public bool Asks(int concept) => asked[concept];

    /// <summary>The phrases whose rarest step may be a concept.</summary>
    public ReadOnlySpan<PhraseTrigger> For(int concept) => byConcept[concept];
}
