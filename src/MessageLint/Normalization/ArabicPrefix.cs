namespace MessageLint.Normalization;

/// <summary>The particles that Arabic writes in front of a word without a blank: and, so, with, for, like, the.</summary>
internal static class ArabicPrefix
{
    const int MinRest = 2;

    /// <summary>
    /// The next position behind <paramref name="position"/> where a folded word may begin once a particle is taken off; 0 when there is none.
    /// Called again with its own answer it goes on: "wal-bitaqa" gives "al-bitaqa", then "bitaqa".
    /// </summary>
    public static int Next(ReadOnlySpan<char> folded, int position)
    {
        var rest = folded[position..];
        if (rest.Length >= MinRest + 2 && rest[0] == 'ا' && rest[1] == 'ل') return position + 2;
        if (rest.Length >= MinRest + 2 && rest[0] == 'ل' && rest[1] == 'ل') return position + 2;
        return position < 2 && rest.Length >= MinRest + 1 && rest[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' ? position + 1 : 0;
    }
}
