namespace MessageLint.Benchmarks.Corpus;

/// <summary>Our own random numbers, so that a seed gives the same bytes on every runtime (xorshift64*).</summary>
sealed class Xorshift(ulong seed)
{
    ulong state = seed == 0 ? 88172645463325252 : seed;

    public int Next(int limit)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (int)(((state * 0x2545_F491_4F6C_DD1D) >> 33) * (ulong)limit >> 31);
    }

    public int Next(int from, int limit) => from + Next(limit - from);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public string Digits(int count) => string.Create(count, this, static (text, random) =>
    {
        foreach (ref char c in text) c = (char)('0' + random.Next(10));
    });

    public string Code(int count) => string.Create(count, this, static (text, random) =>
    {
        foreach (ref char c in text) c = "0123456789ABCDEFGHJKLMNPQRSTVWXYZ"[random.Next(33)];
    });
}
