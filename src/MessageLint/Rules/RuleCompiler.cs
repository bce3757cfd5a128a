using System.Text.RegularExpressions;
using MessageLint.Detectors;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Makes a profile's <see cref="CompiledRules"/> from definitions. What can't be compiled is reported with its place.</summary>
internal sealed partial class RuleCompiler
{
    static readonly string[] Grammar = ["clause-break", "please", "negation", "not-negation"];

    readonly VocabularyBuilder words = new();
    readonly ConceptRarity rarity;
    readonly List<RuleError> errors;
    readonly List<string> languages = [];
    readonly int[] entityConcepts = new int[Enum.GetValues<EntityKind>().Length];

    RuleCompiler(IReadOnlyList<DefinitionSource<LexiconFile>> lexicons, IReadOnlySet<string> asked, List<RuleError> errors)
    {
        this.errors = errors;

        // Concept 0 is nobody's, so that 0 can say "none".
        words.Concept("");
        foreach (string grammar in Grammar) words.Concept(grammar);
        foreach (var lexicon in lexicons) AddLexicon(lexicon, asked);
        rarity = new ConceptRarity(words);
    }

    /// <summary>Compiles all rules.</summary>
    public static RulePack Compile(IReadOnlyList<DefinitionSource<RuleFile>> files, IReadOnlyList<DefinitionSource<LexiconFile>> lexicons, IReadOnlyList<ProfileFile> profiles, List<RuleError> errors)
    {
        var compiler = new RuleCompiler(lexicons, ConceptsOf(files), errors);
        var rules = new List<PackedRule>();
        foreach (var file in files)
        {
            for (int i = 0; i < file.Value.Rules.Count; i++)
            {
                if (compiler.CompileRule(file, file.Value.Rules[i], i) is { } rule) rules.Add(rule);
            }
        }

        rules.Sort(static (a, b) => string.CompareOrdinal(a.Definition.Id, b.Definition.Id));
        return new RulePack(compiler.Lexicons(), rules, profiles);
    }

    /// <summary>The concepts that some phrase names: what no rule asks for need not be looked up in every sentence.</summary>
    static HashSet<string> ConceptsOf(IReadOnlyList<DefinitionSource<RuleFile>> files)
    {
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in files.SelectMany(file => file.Value.Rules))
        {
            var phrases = (rule.Phrase?.Phrases.Select(p => p.Phrase) ?? [])
                .Concat(rule.Require?.Phrase ?? []).Concat(rule.Unless ?? []).Concat(rule.UnlessAnywhere ?? []).Concat(rule.OnlyWith ?? []);
            foreach (string phrase in phrases)
            {
                foreach (Match braces in Braces().Matches(phrase)) concepts.UnionWith(braces.Groups[1].Value.Split('|', StringSplitOptions.TrimEntries));
            }
        }

