using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

/// <summary>Searches, subgraphs, neighbourhoods and ways, without the limits that cut searches and subgraphs.</summary>
internal sealed partial class NaiveStore
{
    public IEnumerable<NameMatch> Search(TextQuery query) =>
        from node in nodes
        where query.Kinds.Count == 0 || query.Kinds.Contains(node.Kind)
        where Passes(query.Where, node, null)
        let words = node.Names.SelectMany(name => Folding.Fold(name.Value).Split(' ')).ToArray()
        where query.Words.All(wanted => words.Any(word => word.StartsWith(wanted, StringComparison.Ordinal)
            || (wanted.Length >= 5 && Slips(wanted, word) <= 1)))
        select new NameMatch(
            node,
            relationships.Count(link => link.Start == node.Id) + relationships.Count(link => link.End == node.Id),
            relationships.Any(link => link.Type == RelationshipType.SucceededBy && link.Start == node.Id));

    /// <summary>Of each combination of values that some nodes have, how many have all of them.</summary>
    public IReadOnlyList<Tally> Count(CountQuery query)
    {
        var counted = nodes.Where(node => query.Kinds.Contains(node.Kind) && Passes(query.Where, node, null))
            .Select(node => query.By.Select(dimension => Values(node, dimension)).ToArray()).ToList();
        IEnumerable<string?[]> combinations = [[]];
        for (var at = 0; at < query.By.Count; at++)
        {
            var place = at;
            var values = counted.SelectMany(own => own[place]).Distinct().ToList();
            combinations = [.. combinations.SelectMany(_ => values, (keys, value) => (string?[])[.. keys, value])];
        }
        return Tally.Order(combinations
            .Select(keys => new Tally(keys, counted.Count(own => own.Zip(keys).All(pair => pair.First.Contains(pair.Second)))))
            .Where(tally => tally.Count > 0));
    }

    private HashSet<string?> Values(NodeRecord node, Dimension dimension) => dimension switch
    {
        Dimension.Word word => [Word(node, word.Name)],
        Dimension.Activity activity => [node.Kind.IsEngagement() ? $"{ActivityOf(node).On(activity.Day)}".ToLowerInvariant() : null],
        Dimension.Reached reached => [.. Follow(node, reached.Step).Where(row => Passes(reached.Where, row.Far, row.Link))
            .Select(row => (string?)row.Far.Id).DefaultIfEmpty()],
        _ => throw new NotSupportedException(),
    };

    public Subgraph Load(SubgraphRequest request)
    {
        var sets = request.Steps.Select(step => step.Into).Append(SubgraphRequest.Origin)
            .Distinct().ToDictionary(name => name, _ => new HashSet<NodeRecord>());
        sets[SubgraphRequest.Origin]
            .UnionWith(request.Start.Select(Node).OfType<NodeRecord>().Concat(nodes.Where(node => request.StartKinds.Contains(node.Kind))));
        HashSet<NodeRecord> met = [.. sets[SubgraphRequest.Origin], .. request.Beside.Select(Node).OfType<NodeRecord>()];
        HashSet<RelationshipRecord> links = [];
        foreach (var step in request.Steps)
        {
            HashSet<NodeRecord> around = sets.TryGetValue(step.From, out var from) ? [.. from] : [];
            if (around.Count == 0) continue;
            foreach (var start in around.ToArray())
            {
                foreach (var row in Hop(new Found(start, ""), step.Hop))
                {
                    sets[step.Into].Add(row.Far);
                    if (row.Link is not null) links.Add(row.Link);
                }
            }
            met.UnionWith(around);
            met.UnionWith(sets[step.Into]);
            if (step.Hop is Core.Plans.Hop.Along) continue;
            around.UnionWith(sets[step.Into]);
            var type = step.Hop is Core.Plans.Hop.Closure closure ? closure.Type : RelationshipType.SucceededBy;
            links.UnionWith(relationships.Where(link => link.Type == type
                && around.Contains(Node(link.Start)!) && around.Contains(Node(link.End)!)));
        }
        return new Subgraph(
            met.ToDictionary(node => node.Id),
            [.. links],
            sets.ToDictionary(set => set.Key, set => (IReadOnlyList<string>)[.. set.Value.Select(node => node.Id)]),
            GraphBuilder.Dates(nodes, met, links));
    }

    /// <summary>All ways there are, sorted, and of these the first.</summary>
    public IEnumerable<GraphPath> Paths(PathQuery query) =>
        Node(query.From) is { } start && Node(query.To) is { } end && start != end
            ? Ways([start], end, query)
                .Select(way => new GraphPath(way, [.. way.Zip(way.Skip(1), (one, next) => Between(one, next, query))]))
                .OrderBy(path => path.Length)
                .ThenBy(path => string.Join('\n', path.Nodes.Select(node => node.Id)), StringComparer.Ordinal).Take(query.Limit)
            : [];

    private IEnumerable<NodeRecord[]> Ways(NodeRecord[] way, NodeRecord end, PathQuery query) => way[^1] == end ? [way]
        : way.Length > query.MaxLength ? []
        : nodes.Where(next => !way.Contains(next) && (next == end || Passes(query.Between, next, null))
            && Between(way[^1], next, query).Length > 0)
            .SelectMany(next => Ways([.. way, next], end, query));

    private PathLink[] Between(NodeRecord one, NodeRecord other, PathQuery query) =>
    [
        .. relationships.Where(link => query.Types.Contains(link.Type) && Passes(query.Along, other, link))
            .Where(link => (link.Start, link.End) == (one.Id, other.Id) || (link.Start, link.End) == (other.Id, one.Id))
            .Select(link => new PathLink(
                link, query.View.Window is null || link.Type == RelationshipType.SucceededBy ? null : Told(link, query.View)))
            .Where(link => link.Held != Certainty.No)
            .OrderBy(link => link.Record.Id, StringComparer.Ordinal),
    ];

    /// <summary>Letters left out, added, replaced, or swapped with their neighbour: the usual table.</summary>
    private static int Slips(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                table[i, j] = Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[left.Length, right.Length];
    }
}
