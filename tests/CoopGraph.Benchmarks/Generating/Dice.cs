namespace CoopGraph.Benchmarks.Generating;

/// <summary>
/// Numbers that depend on a seed and nothing else, on every machine and in every version: SplitMix64. Cheap enough to be made
/// anew for each record.
/// </summary>
internal struct Dice(ulong state)
{
    /// <param name="purpose">Keeps dice apart that are rolled for different things about the same number.</param>
    public static Dice For(int seed, int purpose, int number)
    {
        var dice = new Dice((uint)seed);
        dice = new Dice(dice.Next() ^ (uint)purpose);
        return new Dice(dice.Next() ^ (uint)number);
    }

    /// <summary>0 … <paramref name="count"/> − 1, each as likely as the others.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>
    /// 0 … <paramref name="count"/> − 1, small numbers far more likely: with 2, half of the draws come from a quarter of the numbers.
    /// </summary>
    /// <param name="steepness">From 1, where each is as likely as the others.</param>
    public int Skewed(int count, int steepness = 2)
    {
        double unit = Unit(), power = unit;
        for (; steepness > 1; steepness--) power *= unit;
        return (int)(count * power);
    }

    public bool Chance(double share) => Unit() < share;

    public T One<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
