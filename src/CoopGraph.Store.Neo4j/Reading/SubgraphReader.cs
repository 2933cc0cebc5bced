using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Reading;

/// <summary>Walks the steps of a request over what its statement brought, and takes nodes in their order up to the limit.</summary>
internal sealed class SubgraphReader
{
    private readonly SubgraphRequest request;
    private readonly QueryResult result;
    private readonly RecordCache cache;
    private readonly Dictionary<string, NodeRecord> records;
    private readonly Dictionary<string, HashSet<string>> sets = [];
    private readonly Dictionary<string, NodeRecord> nodes = [];
    private readonly Dictionary<string, RelationshipRecord> relationships = [];
    private bool isTruncated;

    private SubgraphReader(CompiledSubgraph compiled, QueryResult result, RecordCache cache)
    {
        (request, this.result, this.cache) = (compiled.Request, result, cache);
        records = result.Value(CompiledSubgraph.Records).EnumerateArray().Select(cache.Node).ToDictionary(node => node.Id);
        isTruncated = result.Value(CompiledSubgraph.More).GetBoolean();
    }

    /// <exception cref="SubgraphTooLargeException">There are more nodes than the request allows.</exception>
    public static Subgraph Read(CompiledSubgraph compiled, QueryResult result, RecordCache cache) => new SubgraphReader(compiled, result, cache).Read();

    private Subgraph Read()
    {
        var origin = Set(SubgraphRequest.Origin);
        foreach (var id in Texts(result.Value(CompiledSubgraph.Start))) Take(id, origin);
        for (var step = 0; step < request.Steps.Count; step++) Follow(request.Steps[step], step);
        if (request.Among.Count > 0) Among();
        return new Subgraph(
            nodes,
            [.. relationships.Values.OrderBy(record => record.Id, StringComparer.Ordinal)],
            sets.ToDictionary(set => set.Key, set => (IReadOnlyList<string>)[.. set.Value.Order(StringComparer.Ordinal)]),
            isTruncated);
    }

    private void Among()
    {
        // The statement may have met more nodes than were taken.
        foreach (var among in result.Value(CompiledSubgraph.Among).EnumerateArray().Select(cache.Relationship))
        {
            if (nodes.ContainsKey(among.Start) && nodes.ContainsKey(among.End)) relationships[among.Id] = among;
        }
    }

    private void Follow(SubgraphStep step, int number)
    {
        var (from, into) = (Set(step.From).Order(StringComparer.Ordinal).ToArray(), Set(step.Into));
        if (from.Length == 0) return;
        var met = from.ToHashSet();
        var reached = result.Value(CompiledSubgraph.Reached(number)).EnumerateArray().ToLookup(row => row[0].GetString()!);
        foreach (var start in from)
        {
            foreach (var (far, relationship, isEnd) in Sorted(step.Hop, reached[start]))
            {
                if (!Take(far, isEnd ? into : met)) continue;
                if (isEnd) met.Add(far);
                if (relationship is not null) relationships[relationship.Id] = relationship;
            }
        }
        if (step.Hop is Hop.Along) return;
        met.UnionWith(into);
        foreach (var inner in result.Value(CompiledSubgraph.Inner(number)).EnumerateArray().Select(cache.Relationship))
        {
            if (met.Contains(inner.Start) && met.Contains(inner.End)) relationships[inner.Id] = inner;
        }
    }

    private IEnumerable<(string Far, RelationshipRecord? Relationship, bool IsEnd)> Sorted(Hop hop, IEnumerable<JsonElement> rows)
    {
        var found = rows.Select(row => (Far: row[1].GetString()!, Relationship: row[2] is { ValueKind: not JsonValueKind.Null } line ? cache.Relationship(line) : null, IsEnd: row[3].GetBoolean()));
        return hop switch
        {
            Hop.Along along => found.OrderBy(row => Place(along.Types, row.Relationship!.Type)).ThenBy(row => row.Relationship!.Id, StringComparer.Ordinal),
            Hop.Successor => found,
            _ => found.OrderBy(row => row.Far, StringComparer.Ordinal),
        };
    }

    private static int Place(IReadOnlyList<RelationshipType> types, RelationshipType type)
    {
        for (var place = 0; place < types.Count; place++)
        {
            if (types[place] == type) return place;
        }
        return types.Count;
    }

    private bool Take(string id, HashSet<string> into)
    {
        if (!nodes.ContainsKey(id) && nodes.Count >= request.MaxNodes)
        {
            if (!request.Truncate) throw new SubgraphTooLargeException(request.MaxNodes);
            isTruncated = true;
            return false;
        }
        nodes[id] = records[id];
        into.Add(id);
        return true;
    }

    private HashSet<string> Set(string name) => sets.TryGetValue(name, out var set) ? set : sets[name] = [];

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}
