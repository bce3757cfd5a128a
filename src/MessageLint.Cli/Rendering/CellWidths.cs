using System.Globalization;

namespace MessageLint.Cli.Rendering;

/// <summary>How many cells of a terminal a character takes.</summary>
static partial class CellWidths
{
    const int VariationSelector16 = 0xFE0F;
    const int Joiner = 0x200D;

    /// <summary>The cells of one code point that is shown as it is: 0, 1 or 2.</summary>
    public static int Of(int codePoint)
    {
        if (codePoint < 0x300) return 1;
        if (CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return 0;

        // The vowels and finals of a Hangul syllable written in parts join its first consonant.
        if (codePoint is >= 0x1160 and <= 0x11FF) return 0;
        return IsWide(codePoint) ? 2 : 1;
    }

    public static int Of(string text)
    {
        int cells = 0;
        foreach (var glyph in Glyph.All(text)) cells += glyph.Cells;
        return cells;
    }

    /// <summary>Whether a joiner after this code point makes an emoji sequence.</summary>
    public static bool IsEmoji(int codePoint) => codePoint is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF;

    /// <summary>The cells of a user-perceived character whose code points take <paramref name="sum"/> cells together.</summary>
    public static int OfCluster(string cluster, int sum)
    {
        if (cluster.Length == 1) return sum;
        int first = char.ConvertToUtf32(cluster, 0);
        bool flag = first is >= 0x1F1E6 and <= 0x1F1FF && cluster.Length == 4;
        bool emoji = IsEmoji(first) && (cluster.Contains((char)VariationSelector16) || cluster.Contains((char)Joiner));
        return flag || emoji ? 2 : IsWide(first) ? 2 : sum;
    }

    static bool IsWide(int codePoint)
    {
        var ranges = Wide;
        int low = 0, high = ranges.Length / 2 - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (codePoint < ranges[2 * middle]) high = middle - 1;
            else if (codePoint > ranges[2 * middle + 1]) low = middle + 1;
            else return true;
        }
        return false;
    }
}
