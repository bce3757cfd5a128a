using System.Text;

namespace MessageLint;

/// <summary>The files under rules/ that come inside the library.</summary>
internal static class EmbeddedRules
{
    /// <summary>The names of all files with a beginning, in order: "rules/lexicons/".</summary>
    public static IReadOnlyList<string> Names(string beginning) =>
        [.. typeof(EmbeddedRules).Assembly.GetManifestResourceNames().Select(n => n.Replace('\\', '/')).Where(n => n.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A file's bytes, mapped, not copied.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(string name)
    {
        var stream = Open(name);
        return stream is UnmanagedMemoryStream mapped ? new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length)) : ReadAll(stream);
    }

    /// <summary>A text file's lines, without those that begin with '#'.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    static Stream Open(string name) =>
        typeof(EmbeddedRules).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library lacks its file '{name}'. It was not built completely.");

    static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
