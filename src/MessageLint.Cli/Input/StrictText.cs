using System.Buffers;
using System.Globalization;
using System.Text;

namespace MessageLint.Cli.Input;

/// <summary>Reads a text that has to come out again as it is: UTF-8 and nothing else, a byte order mark included.</summary>
static class StrictText
{
    /// <param name="stream">Read to its end, or as far as a text of the greatest length could reach.</param>
    /// <param name="maxLength">The longest text in UTF-16 code units.</param>
    /// <exception cref="UnreadableTextException">It is not UTF-8, binary, or too long.</exception>
    public static string Read(Stream stream, int maxLength)
    {
        byte[] bytes = ReadUpTo(stream, 3L * maxLength + 1);
        ReadOnlySpan<byte> rest = bytes;
        if (rest.StartsWith(Encoding.Unicode.Preamble) || rest.StartsWith(Encoding.BigEndianUnicode.Preamble)) throw new UnreadableTextException(1, "UTF-16; convert it to UTF-8.");
        if (rest.IndexOf((byte)0) is >= 0 and var zero) throw new UnreadableTextException(LineAt(bytes, zero), "binary: it has NUL bytes.");

        // A unit takes three bytes at most.
        if (bytes.LongLength > 3L * maxLength) throw TooLong(maxLength);
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out _, out int length) != OperationStatus.Done) throw new UnreadableTextException(LineAt(bytes, bytes.Length - rest.Length), "not valid UTF-8.");
            rest = rest[length..];
        }
        string text = Encoding.UTF8.GetString(bytes);
        return text.Length > maxLength ? throw TooLong(maxLength) : text;
    }

    static UnreadableTextException TooLong(int maxLength) =>
        new(1, string.Create(CultureInfo.InvariantCulture, $"longer than {maxLength} UTF-16 code units (--max-length)."));

    static int LineAt(byte[] bytes, int position) => bytes.AsSpan(0, position).Count((byte)'\n') + 1;

    static byte[] ReadUpTo(Stream stream, long limit)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length < limit && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - bytes.Length))) > 0) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}

/// <summary>A text that cannot be read. The message does not repeat what it holds.</summary>
sealed class UnreadableTextException(int line, string message) : Exception(message)
{
    /// <summary>The line where reading failed, from 1.</summary>
    public int Line => line;
}
