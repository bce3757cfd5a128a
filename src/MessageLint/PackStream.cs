using System.Runtime.InteropServices;
using System.Text;

namespace MessageLint;

/// <summary>Writes the parts of a compiled pack: numbers and arrays as they lie in memory, for the same build on the same machine type to read back.</summary>
internal sealed class PackWriter(Stream stream) : IDisposable
{
    readonly BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);

    /// <summary>Leaves the stream open.</summary>
    public void Dispose() => writer.Dispose();

    public void Int(int value) => writer.Write(value);

    public void Flag(bool value) => writer.Write(value);

    public void Text(string value) => writer.Write(value);

    public void OptionalText(string? value)
    {
        writer.Write(value is not null);
        if (value is not null) writer.Write(value);
    }

    public void OptionalInt(int? value)
    {
        writer.Write(value is not null);
        if (value is { } number) writer.Write(number);
    }

    /// <summary>An array of plain values.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    public void List<T>(IReadOnlyCollection<T> values, Action<T> write)
    {
        writer.Write(values.Count);
        foreach (var value in values) write(value);
    }

    public void Optional<T>(T? value, Action<T> write)
        where T : class
    {
        writer.Write(value is not null);
        if (value is not null) write(value);
    }

    public void Texts(IReadOnlyCollection<string>? values) => Optional(values, list => List(list, Text));
}

/// <summary>Reads what a <see cref="PackWriter"/> wrote.</summary>
internal sealed class PackReader(Stream stream) : IDisposable
{
    readonly BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);

    /// <summary>Leaves the stream open.</summary>
    public void Dispose() => reader.Dispose();

    public int Int() => reader.ReadInt32();

    public bool Flag() => reader.ReadBoolean();

    public string Text() => reader.ReadString();

    public string? OptionalText() => Flag() ? Text() : null;

    public int? OptionalInt() => Flag() ? Int() : null;

    /// <summary>An array of plain values. By its address, since the framework's generic ways would be compiled for each type at every start.</summary>
    public unsafe T[] Array<T>()
        where T : unmanaged
    {
        var values = new T[Int()];
        fixed (T* start = values) stream.ReadExactly(new Span<byte>(start, checked(values.Length * sizeof(T))));
        return values;
    }

    public T[] List<T>(Func<T> read)
    {
        var values = new T[Int()];
        for (int i = 0; i < values.Length; i++) values[i] = read();
        return values;
    }

    public T? Optional<T>(Func<T> read)
        where T : class =>
        Flag() ? read() : null;

    public string[]? Texts() => Optional(() => List(Text));
}
