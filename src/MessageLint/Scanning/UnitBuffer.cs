using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Scanning;

/// <summary>A text as bytes, one for each UTF-16 unit or UTF-8 byte, with room behind it for loads that overrun.</summary>
internal sealed class UnitBuffer
{
    /// <summary>What a scan may read behind the end: one whole block and one word load.</summary>
    public const int Padding = BlockMasks.Size + 8;

    byte[] units = new byte[4096];

    public int Length { get; private set; }

    /// <summary>The text's bytes; <see cref="Padding"/> zero bytes follow them in the same array.</summary>
    public ReadOnlySpan<byte> Units => units.AsSpan(0, Length);

    /// <summary>Takes a UTF-8 text as it is.</summary>
    /// <returns>Whether it is ASCII.</returns>
    public bool Load(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(units);
        return System.Text.Ascii.IsValid(utf8);
    }

    /// <summary>Narrows UTF-16 one to one, so that an index here is an index there: units above 0xFF become 0xFF.</summary>
    /// <returns>Whether it is ASCII.</returns>
    public bool Load(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte target = ref MemoryMarshal.GetArrayDataReference(units);
        int i = 0;
        var seen = Vector128<ushort>.Zero;
        var limit = Vector128.Create((ushort)0xFF);
        for (; i <= text.Length - 16; i += 16)
        {
            var low = Vector128.LoadUnsafe(ref source, (nuint)i);
            var high = Vector128.LoadUnsafe(ref source, (nuint)i + 8);
            seen |= low | high;
            Vector128.Narrow(Vector128.Min(low, limit), Vector128.Min(high, limit)).StoreUnsafe(ref target, (nuint)i);
        }

        uint tail = 0;
        for (; i < text.Length; i++)
        {
            tail |= text[i];
            units[i] = (byte)Math.Min(text[i], (char)0xFF);
        }

        return tail < 0x80 && Vector128.LessThanAll(seen, Vector128.Create((ushort)0x80));
    }

    void Reserve(int length)
    {
        Length = length;
        if (units.Length < length + Padding) units = new byte[length + length / 2 + Padding];
        units.AsSpan(length, Padding).Clear();
    }
}
