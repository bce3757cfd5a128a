using System.Text;
using System.Text.Json;

namespace MessageLint.Cli.Input;

/// <summary>How a file's text is to be taken.</summary>
/// <param name="Format">Text or HTML whatever the file's name; null to go by the name or the request.</param>
/// <param name="Kind">The kind of texts that do not say it themselves.</param>
/// <param name="Context">What holds for texts that say nothing of their own.</param>
/// <param name="MaxLength">The longest message in UTF-16 units.</param>
sealed record ReadOptions(MessageFormat? Format, MessageKind Kind, MessageContext Context, int MaxLength);

/// <summary>Reads the messages of a file: one text, or the requests of a JSON file.</summary>
sealed class MessageFile(ReadOptions options, Action<Unread> unread, Action<string> note)
{
    const int MaxJsonBytes = 256 << 20;
    const int MaxShownId = 80;

    static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public IEnumerable<InputMessage> Read(string path, Stream stdin)
    {
        string name = path == InputPaths.Stdin ? "<stdin>" : path;
        string extension = Path.GetExtension(path).ToUpperInvariant();
        bool json = extension is ".JSON" or ".NDJSON" or ".JSONL";
        long limit = json ? MaxJsonBytes : 4L * options.MaxLength + 4;
        byte[] bytes;
        try
        {
            using var stream = path == InputPaths.Stdin ? stdin : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            bytes = ReadAll(stream, limit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            unread(new Unread(name, InputPaths.Reason(error)));
            return [];
        }
        if (bytes.LongLength > limit)
        {
            unread(new Unread(name, json ? "larger than 256 MiB; use scan" : $"longer than {options.MaxLength} UTF-16 units (--max-length)"));
            return [];
        }
        if (json) return extension == ".JSON" ? ReadRequests(name, bytes) : ReadLines(name, bytes);
        if (Decode(name, bytes) is not { } text) return [];
        return [new InputMessage(name, name, TextMessage(text, extension is ".HTML" or ".HTM"), [])];
    }

    /// <summary>A text that is no file of its own.</summary>
    public Message TextMessage(string text, bool html = false) => new(text)
    {
        Format = options.Format ?? (html ? MessageFormat.Html : MessageFormat.Text),
        Kind = options.Kind,
        Context = options.Context,
    };

    string? Decode(string name, byte[] bytes)
    {
        string? text = TextDecoder.Decode(bytes, out string? remark);
        if (text is null) unread(new Unread(name, "binary: it has NUL bytes"));
        if (remark is not null) note($"{name}: {remark}");
        return text;
    }

    IEnumerable<InputMessage> ReadRequests(string name, byte[] bytes)
    {
        byte[]? utf8 = bytes;
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble) || bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            utf8 = Decode(name, bytes) is { } text ? Encoding.UTF8.GetBytes(text) : null;
        }
        if (utf8 is null) yield break;
        ReadOnlyMemory<byte> json = utf8.AsMemory(utf8.Length - TextDecoder.WithoutMark(utf8).Length);
        var (items, isList, end) = Items(json.Span);
        var reader = new RequestReader(options.Context, Lenient);
        int number = 0;
        foreach (var range in items)
        {
            number++;
            if (Request(name, isList ? number : 0, json[range], reader) is { } message) yield return message;
        }
        if (end is not null) unread(new Unread(name, end));
    }

    IEnumerable<InputMessage> ReadLines(string name, byte[] bytes)
    {
        var reader = new RequestReader(options.Context);
        ReadOnlyMemory<byte> rest = bytes.AsMemory(bytes.Length - TextDecoder.WithoutMark(bytes).Length);
        for (int number = 1; !rest.IsEmpty; number++)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (Request(name, number, line, reader) is { } message) yield return message;
        }
    }

    InputMessage? Request(string file, int number, ReadOnlyMemory<byte> json, RequestReader reader)
    {
        var request = reader.Read(json.Span);
        byte[] id = request.Id.ToArray();
        string shown = id.Length == 0 ? Number(number) : id[0] == '"' ? JsonText.Unescape(id) : Encoding.ASCII.GetString(id);
        if (shown.Length > MaxShownId) shown = shown[..MaxShownId] + "…";
        string name = shown.Length == 0 ? file : $"{file}#{shown}";
        if (request.Error is { } error)
        {
            unread(new Unread(name, $"{error.Code}: {error.Message}"));
            return null;
        }
        var message = new Message(Encoding.UTF8.GetString(request.Text))
        {
            Format = options.Format ?? request.Format ?? MessageFormat.Text,
            Kind = request.Kind ?? options.Kind,
            Context = request.Context,
        };
        return new InputMessage(name, file, message, id);
    }

    static string Number(int number) => number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where the requests of a JSON file are, whether they are a list, and what is wrong after the last of them.</summary>
    static (List<Range> Items, bool IsList, string? Error) Items(ReadOnlySpan<byte> json)
    {
        var items = new List<Range>();
        bool isList = false;
        var reader = new Utf8JsonReader(json, Lenient);
        try
        {
            reader.Read();
            isList = reader.TokenType == JsonTokenType.StartArray;
            if (!isList) return ([Range.All], false, null);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add(start..(int)reader.BytesConsumed);
            }
            reader.Read();
            return (items, isList, null);
        }
        catch (JsonException error)
        {
            return (items, isList, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"not valid JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}"));
        }
    }

    static byte[] ReadAll(Stream stream, long limit)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= limit && (read = stream.Read(buffer, 0, buffer.Length)) > 0) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
