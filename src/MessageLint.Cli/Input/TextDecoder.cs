using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace MessageLint.Cli.Input;

/// <summary>
/// Bytes to text: UTF-8, or UTF-16 with a byte order mark. The mark is not part of the text; spans and columns count from
/// after it.
/// </summary>
static class TextDecoder
{
    /// <param name="bytes">The whole file.</param>
    /// <param name="note">What the user should know, such as that bytes were replaced; null when all is well.</param>
    /// <returns>The text; null when it is not text at all.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string? note)
    {
        note = null;
        string text;
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) text = Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) text = Encoding.BigEndianUnicode.GetString(bytes[2..]);
        else
        {
            bytes = WithoutMark(bytes);
            if (bytes.Contains((byte)0)) return null;
            if (!Utf8.IsValid(bytes))
            {
                note = string.Create(CultureInfo.InvariantCulture, $"not valid UTF-8 at byte {FirstInvalid(bytes) + 1}; what cannot be read is shown as \uFFFD");
            }
            text = Encoding.UTF8.GetString(bytes);
        }
        return text.Contains('\0') ? null : text;
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;

    static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out int length) == System.Buffers.OperationStatus.Done) position += length;
        return position;
    }
}
