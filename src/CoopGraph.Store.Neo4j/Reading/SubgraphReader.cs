using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Reading;

/// <summary>Walks the steps of a request over what its statement brought.</summary>
internal sealed class SubgraphReader
{
    private readonly SubgraphRequest request;
    private readonly QueryResult result;
    private readonly RecordCache cache;
    private readonly Dictionary<string, NodeRecord> records;
    private readonly Dictionary<string, HashSet<string>> sets = [];
    private readonly Dictionary<string, NodeRecord> nodes = [];
    private readonly Dictionary<string, RelationshipRecord> relationships = [];

    private SubgraphReader(CompiledSubgraph compiled, QueryResult result, RecordCache cache)
    {
        (request, this.result, this.cache) = (compiled.Request, result, cache);
        records = result.Value(CompiledSubgraph.Records).EnumerateArray().Select(cache.Node).ToDictionary(node => node.Id);
    }

    /// <exception cref="SubgraphTooLargeException">There are more nodes than the request allows.</exception>
    public static Subgraph Read(CompiledSubgraph compiled, QueryResult result, RecordCache cache) =>
        new SubgraphReader(compiled, result, cache).Read();

    private Subgraph Read()
    {
        var origin = Set(SubgraphRequest.Origin);
        foreach (var start in result.Value(CompiledSubgraph.Start).EnumerateArray()) Meet(start.GetString()!, origin);
        if (request.Beside.Count > 0)
        {
            foreach (var beside in result.Value(CompiledSubgraph.Beside).EnumerateArray()) Meet(beside.GetString()!, []);
        }
        for (var step = 0; step < request.Steps.Count; step++) Follow(request.Steps[step], step);
        return new Subgraph(
            nodes,
            [.. relationships.Values.OrderBy(record => record.Id, StringComparer.Ordinal)],
            sets.ToDictionary(set => set.Key, set => (IReadOnlyList<string>)[.. set.Value.Order(StringComparer.Ordinal)]),
            result.Value(CompiledSubgraph.Documents).EnumerateArray()
                .ToDictionary(document => document[0].GetString()!, document => PartialDate.Parse(document[1].GetString()!)));
    }

    private void Follow(SubgraphStep step, int number)
    {
        var (from, into) = (Set(step.From), Set(step.Into));
        if (from.Count == 0) return;
        HashSet<string> met = [.. from];
        foreach (var row in result.Value(CompiledSubgraph.RowsOf(number)).EnumerateArray())
        {
            Meet(row[1].GetString()!, met);
            into.Add(row[1].GetString()!);
            if (row[2] is { ValueKind: not JsonValueKind.Null } line) Add(cache.Relationship(line));
        }
        if (step.Hop is Hop.Along) return;
        met.UnionWith(into);
        foreach (var line in result.Value(CompiledSubgraph.Inner(number)).EnumerateArray())
        {
            var inner = cache.Relationship(line);
            if (met.Contains(inner.Start) && met.Contains(inner.End)) Add(inner);
        }
    }

    private void Meet(string id, HashSet<string> into)
    {
        into.Add(id);
        if (nodes.TryAdd(id, records[id]) && nodes.Count > request.MaxNodes) throw new SubgraphTooLargeException(request.MaxNodes);
    }

    private void Add(RelationshipRecord relationship) => relationships[relationship.Id] = relationship;

    private HashSet<string> Set(string name) => sets.TryGetValue(name, out var set) ? set : sets[name] = [];
}
