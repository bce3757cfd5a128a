using System.Buffers;

namespace MessageLint.Cli.Scan;

/// <summary>A growing buffer of bytes that can be emptied and used again, and whose written part can be changed.</summary>
sealed class ByteBuffer(int capacity) : IBufferWriter<byte>
{
    byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public Span<byte> Written => bytes.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;

        // One huge answer must not keep its memory for ever.
        if (bytes.Length > 16 * capacity) bytes = new byte[capacity];
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        data.CopyTo(GetSpan(data.Length));
        Length += data.Length;
    }

    public void Append(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsSpan(Length);
    }

    void Grow(int needed)
    {
        if (bytes.Length - Length < needed) Array.Resize(ref bytes, Math.Max(Length + needed, 2 * bytes.Length));
    }
}
