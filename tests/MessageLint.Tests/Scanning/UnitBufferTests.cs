using System.Text;
using MessageLint.Scanning;

namespace MessageLint.Tests.Scanning;

public class UnitBufferTests
{
    [Fact]
    public void Narrows_every_length_as_the_obvious_loop_does()
    {
        var random = new Random(7);
        var buffer = new UnitBuffer();
        for (int length = 0; length <= 300; length++)
        {
            for (int limit = 0x80; limit <= 0x10000; limit *= 2)
            {
                char[] text = [.. Enumerable.Range(0, length).Select(_ => (char)random.Next(limit))];
                bool ascii = buffer.Load(text);
                Assert.Equal(text.All(char.IsAscii), ascii);
                Assert.Equal(text.Select(c => (byte)Math.Min((int)c, 0xFF)), buffer.Units.ToArray());
                AssertPadded(buffer);
            }
        }
    }

    [Fact]
    public void One_unit_beyond_ascii_is_seen_wherever_it_stands()
    {
        var buffer = new UnitBuffer();
        foreach (int length in (int[])[1, 7, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100])
        {
            for (int place = 0; place < length; place++)
            {
                foreach (char unit in "\u0080é\u00FF\u0100漢\uFFFF")
                {
                    char[] text = [.. Enumerable.Repeat('a', length)];
                    Assert.True(buffer.Load(text));
                    text[place] = unit;
                    Assert.False(buffer.Load(text));
                    Assert.Equal((byte)Math.Min(unit, 'ÿ'), buffer.Units[place]);
                }
            }
        }
    }

    [Fact]
    public void Takes_utf8_as_it_is()
    {
        var random = new Random(8);
        var buffer = new UnitBuffer();
        for (int i = 0; i < 300; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(RandomTexts.Text(random, i));
            Assert.Equal(Ascii.IsValid(utf8), buffer.Load(utf8));
            Assert.Equal(utf8, buffer.Units.ToArray());
            AssertPadded(buffer);
        }
    }

    /// <summary>A scan reads a block and a word behind the end: there must be zeros, whatever stood there before.</summary>
    static unsafe void AssertPadded(UnitBuffer buffer)
    {
        fixed (byte* units = &System.Runtime.InteropServices.MemoryMarshal.GetReference(buffer.Units))
        {
            Assert.Equal(-1, new ReadOnlySpan<byte>(units + buffer.Length, UnitBuffer.Padding).IndexOfAnyExcept((byte)0));
        }
    }
}
