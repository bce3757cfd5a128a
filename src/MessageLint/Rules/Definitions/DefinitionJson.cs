using System.Text.Json;
using System.Text.Json.Serialization;

namespace MessageLint.Rules.Definitions;

/// <summary>How rule, lexicon, profile and settings files are read: comments and trailing commas are welcome, unknown and doubled keys are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(SeverityConverter), typeof(RiskConverter), typeof(PhraseSourceConverter), typeof(ExampleConverter)])]
[JsonSerializable(typeof(RuleFile))]
[JsonSerializable(typeof(LexiconFile))]
[JsonSerializable(typeof(ProfileFile))]
[JsonSerializable(typeof(SettingsFile))]
[JsonSerializable(typeof(ExampleDefinition))]
internal sealed partial class DefinitionJson : JsonSerializerContext;

internal sealed class SeverityConverter() : NameConverter<Severity>("severity",
    ("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error));

internal sealed class RiskConverter() : NameConverter<Risk>("risk", ("policy", Risk.Policy), ("filter", Risk.Filter));

/// <summary>An enumeration by its lower-case names, and nothing else.</summary>
internal abstract class NameConverter<T>(string what, params (string Name, T Value)[] names) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        foreach (var (known, value) in names)
        {
            if (known == name) return value;
        }

        throw new JsonException($"The {what} must be one of: {string.Join(", ", names.Select(n => n.Name))}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(names.First(n => EqualityComparer<T>.Default.Equals(n.Value, value)).Name);
}

/// <summary>A phrase is a string, a list of strings, or an object of either by language.</summary>
internal sealed class PhraseSourceConverter : JsonConverter<PhraseSource>
{
    public override PhraseSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var phrases = new List<(string, string)>();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ReadPhrases(ref reader, "*", phrases);
            return new PhraseSource(phrases);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string language = reader.GetString()!;
            reader.Read();
            ReadPhrases(ref reader, language, phrases);
        }

        return new PhraseSource(phrases);
    }

    public override void Write(Utf8JsonWriter writer, PhraseSource value, JsonSerializerOptions options) => throw new NotSupportedException();

    static void ReadPhrases(ref Utf8JsonReader reader, string language, List<(string, string)> phrases)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            phrases.Add((language, reader.GetString()!));
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A phrase must be a string, a list of strings, or an object of either by language.");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) throw new JsonException("A list of phrases holds strings only.");
            phrases.Add((language, reader.GetString()!));
        }
    }
}

/// <summary>An example is a string, or an object where the context matters.</summary>
internal sealed class ExampleConverter : JsonConverter<ExampleDefinition>
{
    public override ExampleDefinition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new ExampleDefinition { Text = reader.GetString()! };
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An example must be a string, or an object with a text.");
        string? text = null, direction = null, kind = null, format = null, marketplace = null, locale = null, fulfillment = null, stage = null, channel = null, subject = null;
        int? orderAgeDays = null;
        List<string>? placeholders = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "text": text = reader.GetString(); break;
                case "direction": direction = reader.GetString(); break;
                case "kind": kind = reader.GetString(); break;
                case "format": format = reader.GetString(); break;
                case "marketplace": marketplace = reader.GetString(); break;
                case "locale": locale = reader.GetString(); break;
                case "fulfillment": fulfillment = reader.GetString(); break;
                case "stage": stage = reader.GetString(); break;
                case "channel": channel = reader.GetString(); break;
                case "subject": subject = reader.GetString(); break;
                case "orderAgeDays": orderAgeDays = reader.GetInt32(); break;
                case "placeholders": placeholders = ReadStrings(ref reader); break;
                default: throw new JsonException($"The JSON property '{name}' could not be mapped to any .NET member contained in type 'ExampleDefinition'.");
            }
        }

        return new ExampleDefinition
        {
            Text = text ?? throw new JsonException("An example needs a text."),
            Direction = direction,
            Kind = kind,
            Format = format,
            Marketplace = marketplace,
            Locale = locale,
            Fulfillment = fulfillment,
            Stage = stage,
            Channel = channel,
            Subject = subject,
            OrderAgeDays = orderAgeDays,
            Placeholders = placeholders,
        };
    }

    public override void Write(Utf8JsonWriter writer, ExampleDefinition value, JsonSerializerOptions options) => throw new NotSupportedException();

    static List<string> ReadStrings(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("The placeholders must be a list of names.");
        var values = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String) values.Add(reader.GetString()!);
        return values;
    }
}
