using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules;
using MessageLint.Scanning;

namespace MessageLint;

/// <summary>The working memory of one message after another: everything that would otherwise be allocated for each. One thread at a time.</summary>
internal sealed class LintSession(CompiledRules rules)
{
    public UnitBuffer Units { get; } = new();

    public CandidateList Candidates { get; } = new();

    public SentenceList Sentences { get; } = new();

    public EntityList Entities { get; } = new();

    public NormalizedText Normalized { get; } = new();

    public RuleState State { get; } = new(rules);

    /// <summary>Room for a UTF-8 message as UTF-16.</summary>
    public char[] Characters { get; private set; } = new char[4096];

    public Span<char> ReserveCharacters(int length)
    {
        if (Characters.Length < length) Characters = new char[length + length / 2];
        return Characters;
    }

    public void Clear()
    {
        Candidates.Clear();
        Sentences.Clear();
        Entities.Clear();
        State.Clear();
    }
}
