namespace MessageLint.Rules.Phrases;

/// <summary>A phrase found in a window: the words <c>[Start, End)</c>, by number, and where its last part within one sentence begins.</summary>
internal readonly record struct PhraseMatch(int Start, int End, int Tail, ushort Languages);

/// <summary>Matches compiled phrases against the concepts of a window, step by step from left to right; the work is bounded by the window's size.</summary>
internal sealed class PhraseMatcher
{
    /// <summary>How many words "…" may span, and how many in scripts where every unit counts as a word.</summary>
    public const int ClauseGap = 8, UnspacedGap = 20;

    const int SentenceGap = 20, WindowGap = 40;

    // A part between commas counts as a thing in a list up to this many words; a gap runs through lists, not through clauses.
    const int ListPart = 5;

    // For each word border, the partial match that ends there and began latest; Start is -1 where there is none.
    PhraseMatch[] current = new PhraseMatch[TokenWindow.MaxTokens + 1];
    PhraseMatch[] next = new PhraseMatch[TokenWindow.MaxTokens + 1];

    // A part has the number of its first border, and borders count on where no word is between them.
    readonly byte[] partLengths = new byte[byte.MaxValue + 1];

    /// <summary>Prepares for a window whose borders are final.</summary>
    public void Enter(TokenWindow window)
    {
        Array.Clear(partLengths);
        foreach (ref readonly var token in window.Tokens) partLengths[token.Part]++;
    }

    /// <summary>The matches of a phrase, leftmost first, none inside another.</summary>
    /// <returns>The number written to <paramref name="matches"/>; what does not fit is dropped.</returns>
    public int Match(PhraseExpression expression, TokenWindow window, ConceptHits hits, Span<PhraseMatch> matches)
    {
        var steps = expression.Steps;
        foreach (ref readonly var step in steps.AsSpan())
        {
            if (!hits.HasAny(step.Concepts)) return 0;
        }

        var tokens = window.Tokens;
        current.AsSpan(0, tokens.Length + 1).Fill(new PhraseMatch(-1, 0, 0, 0));
        foreach (int concept in steps[0].Concepts)
        {
            for (int h = hits.Head(concept); h >= 0; h = hits[h].Next)
            {
                ref readonly var hit = ref hits[h];
                if (hit.Languages == 0 || (expression.AtStart && !IsNearStart(tokens, hit.Start))) continue;
                Offer(current, new PhraseMatch(hit.Start, hit.End, hit.Start, hit.Languages));
            }
        }

        for (int s = 1; s < steps.Length; s++)
        {
            next.AsSpan(0, tokens.Length + 1).Fill(new PhraseMatch(-1, 0, 0, 0));
            foreach (int concept in steps[s].Concepts)
            {
                for (int h = hits.Head(concept); h >= 0; h = hits[h].Next) Extend(window, steps[s].Gap, hits[h]);
            }

            (current, next) = (next, current);
        }

        return Take(expression, window, matches);
    }

    void Extend(TokenWindow window, Gap gap, in ConceptHit hit)
    {
        var tokens = window.Tokens;
        int reach = gap.Kind == GapKind.None ? 0 : Reach(gap, window, hit.Start);
        int least = Math.Max(1, hit.Start - reach);
        for (int end = hit.Start; end >= least; end--)
        {
            ref readonly var before = ref current[end];
            if (before.Start < 0 || (before.Languages & hit.Languages) == 0 || !Joins(tokens, gap.Kind, end, hit.Start)) continue;
            int tail = gap.Kind is GapKind.Sentence or GapKind.Window ? hit.Start : before.Tail;
            Offer(next, new PhraseMatch(before.Start, hit.End, tail, (ushort)(before.Languages & hit.Languages)));
            return;
        }
    }

    static int Reach(Gap gap, TokenWindow window, int at) =>
        gap.Max > 0 ? gap.Max : gap.Kind switch
        {
            GapKind.Clause => Normalization.WordFolding.IsUnspaced(window.Letters(window.Tokens[at])[0]) ? UnspacedGap : ClauseGap,
            GapKind.Sentence => SentenceGap,
            _ => WindowGap,
        };

    bool Joins(ReadOnlySpan<Token> tokens, GapKind kind, int end, int start)
    {
        ref readonly var left = ref tokens[end - 1];
        ref readonly var right = ref tokens[start];
        switch (kind)
        {
            case GapKind.Window:
                return true;
            case GapKind.Sentence:
                return left.Sentence == right.Sentence;
            case GapKind.None:
                return left.Run == right.Run;
            default:
                if (left.Clause != right.Clause) return false;
                for (int part = left.Part + 1; part <= right.Part; part++)
                {
                    if (partLengths[part] > ListPart) return false;
                }

                return true;
        }
    }

    /// <summary>Of the matches left over, those that end the farthest right without sharing words.</summary>
    int Take(PhraseExpression expression, TokenWindow window, Span<PhraseMatch> matches)
    {
        int count = 0;
        for (int end = 1; end <= window.Count && count < matches.Length; end++)
        {
            ref readonly var match = ref current[end];
            if (match.Start < 0) continue;
            if (expression.IsQuestion && !window.IsQuestion(window.Tokens[end - 1].Sentence)) continue;
            if (count > 0 && match.Start < matches[count - 1].End)
            {
                // The same words with a longer last entry ("card", "card number"): the longer one tells more.
                if (match.Start <= matches[count - 1].Start) matches[count - 1] = match;
                continue;
            }

            matches[count++] = match;
        }

        return count;
    }

    static void Offer(PhraseMatch[] ends, in PhraseMatch match)
    {
        // Each bit says that some match in that language ends here; of several beginnings the latest is kept.
        ref var held = ref ends[match.End];
        if (held.Start < 0) held = match;
        else held = (held.Start >= match.Start ? held : match) with { Languages = (ushort)(held.Languages | match.Languages) };
    }

    static bool IsNearStart(ReadOnlySpan<Token> tokens, int index) => index < 2 || tokens[index - 2].Sentence != tokens[index].Sentence;
}
