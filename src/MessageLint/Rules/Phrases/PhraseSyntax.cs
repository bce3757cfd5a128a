using MessageLint.Normalization;

namespace MessageLint.Rules.Phrases;

/// <summary>How far apart two steps may stand.</summary>
internal enum GapKind : byte
{
    /// <summary>Side by side.</summary>
    None,

    /// <summary>Inside a clause: …</summary>
    Clause,

    /// <summary>Inside a sentence: ~</summary>
    Sentence,

    /// <summary>Into the next sentence: ~~</summary>
    Window,
}

/// <summary>The distance before a step: at most <paramref name="Max"/> words between; 0 stands for the kind's own limit.</summary>
internal readonly record struct Gap(GapKind Kind, int Max);

/// <summary>What a step of a phrase asks for.</summary>
internal enum StepKind : byte
{
    /// <summary>One of several concepts, by name.</summary>
    Concept,

    /// <summary>One of several word sequences.</summary>
    Words,

    /// <summary>An entity of one of several kinds, by name.</summary>
    Entity,

    /// <summary>The sentence is a question.</summary>
    Question,

    /// <summary>The sentence's start.</summary>
    Start,
}

/// <summary>One step of a parsed phrase.</summary>
internal sealed record PhraseStep(Gap Gap, StepKind Kind, IReadOnlyList<string> Names, WordSequence? Words, bool Optional);

/// <summary>An error in a phrase or lexicon entry.</summary>
internal sealed class PhraseSyntaxException(string message) : Exception(message);

/// <summary>Parses phrases and lexicon entries: <c>{ask} … (card|bank) number*</c>.</summary>
internal static class PhraseSyntax
{
    const int MaxGap = 40;

    /// <summary>Parses a phrase; parts joined by &amp; come back in every order, optional steps both with and without.</summary>
    /// <returns>The variants, each a sequence of steps that must all be there.</returns>
    public static IReadOnlyList<IReadOnlyList<PhraseStep>> Parse(string phrase, WordSequence.Pool pool)
    {
        var parts = phrase.Split(" & ").Select(part => ParseSteps(part.Trim(), pool)).ToList();
        if (parts.Count > 3) throw new PhraseSyntaxException("at most three parts can be joined by '&'");
        var variants = new List<IReadOnlyList<PhraseStep>>();
        foreach (var order in Permutations(parts.Count))
        {
            var steps = new List<PhraseStep>();
            foreach (int index in order)
            {
                var part = parts[index];
                steps.AddRange(steps.Count == 0 ? part : [part[0] with { Gap = new Gap(GapKind.Clause, 0) }, .. part.Skip(1)]);
            }

            AddVariants(steps, 0, [], variants);
        }

        return variants;
    }

    /// <summary>Parses a lexicon entry: word sequences, each a list of parts with gaps between them.</summary>
    public static IReadOnlyList<IReadOnlyList<PhraseStep>> ParseEntry(string entry, WordSequence.Pool pool)
    {
        var variants = Parse(entry, pool);
        return variants.SelectMany(v => v).Any(step => step.Kind != StepKind.Words)
            ? throw new PhraseSyntaxException("a lexicon entry holds words only, no {concepts}")
            : variants;
    }

    /// <summary>The words of a text, folded and cut as messages are: of a long one, what is not read there is not asked for.</summary>
    static List<string> Words(string text)
    {
        var words = new List<string>();
        Span<char> folded = stackalloc char[TokenWindow.MaxLetters];
        for (int i = 0; i < text.Length;)
        {
            int end = Tokenizer.WordEnd(text, i);
            if (end > i)
            {
                words.Add(new string(folded[..Tokenizer.FoldWord(text.AsSpan(i, end - i), folded)]));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    static void AddVariants(List<PhraseStep> steps, int index, List<PhraseStep> chosen, List<IReadOnlyList<PhraseStep>> variants)
    {
        if (index == steps.Count)
        {
            if (!chosen.Any(step => step.Kind is StepKind.Concept or StepKind.Words or StepKind.Entity)) throw new PhraseSyntaxException("the phrase asks for nothing");
            variants.Add([.. chosen]);
            return;
        }

        var step = steps[index];
        AddVariants(steps, index + 1, [.. chosen, step with { Optional = false }], variants);
        if (!step.Optional) return;

        // Without it, the wider of the two gaps around it stays.
        var rest = steps.ToList();
        if (index + 1 < rest.Count && step.Gap.Kind > rest[index + 1].Gap.Kind) rest[index + 1] = rest[index + 1] with { Gap = step.Gap };
        AddVariants(rest, index + 1, chosen, variants);
    }

    static List<PhraseStep> ParseSteps(string text, WordSequence.Pool pool)
    {
        var steps = new List<PhraseStep>();
        var gap = default(Gap);
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c is '…' or '~')
            {
                if (gap.Kind != GapKind.None) throw new PhraseSyntaxException("two gaps stand side by side");
                gap = ParseGap(text, ref i);
            }
            else if (c == '{')
            {
                int end = text.IndexOf('}', i);
                if (end < 0) throw new PhraseSyntaxException("'{' is never closed");
                steps.Add(ParseBraces(text[(i + 1)..end].Trim(), gap, IsOptional(text, end + 1)));
                gap = default;
                i = end + 1 + (IsOptional(text, end + 1) ? 1 : 0);
            }
            else
            {
                int end = LiteralEnd(text, i);
                var words = ParseWords(text[i..end], pool);
                if (words.IsEmpty) throw new PhraseSyntaxException($"'{text[i..end].Trim()}' holds no word");
                steps.Add(new PhraseStep(gap, StepKind.Words, [], words, words.IsNullable));
                gap = default;
                i = end;
            }
        }

        if (gap.Kind != GapKind.None || steps.Count == 0) throw new PhraseSyntaxException("a phrase must begin and end with words or concepts");
        if (steps[0].Gap.Kind != GapKind.None) throw new PhraseSyntaxException("a phrase can't begin with a gap");
        return steps;
    }

    static Gap ParseGap(string text, ref int i)
    {
        var kind = text[i] == '…' ? GapKind.Clause : GapKind.Sentence;
        if (kind == GapKind.Sentence && i + 1 < text.Length && text[i + 1] == '~')
        {
            kind = GapKind.Window;
            i++;
        }

        i++;
        int max = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++) max = Math.Min(MaxGap + 1, max * 10 + (text[i] - '0'));
        return max > MaxGap ? throw new PhraseSyntaxException($"a gap is at most {MaxGap} words") : new Gap(kind, max);
    }

