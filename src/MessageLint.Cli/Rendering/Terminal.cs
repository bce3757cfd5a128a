namespace MessageLint.Cli.Rendering;

/// <summary>What a piece of output means; its colour follows from that.</summary>
enum Ink { Plain, Dim, Bold, Error, Warning, Info, Good }

/// <summary>Writes text with or without colour. Spectre.Console is loaded only when there is colour.</summary>
sealed class Terminal(TextWriter output, bool colour)
{
    Paint? paint;

    public void Write(string text, Ink ink = Ink.Plain)
    {
        if (!colour || ink == Ink.Plain) output.Write(text);
        else (paint ??= new Paint(output)).Write(text, ink);
    }

    public void WriteLine(string text = "", Ink ink = Ink.Plain)
    {
        Write(text, ink);
        output.Write('\n');
    }

    /// <summary>A label, then text wrapped at blanks and indented under its own start.</summary>
    public void WriteField(string label, string text, int indent, int width)
    {
        const int LabelCells = 9;
        Write(new string(' ', indent));
        Write(label.PadRight(LabelCells), Ink.Dim);
        int room = Math.Max(20, width - indent - LabelCells);
        bool first = true;
        foreach (string line in Wrap(Visible.Line(text), room))
        {
            if (!first) Write(new string(' ', indent + LabelCells));
            WriteLine(line);
            first = false;
        }
        if (first) WriteLine();
    }

    public static IEnumerable<string> Wrap(string text, int room)
    {
        var line = new System.Text.StringBuilder();
        int cells = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int width = CellWidths.Of(word);
            if (cells > 0 && cells + 1 + width > room)
            {
                yield return line.ToString();
                line.Clear();
                cells = 0;
            }
            if (cells > 0) line.Append(' ');
            cells += width + (cells > 0 ? 1 : 0);
            line.Append(word);
        }
        if (cells > 0) yield return line.ToString();
    }

    public static Ink Of(Severity severity) => severity switch { Severity.Error => Ink.Error, Severity.Warning => Ink.Warning, _ => Ink.Info };

    public static Ink Of(Verdict verdict) => verdict switch { Verdict.Block => Ink.Error, Verdict.Warn => Ink.Warning, _ => Ink.Good };
}
