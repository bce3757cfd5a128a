namespace MessageLint.Cli.Scan;

/// <summary>Cuts a stream into batches of whole lines: what one read gives, so that a slow writer is answered at once.</summary>
/// <param name="input">Read until it ends.</param>
/// <param name="maxLine">The longest line in bytes; a longer one is read past in constant memory.</param>
sealed class LineReader(Stream input, int maxLine)
{
    byte[] rest = [];
    int restLength;
    long nextLine = 1;
    bool skipping;
    bool ended;

    /// <summary>Fills a batch; false when there is nothing left.</summary>
    public bool Fill(Batch batch)
    {
        int length = restLength;
        Grow(ref batch.Input, length, length);
        rest.AsSpan(0, restLength).CopyTo(batch.Input);
        restLength = 0;
        int searched = 0;
        while (true)
        {
            int lastEnd = batch.Input.AsSpan(searched, length - searched).LastIndexOf((byte)'\n');
            if (lastEnd >= 0) return Take(batch, searched + lastEnd + 1, length);
            if (ended) return length > 0 && Take(batch, length, length);
            if (length > maxLine)
            {
                skipping = true;
                batch.TooLong = true;
                batch.FirstLine = nextLine++;
                return true;
            }
            searched = length;
            Grow(ref batch.Input, length + 1, length);
            length += Read(batch.Input.AsSpan(length));
        }
    }

    bool Take(Batch batch, int end, int length)
    {
        batch.Length = end;
        batch.FirstLine = nextLine;
        nextLine += batch.Input.AsSpan(0, end).Count((byte)'\n');
        restLength = length - end;
        Grow(ref rest, restLength, 0);
        batch.Input.AsSpan(end, restLength).CopyTo(rest);
        return true;
    }

    int Read(Span<byte> buffer)
    {
        while (true)
        {
            int read = input.Read(buffer);
            if (read == 0) ended = true;
            if (read == 0 || !skipping) return read;
            int end = buffer[..read].IndexOf((byte)'\n');
            if (end < 0) continue;
            skipping = false;
            if (end + 1 == read) continue;
            buffer[(end + 1)..read].CopyTo(buffer);
            return read - end - 1;
        }
    }

    static void Grow(ref byte[] buffer, int needed, int keep)
    {
        if (buffer.Length >= needed) return;
        byte[] larger = new byte[Math.Max(needed, Math.Max(2 * buffer.Length, 4096))];
        buffer.AsSpan(0, keep).CopyTo(larger);
        buffer = larger;
    }
}
