using System.Globalization;
using System.Text;

namespace MessageLint.Cli.Rendering;

/// <summary>One user-perceived character as it is shown.</summary>
/// <param name="Text">What is written: never a control character.</param>
/// <param name="Cells">The terminal cells it takes; a tab's depend on where it stands and are 0 here.</param>
readonly record struct Glyph(string Text, int Cells)
{
    /// <summary>Stands for a tab until its place is known.</summary>
    public static readonly Glyph Tab = new("\t", 0);

    public bool IsTab => Text == "\t";

    /// <summary>The characters of a text without line ends.</summary>
    public static IEnumerable<Glyph> All(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, i);
            if (length == 1 && text[i] is >= ' ' and <= '~') yield return new Glyph(text[i].ToString(), 1);
            else if (length == 1 && text[i] == '\t') yield return Tab;
            else yield return Of(text.Substring(i, length));
            i += length;
        }
    }

    static Glyph Of(string cluster)
    {
        var shown = new StringBuilder(cluster.Length);
        int cells = 0;
        bool allSeen = true;
        int before = 0;
        foreach (var (value, text) in Visible.Runes(cluster))
        {
            bool joins = value == 0x200D && before == 0xFE0F || value == 0x200D && CellWidths.IsEmoji(before);
            string visible = joins ? text : Visible.Of(value, text);
            shown.Append(visible);
            bool seen = visible == text;
            cells += joins ? 0 : seen ? CellWidths.Of(value) : visible.Length;
            allSeen &= seen;
            before = value;
        }
        return new Glyph(shown.ToString(), allSeen && cells > 0 ? CellWidths.OfCluster(cluster, cells) : cells);
    }
}
