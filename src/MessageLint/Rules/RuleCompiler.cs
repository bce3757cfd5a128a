using System.Text.RegularExpressions;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Makes a profile's <see cref="CompiledRules"/> from definitions. What can't be compiled is reported with its place.</summary>
internal sealed class RuleCompiler
{
    readonly VocabularyBuilder words = new();
    readonly AnchorPlanner planner;
    readonly List<RuleError> errors;
    readonly List<string> languages = [];
    readonly int[] entityConcepts = new int[Enum.GetValues<EntityKind>().Length];

    RuleCompiler(IReadOnlyList<DefinitionSource<LexiconFile>> lexicons, List<RuleError> errors)
    {
        this.errors = errors;

        // Concept 0 is nobody's, so that 0 can say "none".
        words.Concept("");
        foreach (string grammar in (string[])["function", "clause-break", "please", "negation", "not-negation"]) words.Concept(grammar);
        foreach (var lexicon in lexicons) AddLexicon(lexicon);
        planner = new AnchorPlanner(words, entityConcepts);
    }

    /// <summary>The measures by their names in rule files.</summary>
    public static IReadOnlyDictionary<string, Measure> MeasureNames { get; } = new Dictionary<string, Measure>(StringComparer.Ordinal)
    {
        ["capital-words"] = Measure.CapitalWords,
        ["punctuation-run"] = Measure.PunctuationRun,
        ["line-breaks"] = Measure.LineBreaks,
        ["length"] = Measure.Length,
        ["sentence-words"] = Measure.SentenceWords,
        ["emoji"] = Measure.Emoji,
        ["hidden-characters"] = Measure.HiddenCharacters,
    };

    /// <summary>Compiles all rules that a profile does not switch off.</summary>
    public static CompiledRules Compile(
        IReadOnlyList<DefinitionSource<RuleFile>> files, IReadOnlyList<DefinitionSource<LexiconFile>> lexicons, ProfileFile profile, List<RuleError> errors)
    {
        var compiler = new RuleCompiler(lexicons, errors);
        var definitions = files.SelectMany(file => file.Value.Rules.Select((rule, i) => (Source: file, Rule: rule, At: i)))
            .OrderBy(d => d.Rule.Id, StringComparer.Ordinal).ToList();
        var rules = new List<Rule>();
        var reports = new List<Action<string>>();
        foreach (var (source, definition, at) in definitions)
        {
            var (severity, risk, off) = SeverityIn(profile, definition);
            if (off) continue;
            if (compiler.CompileRule(source, definition, at, rules.Count, severity, risk) is not { } rule) continue;
            rules.Add(rule);
            reports.Add(message => errors.Add(source.Places.ErrorAt(message, "rules", at, rule.Pattern is null ? "phrase" : "pattern")));
        }

        var byId = rules.ToDictionary(r => r.Definition.Id, r => r.Index, StringComparer.Ordinal);
        foreach (var rule in rules) rule.Over = [.. (rule.Definition.Over ?? []).Where(byId.ContainsKey).Select(id => byId[id])];
        return compiler.Finish(rules, reports, profile);
    }

    CompiledRules Finish(List<Rule> rules, List<Action<string>> reports, ProfileFile profile)
    {
        var byConcept = new List<PhraseTrigger>[words.ConceptCount];
        var anchors = new List<Anchor>();
        foreach (var rule in rules)
        {
            try
            {
                Trigger(rule);
            }
            catch (PhraseSyntaxException exception)
            {
                reports[rule.Index](exception.Message + FullStop(exception));
            }
        }

        return new CompiledRules(rules, Lexicons(), [.. byConcept.Select(t => t?.ToArray())], anchors, profile);

        void Trigger(Rule rule)
        {
            foreach (var expression in rule.Phrases)
            {
                foreach (int concept in planner.Plan(expression, anchors)) (byConcept[concept] ??= []).Add(new PhraseTrigger(rule, expression));
            }

            if (rule.Pattern is null) return;
            int literal = rule.PatternAnchor;
            if (literal >= byConcept.Length) Array.Resize(ref byConcept, literal + 1);
            (byConcept[literal] ??= []).Add(new PhraseTrigger(rule, null));
            _ = planner.Plan(new PhraseExpression([new ExpressionStep(default, [literal])], false, false), anchors).ToList();
        }
    }

    CompiledLexicons Lexicons()
    {
        var splits = new SplitEntry[]?[words.ConceptCount];
        foreach (var group in words.Splits.GroupBy(s => s.Parts.Steps[0].Concepts[0])) splits[group.Key] = [.. group];
        return new CompiledLexicons
        {
            Languages = languages,
            Words = words.Build(),
            ConceptCount = words.ConceptCount,
            Splits = splits,
            EntityConcepts = entityConcepts,
            FunctionWords = words.Concept("function"),
            ClauseBreak = words.Concept("clause-break"),
            Please = words.Concept("please"),
            Negation = words.Concept("negation"),
            NotNegation = words.Concept("not-negation"),
        };
    }

