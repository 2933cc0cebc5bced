namespace CoopGraph.Testing;

/// <summary>
/// Small graphs of random numbers in two forms: a world as analyses look at it, and one in which much coincides, for stores.
/// </summary>
public sealed partial class RandomGraphs(Random random)
{
    public T One<T>(params T[] items) => items[random.Next(items.Length)];
}
