using System.Numerics;
using MessageLint.Detectors;

namespace MessageLint.Rules.Phrases;

/// <summary>The lexicons in compiled form: what all phrase rules share. Immutable.</summary>
internal sealed class CompiledLexicons
{
    /// <summary>All languages' bits.</summary>
    public const ushort All = ushort.MaxValue;

    /// <summary>The languages' codes, by bit.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>How many concepts there are, those of literals and entities too.</summary>
    public required int ConceptCount { get; init; }

    /// <summary>Entries in several parts, by the concept of their rarest part; null for most concepts.</summary>
    public required SplitEntry[]?[] Splits { get; init; }

    /// <summary>The concept that stands for each kind of entity, 0 for those that no phrase asks for.</summary>
    public required int[] EntityConcepts { get; init; }

    /// <summary>The concepts that are part of the grammar of a phrase.</summary>
    public required int ClauseBreak { get; init; }

    public required int Please { get; init; }

    public required int Negation { get; init; }

    public required int NotNegation { get; init; }
}

/// <summary>One stretch of a message, read: its words, what they mean, in which language, and what its clauses say no to. Reused.</summary>
/// <param name="lexicons">The words.</param>
/// <param name="uses">What each concept is for.</param>
internal sealed class PhraseAnalysis(CompiledLexicons lexicons, ConceptUses[] uses)
{
    // From this many function words on, a language that has two fewer is not what the sentence is written in.
    const int SureLanguage = 2;

    readonly Polarity polarity = new(lexicons.ClauseBreak, lexicons.Please, lexicons.Negation, lexicons.NotNegation);
    readonly PhraseMatcher matcher = new();
    readonly PhraseMatch[] parts = new PhraseMatch[16];
    bool knowsClauses, knowsNegations;

    public TokenWindow Window { get; } = new();

    public ConceptHits Hits { get; } = new(lexicons.Vocabulary, uses);

    /// <summary>Reads <c>[start, end)</c> of a text: its words, and what they mean.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="start">Where a sentence begins.</param>
    /// <param name="end">Where a sentence ends.</param>
    /// <param name="found">The message's entities.</param>
    /// <param name="expected">The bits of the language that the context tells, 0 when it tells none.</param>
    public void Read(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<Entity> found, ushort expected)
    {
        Window.Fill(text, start, end);
        Hits.Begin(Window);
        Hits.Collect(Window, LikelyLanguages(expected));
        (knowsClauses, knowsNegations) = (false, false);
        AddEntities(found);
        AddSplitEntries();
    }

    /// <summary>The matches of a phrase in what was read.</summary>
    public int Match(PhraseExpression expression, Span<PhraseMatch> matches)
    {
        FindClauses();
        return matcher.Match(expression, Window, Hits, matches);
    }

    /// <summary>Whether a match stands in the reach of a negation.</summary>
    public bool IsNegated(in PhraseMatch match)
    {
        if (!knowsNegations)
        {
            FindClauses();
            polarity.Enter(Window, Hits);
            knowsNegations = true;
        }

        return polarity.IsNegated(Window, match);
    }

    /// <summary>A match's place in the text.</summary>
    public TextSpan Span(in PhraseMatch match) => new(Window.Tokens[match.Start].Start, Window.Tokens[match.End - 1].End);

    ushort LikelyLanguages(ushort expected)
    {
        Span<byte> scores = stackalloc byte[16];
        scores.Clear();
        for (int t = 0; t < Window.Count; t++)
        {
            int told = 0;
            foreach (int number in Hits.Numbers(t)) told |= lexicons.Vocabulary.Word(number).Tells;
            for (; told != 0; told &= told - 1) scores[BitOperations.TrailingZeroCount(told)]++;
        }


        int best = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if ((expected >> i & 1) != 0) scores[i]++;
            best = Math.Max(best, scores[i]);
        }

        if (best < SureLanguage) return IsAlone(scores, expected) ? expected : CompiledLexicons.All;
        int likely = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] + SureLanguage > best) likely |= 1 << i;
        }

        return (ushort)likely;
    }

    /// <summary>Whether no word speaks for another language than the expected one: "Do I need it?" is then not read as Swedish.</summary>
    static bool IsAlone(ReadOnlySpan<byte> scores, ushort expected)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 && (expected >> i & 1) == 0) return false;
        }

        return expected != 0;
    }

    void AddEntities(ReadOnlySpan<Entity> entities)
    {
        var tokens = Window.Tokens;
        if (tokens.IsEmpty) return;
        foreach (ref readonly var entity in entities)
        {
            int concept = lexicons.EntityConcepts[(int)entity.Kind];
            if (concept == 0 || entity.End <= tokens[0].Start || entity.Start >= tokens[^1].End) continue;
            int first = 0;
            while (first < tokens.Length && tokens[first].End <= entity.Start) first++;
            int last = first;
            while (last + 1 < tokens.Length && tokens[last + 1].Start < entity.End) last++;
            if (first < tokens.Length && tokens[first].Start < entity.End) Hits.Add(concept, first, last + 1, CompiledLexicons.All);
        }
    }

    void FindClauses()
    {
        if (knowsClauses) return;
        knowsClauses = true;
        polarity.SetClauses(Window, Hits);
        matcher.Enter(Window);
    }

    /// <summary>Joins the parts of split entries.</summary>
    void AddSplitEntries()
    {
        // Concepts that come in here are those of split entries, which are no part of others.
        foreach (int concept in Hits.Splitting)
        {
            foreach (var split in lexicons.Splits[concept]!)
            {
                if (!split.Parts.MayHold(split.Order, Hits)) continue;
                FindClauses();
                int count = matcher.Match(split.Parts, Window, Hits, parts);
                foreach (ref readonly var match in parts.AsSpan(0, count)) Hits.Add(split.Concept, match.Start, match.End, (ushort)(match.Languages & split.Languages));
            }
        }
    }
}
