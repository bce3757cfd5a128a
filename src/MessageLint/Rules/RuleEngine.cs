using MessageLint.Detectors;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Decides: holds every rule against what was found in a message.</summary>
internal sealed class RuleEngine(CompiledRules rules)
{
    const int PatternReach = 200;

    public void Run(in RuleInput input, RuleState state)
    {
        if (input.Request.Known == ContextFields.None) LeaveContextualRules(input, state);
        DecideEntities(input, state);
        DecidePhrases(input, state);
        DecideMeasures(input, state);
        if (rules.Requirements.Length > 0) DecideRequirements(input, state);
        if (input.Map is not null) DecideMarkup(input, state);
    }

    /// <summary>Where nothing is known about a message, every rule that needs to know more is left undecided, whatever the text says.</summary>
    void LeaveContextualRules(in RuleInput input, RuleState state)
    {
        foreach (var rule in rules.Contextual)
        {
            if (rule.When.Holds(input.Request, out var missing)) state.LeaveUndecided(rule, missing);
        }
    }

    void DecideEntities(in RuleInput input, RuleState state)
    {
        foreach (ref readonly var entity in input.Entities.Items)
        {
            foreach (var rule in rules.For(entity.Kind))
            {
                if ((entity.Traits & rule.Is) != rule.Is || (entity.Traits & rule.IsNot) != 0) continue;
                if (rule.AllowsHosts && Hosts.IsAllowed(input.Text[entity.PartStart..entity.PartEnd], rules.Profile.Hosts, input.Request.Context)) continue;
                var span = new TextSpan(entity.Start, entity.End);
                if (rule.UnlessQuoted && Quotation.Contains(input.Text, span)) continue;
                if (rule.Unless.Length > 0 || rule.UnlessNegated)
                {
                    state.Elsewhere.Read(
                        input.Text, SentenceBorders.SentenceStart(input.Text, entity.Start), SentenceBorders.SentenceEnd(input.Text, entity.End), input.Entities.Items, Expected(input));
                    if (MatchesAny(state.Elsewhere, rule.Unless, state)) continue;
                    if (rule.UnlessNegated && IsNegated(state.Elsewhere, span)) continue;
                }

                Report(input, state, rule, span);
            }
        }
    }

