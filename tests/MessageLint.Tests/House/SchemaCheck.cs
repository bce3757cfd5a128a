using System.Text.Json;
using System.Text.Json.Nodes;

namespace MessageLint.Tests.House;

/// <summary>Holds a document against a JSON Schema, as far as ours use the language; a keyword that is not known here is an error.</summary>
static class SchemaCheck
{
    public static IEnumerable<string> Errors(JsonObject schema, JsonNode? value, string path)
    {
        foreach (var (keyword, rule) in schema)
        {
            var errors = keyword switch
            {
                "$schema" or "title" or "description" => [],
                "type" => IsOf(value, rule!.GetValue<string>()) ? [] : [$"{path} is no {rule}"],
                "enum" => rule!.AsArray().Any(v => JsonNode.DeepEquals(v, value)) ? [] : [$"{path} is none of {rule!.ToJsonString()}"],
                "required" => rule!.AsArray().Select(v => v!.GetValue<string>()).Where(name => value is JsonObject o && !o.ContainsKey(name)).Select(name => $"{path} lacks {name}"),
                "properties" => Properties(rule!.AsObject(), value, path),
                "additionalProperties" => Others(schema["properties"] as JsonObject, rule!, value, path),
                "items" => value is JsonArray items ? items.SelectMany((item, i) => Errors(rule!.AsObject(), item, $"{path}/{i}")) : [],
                "oneOf" => rule!.AsArray().Count(s => !Errors(s!.AsObject(), value, path).Any()) == 1 ? [] : [$"{path} fits none or more than one of its forms"],
                _ => [$"the schema's keyword {keyword} is not known"],
            };
            foreach (string error in errors) yield return error;
        }
    }

    static IEnumerable<string> Properties(JsonObject properties, JsonNode? value, string path) =>
        value is JsonObject content ? content.Where(p => properties.ContainsKey(p.Key)).SelectMany(p => Errors(properties[p.Key]!.AsObject(), p.Value, $"{path}/{p.Key}")) : [];

    static IEnumerable<string> Others(JsonObject? properties, JsonNode rule, JsonNode? value, string path)
    {
        var others = value is JsonObject content ? content.Where(p => properties?.ContainsKey(p.Key) != true) : [];
        return rule is JsonObject schema ? others.SelectMany(p => Errors(schema, p.Value, $"{path}/{p.Key}")) : others.Select(p => $"{path} has the unknown key {p.Key}");
    }

    static bool IsOf(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "integer",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => false,
    };
}
