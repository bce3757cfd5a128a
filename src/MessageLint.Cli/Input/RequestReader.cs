using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MessageLint.Cli.Input;

/// <summary>One request of the contract, or what is wrong with it. The spans live until the reader reads the next one.</summary>
ref struct Request
{
    /// <summary>The <c>id</c> token as it was written, quotes included; empty when there is none.</summary>
    public ReadOnlySpan<byte> Id;

    /// <summary>The text in UTF-8, its escapes resolved.</summary>
    public ReadOnlySpan<byte> Text;

    public MessageFormat? Format;
    public MessageKind? Kind;
    public MessageContext Context;

    /// <summary>Not null when the request must not be linted; then only <see cref="Id"/> counts.</summary>
    public RequestError? Error;

    public Request() => Context = MessageContext.Empty;
}

/// <summary>
/// Reads requests from JSON, without a string where none is needed: the text stays bytes and equal contexts share one
/// instance. Not thread-safe.
/// </summary>
/// <param name="start">The context of a request that says nothing of its own.</param>
/// <param name="options">Whether comments and trailing commas are let pass.</param>
sealed class RequestReader(MessageContext start, JsonReaderOptions options = default)
{
    readonly ContextCache contexts = new(start);
    byte[] text = [];
    byte[] fields = [];
    int fieldsLength;
    Range id;

    /// <summary>Reads one request. When it is wrong, its <see cref="Request.Id"/> is still given where it could be read.</summary>
    public Request Read(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) return new Request { Error = RequestError.InvalidUtf8 };
        id = default;
        var reader = new Utf8JsonReader(json, options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                reader.Read();
                return new Request { Error = RequestError.NotAnObject };
            }
            return ReadMembers(ref reader, json);
        }
        catch (JsonException)
        {
            return new Request { Id = json[id], Error = RequestError.InvalidJson(reader.BytesConsumed) };
        }
    }

    Request ReadMembers(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var request = new Request();
        RequestError? error = null;
        MessageContext own = MessageContext.Empty;
        uint seen = 0;
        bool hasOwn = false, hasText = false;
        fieldsLength = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            reader.Read();
            if (field == RequestField.Unknown)
            {
                reader.Skip();
                continue;
            }
            // Go on after an error: the id may come later, and the answer should carry it.
            uint bit = 1u << (int)field;
            if ((seen & bit) != 0)
            {
                error ??= RequestError.DoubledField(field.Name());
                reader.Skip();
                continue;
            }
            seen |= bit;
            int valueStart = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.Null) continue;
            if (field.IsShared())
            {
                reader.Skip();
                Remember(field, json[valueStart..(int)reader.BytesConsumed]);
                continue;
            }
            switch (field)
            {
                case RequestField.Id when reader.TokenType is JsonTokenType.String or JsonTokenType.Number:
                    id = valueStart..(int)reader.BytesConsumed;
                    break;
                case RequestField.Id: error ??= RequestError.InvalidField("id", "a string or a number"); break;
                case RequestField.Text when reader.TokenType == JsonTokenType.String:
                    hasText = true;
                    request.Text = Unescape(ref reader, json[valueStart..(int)reader.BytesConsumed]);
                    break;
                case RequestField.Format:
                    request.Format = reader.TokenType == JsonTokenType.String ? Format(ref reader) : null;
                    if (request.Format is null) error ??= RequestError.InvalidField("format", "text or html");
                    break;
                case RequestField.Kind:
                    request.Kind = reader.TokenType == JsonTokenType.String ? Kind(ref reader) : null;
                    if (request.Kind is null) error ??= RequestError.InvalidField("kind", "message, template or case");
                    break;
                case RequestField.OrderId or RequestField.Subject or RequestField.KnownIds:
                    hasOwn = true;
                    error ??= ContextReader.Read(ref reader, field, ref own);
                    break;
                default:
                    if (reader.TokenType != JsonTokenType.String) error ??= RequestError.InvalidField(field.Name(), "a string");
                    break;
            }
            reader.Skip();
        }
        reader.Read();
        error ??= contexts.Find(fields.AsSpan(0, fieldsLength), out request.Context) ?? (hasText ? null : RequestError.MissingText);
        request.Id = json[id];
        request.Error = error;
        if (hasOwn && error is null)
        {
            request.Context = request.Context with
            {
                OrderId = own.OrderId ?? request.Context.OrderId,
                Subject = own.Subject ?? request.Context.Subject,
                KnownIds = own.KnownIds.Count > 0 ? own.KnownIds : request.Context.KnownIds,
            };
        }
        return request;
    }

    static RequestField FieldOf(scoped ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return RequestFields.Of(reader.ValueSpan);

        // The longest name is 12 bytes; each of them may be written \uXXXX.
        Span<byte> name = stackalloc byte[72];
        return reader.ValueSpan.Length > name.Length ? RequestField.Unknown : RequestFields.Of(name[..CopyOrNothing(ref reader, name)]);
    }

    static int CopyOrNothing(scoped ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        try
        {
            return reader.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    static MessageFormat? Format(scoped ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("text"u8) ? MessageFormat.Text : reader.ValueTextEquals("html"u8) ? MessageFormat.Html : null;

    static MessageKind? Kind(scoped ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("message"u8) ? MessageKind.Message
        : reader.ValueTextEquals("template"u8) ? MessageKind.Template
        : reader.ValueTextEquals("case"u8) ? MessageKind.Case : null;

    /// <summary>The string's UTF-8: in place where it has no escapes, else in a buffer that is used again.</summary>
    ReadOnlySpan<byte> Unescape(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> token)
    {
        if (!reader.ValueIsEscaped) return token[1..^1];
        if (text.Length < token.Length) text = new byte[Math.Max(token.Length, 4096)];
        try
        {
            return text.AsSpan(0, reader.CopyString(text));
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetBytes(JsonText.Unescape(token));
        }
    }

    void Remember(RequestField field, ReadOnlySpan<byte> value)
    {
        string name = field.Name();
        int needed = fieldsLength + name.Length + value.Length + 4;
        if (fields.Length < needed) Array.Resize(ref fields, Math.Max(needed, 2 * fields.Length));
        var free = fields.AsSpan(fieldsLength);
        free[0] = (byte)'"';
        Encoding.ASCII.GetBytes(name, free[1..]);
        "\":"u8.CopyTo(free[(name.Length + 1)..]);
        value.CopyTo(free[(name.Length + 3)..]);
        free[name.Length + 3 + value.Length] = (byte)',';
        fieldsLength = needed;
    }
}
