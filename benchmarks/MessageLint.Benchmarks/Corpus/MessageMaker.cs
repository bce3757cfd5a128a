using System.Text;

namespace MessageLint.Benchmarks.Corpus;

/// <summary>One made-up message: its text with paragraphs, and the classes of what is wrong with it.</summary>
sealed record MadeMessage(string Text, IReadOnlyList<string> Violations)
{
    /// <summary>The message on one line, as the tools that scan a message a line need it.</summary>
    public string Line => Text.Replace("\n\n", " ", StringComparison.Ordinal);
}

/// <summary>Makes sellers' messages, the same for the same seed.</summary>
sealed class MessageMaker(ulong seed)
{
    /// <summary>The seed of every figure that is kept.</summary>
    public const ulong DefaultSeed = 20261122;

    const int ViolatingPercent = 15, SecondViolationPercent = 25, OtherLanguagePercent = 20;

    readonly Xorshift random = new(seed);

    /// <summary>Messages until their lines, each with its line end, reach a number of UTF-8 bytes.</summary>
    public static IEnumerable<MadeMessage> Make(long bytes, ulong seed = DefaultSeed)
    {
        var maker = new MessageMaker(seed);
        for (long made = 0; made < bytes;)
        {
            var message = maker.Next();
            made += Encoding.UTF8.GetByteCount(message.Line) + 1;
            yield return message;
        }
    }

    public MadeMessage Next()
    {
        var filler = new Filler(random);
        var sentences = new List<string>();
        for (int count = 2 + random.Next(3) + random.Next(4) + random.Next(2); count > 0; count--)
        {
            string sentence = random.Pick(random.Chance(OtherLanguagePercent) ? Sentences.Others : Sentences.English);
            if (!sentences.Contains(sentence)) sentences.Add(sentence);
        }

        var violations = new List<string>();
        if (random.Chance(ViolatingPercent)) Violate(sentences, violations);
        if (violations.Count > 0 && random.Chance(SecondViolationPercent)) Violate(sentences, violations);

        var text = new StringBuilder();
        filler.Append(text, random.Pick(Sentences.Openings));
        int paragraph = random.Next(1, sentences.Count + 1);
        for (int i = 0; i < sentences.Count; i++)
        {
            text.Append(i == 0 || i == paragraph ? "\n\n" : " ");
            filler.Append(text, sentences[i]);
        }

        filler.Append(text.Append("\n\n"), random.Pick(Sentences.Closings));
        return new MadeMessage(text.ToString(), violations);
    }

    void Violate(List<string> sentences, List<string> violations)
    {
        var (name, choices) = random.Pick(Violations.All);
        violations.Add(name);
        sentences.Insert(random.Next(sentences.Count + 1), random.Pick(choices));
    }
}
