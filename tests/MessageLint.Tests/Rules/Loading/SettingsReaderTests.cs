namespace MessageLint.Tests.Rules.Loading;

/// <summary>What is wrong with a settings file, and where. The place is marked by ▮, which the file itself does not hold.</summary>
public class SettingsReaderTests
{
    const string Good = """{"text": "Bloody Mary Mix", "rule": "tone/profanity", "reason": "The name of our product."}""";

    [Theory]
    [InlineData("""{ ▮"alow": [] }""", "Unknown key 'alow'. Did you mean 'allow'?")]
    [InlineData("""{ "allow": [],""" + "\n" + """ ▮"allow": [] }""", "The same key stands here twice. Remove one.")]
    [InlineData("""{ ▮"allow": {} }""", "A list is expected.")]
    [InlineData("""{ "allow": [""" + "\n" + """▮"Bloody Mary"] }""", "An object is expected.")]
    [InlineData("""{ "allow": [ ▮{"text": "a", "rule": "tone/profanity"} ] }""", "Missing: 'reason'.")]
    [InlineData("""{ "allow": [ {▮"text": 5, "rule": "tone/profanity", "reason": "R."} ] }""", "A text is expected.")]
    [InlineData("""{ "allow": [ {"text": ▮null, "rule": "tone/profanity", "reason": "R."} ] }""", "A null says nothing. Leave it out.")]
    [InlineData("""{ "allow": [ {▮"txt": "a", "rule": "tone/profanity", "reason": "R."} ] }""", "Unknown key 'txt'. Did you mean 'text'?")]
    [InlineData("""{ "allow": [ {▮"text": " ", "rule": "tone/profanity", "reason": "R."} ] }""", "The text is empty. Write the words that may stand in a message.")]
    [InlineData("""{ "allow": [ {"text": "a", ▮"rule": "tone/profanty", "reason": "R."} ] }""", "There is no rule 'tone/profanty'. Did you mean 'tone/profanity'?")]
    [InlineData("""{ "allow": [ {"text": "a", ▮"rule": "xyz", "reason": "R."} ] }""", "There is no rule 'xyz'.")]
    [InlineData("""{ "allow": [ {"text": "a", ▮"rule": "sensitive/card-present", "reason": "R."} ] }""", "Rules of the category 'sensitive' can't be allowed: they keep card numbers, passwords and the like out of messages, and no name needs those. Remove the entry.")]
    [InlineData("""{ "allow": [ {"text": "a", "rule": "tone/profanity", ▮"reason": " "} ] }""", "The reason is empty. Say why the text may stand, for those who read what was allowed.")]
    public void A_broken_file_is_refused_with_the_place_and_what_to_do(string marked, string message)
    {
        int at = marked.IndexOf('▮', StringComparison.Ordinal);
        using var folder = new TempFolder();
        string file = folder.Add("settings.json", marked.Replace("▮", "", StringComparison.Ordinal));
        var error = Assert.Single(Assert.Throws<RuleSetException>(() => new LinterOptions().WithSettings(file)).Errors);
        Assert.Equal((file, message), (error.File, error.Message));
        if (at < 0) return;
        Assert.Equal((marked[..at].Count(c => c == '\n') + 1, at - marked[..at].LastIndexOf('\n')), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("{ \"allow\": [] }", 0)]
    [InlineData("// Ours\n{ \"$schema\": \"x\", \"allow\": [" + Good + ",] /* one */ }", 1)]
    [InlineData("\uFEFF{ \"allow\": [" + Good + "," + Good + "] }", 2)]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_fine(string text, int count)
    {
        using var folder = new TempFolder();
        Assert.Equal(count, new LinterOptions().WithSettings(folder.Add("settings.json", text)).Allow.Count);
    }

    [Fact]
    public void Every_error_is_told()
    {
        using var folder = new TempFolder();
        string file = folder.Add("settings.json", """{ "allow": [ {"text": "", "rule": "tone/profanity", "reason": "R."}, {"text": "a", "rule": "tone/no", "reason": ""} ] }""");
        Assert.Equal(3, Assert.Throws<RuleSetException>(() => new LinterOptions().WithSettings(file)).Errors.Count);
        Assert.ThrowsAny<IOException>(() => new LinterOptions().WithSettings(folder.Path + "/none.json"));
    }

    [Fact]
    public void Settings_add_to_what_the_options_allow()
    {
        using var folder = new TempFolder();
        var options = new LinterOptions { Allow = [new AllowedText("Damn Good Tea", "tone/profanity", "A book.")] }.WithSettings(folder.Add("settings.json", "{ \"allow\": [" + Good + "] }"));
        Assert.Equal(["Damn Good Tea", "Bloody Mary Mix"], options.Allow.Select(a => a.Text));
    }
}
