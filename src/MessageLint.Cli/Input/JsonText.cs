using System.Text;

namespace MessageLint.Cli.Input;

/// <summary>
/// Reads a JSON string that the platform's reader refuses to: one with half of a surrogate pair in its escapes, as exports
/// that cut texts to a length write it. The half becomes U+FFFD, one UTF-16 unit like itself, so that no offset moves.
/// </summary>
static class JsonText
{
    /// <param name="token">A string token that was tokenised without error: quotes included, valid UTF-8.</param>
    public static string Unescape(ReadOnlySpan<byte> token)
    {
        string raw = Encoding.UTF8.GetString(token[1..^1]);
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16));
                i += 4;
            }
            else text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', char other => other });
        }
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else text[i] = '\uFFFD';
        }
        return text.ToString();
    }
}
