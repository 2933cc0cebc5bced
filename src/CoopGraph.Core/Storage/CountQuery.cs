using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Storage;

/// <summary>How many nodes of some kinds pass a filter, for each value that they have in one or several dimensions.</summary>
public sealed record CountQuery(IReadOnlyList<NodeKind> Kinds, Filter? Where, IReadOnlyList<Dimension> By);

/// <summary>By what nodes are counted.</summary>
public abstract record Dimension
{
    /// <summary>One of <see cref="NodeWords"/>.</summary>
    public sealed record Word(string Name) : Dimension;

    /// <summary>The state in which an engagement is at the date, by <see cref="ActivityRule"/>.</summary>
    public sealed record Activity(PartialDate AsOf) : Dimension
    {
        /// <summary>The day that the date asks about.</summary>
        public DateOnly Day => ActivityRule.DayOf(AsOf);

        /// <summary>The key of a state.</summary>
        public static string KeyOf(ActivityState state) => Vocabulary.FromScreamingSnake(state.ToString());
    }

    /// <summary>The ids of the nodes that a step reaches and that pass the filter; a node is counted under each of them.</summary>
    public sealed record Reached(Step Step, Filter? Where) : Dimension;
}

/// <summary>How many nodes have these values, one for each dimension; null stands for none.</summary>
public sealed record Tally(IReadOnlyList<string?> Keys, long Count)
{
    /// <summary>Most first; equal ones in the order of their keys, those without a value last.</summary>
    public static IReadOnlyList<Tally> Order(IEnumerable<Tally> tallies) =>
        [.. tallies.OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Keys, KeyComparer.Instance)];

    private sealed class KeyComparer : IComparer<IReadOnlyList<string?>>
    {
        public static KeyComparer Instance { get; } = new();

        public int Compare(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
        {
            for (var at = 0; at < x!.Count; at++)
            {
                var compared = (x[at], y![at]) switch
                {
                    (null, null) => 0,
                    (null, _) => 1,
                    (_, null) => -1,
                    var (left, right) => string.CompareOrdinal(left, right),
                };
                if (compared != 0) return compared;
            }
            return 0;
        }
    }
}
