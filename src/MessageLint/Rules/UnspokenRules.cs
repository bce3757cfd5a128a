using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>The rules that have no words in a language: they leave every message in it undecided, so that none passes in silence. Immutable but for what it remembers.</summary>
internal sealed class UnspokenRules
{
    readonly IReadOnlyList<Rule> all;
    readonly Rule[] plain, contextual;
    readonly UndecidedRules?[] known = new UndecidedRules?[LintRequest.Sorts];

    /// <param name="all">The profile's rules.</param>
    /// <param name="language">The language's bit; 0 for one that no lexicon speaks.</param>
    public UnspokenRules(IReadOnlyList<Rule> all, int language)
    {
        this.all = all;
        // A rule that asks for the language says itself which messages it is for: it may look for another language's words in them.
        var unspoken = all.Where(rule => rule.IsOn && rule.Definition.When?.Language is null && rule.Languages != CompiledLexicons.All && (rule.Languages & language) == 0).ToList();
        plain = [.. unspoken.Where(rule => !rule.When.NeedsContext)];
        contextual = [.. unspoken.Where(rule => rule.When.NeedsContext)];
    }

    /// <summary>Leaves those undecided that a message like this one is asked for.</summary>
    public void LeaveUndecided(in LintRequest request, RuleState state)
    {
        if (plain.Length > 0) state.UndecidedAnyway = known[request.Sort] ??= Plain(request);
        foreach (var rule in contextual)
        {
            if (rule.When.Holds(request, out var missing)) state.Undecided.Add(rule, missing | ContextFields.Language);
        }
    }

    UndecidedRules Plain(in LintRequest request)
    {
        var undecided = new UndecidedRules(all);
        foreach (var rule in plain)
        {
            if (rule.When.Holds(request, out _)) undecided.Add(rule, ContextFields.Language);
        }

        return undecided;
    }
}
