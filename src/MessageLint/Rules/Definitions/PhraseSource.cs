namespace MessageLint.Rules.Definitions;

/// <summary>A rule's phrases as written, by language; "*" stands for every language that carries the concepts.</summary>
internal sealed record PhraseSource(IReadOnlyList<(string Language, string Phrase)> Phrases);
