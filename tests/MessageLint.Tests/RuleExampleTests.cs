namespace MessageLint.Tests;

/// <summary>Every rule's own examples, as <c>messagelint rules test</c> runs them.</summary>
public class RuleExampleTests
{
    [Fact]
    public void Every_example_behaves_as_its_rule_says()
    {
        var failures = RuleSet.Default.TestExamples();
        Assert.True(failures.Count == 0, string.Join('\n', failures.Select(f => $"{f.RuleId}: {f.Example}\n    expected {f.Expected}, got {f.Actual}")));
    }

    [Fact]
    public void Every_shipped_rule_file_is_valid()
    {
        // Loading with a path runs the validation that the embedded files skip for speed.
        Assert.NotEmpty(RuleSet.Load().Rules);
    }
}
