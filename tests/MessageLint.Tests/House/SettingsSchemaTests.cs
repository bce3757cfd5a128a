using System.Text.Json.Nodes;
using MessageLint.Rules.Definitions;

namespace MessageLint.Tests.House;

/// <summary>The schema of settings files, and the one that the README shows.</summary>
public class SettingsSchemaTests
{
    const string Schema = "rules/schema/settings.schema.json";

    [Fact]
    public void The_schema_is_that_of_its_type() => Repository.Holds(Schema, SchemaWriter.Write(DefinitionJson.Default.SettingsFile, "MessageLint settings"));

    [Theory]
    [InlineData("""{ "allow": [ { "text": "a", "rule": "tone/profanity", "reason": "R." } ] }""", true)]
    [InlineData("""{ "allow": [ { "text": "a", "rule": "tone/profanity" } ] }""", false)]
    [InlineData("""{ "allow": {} }""", false)]
    [InlineData("""{ "alow": [] }""", false)]
    public void The_schema_tells_right_from_wrong(string file, bool valid) =>
        Assert.Equal(valid, !SchemaCheck.Errors(JsonNode.Parse(Repository.Read(Schema))!.AsObject(), JsonNode.Parse(file), "file").Any());

    [Fact]
    public void The_settings_in_the_readme_are_valid()
    {
        string shown = Repository.Read("README.md").Split("```json\n").Single(block => block.Contains("\"allow\":", StringComparison.Ordinal)).Split("```")[0];
        using var folder = new TempFolder();
        Assert.Single(new LinterOptions().WithSettings(folder.Add("settings.json", shown)).Allow);
        Assert.Empty(SchemaCheck.Errors(JsonNode.Parse(Repository.Read(Schema))!.AsObject(), JsonNode.Parse(shown), "README"));
    }
}
