using System.Text;

namespace MessageLint.Cli.Rendering;

/// <summary>One line of a code frame.</summary>
/// <param name="Number">The line's 1-based number in the message.</param>
/// <param name="Text">What is shown of it: no tabs, no control characters.</param>
/// <param name="Underline">Carets under the span, blanks before them; empty when none of the span is on the line.</param>
sealed record FrameLine(int Number, string Text, string Underline);

/// <summary>
/// The lines that a finding is on, secrets masked and the span underlined. Only a window of a long line is read, so that a
/// frame costs the same in a message of any size.
/// </summary>
sealed class CodeFrame(string text, MaskMap masks, bool showText)
{
    const int MaxLines = 3;
    const int TabCells = 4;

    /// <summary>How many UTF-16 units are read before the span, within it and after it.</summary>
    const int Window = 400;

    readonly record struct Piece(string Text, bool Marked, int Start);

    readonly record struct PlacedGlyph(Glyph Glyph, bool Marked);

    /// <param name="finding">One with a span.</param>
    /// <param name="maxCells">The cells that a line may take.</param>
    public IReadOnlyList<FrameLine> Lines(Finding finding, int maxCells)
    {
        var span = finding.Span;
        int start = LineStart(span.Start);
        int end = LineEnd(Math.Min(span.End, span.Start + Window));
        var lines = new List<FrameLine>();
        var glyphs = new List<PlacedGlyph>();
        int number = finding.Line;
        int nextNumber = number;
        bool cutBefore = start > 0 && text[start - 1] is not ('\n' or '\r');
        foreach (var piece in Pieces(finding, new TextSpan(start, end)))
        {
            // A masked excerpt may have swallowed line ends: count them in the original.
            nextNumber = Math.Max(nextNumber, finding.Line + (piece.Start > span.Start ? LineEnds(span.Start, piece.Start) : 0));
            if (glyphs.Count == 0) number = nextNumber;
            string rest = piece.Text;
            while (true)
            {
                int lineEnd = rest.AsSpan().IndexOfAny('\r', '\n');
                foreach (var glyph in Glyph.All(lineEnd < 0 ? rest : rest[..lineEnd])) glyphs.Add(new PlacedGlyph(glyph, piece.Marked));
                if (lineEnd < 0) break;
                lines.Add(Fit(number, glyphs, maxCells, cutBefore, cutAfter: false));
                if (lines.Count == MaxLines) return lines;
                (cutBefore, number, nextNumber) = (false, number + 1, number + 1);
                glyphs.Clear();
                rest = rest[(lineEnd + (rest.AsSpan(lineEnd).StartsWith("\r\n") ? 2 : 1))..];
            }
        }
        bool cutAfter = end < text.Length && text[end] is not ('\n' or '\r');
        if (glyphs.Count > 0) lines.Add(Fit(number, glyphs, maxCells, cutBefore, cutAfter));
        return lines;
    }

    /// <summary>The text of the span with every secret replaced; what is marked belongs to the finding.</summary>
    List<Piece> Pieces(Finding finding, TextSpan shown)
    {
        var pieces = new List<Piece>();
        var span = finding.Span;
        bool secret = !showText && MaskMap.IsSecret(text, finding);
        int at = shown.Start;
        foreach (var region in showText ? [] : masks.In(shown))
        {
            var (start, end) = (Math.Max(region.Span.Start, shown.Start), Math.Min(region.Span.End, shown.End));
            AddPlain(at, start);
            at = end;
            if (secret && region.Span.Contains(span))
            {
                AddStars(start, Math.Max(start, span.Start));
                pieces.Add(new Piece(Bounded(finding.Excerpt), true, span.Start));
                AddStars(Math.Min(end, span.End), end);
            }
            else if (region.Excerpt is { } excerpt && (!region.Span.Overlaps(span) || span.Contains(region.Span)) && shown.Contains(region.Span))
            {
                pieces.Add(new Piece(Bounded(excerpt), region.Span.Overlaps(span), start));
            }
            else AddStars(start, end);
        }
        AddPlain(at, shown.End);
        return pieces;

        void AddPlain(int from, int to) => Add(from, to, static part => part);
        void AddStars(int from, int to) => Add(from, to, Stars);
        void Add(int from, int to, Func<string, string> show)
        {
            // Cut at the span's ends, so that each piece is either in it or not.
            AddPart(from, Math.Min(to, span.Start), marked: false);
            AddPart(Math.Max(from, span.Start), Math.Min(to, span.End), marked: true);
            AddPart(Math.Max(from, span.End), to, marked: false);

            void AddPart(int start, int end, bool marked)
            {
                if (start < end) pieces.Add(new Piece(show(text[start..end]), marked, start));
            }
        }
    }

