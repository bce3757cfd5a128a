namespace MessageLint.Rules.Phrases;

/// <summary>A step of a compiled phrase: one of several concepts, after a gap.</summary>
internal readonly record struct ExpressionStep(Gap Gap, int[] Concepts);

/// <summary>One variant of a phrase, ready to be matched.</summary>
/// <param name="Steps">At least one; the first one's gap is none.</param>
/// <param name="IsQuestion">Only where the last word's sentence ends with a question mark.</param>
/// <param name="AtStart">Only where the first word is its sentence's first, or second.</param>
internal sealed record PhraseExpression(ExpressionStep[] Steps, bool IsQuestion, bool AtStart)
{
    /// <summary>Whether it may reach into the next sentence.</summary>
    public bool IsWide { get; } = HasWindow(Steps);

    static bool HasWindow(ExpressionStep[] steps)
    {
        foreach (ref readonly var step in steps.AsSpan())
        {
            if (step.Gap.Kind == GapKind.Window) return true;
        }

        return false;
    }

    /// <summary>Whether every step was found in one language, wherever.</summary>
    /// <param name="order">The steps' numbers, in the order in which they are asked for.</param>
    /// <param name="found">What was found.</param>
    public bool MayHold(int[] order, IConceptLanguages found)
    {
        int languages = CompiledLexicons.All;
        foreach (int index in order)
        {
            int step = 0;
            foreach (int concept in Steps[index].Concepts) step |= found.LanguagesOf(concept);
            languages &= step;
            if (languages == 0) return false;
        }

        return true;
    }
}

/// <summary>Concepts that were found.</summary>
internal interface IConceptLanguages
{
    /// <summary>The languages (bits) in which a concept was found; 0 where it was not.</summary>
    int LanguagesOf(int concept);
}
