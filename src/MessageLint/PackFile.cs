using MessageLint.Rules;
using MessageLint.Scanning;

namespace MessageLint;

/// <summary>
/// The shipped rules in compiled form, in a file beside the library: compiling them takes a second, reading the file a few milliseconds.
/// The file belongs to one build of the library; where it is missing or another build's, the rules are compiled as if it were not there.
/// </summary>
public static class PackFile
{
    /// <summary>The file's name, beside MessageLint.dll.</summary>
    public const string Name = "MessageLint.rules.bin";

    /// <summary>Compiles the shipped rules into a file.</summary>
    /// <exception cref="RuleSetException">The rules are not valid.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path)
    {
        // Written beside its place and moved there, so that no reader ever sees half of it.
        string draft = path + ".tmp";
        var pack = CompiledPack.Compile(Rules.Loading.DefinitionStore.Embedded());
        using (var stream = File.Create(draft))
        {
            using var writer = new PackWriter(stream);
            writer.Text(Build);
            PackedRules.Write(writer, pack.Rules);
            pack.Anchors.Write(writer);
        }

        File.Move(draft, path, overwrite: true);
    }

    internal static string Build => typeof(PackFile).Module.ModuleVersionId.ToString();

    internal static CompiledPack? LoadShipped() => Load(Path.Combine(AppContext.BaseDirectory, Name));

    internal static CompiledPack? Load(string path)
    {
        if (!File.Exists(path)) return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        using var reader = new PackReader(stream);
        return reader.Text() == Build ? new CompiledPack(PackedRules.Read(reader), AnchorTable.Read(reader)) : null;
    }
}
