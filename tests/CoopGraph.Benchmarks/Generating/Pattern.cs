namespace CoopGraph.Benchmarks.Generating;

/// <summary>Where the relationships of one type lead: for each start, positions in <see cref="Ends"/>, rising and distinct.</summary>
internal abstract class Pattern(Group starts, Group ends)
{
    public Group Starts { get; } = starts;

    public Group Ends { get; } = ends;

    public abstract IEnumerable<int> Of(int start);
}

/// <summary>At most one relationship from each start, as the shape of the world demands it.</summary>
internal sealed class FixedPattern(Group starts, Group ends, Func<Place, int?> end) : Pattern(starts, ends)
{
    public int Count => Enumerable.Range(0, Starts.Count).Count(start => end(Starts[start]) is not null);

    public override IEnumerable<int> Of(int start)
    {
        if (end(Starts[start]) is { } found) yield return found;
    }
}

/// <summary>Exactly so many relationships in all, unevenly spread: few nodes have most of them, on both sides.</summary>
/// <param name="bend">0 … 1: how unevenly the starts share; with 0 all have the same.</param>
/// <param name="steepness">How much the first ends are preferred; see <see cref="Dice.Skewed"/>.</param>
internal sealed class SkewedPattern(Group starts, Group ends, int total, double bend, int steepness, int seed, int purpose)
    : Pattern(starts, ends)
{
    public override IEnumerable<int> Of(int start)
    {
        var rank = Starts.Spread(start);
        var count = (int)(Before(rank + 1) - Before(rank));
        if (count == 0) return [];
        var dice = Dice.For(seed, purpose, start);
        var found = new SortedSet<int>();
        while (found.Count < count)
        {
            var end = Ends.Spread(dice.Skewed(Ends.Count, steepness));
            // The next free one, so that it ends where nearly all are taken.
            while (!found.Add(end)) end = (end + 1) % Ends.Count;
        }
        return found;
    }

    /// <summary>How many the starts up to that rank have.</summary>
    private long Before(int rank)
    {
        var share = (double)rank / Starts.Count;
        return (long)Math.Round(total * ((1 - bend) * share + bend * Math.Sqrt(share)));
    }
}
