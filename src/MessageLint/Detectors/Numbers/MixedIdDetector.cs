namespace MessageLint.Detectors.Numbers;

/// <summary>Ids of letters and digits that hold no four digits in a row: codice fiscale, wallets, GUIDs.</summary>
internal sealed class MixedIdDetector : IDetector
{
    public CandidateKinds Wakes => CandidateKinds.Mixed;

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        int start = candidate.Start, end = candidate.End;
        if (context.Entities.Covers(start, end, EntityKind.PartNumber - 1)) return;
        ReadOnlySpan<char> text = context.Text;

        // What holds a run of six digits is a number's candidate, too, and is read there.
        if (end - start < 26 && LongestRun(text[start..end]) >= 6) return;
        if (end - start is >= 26 and <= 90 && CryptoWallets.Kind(text[start..end]) is { } wallet)
            context.Entities.Add(new Entity(EntityKind.CryptoWallet, start, end, EntityTraits.Certain, Detail: wallet));
        else MixedIds.TryRead(in context, text, ref start, ref end);
    }

    static int LongestRun(ReadOnlySpan<char> token)
    {
        int longest = 0, run = 0;
        foreach (char c in token)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