    static PhraseStep ParseBraces(string name, Gap gap, bool optional)
    {
        if (name == "?") return new PhraseStep(gap, StepKind.Question, [], null, optional);
        if (name == "^") return new PhraseStep(gap, StepKind.Start, [], null, optional);
        var names = name.Split('|', StringSplitOptions.TrimEntries);
        if (names.Any(n => n.Length == 0)) throw new PhraseSyntaxException("'{}' holds no concept");
        bool entity = names[0][0] == '@';
        if (names.Any(n => n[0] == '@' != entity)) throw new PhraseSyntaxException("entities and concepts can't stand in one pair of braces");
        return new PhraseStep(gap, entity ? StepKind.Entity : StepKind.Concept, [.. names.Select(n => n.TrimStart('@'))], null, optional);
    }

    static bool IsOptional(string text, int index) => index < text.Length && text[index] == '?';

    static int LiteralEnd(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')') depth--;
            if (depth == 0 && text[i] is '{' or '…' or '~') return i;
        }

        return depth == 0 ? text.Length : throw new PhraseSyntaxException("'(' is never closed");
    }

    static WordSequence ParseWords(string text, WordSequence.Pool pool)
    {
        var items = new List<WordItem>();
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] == '(')
            {
                int end = GroupEnd(text, i);
                bool optional = IsOptional(text, end + 1);
                var alternatives = SplitAlternatives(text[(i + 1)..end]).Select(part => ParseWords(part, pool)).ToList();
                if (alternatives.All(a => a.IsEmpty)) throw new PhraseSyntaxException($"'{text[i..(end + 1)]}' holds no word");
                items.Add(new WordItem([.. alternatives.Where(a => !a.IsEmpty)], optional || alternatives.Any(a => a.IsEmpty)));
                i = end + (optional ? 2 : 1);
            }
            else
            {
                int end = text.IndexOf('(', i);
                if (end < 0) end = text.Length;
                items.AddRange(Patterns(text[i..end]).Select(word => new WordItem(word)));
                i = end;
            }
        }

        return pool.Of(items);
    }

    static int GroupEnd(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }

        throw new PhraseSyntaxException("'(' is never closed");
    }

    static List<string> SplitAlternatives(string group)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i < group.Length; i++)
        {
            if (group[i] == '(') depth++;
            if (group[i] == ')') depth--;
            if (group[i] != '|' || depth != 0) continue;
            parts.Add(group[start..i]);
            start = i + 1;
        }

        parts.Add(group[start..]);
        return parts;
    }

    static WordPattern[] Patterns(string text)
    {
        var patterns = new List<WordPattern>();
        foreach (string part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            bool suffix = part[0] == '*', stem = part[^1] == '*' && part.Length > 1;
            string bare = part.Trim('*');
            if (bare.Contains('*', StringComparison.Ordinal) || (suffix && stem)) throw new PhraseSyntaxException($"'*' stands at one end of a word only: '{part}'");
            var words = Words(bare);
            if (words.Count == 0) throw new PhraseSyntaxException($"'{part}' holds no letter or digit");
            for (int w = 0; w < words.Count; w++)
            {
                string word = words[w];
                var form = stem && w == words.Count - 1 ? WordForm.Stem : suffix && w == 0 ? WordForm.Suffix : WordForm.Whole;
                if (form != WordForm.Whole && WordFolding.IsUnspaced(word[0])) form = WordForm.Whole;
                if (form != WordForm.Whole && word.Length > WordTable.MaxPart) throw new PhraseSyntaxException($"'{part}' is too long for a stem: {WordTable.MaxPart} letters are the most");
                if (form != WordForm.Whole && word.Length < 2) throw new PhraseSyntaxException($"'{part}' is too short for a stem");
                patterns.Add(new WordPattern(word, form));
            }
        }

        return [.. patterns];
    }

    static IEnumerable<int[]> Permutations(int count) => count switch
    {
        1 => [[0]],
        2 => [[0, 1], [1, 0]],
        _ => [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]],
    };
}
