using System.Diagnostics;

namespace MessageLint.Benchmarks;

/// <summary>Something that is timed: a name, what one pass reads, and the pass, which returns its seconds.</summary>
sealed record Contender(string Name, long Bytes, int Messages, Func<double> Pass, string Note = "")
{
    /// <summary>A contender timed by the clock.</summary>
    public static Contender Of(string name, long bytes, int messages, Action pass, string note = "") => new(name, bytes, messages, () => Seconds(pass), note);

    public static double Seconds(Action pass)
    {
        long start = Stopwatch.GetTimestamp();
        pass();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>Times contenders in interleaved rounds, so that a noisy minute hits all of them alike.</summary>
static class Rounds
{
    public const int WarmUps = 3;

    /// <summary>The median seconds of each contender.</summary>
    public static double[] Medians(IReadOnlyList<Contender> contenders, int rounds, int warmUps = WarmUps)
    {
        var times = contenders.Select(_ => new double[rounds]).ToArray();
        foreach (var contender in contenders)
        {
            for (int i = 0; i < warmUps; i++) contender.Pass();
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++) times[i][round] = contenders[i].Pass();
        }

        return [.. times.Select(Median)];
    }

    /// <summary>The median seconds of one short action, repeated until a reading is long enough to trust.</summary>
    public static double MedianOf(Action action, int readings, double atLeastSeconds)
    {
        action();
        int repeats = (int)Math.Clamp(atLeastSeconds / Math.Max(Contender.Seconds(action), 1e-7), 1, 1e6);
        var times = new double[readings];
        foreach (ref double time in times.AsSpan())
        {
            time = Contender.Seconds(() =>
            {
                for (int i = 0; i < repeats; i++) action();
            }) / repeats;
        }

        return Median(times);
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
