namespace MessageLint.Detectors;

/// <summary>A confirmed find in the normalised text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first UTF-16 unit, in the normalised text.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Traits">What else is known about it.</param>
/// <param name="PartStart">The part that matters most: a link's or an address's host. Equal to <paramref name="Start"/> where there is none.</param>
/// <param name="PartEnd">The end of that part.</param>
/// <param name="Detail">A name for the subtype: a region, a carrier, a card brand, an id's name; null where there is none. Constant strings only.</param>
internal readonly record struct Entity(
    EntityKind Kind, int Start, int End, EntityTraits Traits = EntityTraits.None, int PartStart = 0, int PartEnd = 0, string? Detail = null);
