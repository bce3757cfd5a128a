using System.Text.Json;

namespace MessageLint.Tests.Corpus;

/// <summary>What a labelled message holds: a category, and the words at the heart of it (none for the whole message).</summary>
public sealed record Expectation(string Category, string Rule, TextSpan Span, bool IsInfo);

/// <summary>A labelled message of tests/corpus.</summary>
public sealed record CorpusMessage(string Id, string Language, string Kind, Message Message, IReadOnlyList<Expectation> Expected)
{
    /// <summary>Reads a corpus file.</summary>
    public static IReadOnlyList<CorpusMessage> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    static CorpusMessage Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        string text = root.GetProperty("text").GetString()!;
        string? Value(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var message = new Message(text)
        {
            Format = Value("format") == "html" ? MessageFormat.Html : MessageFormat.Text,
            Kind = Value("messageKind") switch { "template" => MessageKind.Template, "case" => MessageKind.Case, _ => MessageKind.Message },
            Context = new MessageContext
            {
                Direction = Value("direction") == "inbound" ? Direction.Inbound : Direction.Outbound,
                Marketplace = Value("marketplace"),
                Locale = Value("locale"),
                Fulfillment = Value("fulfillment")?.ToUpperInvariant() switch { "FBA" => Fulfillment.Fba, "FBM" => Fulfillment.Fbm, _ => null },
                OrderAgeDays = root.TryGetProperty("orderAgeDays", out var age) && age.ValueKind == JsonValueKind.Number ? age.GetInt32() : null,
                OrderId = Value("orderId"),
                Stage = Value("stage"),
                Channel = Value("channel"),
                Subject = Value("subject"),
                Placeholders = root.TryGetProperty("placeholders", out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : null,
            },
        };
        var expected = root.GetProperty("expect").EnumerateArray().Select(e => Expect(e, text)).ToList();
        return new CorpusMessage(Value("id")!, Value("lang")!, Value("kind")!, message, expected);
    }

    static Expectation Expect(JsonElement label, string text)
    {
        string quote = label.TryGetProperty("quote", out var value) ? value.GetString() ?? "" : "";
        int at = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0 && quote.Length > 0) throw new FormatException($"A label quotes what its message does not hold: {label}");
        bool info = label.TryGetProperty("severity", out var severity) && severity.GetString() == "info";
        return new Expectation(
            label.GetProperty("category").GetString()!, label.GetProperty("rule").GetString()!, at < 0 ? default : new TextSpan(at, at + quote.Length), info);
    }
}
