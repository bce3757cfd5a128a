using MessageLint.Rules.Phrases;

namespace MessageLint.Rules;

/// <summary>Compiled rules and lexicons in a pack.</summary>
internal static class PackedRules
{
    public static void Write(PackWriter writer, RulePack pack)
    {
        var lexicons = pack.Lexicons;
        writer.Texts(lexicons.Languages);
        lexicons.Vocabulary.Write(writer);
        writer.Array<int>([lexicons.ConceptCount, lexicons.ClauseBreak, lexicons.Please, lexicons.Negation, lexicons.NotNegation]);
        writer.Array<int>(lexicons.EntityConcepts);
        foreach (var splits in lexicons.Splits) writer.Optional(splits, some => writer.List(some, split => Write(writer, split)));
        writer.List(pack.Rules, rule => Write(writer, rule));
        writer.List(pack.Profiles, profile => PackedDefinitions.Write(writer, profile));
    }

    public static RulePack Read(PackReader reader)
    {
        var languages = reader.Texts()!;
        var vocabulary = Vocabulary.Read(reader);
        var numbers = reader.Array<int>();
        var entityConcepts = reader.Array<int>();
        var splits = new SplitEntry[]?[numbers[0]];
        for (int concept = 0; concept < splits.Length; concept++) splits[concept] = reader.Optional(() => reader.List(() => ReadSplit(reader)));
        var lexicons = new CompiledLexicons
        {
            Languages = languages,
            Vocabulary = vocabulary,
            ConceptCount = numbers[0],
            ClauseBreak = numbers[1],
            Please = numbers[2],
            Negation = numbers[3],
            NotNegation = numbers[4],
            EntityConcepts = entityConcepts,
            Splits = splits,
        };
        return new RulePack(lexicons, reader.List(() => ReadRule(reader)), reader.List(() => PackedDefinitions.ReadProfile(reader)));
    }

    static void Write(PackWriter writer, SplitEntry split)
    {
        writer.Int(split.Concept);
        writer.Int(split.Languages);
        Write(writer, split.Parts);
        writer.Array<int>(split.Order);
    }

    static SplitEntry ReadSplit(PackReader reader) => new(reader.Int(), (ushort)reader.Int(), ReadExpression(reader), reader.Array<int>());

    static void Write(PackWriter writer, PackedRule rule)
    {
        PackedDefinitions.Write(writer, rule.Definition);
        writer.List(rule.Phrases, phrase =>
        {
            Write(writer, phrase.Expression);
            writer.Array<int>(phrase.Order);
        });
        writer.Int(rule.Languages);
        writer.Optional(rule.Anchor, anchor => Write(writer, anchor));
        foreach (var phrases in new[] { rule.Required, rule.Unless, rule.UnlessAnywhere, rule.OnlyWith }) writer.List(phrases, expression => Write(writer, expression));
    }

    static PackedRule ReadRule(PackReader reader) => new(PackedDefinitions.ReadRule(reader))
    {
        Phrases = reader.List(() => new PackedPhrase(ReadExpression(reader), reader.Array<int>())),
        Languages = (ushort)reader.Int(),
        Anchor = reader.Optional(() => ReadExpression(reader)),
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
