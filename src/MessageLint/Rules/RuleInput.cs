using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Rules;

/// <summary>A message as the rules see it.</summary>
internal readonly ref struct RuleInput
{
    public required LintRequest Request { get; init; }

    /// <summary>The text as it came.</summary>
    public required ReadOnlySpan<char> Original { get; init; }

    /// <summary>The text as a reader sees it; the original itself when <see cref="Map"/> is null.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>The way back to the original; null when the two are the same.</summary>
    public required NormalizedText? Map { get; init; }

    public required EntityList Entities { get; init; }

    /// <summary>The sentences, in units of <see cref="Text"/>.</summary>
    public required SentenceList Sentences { get; init; }

    /// <summary>In text order, in units of <see cref="Text"/>.</summary>
    public required ReadOnlySpan<Candidate> Candidates { get; init; }

    public TextSpan ToOriginal(TextSpan span) => Map is null ? span : Map.ToOriginal(span);
}
