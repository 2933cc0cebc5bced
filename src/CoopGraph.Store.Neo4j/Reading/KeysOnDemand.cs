using System.Collections;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Reading;

/// <summary>The sort keys of a row, worked out when a cursor is shown: the statement has sorted already, and few askers look at cursors.</summary>
internal sealed class KeysOnDemand(IReadOnlyList<Order> orders, Func<string, string> key) : IReadOnlyList<string>
{
    public int Count => orders.Count;

    public string this[int index] => key(orders[index].Key);

    public IEnumerator<string> GetEnumerator() => orders.Select(order => key(order.Key)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
