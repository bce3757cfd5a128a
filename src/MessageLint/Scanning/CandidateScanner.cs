using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>
/// One pass over a text that finds every place worth a look: the anchors of all rules and detectors, and the characters that hint at
/// addresses, links, numbers and layout. Its cost does not depend on how many rules are loaded.
/// </summary>
/// <remarks>
/// The text comes as bytes (<see cref="UnitBuffer"/>), 64 at a time, as bit masks. Every word start costs one load of eight bytes and at
/// most two tests in a bitmap; only what passes them is looked at again. Thread-safe: all state is on the stack and in the list.
/// </remarks>
internal sealed class CandidateScanner(AnchorTable anchors)
{
    // Adjacent capitals in one block from which on the block counts as shouting: a third of its letters.
    const int DenseCapitals = 14;

    /// <summary>Adds a text's candidates to <paramref name="found"/>, unsorted.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="text">The UTF-16 text that the buffer was narrowed from; empty when the buffer holds UTF-8.</param>
    /// <param name="found">Positions are indices into the buffer.</param>
    /// <param name="audience">The rules' phrases that are looked for, as bits of <see cref="Audience"/>.</param>
    public void Scan(UnitBuffer buffer, ReadOnlySpan<char> text, CandidateList found, ushort audience = Audience.All)
    {
        var units = buffer.Units;
        if (units.IsEmpty) return;
        var source = new UnitReader(units, text, audience);
        ref byte start = ref MemoryMarshal.GetReference(units);
        var digits = new DigitClusters(source, found);
        BlockMasks.Load(ref start, 0, out var block);
        ulong wordCarry = 0, letterCarry = 0, digitCarry = 0, slashCarry = 0, bangCarry = 0, doubledCarry = 0, atCarry = 0;
        for (int offset = 0; offset < units.Length; offset += BlockMasks.Size)
        {
            // The padding behind the text makes the last "next" block readable, and all zero.
            BlockMasks following = default;
            if (offset + BlockMasks.Size < units.Length) BlockMasks.Load(ref start, offset + BlockMasks.Size, out following);

            ulong word = block.Word;
            ulong wordStarts = word & ~((word << 1) | wordCarry);
            if ((block.High | following.High) == 0) wordStarts &= ~block.Digit;
            if (wordStarts != 0) ScanWords(ref start, offset, wordStarts, in block, following.Word, following.High, source, found);

            ulong digitEdges = block.Digit ^ ((block.Digit << 1) | digitCarry);
            if (digitEdges != 0) digits.Add(offset, digitEdges);

            ulong letter = word & ~block.Digit & ~block.High;
            ulong mixed = (((letter << 1) | letterCarry) & block.Digit) | (((block.Digit << 1) | digitCarry) & letter);
            if (mixed != 0) AddMixed(units, offset, mixed, found);

            // Everything below is rare in prose: one test for all of it.
            ulong slashes = block.Slash & ((block.Slash >> 1) | (following.Slash << 63)) & ~((block.Slash << 1) | slashCarry);
            ulong bangs = block.Bang & ((block.Bang >> 1) | (following.Bang << 63)) & ~((block.Bang << 1) | bangCarry);
            ulong doubled = block.Doubled & ((block.Doubled >> 1) | (following.Doubled << 63)) & ~((block.Doubled << 1) | doubledCarry);
            ulong ats = block.At & ~((block.At << 1) | atCarry);
            ulong dots = block.Dot & ((word << 1) | wordCarry) & (((word & ~block.Digit) >> 1) | ((following.Word & ~following.Digit) << 63));
            ulong small = word & ~(block.Digit | block.High | block.Upper), nextSmall = following.Word & ~(following.Digit | following.High | following.Upper);
            ulong looseDots = block.Dot & ~dots & (~((word << 1) | wordCarry) | ((small >> 2) | (nextSmall << 62)));
            ulong lineEnd = block.LineFeed | block.Return, nextLineEnd = following.LineFeed | following.Return;
            ulong blankLines = block.LineFeed & ((lineEnd >> 1) | (nextLineEnd << 63)) & ((lineEnd >> 2) | (nextLineEnd << 62));
            if ((slashes | bangs | doubled | ats | dots | looseDots | blankLines | block.Colon | block.Bracket) != 0)
            {
                AddEach(found, CandidateKinds.At, offset, ats, 1);
                AddEach(found, CandidateKinds.Dot, offset, dots, 1);
                AddLooseDots(units, offset, looseDots, found);
                AddSlashes(units, offset, slashes, found);
                AddEach(found, CandidateKinds.Bracket, offset, block.Bracket, 1);
                AddEach(found, CandidateKinds.Bracket, offset, doubled, 2);
                AddEach(found, CandidateKinds.Punctuation, offset, bangs, 2);
                AddEach(found, CandidateKinds.BlankLines, offset, blankLines, 3);
                AddColons(units, offset, block.Colon, found);
            }

            if (BitOperations.PopCount(block.Upper & (block.Upper >> 1)) >= DenseCapitals)
            {
                // A block may begin or end inside a character of UTF-8; a candidate may not.
                found.Add(CandidateKinds.Capitals, source.CharacterStart(offset), source.CharacterStart(Math.Min(offset + BlockMasks.Size, units.Length)));
            }

            wordCarry = word >> 63;
            letterCarry = letter >> 63;
            digitCarry = block.Digit >> 63;
            slashCarry = block.Slash >> 63;
            bangCarry = block.Bang >> 63;
            doubledCarry = block.Doubled >> 63;
            atCarry = block.At >> 63;
            block = following;
        }

        digits.Finish();
    }

