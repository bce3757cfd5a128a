namespace MessageLint.Rules.Phrases;

/// <summary>How one word of an entry is compared.</summary>
internal enum WordForm : byte
{
    Whole,
    Stem,
    Suffix,
}

/// <summary>One word of an entry, folded.</summary>
internal readonly record struct WordPattern(string Text, WordForm Form)
{
    public override string ToString() => Form switch { WordForm.Stem => Text + "*", WordForm.Suffix => "*" + Text, _ => Text };
}

/// <summary>A word, or a choice of word sequences that may be left out altogether.</summary>
internal sealed class WordItem
{
    public WordItem(WordPattern word)
    {
        Word = word;
        Alternatives = [];
        Text = word.ToString();
    }

    public WordItem(IReadOnlyList<WordSequence> alternatives, bool optional)
    {
        Alternatives = alternatives;
        Optional = optional;
        foreach (var alternative in alternatives) Optional |= alternative.IsNullable;
        Text = $"({string.Join('|', alternatives)}){(optional ? "?" : "")}";
    }

    /// <summary>The word; meaningless where there are alternatives.</summary>
    public WordPattern Word { get; }

    public IReadOnlyList<WordSequence> Alternatives { get; }

    public bool Optional { get; }

    public string Text { get; }
}

/// <summary>
/// Words side by side, with alternatives: what a lexicon entry or a literal of a phrase says. Alternatives are never multiplied out: a
/// sequence is walked word by word, and what may follow a word is again a sequence. Equal sequences are one object.
/// </summary>
internal sealed class WordSequence
{
    readonly WordItem? head;
    readonly WordSequence? tail;

    WordSequence(WordItem? head, WordSequence? tail, int id)
    {
        this.head = head;
        this.tail = tail;
        Id = id;
        IsNullable = head is null || (head.Optional && tail!.IsNullable);
    }

    /// <summary>A number that only equal sequences of one pool share.</summary>
    public int Id { get; }

    /// <summary>Whether it is satisfied by no word at all.</summary>
    public bool IsNullable { get; }

    public bool IsEmpty => head is null;

    public IReadOnlyList<WordItem> Items
    {
        get
        {
            var items = new List<WordItem>();
            for (var at = this; at.head is not null; at = at.tail!) items.Add(at.head);
            return items;
        }
    }

    /// <summary>Adds the words it can begin with, and what must follow each.</summary>
    public void Firsts(Pool pool, List<(WordPattern Word, WordSequence Remainder)> found)
    {
        for (var at = this; at.head is not null; at = at.tail!)
        {
            if (at.head.Alternatives.Count == 0)
            {
                found.Add((at.head.Word, at.tail!));
                return;
            }

            foreach (var alternative in at.head.Alternatives)
            {
                int from = found.Count;
                alternative.Firsts(pool, found);
                for (int i = from; i < found.Count; i++) found[i] = (found[i].Word, pool.Concatenate(found[i].Remainder, at.tail!));
            }

            if (!at.head.Optional) return;
        }
    }

    /// <summary>All words in it, those of alternatives too.</summary>
    public IEnumerable<WordPattern> Words() => Items.SelectMany(item => item.Alternatives.Count == 0 ? [item.Word] : item.Alternatives.SelectMany(alternative => alternative.Words()));

    public override string ToString() => string.Join(' ', Items.Select(i => i.Text));

    /// <summary>Where sequences are made, so that equal ones are one object.</summary>
    internal sealed class Pool
    {
        readonly Dictionary<string, int> itemIds = new(StringComparer.Ordinal);
        readonly Dictionary<long, WordSequence> sequences = [];

        /// <summary>The sequence of no words.</summary>
        public WordSequence Empty { get; } = new(null, null, 0);

        public WordSequence Of(IReadOnlyList<WordItem> items, int from = 0)
        {
            var sequence = Empty;
            for (int i = items.Count - 1; i >= from; i--) sequence = Prepend(items[i], sequence);
            return sequence;
        }

        public WordSequence Concatenate(WordSequence first, WordSequence second)
        {
            if (first.head is null) return second;
            return second.head is null ? first : Prepend(first.head, Concatenate(first.tail!, second));
        }

        WordSequence Prepend(WordItem head, WordSequence tail)
        {
            if (!itemIds.TryGetValue(head.Text, out int item)) itemIds.Add(head.Text, item = itemIds.Count);
            long key = ((long)item << 32) | (uint)tail.Id;
            if (!sequences.TryGetValue(key, out var sequence)) sequences.Add(key, sequence = new WordSequence(head, tail, sequences.Count + 1));
            return sequence;
        }
    }
}
