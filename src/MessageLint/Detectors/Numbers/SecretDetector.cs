using System.Buffers;

namespace MessageLint.Detectors.Numbers;

/// <summary>One-time codes, passwords, card verification codes and expiry dates: what a word introduces.</summary>
internal sealed class SecretDetector : IDetector
{
    const int Reach = 36, PasswordReach = 80;
    const int NearName = 24, FarName = 40, FarWords = 5;

    static readonly SearchValues<char> StrongSigns = SearchValues.Create("!#$%&*^_"), AddressSigns = SearchValues.Create("@/:.<>{}[]()"),
        Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    static readonly SearchValues<char> Signs = SearchValues.Create("!$&%*@^"), SecretSigns = SearchValues.Create("!$&%*@^#_0123456789");

    const ulong Wanted = 1UL << (int)NumberWord.Code | 1UL << (int)NumberWord.Password | 1UL << (int)NumberWord.Cvv | 1UL << (int)NumberWord.Expiry;

    const ulong CardContext = 1UL << (int)NumberWord.Card | 1UL << (int)NumberWord.Expiry;

    public CandidateKinds Wakes => CandidateKinds.Word;

    public IEnumerable<string> WakeWords => NumberLexicon.Default.WordsOf(Wanted);

    public void Detect(ref DetectorContext context, Candidate candidate)
    {
        ReadOnlySpan<char> text = context.Text;

        // No secret is without a digit or a sign: most words that wake us are dismissed by that.
        int ahead = Math.Min(text.Length, candidate.End + PasswordReach);
        if (text[candidate.End..ahead].ContainsAny(SecretSigns) && TryPassword(in context, text, candidate.End)) return;
        int from = Math.Max(0, candidate.Start - Reach), to = Math.Min(text.Length, candidate.End + Reach);
        if (!text[from..to].ContainsAnyInRange('0', '9')) return;

        // Each number is weighed once, however many words stand around it.
        from = Math.Max(from, context.SecretsReadTo);
        context.SecretsReadTo = to;
        for (int at = from; at < to; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            int start = at;
            while (at < text.Length && at - start < 12 && char.IsAsciiDigit(text[at])) at++;
            if (Stands(text, start, at)) Consider(in context, text, start, ref at);
        }
    }

    static void Consider(in DetectorContext context, ReadOnlySpan<char> text, int start, ref int end)
    {
        // "482 913" and "482-913" are one code; "04/27" is one date.
        int length = end - start;
        int joint = end;
        while (end + 1 < text.Length && text[end] is '/' or '-' or ' ' && char.IsAsciiDigit(text[end + 1]) && joint == end)
        {
            end++;
            while (end < text.Length && end - start < 12 && char.IsAsciiDigit(text[end])) end++;
        }

        if (end != joint && !Stands(text, start, end) || end != joint && length is 3 && text[joint] == '/') end = joint;
        if (end - start < 3) return;
        WordsNear near = WordsNear.Around(text, start, end);
        if (IsExpiry(text[start..end]) && near.Distance(NumberWord.Expiry) <= 20 && near.Has(NumberWord.Expiry) && (near.Has(NumberWord.Card)
            || near.Has(NumberWord.Cvv) || IsBesideCard(context, start, end)))
        {
            context.Entities.Add(new Entity(EntityKind.CardExpiry, start, end));
            return;
        }

        if (end == joint && length is 3 or 4 && near.Distance(NumberWord.Cvv) <= 20 && (near.HasAny(CardContext)
            || IsBesideCard(context, start, end) || IsCvvProper(near)))
        {
            context.Entities.Add(new Entity(EntityKind.Cvv, start, end));
            return;
        }

        if (end != joint && text[joint] == '/') return;
        if (IsOneTimeCode(text, start, end, near)) context.Entities.Add(new Entity(EntityKind.OneTimeCode, start, end));
        else end = joint;
    }

    static bool IsOneTimeCode(ReadOnlySpan<char> text, int start, int end, in WordsNear near)
    {
        int digits = 0;
        foreach (char c in text[start..end])
        {
            if (char.IsAsciiDigit(c)) digits++;
        }

        if (digits is < 4 or > 8 || !near.Has(NumberWord.Code) || near.Distance(NumberWord.NoCode) <= FarName || near.HasAny(NumberLabels.Harmless)) return false;
        int code = near.Distance(NumberWord.Code);
        if (digits == 4 && IsYear(text[start..end])) return false;
        return code <= 24 && (near.Has(NumberWord.CodeProof) || near.Distance(NumberWord.Password) <= 40);
    }

    static bool IsYear(ReadOnlySpan<char> four) => four[0] is '1' && four[1] is '9' || four[0] is '2' && four[1] is '0';

