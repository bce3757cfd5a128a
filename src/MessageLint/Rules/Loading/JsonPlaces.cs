using System.Text;
using System.Text.Json;

namespace MessageLint.Rules.Loading;

/// <summary>Turns places in a JSON file into errors that a person can find: line, column in characters, and the line itself.</summary>
internal sealed class JsonPlaces(string file, ReadOnlyMemory<byte> utf8)
{
    const int MaxExcerpt = 160;

    static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The error for an exception of the JSON reader: at the key that is wrong, where the file breaks, or at the value that is not what it should be.</summary>
    public RuleError Error(JsonException exception, string message, string? key)
    {
        int lineStart = 0;
        var bytes = utf8.Span;
        for (long line = exception.LineNumber ?? 0; line > 0 && lineStart < bytes.Length; line--)
        {
            int next = bytes[lineStart..].IndexOf((byte)'\n');
            if (next < 0) break;
            lineStart += next + 1;
        }

        int offset = lineStart + (int)Math.Min(exception.BytePositionInLine ?? 0, bytes.Length - lineStart);
        bool broken = exception.InnerException is JsonException;
        if (broken || exception.Path is null) return Error(offset, message);
        byte[] quoted = Encoding.UTF8.GetBytes($"\"{key}\"");
        var before = bytes[..offset].TrimEnd(" \t\r\n:"u8);
        if (key is not null && before.EndsWith(quoted)) return Error(before.Length - quoted.Length, message);

        // The reader may have gone on before it looked at a value: its path is right, its place is not.
        return Error(Find(Parts(exception.Path)), message);
    }

    /// <summary>The first null, which stands for nothing in a definition.</summary>
    public RuleError? ErrorAtNull(string message)
    {
        var reader = new Utf8JsonReader(utf8.Span, Lenient);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null) return Error((int)reader.TokenStartIndex, message);
        }

        return null;
    }

    /// <summary>The error at the value that a path leads to, or at the last part of the path that exists.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="path">Property names and array indices from the root.</param>
    public RuleError ErrorAt(string message, params ReadOnlySpan<object> path) => Error(Find(path), message);

    RuleError Error(int offset, string message)
    {
        var bytes = utf8.Span;
        offset = Math.Clamp(offset, 0, bytes.Length);
        int lineStart = bytes[..offset].LastIndexOf((byte)'\n') + 1;
        int lineEnd = bytes[offset..].IndexOfAny((byte)'\n', (byte)'\r');
        lineEnd = lineEnd < 0 ? bytes.Length : offset + lineEnd;
        int line = bytes[..offset].Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(bytes[lineStart..offset]) + 1;
        string excerpt = Encoding.UTF8.GetString(bytes[lineStart..lineEnd]);
        var shown = new StringBuilder();
        foreach (char c in excerpt.AsSpan(0, Math.Min(excerpt.Length, MaxExcerpt))) shown.Append(char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? ' ' : c);
        return new RuleError(file, line, column, message, shown.ToString());
    }

    /// <summary>The parts of a path as the reader writes it: <c>$.rules[0].when['odd key']</c>.</summary>
    static object[] Parts(string path)
    {
        var parts = new List<object>();
        for (int i = 1; i < path.Length;)
        {
            bool quoted = path.AsSpan(i).StartsWith("['");
            int start = i + (quoted ? 2 : 1);
            int end = quoted ? path.IndexOf("']", start, StringComparison.Ordinal) : path[i] == '[' ? path.IndexOf(']', start) : path.AsSpan(start).IndexOfAny('.', '[') + start;
            if (end < start) end = path.Length;
            string part = path[start..end];
            parts.Add(path[i] == '[' && !quoted && int.TryParse(part, out int index) ? index : part);
            i = end + (quoted ? 2 : path[i] == '[' ? 1 : 0);
        }

        return [.. parts];
    }

    int Find(ReadOnlySpan<object> path)
    {
        var reader = new Utf8JsonReader(utf8.Span, Lenient);
        int found = 0;
        try
        {
            reader.Read();
            foreach (object part in path)
            {
                if (!Enter(ref reader, part, ref found)) break;
            }
        }
        catch (JsonException)
        {
            // The file did not even parse: the place found so far is the best there is.
        }

        return found;
    }

    static bool Enter(ref Utf8JsonReader reader, object part, ref int found)
    {
        if (part is int index)
        {
            if (reader.TokenType != JsonTokenType.StartArray) return false;
            reader.Read();
            for (int i = 0; i < index && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                reader.Skip();
                reader.Read();
            }

            if (reader.TokenType == JsonTokenType.EndArray) return false;
            found = (int)reader.TokenStartIndex;
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int at = (int)reader.TokenStartIndex;
            bool wanted = reader.ValueTextEquals((string)part);
            reader.Read();
            if (wanted)
            {
                found = at;
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