        return concepts;
    }

    [GeneratedRegex("\\{([^}]*)\\}")]
    private static partial Regex Braces();

    CompiledLexicons Lexicons()
    {
        var splits = new SplitEntry[]?[words.ConceptCount];
        foreach (var group in words.Splits.Select(s => s with { Order = rarity.OrderOf(s.Parts) }).GroupBy(s => s.Rarest)) splits[group.Key] = [.. group];
        return new CompiledLexicons
        {
            Languages = languages,
            Vocabulary = words.Build(),
            ConceptCount = words.ConceptCount,
            Splits = splits,
            EntityConcepts = entityConcepts,
            ClauseBreak = words.Concept("clause-break"),
            Please = words.Concept("please"),
            Negation = words.Concept("negation"),
            NotNegation = words.Concept("not-negation"),
        };
    }

    void AddLexicon(DefinitionSource<LexiconFile> source, IReadOnlySet<string> asked)
    {
        var lexicon = source.Value;
        ushort mask = CompiledLexicons.All;
        if (lexicon.Language != "und")
        {
            int bit = languages.IndexOf(lexicon.Language);
            if (bit < 0)
            {
                bit = languages.Count;
                languages.Add(lexicon.Language);
            }

            mask = (ushort)(1 << bit);
        }

        foreach (var (name, entries) in lexicon.Concepts)
        {
            if (name == "function")
            {
                // They tell the language of a sentence before anything else is looked up; no phrase asks for them.
                foreach (string word in entries) words.Tell(Folded(word), mask);
                continue;
            }

            int concept = words.Concept(name);
            bool isAsked = asked.Contains(name) || Grammar.Contains(name);
            for (int i = 0; i < entries.Count; i++)
            {
                try
                {
                    if (!isAsked)
                    {
                        // Nobody looks for it, but an entry that is not valid is an error all the same.
                        _ = PhraseSyntax.ParseEntry(entries[i], words.Pool);
                        continue;
                    }

                    words.AddEntry(concept, entries[i], mask);
                    if (lexicon.Language == "de" && GermanUmlauts.Spelled(entries[i]) is { } spelled) words.AddEntry(concept, spelled, mask);
                }
                catch (PhraseSyntaxException exception)
                {
                    errors.Add(source.Places.ErrorAt($"The entry '{entries[i]}' is not valid: {exception.Message}{FullStop(exception)}", "concepts", name, i));
                }
            }
        }
    }

    static string Folded(string word)
    {
        Span<char> folded = stackalloc char[64];
        return folded[..Tokenizer.FoldWord(word, folded)].ToString();
    }

    PackedRule? CompileRule(DefinitionSource<RuleFile> source, RuleDefinition definition, int at)
    {
        int before = errors.Count;
        void Report(string key, string message) => errors.Add(source.Places.ErrorAt(message, "rules", at, key));
        var phrases = definition.Phrase is null ? [] : Expressions(definition.Phrase.Phrases, "phrase", Report);
        var rule = new PackedRule(definition)
        {
            Phrases = [.. phrases.Select(p => new PackedPhrase(p.Expression, rarity.OrderOf(p.Expression)))],
            Languages = LanguagesOf([.. phrases.Select(p => p.Expression)]),
            Anchor = definition.Pattern is null ? null : AnchorOf(definition.Pattern, Report),
            Required = Everywhere(definition.Require?.Phrase, "require", Report),
            Unless = Everywhere([.. (definition.Unless ?? []).Where(u => u is not ("negated" or "quoted"))], "unless", Report),
            UnlessAnywhere = Everywhere(definition.UnlessAnywhere, "unlessAnywhere", Report),
            OnlyWith = Everywhere(definition.OnlyWith, "onlyWith", Report),
        };
        return errors.Count == before ? rule : null;
    }

    /// <summary>The languages (bits) in which one of a rule's phrases can stand; all where every phrase can stand in every language.</summary>
    ushort LanguagesOf(IReadOnlyList<PhraseExpression> phrases)
    {
        int some = 0, every = CompiledLexicons.All;
        foreach (var phrase in phrases)
        {
            int own = CompiledLexicons.All;
            foreach (var step in phrase.Steps) own &= step.Concepts.Aggregate(0, (sum, concept) => sum | LanguagesOf(concept));
            some |= own;
            every &= own;
        }

        return every == CompiledLexicons.All ? CompiledLexicons.All : (ushort)(some & (1 << languages.Count) - 1);
    }

    int LanguagesOf(int concept) => words.IsEntity(concept)
        ? CompiledLexicons.All
        : words.Entries(concept).Aggregate(0, (sum, entry) => sum | entry.Languages) | words.SplitsOf(concept).Aggregate(0, (sum, split) => sum | split.Languages);

    List<PhraseExpression> Everywhere(IReadOnlyList<string>? phrases, string key, Action<string, string> report) =>
        [.. Expressions([.. (phrases ?? []).Select(p => ("*", p))], key, report).Select(e => e.Expression)];

    List<(PhraseExpression Expression, string Phrase)> Expressions(IReadOnlyList<(string Language, string Phrase)> phrases, string key, Action<string, string> report)
    {
        var expressions = new List<(PhraseExpression, string)>();
        foreach (var (language, phrase) in phrases)
        {
            int bit = languages.IndexOf(language);
            if (bit < 0 && language != "*")
            {
                report(key, $"There is no lexicon for the language '{language}'.");
                continue;
            }

            try
            {
                foreach (var steps in PhraseSyntax.Parse(phrase, words.Pool)) expressions.Add((Expression(steps, language == "*" ? CompiledLexicons.All : (ushort)(1 << bit)), phrase));
            }
            catch (PhraseSyntaxException exception)
            {
                report(key, $"The phrase '{phrase}' is not valid: {exception.Message}{FullStop(exception)}");
            }
        }

        return expressions;
    }

    PhraseExpression Expression(IReadOnlyList<PhraseStep> steps, ushort language)
    {
        var compiled = new List<ExpressionStep>();
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case StepKind.Concept:
                    compiled.Add(new ExpressionStep(step.Gap, [.. step.Names.Select(Known)]));
                    break;
                case StepKind.Words:
                    compiled.Add(new ExpressionStep(step.Gap, [words.Literal(step.Words!, language)]));
                    break;
                case StepKind.Entity:
                    compiled.Add(new ExpressionStep(step.Gap, [.. step.Names.Select(EntityConcept)]));
                    break;
                default:
                    break;
            }
        }

        if (compiled.Count == 0) throw new PhraseSyntaxException("it asks for nothing");
        compiled[0] = compiled[0] with { Gap = default };
        return new PhraseExpression([.. compiled], steps.Any(s => s.Kind == StepKind.Question), steps.Any(s => s.Kind == StepKind.Start));
    }

    int Known(string concept)
    {
        int id = words.Find(concept);
        return id > 0 ? id : throw new PhraseSyntaxException($"no lexicon has the concept '{concept}'.{Names.DidYouMean(concept, words.Names)}");
    }

    int EntityConcept(string name)
    {
        if (!Names.EntityKinds.TryGetValue(name, out var kind)) throw new PhraseSyntaxException($"'{name}' is no entity.{Names.DidYouMean(name, Names.EntityKinds.Keys)}");
        return entityConcepts[(int)kind] = words.Entity(name);
    }

    PhraseExpression? AnchorOf(PatternDefinition pattern, Action<string, string> report)
    {
        try
        {
            _ = CompilePattern(pattern);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            report("pattern", $"The expression can't run in linear time or is not valid: {exception.Message}");
        }

        if (pattern.Anchor.Count == 0)
        {
            report("pattern", "A pattern needs an anchor: a word without which it can't match.");
            return null;
        }

        try
        {
            int concept = words.Literal(PhraseSyntax.ParseEntry($"({string.Join('|', pattern.Anchor)})", words.Pool)[0][0].Words!, CompiledLexicons.All);
            return new PhraseExpression([new ExpressionStep(default, [concept])], false, false);
        }
        catch (PhraseSyntaxException exception)
        {
            report("pattern", $"The anchor is not valid: {exception.Message}{FullStop(exception)}");
            return null;
        }
    }

    /// <summary>The expression of a pattern rule; it runs in linear time whatever it says.</summary>
    public static Regex CompilePattern(PatternDefinition pattern) => new(pattern.Regex, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What ends an error's text: nothing where it ends with a question already.</summary>
    static string FullStop(Exception exception) => exception.Message.EndsWith('?') ? "" : ".";
}
