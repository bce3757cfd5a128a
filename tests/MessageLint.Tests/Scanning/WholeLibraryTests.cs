using System.Text;

namespace MessageLint.Tests.Scanning;

/// <summary>What must hold from one end of the library to the other, with the default rules.</summary>
public class WholeLibraryTests
{
    const string Clean =
        "Hello Ana,\n\nthank you for your order. The kettle left our warehouse on Monday and it should be with you within a few days. "
        + "Please let us know whether the lid fits.\n\nKind regards, the kettle team";

    static readonly MessageLinter Linter = MessageLinter.Create(new LinterOptions { Profile = "generic" });

    [Fact]
    public void Utf16_and_utf8_give_the_same_results()
    {
        var random = new Random(99);
        int withFindings = 0;
        for (int i = 0; i < 4000; i++)
        {
            string text = Text(random);
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            if (Encoding.UTF8.GetString(utf8) != text) continue;
            var context = i % 4 == 0 ? new MessageContext { Direction = Direction.Inbound } : MessageContext.Empty;
            var result = Linter.Lint(text, context);
            if (result.Findings.Count > 0) withFindings++;
            string expected = Show(result), actual = Show(Linter.LintUtf8(utf8, context));
            Assert.True(expected == actual, $"{text}\nUTF-16: {expected}\nUTF-8: {actual}");
        }

        Assert.InRange(withFindings, 100, 3900);
    }

    [Fact]
    public void A_clean_message_allocates_nothing()
    {
        // With an order number and a date the detectors run; with an accent the normaliser and the folding of words do.
        foreach (string text in (string[])[Clean, Clean + " Order 302-1234567-7654321 of 2026-03-04, 14 x 20 cm, €12,50.", Clean.Replace("kettle", "théière", StringComparison.Ordinal)])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Assert.Empty(Linter.Lint(text).Findings);
            Assert.Equal(0, Allocated(() => Linter.Lint(text)));
            Assert.Equal(0, Allocated(() => Linter.Lint(text.AsSpan(), MessageContext.Empty)));
            Assert.Equal(0, Allocated(() => Linter.LintUtf8(utf8, MessageContext.Empty)));
        }
    }

    [Fact]
    public async Task Eight_threads_give_what_one_gives()
    {
        var random = new Random(5);
        string[] texts = [.. Enumerable.Range(0, 400).Select(_ => Text(random))];
        string[] expected = [.. texts.Select(t => Show(Linter.Lint(t)))];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Factory.StartNew(Run, worker, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        void Run(object? worker)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                int index = (i + (50 * (int)worker!)) % texts.Length;
                Assert.Equal(expected[index], Show(Linter.Lint(texts[index])));
            }
        }
    }

    static long Allocated(Action action)
    {
        for (int i = 0; i < 20; i++) action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++) action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static string Text(Random random)
    {
        string[] telling = ["Write to care@lindenlamp.example", "call +44 20 7946 0958", "see www.kettle-haus.de", "text us on whatsapp", "Straße 5, ring 0151 23456789", "https://x.example/a?b=c"];
        string text = RandomTexts.Text(random, 40);
        return random.Next(3) == 0 ? text + " " + telling[random.Next(telling.Length)] + " " + RandomTexts.Text(random, 20) : text;
    }

    static string Show(LintResult result) =>
        $"{result.Verdict}\n" + string.Join('\n', result.Findings.Select(f => $"{f.RuleId} {f.Severity} {f.Span.Start}-{f.Span.End} {f.Line}:{f.Column} {f.Excerpt}"))
        + "\n" + string.Join('\n', result.NotChecked.Select(n => $"{n.RuleId}: {string.Join(',', n.Needs)}"));
}
