using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace MessageLint.Rules.Loading;

/// <summary>A file of definitions: its name, its bytes, and what they say.</summary>
internal sealed record DefinitionSource<T>(string File, ReadOnlyMemory<byte> Utf8, T Value)
{
    public JsonPlaces Places => new(File, Utf8);
}

/// <summary>Reads one file strictly: unknown and doubled keys, wrong types and missing values are errors with a place.</summary>
internal static partial class DefinitionReader
{
    const string NoNull = "A null says nothing. Leave it out.";

    public static DefinitionSource<T>? Read<T>(string file, ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type, List<RuleError> errors)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        try
        {
            var value = JsonSerializer.Deserialize(utf8.Span, type);
            if (value is null) errors.Add(new RuleError(file, 1, 1, "The file is empty; an object is expected.", ""));
            else if (new JsonPlaces(file, utf8).ErrorAtNull(NoNull) is { } empty) errors.Add(empty);
            else return new DefinitionSource<T>(file, utf8, value);
        }
        catch (JsonException exception)
        {
            var places = new JsonPlaces(file, utf8);
            bool isNull = exception.Message.Contains("allow null values", StringComparison.Ordinal);
            errors.Add((isNull ? places.ErrorAtNull(NoNull) : null) ?? places.Error(exception, Explain(exception, type), WrongKey().Match(exception.Message) is { Success: true } wrong ? wrong.Groups[1].Value : null));
        }

        return null;
    }

    /// <summary>The reader's message without type names, and with the key that was probably meant.</summary>
    static string Explain(JsonException exception, JsonTypeInfo type)
    {
        string message = exception.Message;
        if (UnknownKey().Match(message) is { Success: true } unknown)
        {
            string key = unknown.Groups[1].Value;
            return $"Unknown key '{key}'.{Names.DidYouMean(key, KnownKeys(type))}";
        }

        if (MissingKeys().Match(message) is { Success: true } missing) return $"Missing: {missing.Groups[1].Value.Trim()}.";
        if (message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase)) return "The same key stands here twice. Remove one.";
        int path = message.IndexOf(" Path: ", StringComparison.Ordinal);
        string text = path < 0 ? message : message[..path];
        if (!text.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)) return text;
        if (exception.InnerException?.Message.EndsWith("as a string.", StringComparison.Ordinal) == true) return "A text is expected.";
        if (text.Contains("IReadOnlyList", StringComparison.Ordinal)) return "A list is expected.";
        return text.Contains("System.String", StringComparison.Ordinal) ? "A text is expected." : text.Contains("Int32", StringComparison.Ordinal) ? "A whole number is expected." : "An object is expected.";
    }

    static IEnumerable<string> KnownKeys(JsonTypeInfo root)
    {
        var types = new HashSet<Type>();
        var open = new Stack<JsonTypeInfo>([root]);
        while (open.TryPop(out var type))
        {
            if (!types.Add(type.Type)) continue;
            foreach (var property in type.Properties)
            {
                yield return property.Name;
                if (type.Options.TryGetTypeInfo(property.PropertyType, out var next)) open.Push(next);
            }

            if (type.ElementType is { } element && type.Options.TryGetTypeInfo(element, out var elementType)) open.Push(elementType);
        }
    }

    [GeneratedRegex("property '([^']{1,80})' (could not be mapped|encountered)")]
    private static partial Regex WrongKey();

    [GeneratedRegex("property '([^']{1,80})' could not be mapped")]
    private static partial Regex UnknownKey();

    [GeneratedRegex("missing required properties including: (.{1,400}?)\\.( Path|$)")]
    private static partial Regex MissingKeys();
}
