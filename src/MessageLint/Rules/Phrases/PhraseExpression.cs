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
    public bool IsWide { get; } = Steps.Any(step => step.Gap.Kind == GapKind.Window);
}
