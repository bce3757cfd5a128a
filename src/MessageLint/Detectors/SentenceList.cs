namespace MessageLint.Detectors;

/// <summary>A stretch of text that ends where a sentence certainly does. It may hold several; no sentence reaches beyond it.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Words">At least as many as it has words.</param>
/// <param name="Capitals">At least as many as it has words written in capitals.</param>
internal record struct Sentence(int Start, int End, int Words, int Capitals);

/// <summary>
/// The sentences of one message. Reused: it allocates only while it grows.
/// </summary>
internal sealed class SentenceList
{
    // Shorter ones are left together: a text of full stops must not fill the memory with them.
    const int MinLength = 16;

    Sentence[] items = new Sentence[16];
    int stretchWords, stretchCapitals;

    /// <summary>The sentences that are closed.</summary>
    public int Count { get; private set; }

    public Span<Sentence> Items => items.AsSpan(0, Count);

    public void Clear()
    {
        (Count, stretchWords, stretchCapitals) = (0, 0, 0);
        Open(0);
    }

    /// <summary>Counts the words and capitals of the next stretch, before its words are looked at.</summary>
    public void Grow(int words, int capitals)
    {
        (stretchWords, stretchCapitals) = (words, capitals);
        Add(words, capitals);
    }

    /// <summary>Counts words and capitals of the sentence that is open.</summary>
    public void Add(int words, int capitals)
    {
        ref var open = ref items[Count];
        open.Words += words;
        open.Capitals += capitals;
    }

    /// <summary>Ends the open sentence, unless it is too short to stand alone, and begins the next one.</summary>
    public void Close(int end)
    {
        if (end - items[Count].Start >= MinLength) CloseLast(end);
    }

    /// <summary>The same amid a stretch: which of its words stand behind the end is not known, so that both sentences have all.</summary>
    public void CloseAmid(int end)
    {
        if (end - items[Count].Start < MinLength) return;
        CloseLast(end);
        Add(stretchWords, stretchCapitals);
    }

    /// <summary>Ends the open sentence with the text.</summary>
    public void CloseLast(int end)
    {
        items[Count].End = end;
        Count++;
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        Open(end);
    }

    void Open(int start) => items[Count] = new Sentence(start, start, 0, 0);
}