    /// <summary>"CVV" itself, rather than words that locks have too.</summary>
    static bool IsCvvProper(in WordsNear near) => near.Distance(NumberWord.Cvv) <= 8 && !near.Has(NumberWord.Code);

    static bool IsExpiry(ReadOnlySpan<char> value)
    {
        int joint = value.IndexOfAny('/', '-');
        return joint == 2 && value.Length is 5 or 7 && value[0] is '0' or '1' && !(value[0] == '0' && value[1] == '0') && !(value[0] == '1'
            && value[1] > '2');
    }

    static bool IsBesideCard(in DetectorContext context, int start, int end)
    {
        foreach (Entity entity in context.Entities.Items)
        {
            if (entity.Kind is EntityKind.Card or EntityKind.CardLike or EntityKind.CardExpiry or EntityKind.Cvv && entity.End > start - 60
                && entity.Start < end + 60) return true;
        }

        return false;
    }

    static bool TryPassword(in DetectorContext context, ReadOnlySpan<char> text, int at)
    {
        int end = Math.Min(text.Length, at + 40);
        if (at >= end) return false;

        // What the word introduces: a colon, "is", a quotation mark.
        // Or it looks like nothing else: "the password you gave us, Tulip!77".
        bool introduced = false;
        int words = 0;
        while (at < end)
        {
            while (at < end && text[at] is ' ' or ':' or '=' or '"' or '\'' or '“' or '„' or '«' or '「' or '\n')
            {
                if (text[at] is ':' or '=' or '"' or '“' or '„' or '«' or '「') introduced = true;
                at++;
            }

            int start = at;
            while (at < text.Length && at - start < 40 && text[at] is not (' ' or '\n' or '"' or '”' or '“' or '»' or '」' or '<')) at++;
            ReadOnlySpan<char> token = text[start..at].TrimEnd(".,;)?:");
            if (token.Length == 0) return false;
            bool unlikeWords = IsUnlikeWords(token) || (words == 0 && IsMixed(token));
            if (unlikeWords || (IsSecret(token) && introduced))
            {
                if (!IsNamed(text, start, start + token.Length, unlikeWords ? FarName : NearName)) return false;
                context.Entities.Add(new Entity(EntityKind.Password, start, start + token.Length));
                return true;
            }

            if (++words > FarWords || token.Length > 10) return false;
            introduced = words <= 2 && (introduced || IsCopula(token));
        }

        return false;
    }

    static bool IsNamed(ReadOnlySpan<char> text, int start, int end, int reach)
    {
        WordsNear near = WordsNear.Around(text, start, end);
        return near.Distance(NumberWord.Password) <= reach && !near.Has(NumberWord.NoCode);
    }

    /// <summary>Letters, a digit and a sign that stands in no word, address or file name.</summary>
    static bool IsUnlikeWords(ReadOnlySpan<char> token) =>
        token.Length is >= 6 and <= 32 && char.IsLetterOrDigit(token[0]) && token.ContainsAny(StrongSigns) && token.ContainsAnyInRange('0', '9')
            && token.ContainsAny(Letters) && !token.ContainsAny(AddressSigns);

    /// <summary>Small and capital letters and a digit, long: right behind "password" it is none of the words that follow it.</summary>
    static bool IsMixed(ReadOnlySpan<char> token) =>
        token.Length is >= 8 and <= 32 && token.ContainsAnyInRange('0', '9') && token.ContainsAnyInRange('a', 'z') && token.ContainsAnyInRange('A', 'Z')
            && !token.ContainsAny('-', '/');

    static bool IsCopula(ReadOnlySpan<char> token) =>
        token is "is" or "was" or "ist" or "lautet" or "est" or "es" or "è" or "är" or "to" or "jest" or "é" or "هي" or "هو" or "は"
            or "remains" or "war" or "still";

    /// <summary>A word that nobody writes: letters and digits or signs together.</summary>
    static bool IsSecret(ReadOnlySpan<char> token)
    {
        if (token.Length is < 4 or > 32) return false;
        int letters = 0, digits = 0, signs = 0;
        foreach (char c in token)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsAsciiDigit(c)) digits++;
            else signs++;
        }

        return digits >= 1 && letters + signs >= 1 && token.Length >= 5 && !token.Contains('/') || letters > 0 && signs > 0
            && token.ContainsAny(Signs);
    }

    static bool Stands(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && (char.IsLetterOrDigit(text[start - 1]) && !NumberLexicon.IsUnspaced(text[start - 1]) || text[start - 1] is '-' or '/' or '.' && start > 1
            && char.IsLetterOrDigit(text[start - 2])))
        && !(end < text.Length && (char.IsLetterOrDigit(text[end]) && !NumberLexicon.IsUnspaced(text[end]) || text[end] is '%' or '°' or '€' or '$'));
}
