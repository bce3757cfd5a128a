using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MessageLint.Rules.Definitions;

namespace MessageLint.Tests.House;

/// <summary>The schemas beside the rules say what the types say, and the files beside them agree.</summary>
public class SchemaTests
{
    static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string, string, string> Schemas => new()
    {
        { "rules", "MessageLint rule file", "rules" },
        { "lexicon", "MessageLint lexicon", "rules/lexicons" },
        { "profile", "MessageLint profile", "rules/profiles" },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_is_that_of_its_type(string name, string title, string folder)
    {
        JsonTypeInfo type = folder switch
        {
            "rules" => DefinitionJson.Default.RuleFile,
            "rules/lexicons" => DefinitionJson.Default.LexiconFile,
            _ => DefinitionJson.Default.ProfileFile,
        };
        Repository.Holds($"rules/schema/{name}.schema.json", SchemaWriter.Write(type, title));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_file_names_its_schema_and_keeps_to_it(string name, string title, string folder)
    {
        var schema = JsonNode.Parse(Repository.Read($"rules/schema/{name}.schema.json"))!.AsObject();
        Assert.Equal(title, schema["title"]!.GetValue<string>());
        var files = Directory.GetFiles(Repository.PathOf(folder), "*.json");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            var content = JsonNode.Parse(File.ReadAllText(file), documentOptions: Lenient)!.AsObject();
            string wanted = $"{(folder == "rules" ? "" : "../")}schema/{name}.schema.json";
            Assert.True(content["$schema"]?.GetValue<string>() == wanted, $"{file} should begin with \"$schema\": \"{wanted}\".");
            Assert.Empty(SchemaCheck.Errors(schema, content, Path.GetFileName(file)));
        }
    }

    [Theory]
    [InlineData("""{ "category": "contact", "rules": [] }""", true)]
    [InlineData("""{ "category": "contacts", "rules": [] }""", false)]
    [InlineData("""{ "category": "contact" }""", false)]
    [InlineData("""{ "category": "contact", "rules": {} }""", false)]
    [InlineData("""{ "category": "contact", "rules": [], "rulez": [] }""", false)]
    public void The_schema_of_rule_files_tells_right_from_wrong(string file, bool valid)
    {
        var schema = JsonNode.Parse(Repository.Read("rules/schema/rules.schema.json"))!.AsObject();
        Assert.Equal(valid, !SchemaCheck.Errors(schema, JsonNode.Parse(file), "file").Any());
    }
}