    void ScanWords(
        ref byte start, int offset, ulong wordStarts, in BlockMasks block, ulong nextWord, ulong nextHigh, UnitReader source, CandidateList found)
    {
        // Locals, so that the loop reads registers instead of fields.
        ref ulong bitmap = ref MemoryMarshal.GetArrayDataReference(anchors.Bitmap);
        int shift = anchors.BitmapShift;
        ulong word = block.Word, high = block.High;
        do
        {
            int at = BitOperations.TrailingZeroCount(wordStarts);
            wordStarts &= wordStarts - 1;

            // The word's bits, moved to bit 0 and filled up from the next block. (x << 1) << (63 - at) is 0 for at = 0 where x << 64 is not.
            ulong run = (word >> at) | ((nextWord << 1) << (63 - at));
            int length = BitOperations.TrailingZeroCount(~run);
            ulong runHigh = (high >> at) | ((nextHigh << 1) << (63 - at));
            if ((runHigh & (length == 64 ? ulong.MaxValue : (1UL << length) - 1)) != 0)
            {
                ScanFolded(offset + at, source, found);
                continue;
            }

            // No anchor begins with a digit; only where letters of another script may follow had the run to be looked at.
            if ((block.Digit >> at & 1) != 0) continue;

            ulong key = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, offset + at)) | 0x2020_2020_2020_2020;
            if (length < WordKey.AsciiLetters) key &= (1UL << (8 * length)) - 1;
            ulong hash = WordKey.Hash(key);
            int bit = (int)(hash >> shift);
            if ((Unsafe.Add(ref bitmap, bit >> 6) >> (bit & 63) & 1) != 0) Confirm(key, hash, offset + at, offset + at + length, '\0', source, found);
            if (length < WordKey.StemLetters) continue;

