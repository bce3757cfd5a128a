using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Scanning;

/// <summary>
/// One pass over a text that finds every place worth a look: the anchors of all detectors, and the characters that hint at
/// addresses, links, numbers and layout. Its cost does not depend on how many rules are loaded.
/// </summary>
/// <remarks>
/// The text comes as bytes (<see cref="UnitBuffer"/>), 64 at a time, as bit masks. Every word start costs one load of eight bytes and three
/// tests in bitmaps: of the word, its stem, and its pair with the word before; only what passes one of them is looked at again. Thread-safe: all state is on the stack and in the list.
/// </remarks>
internal sealed class CandidateScanner(AnchorTable anchors)
{
    // How many blanks and quotation marks may stand between a full stop and the letter that shows whether a sentence begins.
    const int MaxBlanks = 16;

    /// <summary>Adds a text's candidates to <paramref name="found"/>, unsorted, and its sentences to <paramref name="sentences"/>.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="text">The UTF-16 text that the buffer was narrowed from; empty when the buffer holds UTF-8.</param>
    /// <param name="found">Positions are indices into the buffer.</param>
    /// <param name="sentences">They cover the whole text; positions are indices into the buffer.</param>
    public void Scan(UnitBuffer buffer, ReadOnlySpan<char> text, CandidateList found, SentenceList sentences)
    {
        var units = buffer.Units;
        if (units.IsEmpty) return;
        var source = new UnitReader(units, text);
        ref byte start = ref MemoryMarshal.GetReference(units);
        var digits = new DigitClusters(source, found);
        var last = default(WordCursor);
        BlockMasks.Load(ref start, 0, out var block);
        ulong wordCarry = 0, letterCarry = 0, digitCarry = 0, slashCarry = 0, bangCarry = 0, doubledCarry = 0, atCarry = 0;
        for (int offset = 0; offset < units.Length; offset += BlockMasks.Size)
        {
            // The padding behind the text makes the last "next" block readable, and all zero.
            BlockMasks following = default;
            if (offset + BlockMasks.Size < units.Length) BlockMasks.Load(ref start, offset + BlockMasks.Size, out following);

            ulong word = block.Word;
            ulong wordStarts = word & ~((word << 1) | wordCarry);
            ulong letter = word & ~block.Digit & ~block.High;
            ulong starts = wordStarts | block.Symbol;
            ulong capitals = CapitalWordEnds(in block, wordStarts);
            ulong borders = ((block.Dot & ~((word >> 1) | (following.Word << 63))) | block.Bang | block.LineFeed);
            if (borders != 0) borders = SentenceEnds(units, offset, borders);
            while (borders != 0)
            {
                int at = BitOperations.TrailingZeroCount(borders);
                ulong upTo = borders ^ (borders - 1);
                borders &= borders - 1;
                sentences.Grow(BitOperations.PopCount(wordStarts & upTo), BitOperations.PopCount(capitals & upTo));
                if ((starts & upTo) != 0) ScanWords(ref start, offset, starts & upTo, in block, following.Word, following.High, ref last, source, found, sentences);
                sentences.Close(offset + at + 1);
                starts &= ~upTo;
                wordStarts &= ~upTo;
                capitals &= ~upTo;
            }

            sentences.Grow(BitOperations.PopCount(wordStarts), BitOperations.PopCount(capitals));
            if (starts != 0) ScanWords(ref start, offset, starts, in block, following.Word, following.High, ref last, source, found, sentences);

            ulong digitEdges = block.Digit ^ ((block.Digit << 1) | digitCarry);
            if (digitEdges != 0) digits.Add(offset, digitEdges);

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
        sentences.CloseLast(units.Length);
    }

    /// <summary>A bit for each word that may be written in capitals: where it ends, or in the block's last place for one that goes on.</summary>
    static ulong CapitalWordEnds(in BlockMasks block, ulong wordStarts)
    {
        // Added to the run it begins, a bit is carried to the place behind the run. Letters beyond ASCII may be capitals.
        ulong upper = block.Upper | block.High, starts = wordStarts & upper;
        ulong behind = (upper + starts) & ~upper & ~block.Word;
        bool goesOn = (upper & ~(upper + starts)) >> 63 != 0;
        return goesOn ? behind | 1UL << 63 : behind;
    }

    /// <summary>Of '.', '!', '?' and line ends, those behind which a sentence certainly ends: where it is in doubt, the stretch goes on.</summary>
    static ulong SentenceEnds(ReadOnlySpan<byte> units, int offset, ulong marks)
    {
        ulong ends = 0;
        for (; marks != 0; marks &= marks - 1)
        {
            if (EndsSentence(units, offset + BitOperations.TrailingZeroCount(marks))) ends |= marks & (0 - marks);
        }

        return ends;
    }

    static bool EndsSentence(ReadOnlySpan<byte> units, int mark)
    {
        if (units[mark] is (byte)'!' or (byte)'?') return true;
        int next = mark + 1, limit = Math.Min(units.Length, next + MaxBlanks);
        bool isLineEnd = units[mark] == '\n';

        // "am 14. Mai": only a reader tells.
        if (!isLineEnd && mark > 0 && char.IsAsciiDigit((char)units[mark - 1])) return false;
        if (!isLineEnd && next < units.Length && units[next] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) return false;
        for (; next < limit && units[next] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'"' or (byte)'\''; next++)
        {
            // A line that holds a quotation mark is not blank.
            if (isLineEnd && units[next] == '\n') return true;
            isLineEnd &= units[next] is not ((byte)'"' or (byte)'\'');
        }

        // A small letter goes on with the sentence; of a byte beyond ASCII it is not known whether it is one.
        return next == units.Length || (next < limit && units[next] < 0x80 && !char.IsAsciiLetterLower((char)units[next]));
    }

    void ScanWords(
        ref byte start, int offset, ulong wordStarts, in BlockMasks block, ulong nextWord, ulong nextHigh, ref WordCursor last, scoped in UnitReader source, CandidateList found, SentenceList sentences)
    {
        // Locals, so that the loop reads registers instead of fields.
        ref ulong bitmap = ref MemoryMarshal.GetArrayDataReference(anchors.Bitmap);
        ref ulong pairBitmap = ref MemoryMarshal.GetArrayDataReference(anchors.PairBitmap);
        int shift = anchors.BitmapShift, pairShift = anchors.PairShift;
        ulong word = block.Word, high = block.High;
        do
        {
            int at = BitOperations.TrailingZeroCount(wordStarts), place = offset + at;
            wordStarts &= wordStarts - 1;

            // The word's bits, moved to bit 0 and filled up from the next block. (x << 1) << (63 - at) is 0 for at = 0 where x << 64 is not.
            ulong run = (word >> at) | ((nextWord << 1) << (63 - at));
            int length = BitOperations.TrailingZeroCount(~run);
            ulong runHigh = (high >> at) | ((nextHigh << 1) << (63 - at));
            if ((runHigh & run & ~(run + 1)) != 0 || length == 0)
            {
                if (length == 0) ConfirmWord(new WordCursor(Unsafe.Add(ref start, place), 0, 0, place, place + 1), found, sentences);
                else ScanFolded(place, ref last, source, found, sentences);
                continue;
            }

            // Three tests that nearly always fail, joined so that only one branch has to be foreseen: the word, its stem, its pair with the word before.
            ulong letters = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, place)) | 0x2020_2020_2020_2020;
            letters &= ulong.MaxValue >> (64 - 8 * Math.Min(length, WordKey.AsciiLetters));
            ulong first = letters & 0xFF_FFFF, stem = WordKey.OfStem(letters);
            ulong wordBit = WordKey.Hash(letters) >> shift, stemBit = WordKey.Hash(stem) >> shift, pairBit = AnchorTable.PairHash(last.First, first) >> pairShift;
            ulong wordHit = Unsafe.Add(ref bitmap, (nint)(wordBit >> 6)) >> (int)(wordBit & 63);
            ulong stemHit = Unsafe.Add(ref bitmap, (nint)(stemBit >> 6)) >> (int)(stemBit & 63);
            ulong pairHit = Unsafe.Add(ref pairBitmap, (nint)(pairBit >> 6)) >> (int)(pairBit & 63);
            stemHit &= (ulong)(WordKey.StemLetters - 1 - length) >> 63;
            var here = new WordCursor(letters, length >= WordKey.StemLetters ? stem : 0, first, place, place + length);
            if (((wordHit | stemHit | pairHit) & 1) != 0) Confirm(((wordHit | stemHit) & 1) != 0, (pairHit & 1) != 0, last, here, source, found, sentences);
            last = here;
        }
        while (wordStarts != 0);
    }

    /// <summary>A run that holds bytes beyond ASCII: folded letter by letter, and cut where it turns out to be several words or sentences.</summary>
    void ScanFolded(int start, ref WordCursor last, scoped in UnitReader source, CandidateList found, SentenceList sentences)
    {
        Span<char> folded = stackalloc char[16];
        int length = 0, wordStart = start, previousStart = start;
        char previous = '\0';
        for (int i = start; i < source.Length && source.IsWordByte(i);)
        {
            char unit = source.Read(i, out int size);
            if (WordFolding.IsUnspaced(unit))
            {
                EndWord(folded[..length], start, wordStart, i, ref last, source, found, sentences);
                var here = WordCursor.Of([unit], i, i + size);
                if (previous == '\0') Confirm(false, true, last, here, source, found, sentences);
                length = 0;
                if (previous != '\0') ConfirmWord(new WordCursor(WordKey.OfPair(previous, unit), 0, 0, previousStart, i + size), found, sentences);
                last = here;
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
                    EndWord(folded[..length], start, wordStart, i, ref last, source, found, sentences);
                    length = 0;
                    wordStart = i + size;
                    if (WordFolding.IsSymbol(unit)) ConfirmWord(WordCursor.Of([unit], i, i + size), found, sentences);
                    if (unit is '。' or '！' or '？' or '؟') sentences.CloseAmid(i + size);
                }
            }

            i += size;
            if (i >= source.Length || !source.IsWordByte(i)) EndWord(folded[..length], start, wordStart, i, ref last, source, found, sentences);
        }
    }

    void EndWord(ReadOnlySpan<char> folded, int run, int start, int end, ref WordCursor last, scoped in UnitReader source, CandidateList found, SentenceList sentences)
    {
        if (folded.IsEmpty) return;

        // A run is counted as one word; here it turns out to be several.
        bool goesOn = end < source.Length && source.IsWordByte(end);
        if (start > run || goesOn) sentences.Add(start > run ? 1 : 0, char.IsUpper(source.Read(start, out _)) ? 1 : 0);
        var here = WordCursor.Of(folded, start, end);
        Confirm(true, true, last, here, source, found, sentences);
        last = here;
        if (!WordFolding.IsArabic(folded[0])) return;
        for (int prefix = ArabicPrefix.Next(folded, 0); prefix > 0; prefix = ArabicPrefix.Next(folded, prefix))
        {
            ConfirmWord(WordCursor.Of(folded[prefix..], start, end), found, sentences);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Confirm(bool alone, bool paired, in WordCursor last, in WordCursor here, scoped in UnitReader source, CandidateList found, SentenceList sentences)
    {
        if (alone) ConfirmWord(here, found, sentences);
        if (paired && last.First != 0 && source.AreNear(last.End, here.Start)) ConfirmPair(last, here, source, found, sentences);
    }

    /// <summary>Raises what follows from a word whatever stands beside it.</summary>
    void ConfirmWord(in WordCursor word, CandidateList found, SentenceList sentences)
    {
        ushort detectors = 0;
        for (ulong key = word.Letters; key != 0; key = key == word.Letters ? word.Stem : 0)
        {
            foreach (ref readonly var role in anchors.RolesOf(key))
            {
                if (role.Fits(word)) detectors |= role.Detectors;
            }
        }

        if (detectors != 0) found.Add(CandidateKinds.Word, word.Start, word.End, detectors);
    }

    /// <summary>Raises what follows from two words side by side.</summary>
    void ConfirmPair(in WordCursor last, in WordCursor here, scoped in UnitReader source, CandidateList found, SentenceList sentences)
    {
        ushort ofLast = 0, ofHere = 0;
        for (ulong first = last.Letters; first != 0; first = first == last.Letters ? last.Stem : 0)
        {
            for (ulong second = here.Letters; second != 0; second = second == here.Letters ? here.Stem : 0)
            {
                foreach (int number in anchors.RolesOfPair(first, second))
                {
                    ref readonly var role = ref anchors.Role(number);
                    if (!role.Fits(role.IsSecond ? here : last)) continue;
                    if (!role.Previous.IsNone && !role.Previous.Fits(NeighbourFilter.OfKey(source.NeighbourBefore(last.Start)))) continue;
                    if (role.IsSecond) ofHere |= role.Detectors;
                    else ofLast |= role.Detectors;
                }
            }
        }

        if (ofLast != 0) found.Add(CandidateKinds.Word, last.Start, last.End, ofLast);
        if (ofHere != 0) found.Add(CandidateKinds.Word, here.Start, here.End, ofHere);
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
