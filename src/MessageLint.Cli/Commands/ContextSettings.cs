using System.Globalization;
using System.Text.Json;
using MessageLint.Cli.Input;
using MessageLint.Cli.Scan;

namespace MessageLint.Cli.Commands;

/// <summary>Reads <c>--set name=value</c> by way of the request's own reader, so that both accept the same.</summary>
static class ContextSettings
{
    /// <exception cref="CliException">A name is not known or a value is not one of its own.</exception>
    public static MessageContext Read(IReadOnlyList<string> settings)
    {
        if (settings.Count == 0) return MessageContext.Empty;
        var values = new Dictionary<RequestField, string>();
        foreach (string setting in settings)
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new CliException($"--set {setting}: write name=value. Names: {KnownNames}.");
            string name = setting[..equals];
            var field = RequestFields.Of(System.Text.Encoding.UTF8.GetBytes(name));
            if (!field.IsContext())
            {
                throw new CliException($"--set {setting}: there is no '{name}'.{Suggestion.For(name, RequestFields.ContextNames)} Names: {KnownNames}.");
            }
            if (!values.TryAdd(field, setting[(equals + 1)..])) throw new CliException($"--set {setting}: '{name}' is given twice.");
        }
        var buffer = new ByteBuffer(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (field, value) in values) Write(json, field, value);
            json.WriteEndObject();
        }
        if (ContextReader.Read(buffer.Written, MessageContext.Empty, out var context) is { } error) throw new CliException($"--set: {error.Message}");
        return context;
    }

    static string KnownNames => string.Join(", ", RequestFields.ContextNames);

    static void Write(Utf8JsonWriter json, RequestField field, string value)
    {
        switch (field)
        {
            case RequestField.OrderAgeDays when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days):
                json.WriteNumber(field.Name(), days);
                break;
            case RequestField.Placeholders or RequestField.KnownIds or RequestField.AllowedHosts:
                json.WriteStartArray(field.Name());
                foreach (string item in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default:
                json.WriteString(field.Name(), value);
                break;
        }
    }
}
