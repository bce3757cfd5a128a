using System.Text.Json;

namespace MessageLint.Detectors;

/// <summary>The data files that are built into the library.</summary>
static class RuleData
{
    public static Stream Open(string name) =>
        typeof(RuleData).Assembly.GetManifestResourceStream("rules/data/" + name) ?? throw new InvalidOperationException($"Data file '{name}' is not built in.");

    public static JsonDocument OpenJson(string name)
    {
        using var stream = Open(name);
        return JsonDocument.Parse(stream);
    }

    /// <summary>The strings of an array property; none when the property is missing.</summary>
    public static IEnumerable<string> Strings(JsonElement element, string property) =>
        element.TryGetProperty(property, out var array) ? array.EnumerateArray().Select(item => item.GetString()!) : [];
}
