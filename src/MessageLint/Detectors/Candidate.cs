namespace MessageLint.Detectors;

/// <summary>What woke a detector.</summary>
[Flags]
internal enum CandidateKinds : byte
{
    None = 0,

    /// <summary>An '@'.</summary>
    At = 1,

    /// <summary>A '.' with a letter or digit before it and a letter after it.</summary>
    Dot = 2,

    /// <summary>A ':' followed by "//", or by anything where "javascript", "data", "mailto", "tel" stands before it; or a "//" without a colon.</summary>
    Colon = 4,

    /// <summary>
    /// A cluster of digit groups: at least four digits in all, separators of at most three characters between groups (blanks, dots, dashes,
    /// slashes, brackets, '+'). The span runs from the first to the last digit; a detector looks left and right for what belongs to it.
    /// </summary>
    Digits = 8,

    /// <summary>One of the words a detector asked to be woken by (<see cref="IDetector.WakeWords"/>).</summary>
    Word = 16,

    /// <summary>An unbroken run of at least nine ASCII letters and digits with two digits or more and a letter (wallets, codice fiscale, GUID parts).</summary>
    Mixed = 32,
}

/// <summary>A place worth a detector's look, in the text that the detector is given (UTF-16 units).</summary>
internal readonly record struct Candidate(CandidateKinds Kind, int Start, int End);