    void AddLexicon(DefinitionSource<LexiconFile> source)
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
            int concept = words.Concept(name);
            for (int i = 0; i < entries.Count; i++)
            {
                try
                {
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

    Rule? CompileRule(DefinitionSource<RuleFile> source, RuleDefinition definition, int at, int index, Severity severity, Risk risk)
    {
        int before = errors.Count;
        void Report(string key, string message) => errors.Add(source.Places.ErrorAt(message, "rules", at, key));
        var unless = definition.Unless ?? [];
        var rule = new Rule
        {
            Index = index,
            Definition = definition,
            Severity = severity,
            Risk = risk,
            When = new ContextTest(definition.When),
            SeverityWhen = [.. (definition.SeverityWhen ?? []).Select(c => (new ContextTest(c.When), c.Severity))],
            Over = [],
            Is = definition.Markup is null ? Traits(definition.Is) : EntityTraits.None,
            IsNot = definition.Markup is null ? Traits(definition.IsNot) : EntityTraits.None,
            Markup = Markup(definition.Markup) | (definition.Markup is null ? MarkupTraits.None : Markup(definition.Is)),
            MarkupNot = definition.Markup is null ? MarkupTraits.None : Markup(definition.IsNot),
            AllowsHosts = definition.Allow?.Contains("hosts") ?? false,
            Phrases = definition.Phrase is null ? [] : Expressions(definition.Phrase.Phrases, "phrase", Report),
            Pattern = definition.Pattern is null ? null : Pattern(definition.Pattern, Report),
            PatternAnchor = definition.Pattern is null ? 0 : Anchor(definition.Pattern, Report),
            Measure = definition.Measure is { } measure ? MeasureNames[measure.What] : null,
            Limit = definition.Measure is { } limits ? limits.AtLeast ?? limits.MoreThan!.Value + 1 : 0,
            Requirement = definition.Require is null ? null : Requirement(definition.Require, Report),
            UnlessNegated = unless.Contains("negated"),
            UnlessQuoted = unless.Contains("quoted"),
            Unless = Expressions([.. unless.Where(u => u is not ("negated" or "quoted")).Select(u => ("*", u))], "unless", Report),
            UnlessAnywhere = Expressions([.. (definition.UnlessAnywhere ?? []).Select(u => ("*", u))], "unlessAnywhere", Report),
            OnlyWith = Expressions([.. (definition.OnlyWith ?? []).Select(u => ("*", u))], "onlyWith", Report),
        };
        return errors.Count == before ? rule : null;
    }

    List<PhraseExpression> Expressions(IReadOnlyList<(string Language, string Phrase)> phrases, string key, Action<string, string> report)
    {
        var expressions = new List<PhraseExpression>();
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
                foreach (var steps in PhraseSyntax.Parse(phrase, words.Pool)) expressions.Add(Expression(steps, language == "*" ? CompiledLexicons.All : (ushort)(1 << bit)));
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

    /// <summary>A message that ends with a question has its mark already.</summary>
    static string FullStop(PhraseSyntaxException exception) => exception.Message[^1] == '?' ? "" : ".";

    int Known(string concept)
    {
        int id = words.Find(concept);
        return id > 0 ? id : throw new PhraseSyntaxException($"no lexicon has the concept '{concept}'.{Names.DidYouMean(concept, words.Names)}");
    }

    int EntityConcept(string name)
    {
        if (!Names.EntityKinds.TryGetValue(name, out var kind)) throw new PhraseSyntaxException($"'{name}' is no entity.{Names.DidYouMean(name, Names.EntityKinds.Keys)}");
        return entityConcepts[(int)kind] = words.Concept("@" + name);
    }

    int Anchor(PatternDefinition pattern, Action<string, string> report)
    {
        try
        {
            if (pattern.Anchor.Count > 0) return words.Literal(PhraseSyntax.ParseEntry($"({string.Join('|', pattern.Anchor)})", words.Pool)[0][0].Words!, CompiledLexicons.All);
            report("pattern", "A pattern needs an anchor: a word without which it can't match.");
        }
        catch (PhraseSyntaxException exception)
        {
            report("pattern", $"The anchor is not valid: {exception.Message}{FullStop(exception)}");
        }

        return 0;
    }

    static Regex? Pattern(PatternDefinition pattern, Action<string, string> report)
    {
        try
        {
            return new Regex(pattern.Regex, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            report("pattern", $"The expression can't run in linear time or is not valid: {exception.Message}");
            return null;
        }
    }

    Requirement Requirement(RequireDefinition require, Action<string, string> report) => new(
        [.. (require.Entity ?? []).Select(name => Names.EntityKinds[name])],
        Expressions([.. (require.Phrase ?? []).Select(p => ("*", p))], "require", report),
        require.Placeholder ?? [],
        require.At switch { "start" => RequirePlace.Start, "end" => RequirePlace.End, _ => RequirePlace.Anywhere },
        require.MinLength);

    static EntityTraits Traits(IReadOnlyList<string>? names) => (names ?? []).Aggregate(EntityTraits.None, (traits, name) => traits | Names.EntityTraits[name]);

    static MarkupTraits Markup(IReadOnlyList<string>? names) => (names ?? []).Aggregate(MarkupTraits.None, (traits, name) => traits | Names.MarkupTraits[name]);

    static (Severity Severity, Risk Risk, bool Off) SeverityIn(ProfileFile profile, RuleDefinition rule)
    {
        string category = rule.Id[..(rule.Id.IndexOf('/', StringComparison.Ordinal) + 1)] + "*";
        string? value = profile.Severities is null ? null : profile.Severities.GetValueOrDefault(rule.Id) ?? profile.Severities.GetValueOrDefault(category);
        return value switch
        {
            "off" => (rule.Severity, rule.Risk, true),
            "info" => (Severity.Info, rule.Risk, false),
            "warning" => (Severity.Warning, rule.Risk, false),
            "error" => (Severity.Error, Risk.Policy, false),
            "filter" => (Severity.Warning, Risk.Filter, false),
            _ => (rule.Severity, rule.Risk, false),
        };
    }
}
