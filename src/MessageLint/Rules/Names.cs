using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Rules;

/// <summary>How rule files name what the code enumerates: kebab-case.</summary>
internal static class Names
{
    public static NameTable<EntityKind> EntityKinds { get; } = new();

    public static NameTable<EntityTraits> EntityTraits { get; } = new();

    public static NameTable<Measure> Measures { get; } = new();

    public static NameTable<MarkupTraits> MarkupTraits { get; } = new();

    /// <summary>The context's fields as a request names them.</summary>
    public static IReadOnlyList<string> Of(ContextFields fields)
    {
        var names = new List<string>();
        for (int bits = (int)fields; bits != 0; bits &= bits - 1)
        {
            string name = ((ContextFields)(bits & -bits)).ToString();
            names.Add(char.ToLowerInvariant(name[0]) + name[1..]);
        }

        return names;
    }

    /// <summary>The closest of several names, for "did you mean"; null where none is close.</summary>
    public static string? Closest(string name, IEnumerable<string> names) =>
        names.Select(n => (Name: n, Distance: Distance(name, n))).Where(n => n.Distance <= Math.Max(2, name.Length / 3)).OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault().Name;

    /// <summary>The same as a clause of a sentence, empty where none is close.</summary>
    public static string DidYouMean(string name, IEnumerable<string> names) => Closest(name, names) is { } close ? $" Did you mean '{close}'?" : "";

    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[b.Length];
    }
}