    static string Bounded(string excerpt) => excerpt.Length <= Window ? excerpt : excerpt[..Window] + "…";

    static string Stars(string secret) => string.Create(secret.Length, secret, static (stars, original) =>
    {
        for (int i = 0; i < stars.Length; i++) stars[i] = char.IsWhiteSpace(original[i]) ? original[i] : '*';
    });

    /// <summary>Cuts a line around its marked part so that it takes no more than <paramref name="maxCells"/>.</summary>
    static FrameLine Fit(int number, List<PlacedGlyph> glyphs, int maxCells, bool cutBefore, bool cutAfter)
    {
        var placed = ExpandTabs(glyphs);
        int first = 0, last = placed.Count;
        int cells = placed.Sum(glyph => glyph.Glyph.Cells) + (cutBefore ? 1 : 0) + (cutAfter ? 1 : 0);
        if (cells > maxCells)
        {
            first = Math.Max(placed.FindIndex(glyph => glyph.Marked), 0);
            int fromMark = cells - placed.Take(first).Sum(glyph => glyph.Glyph.Cells);

            // A third of the room goes to what is before the mark; more where the line ends soon after it.
            int lead = fromMark < maxCells / 2 ? maxCells - fromMark - 2 : maxCells / 3;
            for (int before = 0; first > 0 && before + placed[first - 1].Glyph.Cells <= lead; first--) before += placed[first - 1].Glyph.Cells;
            last = first;
            for (int shown = 2; last < placed.Count && shown + placed[last].Glyph.Cells <= maxCells; last++) shown += placed[last].Glyph.Cells;
        }
        var line = new StringBuilder();
        var under = new StringBuilder();
        if (cutBefore || first > 0) Append("…", 1, marked: false);
        for (int i = first; i < last; i++) Append(placed[i].Glyph.Text, placed[i].Glyph.Cells, placed[i].Marked);
        if (cutAfter || last < placed.Count) Append("…", 1, marked: last < placed.Count && placed[last].Marked);
        return new FrameLine(number, line.ToString().TrimEnd(' '), under.ToString().TrimEnd(' '));

        void Append(string shown, int width, bool marked)
        {
            line.Append(shown);

            // A combining mark on its own takes no cell, but its finding must be seen.
            under.Append(marked ? '^' : ' ', marked && width == 0 && under.Length == 0 ? 1 : width);
        }
    }

    static List<PlacedGlyph> ExpandTabs(List<PlacedGlyph> glyphs)
    {
        var placed = new List<PlacedGlyph>(glyphs.Count);
        int column = 0;
        foreach (var glyph in glyphs)
        {
            int cells = glyph.Glyph.IsTab ? TabCells - column % TabCells : glyph.Glyph.Cells;
            placed.Add(glyph.Glyph.IsTab ? new PlacedGlyph(new Glyph(new string(' ', cells), cells), glyph.Marked) : glyph);
            column += cells;
        }
        return placed;
    }

    int LineStart(int position)
    {
        int floor = Math.Max(0, position - Window);
        int start = text.AsSpan(floor, position - floor).LastIndexOfAny('\n', '\r');
        return start >= 0 ? floor + start + 1 : WholeCharacter(floor);
    }

    int LineEnd(int position)
    {
        // A span that ends with its line's end must not pull in the next line.
        if (position > 0 && text[position - 1] is '\n' or '\r') return position;
        int ceiling = Math.Min(text.Length, position + Window);
        int end = text.AsSpan(position, ceiling - position).IndexOfAny('\n', '\r');
        return end >= 0 ? position + end : WholeCharacter(ceiling);
    }

    int WholeCharacter(int position) => position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;

    int LineEnds(int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) count++;
        }
        return count;
    }
}
