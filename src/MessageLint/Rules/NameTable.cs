using System.Text;

namespace MessageLint.Rules;

/// <summary>The names of an enumeration's values in rule files: kebab-case, without "None".</summary>
/// <remarks>Every start needs these. Plain loops, since what the framework's generic methods do with our types is compiled at every start anew.</remarks>
internal sealed class NameTable<T>
    where T : struct, Enum
{
    readonly string[] names;
    readonly T[] values;

    public NameTable()
    {
        var all = Enum.GetValues<T>();
        int skipped = all[0].ToString() == "None" ? 1 : 0;
        values = new T[all.Length - skipped];
        names = new string[values.Length];
        for (int i = 0; i < names.Length; i++)
        {
            values[i] = all[i + skipped];
            names[i] = Kebab(values[i].ToString());
        }
    }

    public IReadOnlyList<string> Keys => names;

    public T this[string name] => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"'{name}' is no {typeof(T).Name}.");

    public bool ContainsKey(string name) => TryGetValue(name, out _);

    public bool TryGetValue(string name, out T value)
    {
        int index = Array.IndexOf(names, name);
        value = index < 0 ? default : values[index];
        return index >= 0;
    }

    static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
