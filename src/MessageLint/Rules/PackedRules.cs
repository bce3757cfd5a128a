using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Compiled rules and lexicons in a pack.</summary>
internal static class PackedRules
{
    public static void Write(PackWriter writer, RulePack pack)
    {
        var lexicons = pack.Lexicons;
        writer.Texts(lexicons.Languages);
        lexicons.Words.Write(writer);
        writer.List(lexicons.FunctionWords, pair =>
        {
            writer.Array<ulong>([pair.Key]);
            writer.Int(pair.Value);
        });
        writer.Array<int>([lexicons.ConceptCount, lexicons.ClauseBreak, lexicons.Please, lexicons.Negation, lexicons.NotNegation]);
        writer.Array<int>(lexicons.EntityConcepts);
        writer.List(lexicons.EntityClues, clues => writer.Array<int>(clues));
        writer.List(lexicons.EntityMarks, marks => writer.Array<int>(marks));
        writer.List(lexicons.Splits.SelectMany(s => s ?? []).ToList(), split =>
        {
            writer.Int(split.Concept);
            writer.Int(split.Languages);
            Write(writer, split.Parts);
        });
        writer.List(pack.Rules, rule => Write(writer, rule));
        writer.List(pack.Profiles, profile => PackedDefinitions.Write(writer, profile));
        writer.Int(pack.ClueCount);
        writer.Int(pack.MarkCount);
    }

    public static RulePack Read(PackReader reader)
    {
        var languages = reader.Texts()!;
        var words = new Vocabulary(reader);
        var functionWords = reader.List(() => KeyValuePair.Create(reader.Array<ulong>()[0], (ushort)reader.Int())).ToDictionary();
        var numbers = reader.Array<int>();
        var entityConcepts = reader.Array<int>();
        var entityClues = reader.List(reader.Array<int>);
        var entityMarks = reader.List(reader.Array<int>);
        var splits = new SplitEntry[]?[numbers[0]];
        foreach (var group in reader.List(() => new SplitEntry(reader.Int(), (ushort)reader.Int(), ReadExpression(reader))).GroupBy(s => s.Parts.Steps[0].Concepts[0])) splits[group.Key] = [.. group];
        var lexicons = new CompiledLexicons
        {
            Languages = languages,
            Words = words,
            ConceptCount = numbers[0],
            FunctionWords = functionWords,
            ClauseBreak = numbers[1],
            Please = numbers[2],
            Negation = numbers[3],
            NotNegation = numbers[4],
            EntityConcepts = entityConcepts,
            EntityClues = entityClues,
            EntityMarks = entityMarks,
            Splits = splits,
        };
        return new RulePack(lexicons, reader.List(() => ReadRule(reader)), reader.List(() => PackedDefinitions.ReadProfile(reader)), reader.Int(), reader.Int());
    }

    static void Write(PackWriter writer, PackedRule rule)
    {
        PackedDefinitions.Write(writer, rule.Definition);
        writer.List(rule.Phrases, phrase =>
        {
            Write(writer, phrase.Expression);
            writer.List(phrase.Clues, clues => writer.Array<int>(clues));
            writer.Array<int>(phrase.Order);
        });
        writer.List(rule.PatternClues, clues => writer.Array<int>(clues));
        foreach (var phrases in new[] { rule.Required, rule.Unless, rule.UnlessAnywhere, rule.OnlyWith }) writer.List(phrases, expression => Write(writer, expression));
    }

    static PackedRule ReadRule(PackReader reader) => new(PackedDefinitions.ReadRule(reader))
    {
        Phrases = reader.List(() => new PackedPhrase(ReadExpression(reader), reader.List(reader.Array<int>), reader.Array<int>())),
        PatternClues = reader.List(reader.Array<int>),
        Required = reader.List(() => ReadExpression(reader)),
        Unless = reader.List(() => ReadExpression(reader)),
        UnlessAnywhere = reader.List(() => ReadExpression(reader)),
        OnlyWith = reader.List(() => ReadExpression(reader)),
    };

    static void Write(PackWriter writer, PhraseExpression expression)
    {
        writer.List(expression.Steps, step =>
        {
            writer.Int((int)step.Gap.Kind);
            writer.Int(step.Gap.Max);
            writer.Array<int>(step.Concepts);
        });
        writer.Flag(expression.IsQuestion);
        writer.Flag(expression.AtStart);
    }

    static PhraseExpression ReadExpression(PackReader reader) => new(
        reader.List(() => new ExpressionStep(new Gap((GapKind)reader.Int(), reader.Int()), reader.Array<int>())), reader.Flag(), reader.Flag());
}