            char fifth = (char)(key >> 32 & 0xFF);
            key = WordKey.OfStem(key);
            hash = WordKey.Hash(key);
            bit = (int)(hash >> shift);
            if ((Unsafe.Add(ref bitmap, bit >> 6) >> (bit & 63) & 1) != 0) Confirm(key, hash, offset + at, offset + at + length, fifth, source, found);
        }
        while (wordStarts != 0);
    }

    /// <summary>A run that holds bytes beyond ASCII: folded letter by letter, and cut where it turns out to be several words.</summary>
    void ScanFolded(int start, UnitReader source, CandidateList found)
    {
        Span<char> folded = stackalloc char[16];
        int length = 0, wordStart = start, previousStart = start;
        char previous = '\0';
        for (int i = start; i < source.Length && source.IsWordByte(i);)
        {
            char unit = source.Read(i, out int size);
            if (WordFolding.IsUnspaced(unit))
            {
                EndWord(folded[..length], wordStart, i, source, found);
                length = 0;
                if (previous != '\0') Probe(WordKey.OfPair(previous, unit), previousStart, i + size, '\0', source, found);
                previous = unit;
                previousStart = i;
                wordStart = i + size;
            }
            else
            {
                previous = '\0';
                if (WordFolding.IsWordChar(unit))
                {
                    char letter = WordFolding.Fold(unit, out char second);
                    if (letter != '\0' && length < folded.Length) folded[length++] = letter;
                    if (second != '\0' && length < folded.Length) folded[length++] = second;
                }
                else
                {
                    EndWord(folded[..length], wordStart, i, source, found);
                    length = 0;
                    wordStart = i + size;
                }
            }

            i += size;
            if (i >= source.Length || !source.IsWordByte(i)) EndWord(folded[..length], wordStart, i, source, found);
        }
    }

    void EndWord(ReadOnlySpan<char> folded, int start, int end, UnitReader source, CandidateList found)
    {
        if (folded.IsEmpty || char.IsAsciiDigit(folded[0])) return;
        ProbeWord(folded, start, end, source, found);
        if (!WordFolding.IsArabic(folded[0])) return;
        for (int prefix = ArabicPrefix.Next(folded, 0); prefix > 0; prefix = ArabicPrefix.Next(folded, prefix))
        {
            ProbeWord(folded[prefix..], start, end, source, found);
        }
    }

    void ProbeWord(ReadOnlySpan<char> folded, int start, int end, UnitReader source, CandidateList found)
    {
        Probe(WordKey.Of(folded), start, end, '\0', source, found);
        if (folded.Length >= WordKey.StemLetters)
        {
            Probe(WordKey.OfStem(folded), start, end, folded.Length > WordKey.StemLetters ? folded[WordKey.StemLetters] : ' ', source, found);
        }
    }

    void Probe(ulong key, int start, int end, char fifth, UnitReader source, CandidateList found)
    {
        ulong hash = WordKey.Hash(key);
        int bit = (int)(hash >> anchors.BitmapShift);
        if ((anchors.Bitmap[bit >> 6] >> (bit & 63) & 1) != 0) Confirm(key, hash, start, end, fifth, source, found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Confirm(ulong key, ulong hash, int start, int end, char fifth, UnitReader source, CandidateList found)
    {
        ref readonly var entry = ref anchors.Find(key, hash);
        if (Unsafe.IsNullRef(in entry)) return;
        if (entry.Fifth != uint.MaxValue && (entry.Fifth & AnchorTable.FifthBit(fifth)) == 0) return;
        int audience = source.Audience;
        var wakes = (entry.AloneAudiences & audience) != 0 ? entry.Alone : CandidateKinds.None;
        ushort detectors = entry.AloneDetectors;
        var paired = (entry.PairedAudiences & audience) != 0 ? entry.Paired : CandidateKinds.None;
        if (((paired & ~wakes) != 0 || (entry.PairedDetectors & ~detectors) != 0) && NeighbourFits(entry.Next, entry.Previous, start, end, source))
        {
            wakes |= paired;
            detectors |= entry.PairedDetectors;
        }

        if (detectors != 0) found.Add(CandidateKinds.Word, start, end, detectors);
        if ((wakes & CandidateKinds.WidePhrase) != 0) found.Add(CandidateKinds.WidePhrase, start, end);
        else if ((wakes & CandidateKinds.Phrase) != 0) found.Add(CandidateKinds.Phrase, start, end);
    }

    static bool NeighbourFits(ulong next, ulong previous, int start, int end, UnitReader source)
    {
        if (next != 0)
        {
            int bit = source.NeighbourAfter(end);
            if (bit >= 0 && (next >> bit & 1) != 0) return true;
        }

        if (previous == 0) return false;
        int before = source.NeighbourBefore(start);
        return before >= 0 && (previous >> before & 1) != 0;
    }

    static void AddEach(CandidateList found, CandidateKinds kind, int offset, ulong bits, int length)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            int at = offset + BitOperations.TrailingZeroCount(bits);
            found.Add(kind, at, at + length);
        }
    }

    /// <summary>Dots that could be an address's, taken apart: what is behind them decides.</summary>
    static void AddLooseDots(ReadOnlySpan<byte> units, int offset, ulong dots, CandidateList found)
    {
        for (; dots != 0; dots &= dots - 1)
        {
            int at = offset + BitOperations.TrailingZeroCount(dots);
            byte before = at > 0 ? units[at - 1] : (byte)0, after = at + 1 < units.Length ? units[at + 1] : (byte)0;
            if (before is (byte)' ' or (byte)'(' or (byte)'[' or (byte)'{' or (byte)'<' ? after != '.' : after == ' ') found.Add(CandidateKinds.LooseDot, at, at + 1);
        }
    }

    /// <summary>Runs of letters and digits that are long enough to be an id; the bits are places where a letter meets a digit.</summary>
    static void AddMixed(ReadOnlySpan<byte> units, int offset, ulong meetings, CandidateList found)
    {
        const int minLength = 9, minDigits = 2;
        int done = 0;
        for (; meetings != 0; meetings &= meetings - 1)
        {
            int at = offset + BitOperations.TrailingZeroCount(meetings);
            if (at < done) continue;
            int start = at, end = at, digits = 0;
            while (start > 0 && at - start < BlockMasks.Size && char.IsAsciiLetterOrDigit((char)units[start - 1])) start--;
            while (end < units.Length && end - at < BlockMasks.Size * 2 && char.IsAsciiLetterOrDigit((char)units[end])) end++;
            foreach (byte unit in units[start..end]) digits += char.IsAsciiDigit((char)unit) ? 1 : 0;
            if (end - start >= minLength && digits >= minDigits && !found.EndsWith(CandidateKinds.Mixed, end)) found.Add(CandidateKinds.Mixed, start, end);
            done = end;
        }
    }

    /// <summary>"//", with the colon before it where there is one.</summary>
    static void AddSlashes(ReadOnlySpan<byte> units, int offset, ulong slashes, CandidateList found)
    {
        for (; slashes != 0; slashes &= slashes - 1)
        {
            int at = offset + BitOperations.TrailingZeroCount(slashes);
            found.Add(CandidateKinds.Colon, at > 0 && units[at - 1] == ':' ? at - 1 : at, at + 2);
        }
    }

    /// <summary>A colon opens an address only between a letter and something that is no blank; "//" after it has a candidate of its own.</summary>
    static void AddColons(ReadOnlySpan<byte> units, int offset, ulong colons, CandidateList found)
    {
        for (; colons != 0; colons &= colons - 1)
        {
            int at = offset + BitOperations.TrailingZeroCount(colons);
            if (at > 0 && at + 1 < units.Length && (units[at - 1] | 0x20) is >= (byte)'a' and <= (byte)'z' && units[at + 1] is > (byte)' ' and not (byte)'/')
            {
                found.Add(CandidateKinds.Colon, at, at + 1);
            }
        }
    }
}
