using System.Text.Json;
using MessageLint.Cli.Input;

namespace MessageLint.Cli.Reporters;

/// <summary>One JSON report: the contract's answers with their files, and a summary.</summary>
sealed class JsonReporter(Stream output, ReportOptions options) : IReporter
{
    readonly Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, SkipValidation = true });

    public void Begin(string profile)
    {
        json.WriteStartObject();
        json.WriteString("profile"u8, profile);
        json.WriteStartArray("messages"u8);
    }

    public void Report(CheckedMessage message)
    {
        json.WriteStartObject();
        byte[] id = message.Input.Id;
        if (id.Length == 0) json.WriteNull("id"u8);
        else if (id[0] == '"') json.WriteString("id"u8, JsonText.Unescape(id));
        else
        {
            json.WritePropertyName("id"u8);
            json.WriteRawValue(id, skipInputValidation: true);
        }
        json.WriteString("file"u8, message.Input.File);
        AnswerWriter.WriteResult(json, message.Result, options.ShowText ? message.Input.Message.Text : null, options.Least);
        json.WriteEndObject();
        json.Flush();
    }

    public void End(Summary summary)
    {
        json.WriteEndArray();
        json.WriteStartObject("summary"u8);
        json.WriteNumber("messages"u8, summary.Messages);
        json.WriteNumber("block"u8, summary.Of(Verdict.Block));
        json.WriteNumber("warn"u8, summary.Of(Verdict.Warn));
        json.WriteNumber("pass"u8, summary.Of(Verdict.Pass));
        json.WriteNumber("errors"u8, summary.Of(Severity.Error));
        json.WriteNumber("warnings"u8, summary.Of(Severity.Warning));
        json.WriteNumber("infos"u8, summary.Of(Severity.Info));
        if (summary.Allowed > 0) json.WriteNumber("allowed"u8, summary.Allowed);
        json.WriteNumber("rulesNotChecked"u8, summary.NotCheckedCount);
        json.WriteStartArray("notRead"u8);
        foreach (var input in summary.Unread)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, input.Name);
            json.WriteString("reason"u8, input.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => json.Dispose();
}