    static bool IsNegated(PhraseAnalysis analysis, TextSpan span)
    {
        var tokens = analysis.Window.Tokens;
        for (int t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].End > span.Start) return analysis.IsNegated(new PhraseMatch(t, t + 1, t, CompiledLexicons.All));
        }

        return false;
    }

    void DecidePhrases(in RuleInput input, RuleState state)
    {
        int readTo = 0;
        bool readWide = false;
        int nextEntity = 0;
        var entities = input.Entities.Items;
        foreach (ref readonly var candidate in input.Candidates)
        {
            bool wide = candidate.Kind == CandidateKinds.WidePhrase;
            if (!wide && candidate.Kind != CandidateKinds.Phrase) continue;
            for (; nextEntity < entities.Length && entities[nextEntity].Start < candidate.Start; nextEntity++) VisitEntity(input, state, entities[nextEntity], ref readTo, ref readWide);
            Visit(input, state, candidate.Start, wide, ref readTo, ref readWide);
        }

        for (; nextEntity < entities.Length; nextEntity++) VisitEntity(input, state, entities[nextEntity], ref readTo, ref readWide);
    }

    void VisitEntity(in RuleInput input, RuleState state, in Entity entity, ref int readTo, ref bool readWide)
    {
        if (rules.PhraseEntities[(int)entity.Kind]) Visit(input, state, entity.Start, false, ref readTo, ref readWide);
    }

    /// <summary>Reads the sentence around an anchor, unless it was read already, and holds the phrases against it.</summary>
    void Visit(in RuleInput input, RuleState state, int at, bool wide, ref int readTo, ref bool readWide)
    {
        if (at < readTo && (readWide || !wide)) return;
        int start = SentenceBorders.SentenceStart(input.Text, at), end = SentenceBorders.SentenceEnd(input.Text, at);
        int sentenceEnd = end;
        if (wide)
        {
            start = SentenceBorders.SentenceStart(input.Text, Math.Max(0, start - 2));
            end = SentenceBorders.SentenceEnd(input.Text, Math.Min(input.Text.Length, end));
        }

        // A sentence longer than a window is read in pieces that overlap.
        state.Analysis.Read(input.Text, start, end, input.Entities.Items, Expected(input));
        if (state.Analysis.Window.End <= at)
        {
            start = Math.Max(start, at - PatternReach);
            state.Analysis.Read(input.Text, start, end, input.Entities.Items, Expected(input));
        }

        (readTo, readWide) = (Math.Min(sentenceEnd, state.Analysis.Window.End), wide);
        foreach (int concept in state.Analysis.Hits.Concepts)
        {
            if (concept >= rules.ByConcept.Length) continue;
            foreach (ref readonly var trigger in rules.ByConcept[concept].AsSpan()) Decide(input, state, trigger, start, Math.Min(end, state.Analysis.Window.End));
        }
    }

    void Decide(in RuleInput input, RuleState state, in PhraseTrigger trigger, int start, int end)
    {
        var rule = trigger.Rule;
        if ((rule.Audiences & input.Request.Audience) == 0) return;
        if (trigger.Expression is null)
        {
            foreach (var match in rule.Pattern!.EnumerateMatches(input.Text[start..end])) Accept(input, state, rule, new TextSpan(start + match.Index, start + match.Index + match.Length));
            return;
        }

        var analysis = state.Analysis;
        int count = analysis.Match(trigger.Expression, state.Matches);
        for (int i = 0; i < count; i++)
        {
            var match = state.Matches[i];
            if (rule.UnlessNegated && analysis.IsNegated(match)) continue;
            if (rule.Unless.Length > 0 && ClearedNearby(rule, state, match)) continue;
            Accept(input, state, rule, analysis.Span(match));
        }
    }

    /// <summary>What must hold for the rest of the message, asked last because it is dear.</summary>
    void Accept(in RuleInput input, RuleState state, Rule rule, TextSpan span)
    {
        if (rule.UnlessQuoted && Quotation.Contains(input.Text, span)) return;
        if (rule.UnlessAnywhere.Length > 0 && IsAnywhere(input, state, rule.UnlessAnywhere)) return;
        if (rule.OnlyWith.Length > 0 && !IsAnywhere(input, state, rule.OnlyWith)) return;
        Report(input, state, rule, span);
    }

    static bool ClearedNearby(Rule rule, RuleState state, in PhraseMatch match)
    {
        var tokens = state.Analysis.Window.Tokens;
        foreach (var phrase in rule.Unless)
        {
            int count = state.Analysis.Match(phrase, state.OtherMatches);
            for (int i = 0; i < count; i++)
            {
                ref readonly var other = ref state.OtherMatches[i];
                if (tokens[other.Start].Sentence <= tokens[match.End - 1].Sentence && tokens[other.End - 1].Sentence >= tokens[match.Start].Sentence) return true;
            }
        }

        return false;
    }

    bool IsAnywhere(in RuleInput input, RuleState state, PhraseExpression[] phrases) => IsBetween(input, state, phrases, 0, input.Text.Length);

    bool IsBetween(in RuleInput input, RuleState state, PhraseExpression[] phrases, int start, int end)
    {
        while (start < end)
        {
            state.Elsewhere.Read(input.Text, start, end, input.Entities.Items, Expected(input));
            if (MatchesAny(state.Elsewhere, phrases, state)) return true;
            start = Math.Max(state.Elsewhere.Window.End, start + 1);
        }

        return false;
    }

    static bool MatchesAny(PhraseAnalysis analysis, PhraseExpression[] phrases, RuleState state)
    {
        foreach (var phrase in phrases)
        {
            if (analysis.Match(phrase, state.OtherMatches) > 0) return true;
        }

        return false;
    }

    void DecideMeasures(in RuleInput input, RuleState state)
    {
        foreach (var rule in rules.Measures)
        {
            var measure = rule.Measure!.Value;
            var wakes = Measures.Wakes(measure);
            if (wakes != CandidateKinds.None)
            {
                int done = -1;
                foreach (ref readonly var candidate in input.Candidates)
                {
                    if (candidate.Kind != wakes || candidate.Start < done) continue;
                    var (span, count) = Measures.At(measure, input.Text, candidate);
                    done = Math.Max(span.End, candidate.End);
                    if (count >= rule.Limit) Accept(input, state, rule, span);
                }
            }
            else if (rule.When.Holds(input.Request, out _))
            {
                MeasureWhole(input, state, rule, measure);
            }
        }
    }

    void MeasureWhole(in RuleInput input, RuleState state, Rule rule, Measure measure)
    {
        if (measure == Measure.Length)
        {
            if (input.Original.Length >= rule.Limit) Report(input, state, rule, default);
            return;
        }

        if (measure == Measure.HiddenCharacters)
        {
            foreach (var hidden in input.Map is null ? [] : input.Map.HiddenCharacters)
            {
                if (hidden.Length >= rule.Limit) ReportOriginal(input, state, rule, hidden);
            }

            return;
        }

        for (int from = 0; from < input.Text.Length;)
        {
            var (span, count) = Measures.Next(measure, input.Text, from);
            if (count >= rule.Limit) Accept(input, state, rule, span);
            from = Math.Max(span.End, from + 1);
        }
    }

    void DecideRequirements(in RuleInput input, RuleState state)
    {
        foreach (var rule in rules.Requirements)
        {
            if (!rule.When.Holds(input.Request, out var missing)) continue;
            var requirement = rule.Requirement!;
            if (input.Text.Length < requirement.MinLength || HasEntity(input, requirement)) continue;

            // Reading the message for words is dear: not before the rule is known to apply.
            if (missing == ContextFields.None && requirement.Phrases.Length > 0)
            {
                int start = 0, end = input.Text.Length;
                if (requirement.Place == RequirePlace.Start) end = Math.Min(end, PatternReach);
                if (requirement.Place == RequirePlace.End) start = Math.Max(0, end - PatternReach);
                if (IsBetween(input, state, requirement.Phrases, start, end)) continue;
            }

            Report(input, state, rule, default);
        }
    }

    static bool HasEntity(in RuleInput input, Requirement requirement)
    {
        foreach (ref readonly var entity in input.Entities.Items)
        {
            if (requirement.Entities.Contains(entity.Kind)) return true;
            if (entity.Kind != EntityKind.Placeholder) continue;
            var name = input.Text[entity.PartStart..entity.PartEnd];
            foreach (string wanted in requirement.Placeholders)
            {
                if (wanted[^1] == '*' ? name.StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.OrdinalIgnoreCase) : name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    void DecideMarkup(in RuleInput input, RuleState state)
    {
        foreach (ref readonly var element in input.Map!.Elements)
        {
            foreach (var rule in rules.MarkupRules)
            {
                if ((element.Traits & rule.Markup) == rule.Markup && (element.Traits & rule.MarkupNot) == 0) ReportOriginal(input, state, rule, element.Original);
            }
        }
    }

    static void Report(in RuleInput input, RuleState state, Rule rule, TextSpan span)
    {
        bool quoted = rule.Definition.Quoted is not null && Quotation.Contains(input.Text, span);
        ReportOriginal(input, state, rule, span.IsEmpty ? default : input.ToOriginal(span), quoted);
    }

    static void ReportOriginal(in RuleInput input, RuleState state, Rule rule, TextSpan span, bool quoted = false)
    {
        if (!rule.When.Holds(input.Request, out var missing)) return;
        if (missing != ContextFields.None)
        {
            state.LeaveUndecided(rule, missing);
            return;
        }

        var severity = rule.Severity;
        var dependsOn = ContextFields.None;
        foreach (var (when, other) in rule.SeverityWhen)
        {
            if (!when.Holds(input.Request, out var unknown)) continue;
            dependsOn |= unknown;
            if (unknown != ContextFields.None) continue;
            severity = other;
            break;
        }

        if (quoted && rule.Definition.Quoted < severity) severity = rule.Definition.Quoted.Value;
        state.Findings.Add(new RawFinding(rule, span, severity, quoted ? Risk.Filter : rule.Risk, dependsOn));
    }

    /// <summary>The bits of the language that the context tells.</summary>
    ushort Expected(in RuleInput input)
    {
        if (input.Request.Context.Language is not { } language) return 0;
        for (int i = 0; i < rules.Lexicons.Languages.Count; i++)
        {
            if (rules.Lexicons.Languages[i] == language) return (ushort)(1 << i);
        }

        return 0;
    }
}
