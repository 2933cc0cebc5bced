namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Random numbers that are the same for a seed on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(long seed)
{
    private ulong state = unchecked((ulong)seed * 0xD1342543DE82EF95UL);

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Next(int limit)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> options) => options[Next(options.Count)];

    /// <summary>So many of the options, in their order.</summary>
    public List<T> Some<T>(IEnumerable<T> options, int percent) => [.. options.Where(_ => Chance(percent))];
}
