namespace MessageLint.Rules.Phrases;

/// <summary>
/// Tells whether a clause says no. "We never ask for your card" does; "we never ask, but send it just this once" does not, nor does
/// "don't hesitate to call us": words that only look like a negation are listed apart, and a negation reaches no further than its clause.
/// </summary>
internal sealed class Polarity(int clauseBreak, int please, int negation, int notNegation)
{
    // Words that say no, each with where it stands; more than this in one window say nothing more.
    readonly (ushort Start, ushort End)[] negations = new (ushort, ushort)[64];
    int count;

    /// <summary>Refines a window's clauses by the words that begin one, and collects its negations.</summary>
    public void Enter(TokenWindow window, ConceptHits hits)
    {
        SetBorders(window.Tokens, hits);
        count = 0;
        for (int h = hits.Head(negation); h >= 0 && count < negations.Length; h = hits[h].Next)
        {
            ref readonly var hit = ref hits[h];
            if (hit.Languages != 0 && !IsVoid(hits, hit)) negations[count++] = (hit.Start, hit.End);
        }
    }

    /// <summary>Whether a match stands in the reach of a negation.</summary>
    public bool IsNegated(TokenWindow window, in PhraseMatch match)
    {
        var tokens = window.Tokens;
        for (int n = 0; n < count; n++)
        {
            var (start, end) = negations[n];
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

    void SetBorders(Span<Token> tokens, ConceptHits hits)
    {
        Span<bool> clauses = stackalloc bool[TokenWindow.MaxTokens], scopes = stackalloc bool[TokenWindow.MaxTokens];
        clauses.Clear();
        scopes.Clear();
        Mark(hits, clauseBreak, clauses);
        Mark(hits, please, scopes);
        byte clause = 0, scope = 0, part = 0;
        byte previousClause = tokens.Length > 0 ? tokens[0].Clause : (byte)0;
        byte previousRun = tokens.Length > 0 ? tokens[0].Run : (byte)0;
        for (int t = 0; t < tokens.Length; t++)
        {
            ref var token = ref tokens[t];
            bool newClause = token.Clause != previousClause || (t > 0 && clauses[t]);
            bool newPart = newClause || token.Run != previousRun;
            bool newScope = newClause || (t > 0 && scopes[t]);
            (previousClause, previousRun) = (token.Clause, token.Run);
            if (newClause) clause++;
            if (newPart) part++;
            if (newScope) scope++;
            (token.Clause, token.Part, token.Scope) = (clause, part, scope);
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
