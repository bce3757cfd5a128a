namespace MessageLint.Detectors;

/// <summary>A swear word of rules/data/swear-words.txt.</summary>
/// <param name="Letters">The word, folded.</param>
/// <param name="IsStem">Whether any ending may follow.</param>
/// <param name="IsKnownByFirst">Whether its first letter is enough: "f***".</param>
readonly record struct SwearWord(string Letters, bool IsStem, bool IsKnownByFirst);

/// <summary>The words of rules/data/swear-words.txt, and the pieces of them that are left when somebody hides the rest.</summary>
static class SwearWords
{
    const int MaxDigits = 5;

    static readonly string[] Lines = [.. EmbeddedRules.Lines("rules/data/swear-words.txt")];

    public static SwearWord[] All { get; } =
        [.. Lines.Where(line => line[0] != '-').Select(line => new SwearWord(line.Trim('!', '+'), line.EndsWith('+'), line[0] == '!'))];

    static readonly Dictionary<char, SwearWord[]> ByFirst = All.GroupBy(word => word.Letters[0]).ToDictionary(words => words.Key, words => words.ToArray());

    /// <summary>The words that what is seen first may begin: a letter stands for itself, a sign for many.</summary>
    public static ReadOnlySpan<SwearWord> BeginningWith(char folded) => !char.IsLetter(folded) ? All : ByFirst.GetValueOrDefault(folded);

    /// <summary>Beginnings and ends of the words, but those that stand everywhere, and the words with digits for letters.</summary>
    public static IEnumerable<string> Pieces =>
        All.SelectMany(word => Enumerable.Range(1, word.Letters.Length - 1).SelectMany(cut => new[] { word.Letters[..cut], word.Letters[cut..] }))
            .Except(Lines.Where(line => line[0] == '-').SelectMany(line => line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Concat(All.SelectMany(word => WithDigits(word.Letters)))
            .Distinct();

    /// <summary>The digit that is written for a letter; '\0' where there is none.</summary>
    public static char DigitOf(char letter) => letter switch { 'o' => '0', 'i' => '1', 'e' => '3', 'a' => '4', _ => '\0' };

    /// <summary>Whether a digit or sign is written for a letter because it looks like it.</summary>
    public static bool IsTwin(char sign, char letter) =>
        DigitOf(letter) == sign || (sign, letter) is ('5', 's') or ('7', 't') or ('1', 'l') or ('8', 'b') or ('9', 'g') or ('€', 'e') or ('@', 'a') or ('$', 's') or ('!', 'i') or ('|', 'i' or 'l');

    static IEnumerable<string> WithDigits(string word)
    {
        int[] places = [.. Enumerable.Range(0, word.Length).Where(i => DigitOf(word[i]) != '\0').Take(MaxDigits)];
        for (int choice = 1; choice < 1 << places.Length; choice++)
        {
            char[] letters = word.ToCharArray();
            for (int p = 0; p < places.Length; p++)
            {
                if ((choice >> p & 1) != 0) letters[places[p]] = DigitOf(word[places[p]]);
            }

            yield return new string(letters);
        }
    }
}
