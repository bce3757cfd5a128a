namespace MessageLint.Detectors.Numbers;

/// <summary>One spelling of a letter for look-ups: lower case, without diacritics, Arabic letters without hamza and vowels.</summary>
internal static class WordFold
{
    const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžßœæ";
    const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzsoa";
    static readonly char[] Latin = BuildLatin();

    public static char Fold(char value)
    {
        if (value < 0x80) return value is >= 'A' and <= 'Z' ? (char)(value | 0x20) : value;
        if (value < Latin.Length) return Latin[value];
        if (value is >= 'آ' and <= 'ى')
        {
            return value switch { 'أ' or 'إ' or 'آ' => 'ا', 'ى' => 'ي', _ => value };
        }

        return value == '’' ? '\'' : value;
    }

    static char[] BuildLatin()
    {
        var table = new char[0x220];
        for (int i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
        for (int i = 0; i < Marked.Length; i++)
        {
            table[Marked[i]] = Plain[i];
            char upper = char.ToUpperInvariant(Marked[i]);
            if (upper >= 0x80 && upper < table.Length) table[upper] = Plain[i];
        }

        // The capital of the Turkish dotless i is plain I; the capital with a dot folds to i as well.
        table['İ'] = 'i';
        return table;
    }
}
