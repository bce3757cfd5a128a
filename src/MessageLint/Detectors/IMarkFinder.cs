namespace MessageLint.Detectors;

/// <summary>
/// Looks for marks: numbers that the rules give to the everyday words of phrases. They stand nearly everywhere, so they are asked for only
/// where the rare words of a phrase were seen.
/// </summary>
internal interface IMarkFinder
{
    /// <summary>The marks of the words in <c>[start, end)</c> of the text that was scanned; the same one may come twice. Valid until the next call.</summary>
    ReadOnlySpan<int> Find(ReadOnlySpan<char> text, int start, int end);
}
