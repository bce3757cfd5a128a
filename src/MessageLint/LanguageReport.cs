namespace MessageLint;

/// <summary>What a language lacks that others have: advice for whoever writes its words.</summary>
/// <param name="Language">The language, as its lexicon names it.</param>
/// <param name="RuleCount">How many rules depend on words of a language.</param>
/// <param name="Unspoken">The rules that can't be found in it though they can in others, ordered by id.</param>
/// <param name="WithoutExample">The ids of the rules that can, and that show no example in it, ordered.</param>
public sealed record LanguageReport(string Language, int RuleCount, IReadOnlyList<UnspokenRule> Unspoken, IReadOnlyList<string> WithoutExample);

/// <summary>A rule that can't be found in a language.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Concepts">The concepts of its phrases that the language has no entries for, ordered; empty where its phrases are written language by language.</param>
public sealed record UnspokenRule(string RuleId, IReadOnlyList<string> Concepts);
