using MessageLint.Detectors;
using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Decides: holds every rule against what was found in a message.</summary>
internal sealed class RuleEngine(CompiledRules rules)
{
    // How far from a message's start or end a requirement is looked for.
    const int EdgeReach = 200;

    // The words that a window shares with the one before.
    const int Overlap = 40;

    public void Run(in RuleInput input, RuleState state)
    {
        if (input.Request.Known == ContextFields.None) state.UndecidedAnyway = rules.UndecidedWithoutContext(input.Request);
        DecideEntities(input, state);
        DecidePhrases(input, state);
        DecideMeasures(input, state);
        if (rules.Requirements.Length > 0) DecideRequirements(input, state);
        if (input.Map is not null) DecideMarkup(input, state);
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
                if (!rule.Unless.IsEmpty || rule.UnlessNegated)
                {
                    int start = SentenceBorders.SentenceStart(input.Text, entity.Start), end = SentenceBorders.SentenceEnd(input.Text, entity.End);
                    state.Elsewhere.Read(input.Text, start, end, input.Entities.Items, Expected(input));
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

    /// <summary>Reads every sentence once, and two together only where both may hold a phrase that reaches across.</summary>
    void DecidePhrases(in RuleInput input, RuleState state)
    {
        var sentences = input.Sentences.Items;
        var entities = input.Entities.Items;
        state.Recent.Clear();
        for (int s = 0, entity = 0, before = 0; s < sentences.Length; s++)
        {
            // From the first entity that reaches into the sentence to the last that begins in it.
            int start = sentences[s].Start, end = sentences[s].End, own = entity;
            while (own > 0 && entities[own - 1].End > start) own--;
            while (entity < entities.Length && entities[entity].Start < end) entity++;
            state.Recent.Next();
            DecideInSentence(input, state, start, end, entities[own..entity]);
            if (!rules.AcrossSentences.IsEmpty && (s > 0 || sentences.Length == 1) && WakeAcross(input.Request.Audience, state))
            {
                DecideAcross(input, state, s > 0 ? sentences[s - 1].Start : start, end, entities[before..entity]);
            }

            before = own;
        }
    }

    void DecideInSentence(in RuleInput input, RuleState state, int start, int end, ReadOnlySpan<Entity> entities)
    {
        var analysis = state.Analysis;
        ushort audience = input.Request.Audience;
        for (int from = start; from < end; from = NextWindow(analysis, end))
        {
            analysis.Read(input.Text, from, end, entities, Expected(input));
            int readTo = Math.Min(end, analysis.Window.End);
            foreach (int concept in analysis.Hits.Waking)
            {
                if (rules.AcrossSentences.Asks(concept)) state.Recent.Add(concept, analysis.Hits.LanguagesOf(concept));
                foreach (var trigger in rules.InSentence.For(concept))
                {
                    if ((trigger.Rule.Audiences & audience) != 0 && trigger.MayHold(concept, analysis.Hits)) Decide(input, state, trigger, from, readTo);
                }
            }
        }
    }

    /// <summary>Notes the phrases across sentences that the last two may hold.</summary>
    bool WakeAcross(ushort audience, RuleState state)
    {
        state.Woken.Clear();
        foreach (int concept in state.Recent.Before) WakeAcross(concept, audience, state);
        foreach (int concept in state.Recent.Last)
        {
            if (!state.Recent.Before.Contains(concept)) WakeAcross(concept, audience, state);
        }

        return state.Woken.Count > 0;
    }

    void WakeAcross(int concept, ushort audience, RuleState state)
    {
        foreach (var trigger in rules.AcrossSentences.For(concept))
        {
            if ((trigger.Rule.Audiences & audience) != 0 && trigger.MayHold(concept, state.Recent)) state.Woken.Add(trigger);
        }
    }

    void DecideAcross(in RuleInput input, RuleState state, int start, int end, ReadOnlySpan<Entity> entities)
    {
        var analysis = state.Analysis;
        for (int from = start; from < end; from = NextWindow(analysis, end))
        {
            analysis.Read(input.Text, from, end, entities, Expected(input));
            int readTo = Math.Min(end, analysis.Window.End);
            foreach (var trigger in state.Woken) Decide(input, state, trigger, from, readTo);
        }
    }

    /// <summary>Where to read on: what is longer than a window is read in pieces that overlap.</summary>
    static int NextWindow(PhraseAnalysis analysis, int end) => analysis.Window.End >= end ? end : analysis.Window.Tokens[^Overlap].Start;

    void Decide(in RuleInput input, RuleState state, PhraseTrigger trigger, int start, int end)
    {
        var rule = trigger.Rule;
        if (rule.Pattern is { } pattern)
        {
            foreach (var match in pattern.Value.EnumerateMatches(input.Text[start..end])) Accept(input, state, rule, new TextSpan(start + match.Index, start + match.Index + match.Length));
            return;
        }

        var analysis = state.Analysis;
        int count = analysis.Match(trigger.Expression, state.Matches);
        for (int i = 0; i < count; i++)
        {
            var match = state.Matches[i];
            if (rule.UnlessNegated && analysis.IsNegated(match)) continue;
            if (!rule.Unless.IsEmpty && ClearedNearby(rule, state, match)) continue;
            Accept(input, state, rule, analysis.Span(match));
        }
    }

    /// <summary>What must hold for the rest of the message, asked last because it is dear.</summary>
    void Accept(in RuleInput input, RuleState state, Rule rule, TextSpan span)
    {
        if (rule.UnlessQuoted && Quotation.Contains(input.Text, span)) return;
        if (!rule.UnlessAnywhere.IsEmpty && IsAnywhere(input, state, rule.UnlessAnywhere)) return;
        if (!rule.OnlyWith.IsEmpty && !IsAnywhere(input, state, rule.OnlyWith)) return;
        Report(input, state, rule, span);
    }

    static bool ClearedNearby(Rule rule, RuleState state, in PhraseMatch match)
    {
        var tokens = state.Analysis.Window.Tokens;
        foreach (var phrase in rule.Unless.Phrases)
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

    /// <summary>Whether any of the phrases stands in the message: found out once, however many finds ask.</summary>
    bool IsAnywhere(in RuleInput input, RuleState state, PhraseSet phrases)
    {
        if (state.Anywhere.TryGetValue(phrases, out bool known)) return known;
        return state.Anywhere[phrases] = IsBetween(input, state, phrases, 0, input.Text.Length);
    }

    bool IsBetween(in RuleInput input, RuleState state, PhraseSet phrases, int start, int end)
    {
        while (start < end)
        {
            state.Elsewhere.Read(input.Text, start, end, input.Entities.Items, Expected(input));
            if (MatchesAny(state.Elsewhere, phrases, state)) return true;
            start = Math.Max(state.Elsewhere.Window.End, start + 1);
        }

        return false;
    }

    static bool MatchesAny(PhraseAnalysis analysis, PhraseSet phrases, RuleState state)
    {
        foreach (var phrase in phrases.Phrases)
        {
            if (analysis.Match(phrase, state.OtherMatches) > 0) return true;
        }

        return false;
    }

    void DecideMeasures(in RuleInput input, RuleState state)
    {
        ushort audience = input.Request.Audience;
        foreach (var rule in rules.Measures)
        {
            if ((rule.Audiences & audience) == 0) continue;
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

        if (Measures.CountsSentences(measure, default, out _))
        {
            MeasureSentences(input, state, rule, measure);
            return;
        }

        for (int from = 0; from < input.Text.Length;)
        {
            var (span, count) = Measures.Next(measure, input.Text, from);
            if (count >= rule.Limit) Accept(input, state, rule, span);
            from = Math.Max(span.End, from + 1);
        }
    }

    void MeasureSentences(in RuleInput input, RuleState state, Rule rule, Measure measure)
    {
        foreach (ref readonly var sentence in input.Sentences.Items)
        {
            _ = Measures.CountsSentences(measure, sentence, out int atMost);
            if (atMost < rule.Limit) continue;
            for (int from = sentence.Start; from < sentence.End;)
            {
                var (span, count) = Measures.In(measure, input.Text, from, sentence.End);
                if (count >= rule.Limit) Accept(input, state, rule, span);
                if (measure == Measure.CapitalWords) break;
                from = Math.Max(span.End, from + 1);
            }
        }
    }

    void DecideRequirements(in RuleInput input, RuleState state)
    {
        ushort audience = input.Request.Audience;
        foreach (var rule in rules.Requirements)
        {
            if ((rule.Audiences & audience) == 0 || !rule.When.Holds(input.Request, out var missing)) continue;
            var requirement = rule.Requirement!;
            if (input.Text.Length < requirement.MinLength || HasEntity(input, requirement)) continue;

            // Reading the message for words is dear: not before the rule is known to apply.
            if (missing == ContextFields.None && !requirement.Phrases.IsEmpty)
            {
                int start = 0, end = input.Text.Length;
                if (requirement.Place == RequirePlace.Start) end = Math.Min(end, EdgeReach);
                if (requirement.Place == RequirePlace.End) start = Math.Max(0, end - EdgeReach);
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
