using System.Buffers;
using System.Text;
using System.Text.Json;
using MessageLint.Cli.Input;
using MessageLint.Cli.Scan;

namespace MessageLint.Cli.Reporters;

/// <summary>Writes the contract's answers as lines of JSON. Not thread-safe.</summary>
sealed class AnswerWriter(bool showText, Severity least = Severity.Info) : IDisposable
{
    /// <summary>What the platform's JSON encoder, too, writes as it is.</summary>
    static readonly SearchValues<byte> PlainId =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/#=@!$%()*,;?[]^{|}~ "u8);

    /// <summary>Clean messages share results: the part after the id is written once for each of the latest few.</summary>
    readonly (LintResult? Result, byte[] Bytes)[] tails = new (LintResult?, byte[])[8];
    int nextTail;
    readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { SkipValidation = true });

    /// <summary>Appends the answer to one message.</summary>
    /// <param name="output">Gets one line.</param>
    /// <param name="id">The id's JSON token; empty when there is none.</param>
    /// <param name="result">What was found.</param>
    /// <param name="text">The message in UTF-8; read only to show excerpts unmasked.</param>
    /// <param name="file">Where the message is from, when that is worth saying.</param>
    public void Write(ByteBuffer output, ReadOnlySpan<byte> id, LintResult result, ReadOnlySpan<byte> text, string? file = null)
    {
        bool clean = result.Findings.Count == 0 && result.Allowed.Count == 0 && file is null;
        output.Append("{\"id\":"u8);
        WriteId(output, id);
        if (clean && Tail(result) is { } tail)
        {
            output.Append(tail);
            return;
        }
        int start = output.Length;
        json.Reset(output);
        json.WriteStartObject();
        if (file is not null) json.WriteString("file"u8, file);
        WriteResult(json, result, showText && !clean ? Encoding.UTF8.GetString(text) : null, least);
        json.WriteEndObject();
        json.Flush();

        // The object goes on after the id.
        output.Written[start] = (byte)',';
        output.Append((byte)'\n');
        if (!clean) return;
        nextTail %= tails.Length;
        tails[nextTail++] = (result, output.Written[start..].ToArray());
    }

    /// <summary>Appends the answer to one message that was redacted.</summary>
    public void Write(ByteBuffer output, ReadOnlySpan<byte> id, RedactedText redacted)
    {
        output.Append("{\"id\":"u8);
        WriteId(output, id);
        int start = output.Length;
        json.Reset(output);
        json.WriteStartObject();
        json.WriteString("text"u8, redacted.Text);
        json.WriteStartArray("redactions"u8);
        foreach (var redaction in redacted.Redactions)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, redaction.Name);
            json.WriteNumber("start"u8, redaction.Span.Start);
            json.WriteNumber("end"u8, redaction.Span.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Written[start] = (byte)',';
        output.Append((byte)'\n');
    }

    byte[]? Tail(LintResult result)
    {
        foreach (var (known, bytes) in tails)
        {
            if (ReferenceEquals(known, result)) return bytes;
        }
        return null;
    }

    public void WriteError(ByteBuffer output, ReadOnlySpan<byte> id, long line, RequestError error, string? file = null)
    {
        output.Append("{\"id\":"u8);
        WriteId(output, id);
        int start = output.Length;
        json.Reset(output);
        json.WriteStartObject();
        if (file is not null) json.WriteString("file"u8, file);
        json.WriteNumber("line"u8, line);
        json.WriteStartObject("error"u8);
        json.WriteString("code"u8, error.Code);
        json.WriteString("message"u8, error.Message);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Written[start] = (byte)',';
        output.Append((byte)'\n');
    }

    /// <summary>Writes the members of an answer after its id.</summary>
    /// <param name="json">Inside the answer's object.</param>
    /// <param name="result">What was found.</param>
    /// <param name="text">The text to show excerpts of unmasked; null to leave them masked.</param>
    /// <param name="least">Findings below it are left out.</param>
    public static void WriteResult(Utf8JsonWriter json, LintResult result, string? text, Severity least)
    {
        json.WriteString("verdict"u8, Names.Of(result.Verdict));
        json.WriteString("profile"u8, result.Profile);
        json.WriteStartArray("findings"u8);
        foreach (var finding in result.Findings)
        {
            if (finding.Severity >= least) WriteFinding(json, finding, text);
        }
        json.WriteEndArray();
        json.WriteStartArray("notChecked"u8);
        foreach (var rule in result.NotChecked)
        {
            json.WriteStartObject();
            json.WriteString("ruleId"u8, rule.RuleId);
            WriteList(json, "needs"u8, rule.Needs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (result.Allowed.Count == 0) return;
        json.WriteStartArray("allowed"u8);
        foreach (var (finding, reason) in result.Allowed)
        {
            if (finding.Severity >= least) WriteFinding(json, finding, text, reason);
        }
        json.WriteEndArray();
    }

    static void WriteFinding(Utf8JsonWriter json, Finding finding, string? text, string? reason = null)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, finding.RuleId);
        json.WriteString("category"u8, finding.Category);
        json.WriteString("severity"u8, Names.Of(finding.Severity));
        json.WriteNumber("start"u8, finding.Span.Start);
        json.WriteNumber("end"u8, finding.Span.End);
        json.WriteNumber("line"u8, finding.Line);
        json.WriteNumber("column"u8, finding.Column);
        json.WriteString("risk"u8, Names.Of(finding.Risk));
        json.WriteString("message"u8, finding.Message);
        json.WriteString("why"u8, finding.Why);
        json.WriteString("source"u8, finding.Source);
        json.WriteString("instead"u8, finding.Instead);
        json.WriteString("excerpt"u8, text is null ? finding.Excerpt : text.AsSpan(finding.Span.Start, finding.Span.Length));
        if (finding.DependsOn.Count > 0) WriteList(json, "dependsOn"u8, finding.DependsOn);
        if (reason is not null) json.WriteString("reason"u8, reason);
        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The id as it was given: a number digit for digit, a string with what is unsafe in it escaped.</summary>
    void WriteId(ByteBuffer output, ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty) output.Append("null"u8);
        else if (id[0] != '"' || !id[1..^1].ContainsAnyExcept(PlainId)) output.Append(id);
        else
        {
            json.Reset(output);
            json.WriteStringValue(JsonText.Unescape(id));
            json.Flush();
        }
    }

    public void Dispose() => json.Dispose();
}
