namespace MessageLint.Normalization;

/// <summary>What becomes of a character.</summary>
internal enum FoldKind : byte
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>Other characters stand in its place.</summary>
    Replaced,

    /// <summary>It becomes part of the character before it, as a keycap does.</summary>
    Joined,

    /// <summary>It is left out, as text of its kind often has it.</summary>
    Dropped,

    /// <summary>It is left out, and nobody writes it by accident.</summary>
    Hidden,
}

/// <summary>What becomes of the <paramref name="Consumed"/> units at a place: up to two others, '\0' for none.</summary>
internal readonly record struct Fold(FoldKind Kind, int Consumed, char First = '\0', char Second = '\0')
{
    public static Fold Keep(int consumed = 1) => new(FoldKind.None, consumed);

    public static Fold To(char made, int consumed = 1) => new(FoldKind.Replaced, consumed, made);

    /// <summary>A number from 0 to 99.</summary>
    public static Fold ToNumber(int value, int consumed = 1) =>
        value < 10 ? To((char)('0' + value), consumed) : new(FoldKind.Replaced, consumed, (char)('0' + value / 10), (char)('0' + value % 10));
}
