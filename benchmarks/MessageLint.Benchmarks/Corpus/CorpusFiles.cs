using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MessageLint.Benchmarks.Corpus;

/// <summary>The corpus as files: corpus.txt (a message a line), corpus.ndjson (requests for <c>scan</c>), labels.tsv.</summary>
static class CorpusFiles
{
    static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, double megabytes, ulong seed)
    {
        Directory.CreateDirectory(folder);
        using var text = new StreamWriter(Path.Combine(folder, "corpus.txt")) { NewLine = "\n" };
        using var labels = new StreamWriter(Path.Combine(folder, "labels.tsv")) { NewLine = "\n" };
        using var ndjson = File.Create(Path.Combine(folder, "corpus.ndjson"));
        int count = 0;
        foreach (var message in MessageMaker.Make((long)(megabytes * 1e6), seed))
        {
            text.WriteLine(message.Line);
            labels.WriteLine($"m{++count:0000000}\t{string.Join(',', message.Violations)}");
            ndjson.Write(Request($"m{count:0000000}", message.Text));
        }

        Console.WriteLine($"{count} messages in {folder}");
    }

    /// <summary>All messages as NDJSON in memory.</summary>
    public static byte[] Ndjson(IEnumerable<MadeMessage> messages)
    {
        var bytes = new MemoryStream();
        int count = 0;
        foreach (var message in messages) bytes.Write(Request($"m{++count:0000000}", message.Text));
        return bytes.ToArray();
    }

    /// <summary>All messages, a line each.</summary>
    public static void WriteLines(string path, IEnumerable<MadeMessage> messages) =>
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(string.Concat(messages.Select(m => m.Line + "\n"))));

    static ReadOnlySpan<byte> Request(string id, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 64);
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, id);
            writer.WriteString("text"u8, text);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }
}
