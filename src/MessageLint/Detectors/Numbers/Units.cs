namespace MessageLint.Detectors.Numbers;

/// <summary>Currencies and units of measure as they are written beside an amount.</summary>
internal static class Units
{
    const string Signs = "€$£¥₹₺₽₩₪₫฿₦₱元円";

    static readonly string[] Currencies =
        [
            "eur", "usd", "gbp", "jpy", "inr", "try", "pln", "sek", "chf", "cad", "aud", "brl", "mxn", "sar", "aed", "egp", "sgd", "nok", "dkk",
            "czk", "huf", "ron",
            "kr", "zl", "zł", "tl", "rs", "euro", "euros", "eur.", "dollar", "dollars", "pounds", "pound", "quid", "yen", "lira", "rupees",
            "reais", "pesos", "kronor",
            "złotych", "zlotych", "ريال", "درهم", "جنيه", "円", "元", "r", "us", "cents", "pence", "gbp.",
        ];

    static readonly string[] Measures =
        [
            "mm", "cm", "dm", "m", "km", "mg", "g", "kg", "t", "ml", "cl", "dl", "l", "lb", "lbs", "oz", "ft", "in", "inch", "inches", "yd", "w",
            "kw", "kwh", "wh", "v", "mv", "a",
            "ma", "mah", "ah", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "rpm", "lm", "lumen", "lumens", "k", "kelvin", "dpi", "px",
            "x", "pcs", "pieces", "stk", "stück", "pack", "packs",
            "qm", "psi", "bar", "nm", "btu", "db", "ppm", "gsm", "den", "denier", "tex", "dtex", "mm2", "cm3", "ccm", "cc", "hp", "ps", "mp",
            "fps", "mbps", "kbps", "units", "years", "days", "hours",
            "hrs", "hr", "min", "mins", "minutes", "sec", "secs", "seconds", "weeks", "months", "uhr", "am", "pm", "tage", "jahre", "jours",
            "dias", "giorni", "dagen", "dni", "gün", "km/h", "mph", "times",
            "个", "本", "個", "枚", "時", "年", "月", "日", "分", "台", "cajas", "pièces", "pezzi", "stuks", "sztuk", "st", "adet", "قطعة", "سم", "مم",
            "كجم", "غرام", "لتر",
        ];

    static readonly ushort[] Lengths = BuildLengths();
    static readonly NameSet CurrencyWords = new(Currencies);
    static readonly NameSet MeasureWords = new(Measures);

    public static bool EndsWithCurrency(ReadOnlySpan<char> before)
    {
        if (before.Length == 0) return false;
        if (Signs.Contains(before[^1], StringComparison.Ordinal)) return true;
        ReadOnlySpan<char> trimmed = before[^1] == '.' ? before[..^1] : before;
        int start = trimmed.Length;
        while (start > 0 && trimmed.Length - start <= 4 && char.IsLetter(trimmed[start - 1])) start--;
        ReadOnlySpan<char> word = trimmed[start..];

        // A letter that is a currency only behind another ("R$") is none alone, and "us" is a word.
        return word.Length is 2 or 3 && MayBe(word) && !word.Equals("us", StringComparison.OrdinalIgnoreCase)
            && !word.Equals("try", StringComparison.Ordinal) && CurrencyWords.Contains(word);
    }

    public static bool StartsWithCurrency(ReadOnlySpan<char> after)
    {
        if (after.Length == 0) return false;
        return Signs.Contains(after[0], StringComparison.Ordinal) || after.StartsWith(",-", StringComparison.Ordinal)
            || (Word(after) is { Length: >= 2 } word && MayBe(word) && !word.Equals("us", StringComparison.OrdinalIgnoreCase)
            && CurrencyWords.Contains(word));
    }

    public static bool StartsWithUnit(ReadOnlySpan<char> after, bool blank)
    {
        if (after.Length == 0) return false;
        if (after[0] is '%' or '"' or '″' or '°' or '×' or 'Ω' or 'µ' or 'μ' or '‰') return true;
        ReadOnlySpan<char> word = Word(after);

        // "5 a day": a single letter behind a blank is too often a word.
        if (!MayBe(word) || (blank && word.Length == 1 && word[0] is 'a' or 't' or 'k' or 'x' && after.Length > 1 && after[1] != ' ')) return false;
        return !(blank && word.Length == 1 && word[0] is 'a') && !(blank && word is "in" or "min" && after.Length > word.Length + 1
            && after[word.Length] == ' ' && char.IsLetter(after[word.Length + 1])) && MeasureWords.Contains(word);
    }

    /// <summary>Whether any unit begins with the word's first letter and has its length: most words are dismissed by this.</summary>
    static bool MayBe(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 16 && (word[0] >= 0x80 || (Lengths[word[0] | 0x20] & 1 << word.Length) != 0);

    static ushort[] BuildLengths()
    {
        ushort[] lengths = new ushort[0x80];
        foreach (string unit in Currencies.Concat(Measures))
        {
            if (unit[0] < 0x80 && unit.Length < 16) lengths[unit[0] | 0x20] |= (ushort)(1 << unit.Length);
        }

        return lengths;
    }

    static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[..end];
    }
}
