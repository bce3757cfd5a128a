namespace MessageLint.Rules.Phrases;

/// <summary>
/// Tells whether a clause says no. "We never ask for your card" does; "we never ask, but send it just this once" does not, nor does
/// "don't hesitate to call us": words that only look like a negation are listed apart, and a negation reaches no further than its clause.
/// </summary>
internal sealed class Polarity(int clauseBreak, int please, int negation, int notNegation)
{
    // Words that say no, each with where it stands; more than this in one window say nothing more.
    readonly ConceptHit[] negations = new ConceptHit[64];
    int count;

    /// <summary>Refines a window's clauses and parts by the words that begin a clause.</summary>
    public void SetClauses(TokenWindow window, ConceptHits hits)
    {
        if (!hits.Has(clauseBreak)) return;
        Span<bool> breaks = stackalloc bool[TokenWindow.MaxTokens];
        breaks.Clear();
        Mark(hits, clauseBreak, breaks);
        var tokens = window.Tokens;
        byte clause = 0, part = 0, previousClause = tokens[0].Clause, previousRun = tokens[0].Run;
        for (int t = 0; t < tokens.Length; t++)
        {
            ref var token = ref tokens[t];
            bool newClause = token.Clause != previousClause || (t > 0 && breaks[t]);
            bool newPart = newClause || token.Run != previousRun;
            (previousClause, previousRun) = (token.Clause, token.Run);
            if (newClause) clause++;
            if (newPart) part++;
            (token.Clause, token.Part) = (clause, part);
        }
    }

    /// <summary>Collects a window's negations, and sets how far each reaches.</summary>
    public void Enter(TokenWindow window, ConceptHits hits)
    {
        SetScopes(window.Tokens, hits);
        count = 0;
        for (int h = hits.Head(negation); h >= 0 && count < negations.Length; h = hits[h].Next)
        {
            ref readonly var hit = ref hits[h];
            if (hit.Languages != 0 && !IsVoid(hits, hit)) negations[count++] = hit;
        }
    }

    /// <summary>Whether a match stands in the reach of a negation.</summary>
    public bool IsNegated(TokenWindow window, in PhraseMatch match)
    {
        var tokens = window.Tokens;
        for (int n = 0; n < count; n++)
        {
            // A word that says no in one language may be anything in another.
            if ((negations[n].Languages & match.Languages) == 0) continue;
            int start = negations[n].Start, end = negations[n].End;
            ref readonly var last = ref tokens[end - 1];
            int first = match.Tail;
            if (last.Scope < tokens[first].Scope || tokens[start].Scope > tokens[match.End - 1].Scope) continue;

            // In one of the match's own parts between commas, or at the end of the part just before: "never, under any circumstances, ask".
            bool sameParts = last.Part >= tokens[first].Part && tokens[start].Part <= tokens[match.End - 1].Part;
            bool runsOn = end < tokens.Length && last.Part < tokens[first].Part && tokens[end].Part != last.Part;
            if (sameParts || runsOn) return true;
        }

        return false;
    }

    void SetScopes(Span<Token> tokens, ConceptHits hits)
    {
        Span<bool> asks = stackalloc bool[TokenWindow.MaxTokens];
        asks.Clear();
        Mark(hits, please, asks);
        byte scope = 0;
        for (int t = 0; t < tokens.Length; t++)
        {
            if (t > 0 && (tokens[t].Clause != tokens[t - 1].Clause || asks[t])) scope++;
            tokens[t].Scope = scope;
        }
    }

    static void Mark(ConceptHits hits, int concept, Span<bool> marks)
    {
        for (int h = hits.Head(concept); h >= 0; h = hits[h].Next)
        {
            if (hits[h].Languages != 0) marks[hits[h].Start] = true;
        }
    }

    bool IsVoid(ConceptHits hits, in ConceptHit negated)
    {
        for (int h = hits.Head(notNegation); h >= 0; h = hits[h].Next)
        {
            if ((hits[h].Languages & negated.Languages) != 0 && hits[h].Start <= negated.Start && negated.End <= hits[h].End) return true;
        }

        return false;
    }
}
