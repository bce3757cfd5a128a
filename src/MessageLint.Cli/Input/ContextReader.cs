using System.Text.Json;

namespace MessageLint.Cli.Input;

/// <summary>Reads the context fields of a request into a <see cref="MessageContext"/>.</summary>
static class ContextReader
{
    static readonly string[] Stages = ["pre-sale", "placed", "shipped", "delivered", "completed"];

    /// <summary>Reads an object of context fields only.</summary>
    /// <param name="json">The object; each field at most once, none null.</param>
    /// <param name="start">What holds for the fields that are not given.</param>
    /// <param name="context">The context; of no use when there is an error.</param>
    public static RequestError? Read(ReadOnlySpan<byte> json, MessageContext start, out MessageContext context)
    {
        context = start;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = RequestFields.Of(reader.ValueSpan);
            reader.Read();
            if (Read(ref reader, field, ref context) is { } error) return error;
        }
        return null;
    }

    /// <summary>Reads one field, the reader standing on its value.</summary>
    public static RequestError? Read(ref Utf8JsonReader reader, RequestField field, ref MessageContext context)
    {
        if (field == RequestField.OrderAgeDays)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out int days) || days < 0)
            {
                return RequestError.InvalidField(field.Name(), "a whole number of days, 0 or more");
            }
            context = context with { OrderAgeDays = days };
            return null;
        }
        if (field is RequestField.Placeholders or RequestField.AllowedHosts or RequestField.KnownIds)
        {
            if (Strings(ref reader) is not { } list) return RequestError.InvalidField(field.Name(), "a list of strings");
            context = field switch
            {
                RequestField.Placeholders => context with { Placeholders = list },
                RequestField.AllowedHosts => context with { AllowedHosts = list },
                _ => context with { KnownIds = list },
            };
            return null;
        }
        if (String(ref reader) is not { } value) return RequestError.InvalidField(field.Name(), "a string");
        switch (field)
        {
            case RequestField.Direction when Is(value, "outbound"): context = context with { Direction = Direction.Outbound }; break;
            case RequestField.Direction when Is(value, "inbound"): context = context with { Direction = Direction.Inbound }; break;
            case RequestField.Direction: return RequestError.InvalidField("direction", "outbound or inbound");
            case RequestField.Fulfillment when Is(value, "FBA"): context = context with { Fulfillment = Fulfillment.Fba }; break;
            case RequestField.Fulfillment when Is(value, "FBM"): context = context with { Fulfillment = Fulfillment.Fbm }; break;
            case RequestField.Fulfillment: return RequestError.InvalidField("fulfillment", "FBA or FBM");
            case RequestField.Stage:
                if (Stages.FirstOrDefault(stage => Is(value, stage)) is not { } known)
                {
                    return RequestError.InvalidField("stage", "pre-sale, placed, shipped, delivered or completed");
                }
                context = context with { Stage = known };
                break;
            case RequestField.Marketplace: context = context with { Marketplace = value }; break;
            case RequestField.Locale: context = context with { Locale = value }; break;
            case RequestField.Channel: context = context with { Channel = value }; break;
            case RequestField.OrderId: context = context with { OrderId = value }; break;
            case RequestField.Subject: context = context with { Subject = value }; break;
        }
        return null;
    }

    static string? String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return null;
        if (!reader.ValueIsEscaped) return reader.GetString();
        byte[] token = [(byte)'"', .. reader.ValueSpan, (byte)'"'];
        return JsonText.Unescape(token);
    }

    /// <summary>The strings of an array; null, with the whole value read, for anything else.</summary>
    static List<string>? Strings(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }
        var list = new List<string>();
        bool whole = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (String(ref reader) is { } value) list.Add(value);
            else
            {
                whole = false;
                reader.Skip();
            }
        }
        return whole ? list : null;
    }

    static bool Is(string value, string name) => value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
