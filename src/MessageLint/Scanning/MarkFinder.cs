using MessageLint.Detectors;

namespace MessageLint.Scanning;

/// <summary>Finds marks in the text that a buffer holds. One message after another; one thread at a time.</summary>
internal sealed class MarkFinder(CandidateScanner scanner, UnitBuffer buffer) : IMarkFinder
{
    readonly SentenceList marks = new();
    readonly CandidateList none = new();

    public ReadOnlySpan<int> Find(ReadOnlySpan<char> text, int start, int end)
    {
        marks.Clear();
        scanner.ScanClues(buffer, text, start, end, none, marks);
        return marks.AllClues;
    }
}
