using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using MessageLint.Rules;
using MessageLint.Rules.Definitions;
using MessageLint.Rules.Loading;

namespace MessageLint.Tests.House;

/// <summary>Makes the JSON Schemas of definition files from the types that read them.</summary>
static class SchemaWriter
{
    static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The values that a property may have where its type does not tell; of a list, those of its items.</summary>
    static readonly Dictionary<(Type Type, string Property), IEnumerable<string>> Values = new()
    {
        [(typeof(RuleFile), "category")] = RuleValidator.Categories,
        [(typeof(RuleDefinition), "severity")] = ["info", "warning", "error"],
        [(typeof(RuleDefinition), "quoted")] = ["info", "warning", "error"],
        [(typeof(SeverityCase), "severity")] = ["info", "warning", "error"],
        [(typeof(RuleDefinition), "risk")] = ["policy", "filter"],
        [(typeof(RuleDefinition), "entity")] = Names.EntityKinds.Keys,
        [(typeof(RuleDefinition), "is")] = Traits,
        [(typeof(RuleDefinition), "isNot")] = Traits,
        [(typeof(RuleDefinition), "allow")] = ["hosts"],
        [(typeof(RuleDefinition), "markup")] = Names.MarkupTraits.Keys,
        [(typeof(MeasureDefinition), "what")] = Names.Measures.Keys,
        [(typeof(RequireDefinition), "entity")] = Names.EntityKinds.Keys,
        [(typeof(RequireDefinition), "at")] = ["anywhere", "start", "end"],
        [(typeof(ContextCondition), "direction")] = WithNot("outbound", "inbound"),
        [(typeof(ContextCondition), "kind")] = WithNot("message", "template", "case"),
        [(typeof(ContextCondition), "format")] = WithNot("text", "html"),
        [(typeof(ContextCondition), "fulfillment")] = WithNot("FBA", "FBM"),
        [(typeof(ContextCondition), "stage")] = WithNot("pre-sale", "placed", "shipped", "delivered", "completed"),
        [(typeof(ExampleDefinition), "direction")] = ["outbound", "inbound"],
        [(typeof(ExampleDefinition), "kind")] = ["message", "template", "case"],
        [(typeof(ExampleDefinition), "format")] = ["text", "html"],
        [(typeof(ExampleDefinition), "fulfillment")] = ["FBA", "FBM"],
        [(typeof(ExampleDefinition), "stage")] = ["pre-sale", "placed", "shipped", "delivered", "completed"],
    };

    static IEnumerable<string> Traits => Names.EntityTraits.Keys.Concat(Names.MarkupTraits.Keys).Distinct();

    public static string Write(JsonTypeInfo type, string title)
    {
        var schema = Export(type);
        var file = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            file[key] = value;
        }

        return file.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    static JsonObject Export(JsonTypeInfo type) => (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Refine });

    static JsonObject Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        var refined = new JsonObject();
        var attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
        if (attributes is [DescriptionAttribute description]) refined["description"] = description.Description;
        var type = context.TypeInfo.Type;

        // A type that comes again is written out again: a reference into another property is hard to follow.
        var body = type == typeof(PhraseSource) ? Phrase() : type == typeof(ExampleDefinition) ? Example() : node is JsonObject known && known.ContainsKey("$ref") ? Export(context.TypeInfo) : node;
        foreach (var (key, value) in body is JsonObject content ? content.ToList() : [])
        {
            // What is optional is left out, not null.
            refined[key] = key == "type" && value is JsonArray types ? types[0]!.DeepClone() : value?.DeepClone();
        }

        refined.Remove("default");
        if (context.PropertyInfo is { } property && Values.TryGetValue((property.DeclaringType, property.Name), out var values)) Restrict(refined, [.. values]);
        return refined;
    }

    static void Restrict(JsonObject schema, string[] values)
    {
        var target = schema["items"] as JsonObject ?? schema;
        target["type"] = "string";
        target["enum"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
    }

    /// <summary>What <see cref="PhraseSourceConverter"/> reads.</summary>
    static JsonObject Phrase() => new()
    {
        ["oneOf"] = new JsonArray(OneOrMore(), OneOrMore(list: true), new JsonObject
        {
            ["description"] = "By language, as the lexicons name it.",
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["oneOf"] = new JsonArray(OneOrMore(), OneOrMore(list: true)) },
        }),
    };

    static JsonObject OneOrMore(bool list = false) =>
        list ? new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } } : new() { ["type"] = "string" };

    /// <summary>What <see cref="ExampleConverter"/> reads: a text, or an object whose properties are the definition's.</summary>
    static JsonObject Example()
    {
        var properties = new JsonObject();
        foreach (var property in typeof(ExampleDefinition).GetProperties().Where(p => p.IsDefined(typeof(DescriptionAttribute), inherit: false)))
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var described = new JsonObject { ["description"] = ((DescriptionAttribute)property.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)[0]).Description };
            if (property.PropertyType == typeof(int?)) described["type"] = "integer";
            else if (property.PropertyType == typeof(string)) described["type"] = "string";
            else (described["type"], described["items"]) = ("array", new JsonObject { ["type"] = "string" });
            if (Values.TryGetValue((typeof(ExampleDefinition), name), out var values)) Restrict(described, [.. values]);
            properties[name] = described;
        }

        var detailed = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false, ["required"] = new JsonArray("text") };
        return new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, detailed) };
    }

    static IEnumerable<string> WithNot(params string[] values) => values.Concat(values.Select(v => "!" + v));
}
