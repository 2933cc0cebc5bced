using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>
/// The lists behind nodes, each sorted when it is first asked for, so that a page of a long list costs what the page holds.
/// </summary>
/// <param name="mostRows">
/// When the lists have more rows together, they are forgotten and begun anew: memory stays bounded, whatever dates are asked for.
/// </param>
internal sealed class SortedLists(long mostRows)
{
    private readonly ConcurrentDictionary<Key, SortedRun<FoundRow>> lists = new();
    private long rows;

    /// <param name="step">A fixed one.</param>
    public SortedRun<FoundRow>? Find(NodeEntry node, Step step, IReadOnlyList<Order> orders) =>
        lists.GetValueOrDefault(new Key(node, step, orders));

    public SortedRun<FoundRow> Keep(NodeEntry node, Step step, IReadOnlyList<Order> orders, SortedRun<FoundRow> list)
    {
        if (Interlocked.Add(ref rows, list.Count + 1) > mostRows)
        {
            lists.Clear();
            Interlocked.Exchange(ref rows, list.Count + 1);
        }
        return lists[new Key(node, step, orders)] = list;
    }

    /// <summary>Two plans that say the same mean the same list, whoever made them.</summary>
    private readonly record struct Key(NodeEntry Node, Step Step, IReadOnlyList<Order> Orders)
    {
        public bool Equals(Key other) =>
            ReferenceEquals(Node, other.Node) && AreEqual(Step, other.Step)
            && AreEqual(Orders, other.Orders, static (one, two) => one == two);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(RuntimeHelpers.GetHashCode(Node));
            if (Step is Step.Walk path)
            {
                for (var index = 0; index < path.Hops.Count; index++) hash.Add(HashOf(path.Hops[index]));
            }
            for (var index = 0; index < Orders.Count; index++) hash.Add(Orders[index].Key);
            return hash.ToHashCode();
        }

        private static int HashOf(Hop hop) =>
            hop is Hop.Along along ? HashCode.Combine(along.Direction, along.Types.Count, along.Types.FirstOrDefault()) : hop.GetHashCode();

        private static bool AreEqual(Step one, Step two) => ReferenceEquals(one, two) || (one is Step.Walk path
            ? two is Step.Walk other && path.Distinct == other.Distinct && AreEqual(path.Hops, other.Hops, AreEqual)
            : one == two);

        private static bool AreEqual(Hop one, Hop two) => one is Hop.Along along
            ? two is Hop.Along other && along.Direction == other.Direction && AreEqual(along.Types, other.Types, static (a, b) => a == b)
            : one == two;

        private static bool AreEqual<T>(IReadOnlyList<T> one, IReadOnlyList<T> two, Func<T, T, bool> areEqual)
        {
            if (ReferenceEquals(one, two)) return true;
            if (one.Count != two.Count) return false;
            for (var index = 0; index < one.Count; index++)
            {
                if (!areEqual(one[index], two[index])) return false;
            }
            return true;
        }
    }
}
