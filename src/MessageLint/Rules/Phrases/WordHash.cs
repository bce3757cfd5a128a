namespace MessageLint.Rules.Phrases;

/// <summary>A 64-bit hash of a word that also gives the hash of each of its beginnings, for stems (FNV-1a).</summary>
internal static class WordHash
{
    public const ulong Seed = 14695981039346656037;

    const ulong Prime = 1099511628211;

    /// <summary>The hash of a word one unit longer.</summary>
    public static ulong Append(ulong hash, char unit) => (hash ^ unit) * Prime;

    public static ulong Of(ReadOnlySpan<char> folded)
    {
        ulong hash = Seed;
        foreach (char unit in folded) hash = Append(hash, unit);
        return hash;
    }

    /// <summary>The key of a word in a form; never 0.</summary>
    public static ulong Key(ulong word, WordForm form)
    {
        ulong key = word + ((ulong)form * 0xC2B2_AE3D_27D4_EB4F);
        key ^= key >> 32;
        key *= 0xD6E8_FEB8_6659_FD93;
        return key == 0 ? 1 : key;
    }
}
