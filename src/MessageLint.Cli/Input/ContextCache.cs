using System.Diagnostics.CodeAnalysis;

namespace MessageLint.Cli.Input;

/// <summary>
/// Gives messages whose context fields are written alike one shared <see cref="MessageContext"/>, so that a stream of
/// messages makes a handful of them. Bounded; not thread-safe: each worker has its own.
/// </summary>
sealed class ContextCache
{
    const int Limit = 512;
    readonly MessageContext start;
    readonly Dictionary<byte[], MessageContext> contexts = new(BytesComparer.Instance);
    byte[] lastKey = [];
    MessageContext last;

    /// <param name="start">What holds for the fields that a message does not give.</param>
    public ContextCache(MessageContext start) => this.start = last = start;

    /// <param name="fields">The fields as the members of a JSON object, each followed by a comma; empty when there are none.</param>
    /// <param name="context">The context; of no use when there is an error.</param>
    public RequestError? Find(ReadOnlySpan<byte> fields, out MessageContext context)
    {
        context = last;
        if (fields.SequenceEqual(lastKey)) return null;
        if (fields.IsEmpty)
        {
            context = start;
            return null;
        }
        if (!contexts.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(fields, out byte[]? key, out MessageContext? known))
        {
            byte[] json = [(byte)'{', .. fields[..^1], (byte)'}'];
            if (ContextReader.Read(json, start, out known) is { } error) return error;
            if (contexts.Count == Limit) contexts.Clear();
            contexts.Add(key = fields.ToArray(), known);
        }
        (lastKey, last) = (key, known);
        context = known;
        return null;
    }

    sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly BytesComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
