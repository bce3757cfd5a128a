namespace MessageLint;

/// <summary>A text of the seller's own that one rule lets pass: a product's name, a title, a place.</summary>
/// <param name="Text">The words that may stand in a message. They count where all of them stand together, with borders of words around them; case and the length of white space do not matter.</param>
/// <param name="Rule">The id of the rule that lets them pass; every other rule still reads them.</param>
/// <param name="Reason">Why, for those who read what was allowed.</param>
public sealed record AllowedText(string Text, string Rule, string Reason);

/// <summary>A finding that is not reported, because the seller allows its text.</summary>
/// <param name="Finding">What was found, masked like any finding.</param>
/// <param name="Reason">Why it is allowed.</param>
public sealed record AllowedFinding(Finding Finding, string Reason);
