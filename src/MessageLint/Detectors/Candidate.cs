namespace MessageLint.Detectors;

/// <summary>What stands at a candidate, and so who looks at it.</summary>
[Flags]
internal enum CandidateKinds : ushort
{
    None = 0,

    /// <summary>An '@', the first of a run.</summary>
    At = 1,

    /// <summary>A '.' with a letter or digit before it and a letter after it.</summary>
    Dot = 2,

    /// <summary>"//", or a ':' between a letter and anything but a blank.</summary>
    Colon = 4,

    /// <summary>
    /// A cluster of digit groups: at least six digits in all, separators of at most three characters between groups (blanks, dots, dashes,
    /// slashes, brackets, '+'; letters only where they are written for digits: o, l, i, s, b, z). The span runs from the first to the last
    /// digit; a detector looks left and right for what belongs to it.
    /// </summary>
    Digits = 8,

    /// <summary>One of the words a detector asked to be woken by (<see cref="IDetector.WakeWords"/>).</summary>
    Word = 16,

    /// <summary>Two or more '!' or '?' in a row.</summary>
    Punctuation = 128,

    /// <summary>Three or more line ends in a row, nothing between them.</summary>
    BlankLines = 256,

    /// <summary>A '[', '{', '&lt;&lt;' or '%%', which may open a placeholder.</summary>
    Bracket = 512,

    /// <summary>An unbroken run of at least nine ASCII letters and digits with two digits or more and a letter (wallets, codice fiscale, GUID parts).</summary>
    Mixed = 2048,

    /// <summary>A '.' behind a blank or an opening bracket, or before a blank and a small letter: "example . com", "example. com", "example[.]com".</summary>
    LooseDot = 4096,
}

/// <summary>A place worth a look, in the text that was scanned.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Detectors">For <see cref="CandidateKinds.Word"/>: the detectors that asked for the word, one bit each in the registry's order.</param>
internal readonly record struct Candidate(CandidateKinds Kind, int Start, int End, ushort Detectors = ushort.MaxValue);
