using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary><c>graph</c>: a bounded neighbourhood with labels and positions, ready to draw.</summary>
internal sealed class GraphViewField(IGraphStore store)
{
    private const int MostNodes = 2_000;
    private const int DeepestWalk = 4;
    private const int CentresWithoutQuestion = 12;
    private const int MostCentres = 100;

    private static readonly IReadOnlyList<RelationshipType> Drawn = Enum.GetValues<RelationshipType>();

    public void Bind(SchemaBinding binding)
    {
        binding.Root("graph", DrawAsync);
        binding.Value("GraphNode", "label", (node, field) => ((DrawnNode)node).Record.DisplayName(field.Argument<string>("lang")));
    }

    private async Task<object?> DrawAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var (depth, limit) = (field.Argument<int>("depth"), field.Argument<int>("limit"));
        if (depth is < 0 or > DeepestWalk) throw Errors.OutOfRange(field, "depth", depth, 0, DeepestWalk);
        if (limit is < 1 or > MostNodes) throw Errors.OutOfRange(field, "limit", limit, 1, MostNodes);
        var filter = field.Argument<Input>("filter");
        var centres = field.Strings("around");
        if (centres.Count > MostCentres) throw Errors.TooManyIds(field, centres.Count, MostCentres);
        if (centres.Count == 0) centres = await MostConnectedAsync(cancellationToken);
        var graph = await store.LoadAsync(new SubgraphRequest(centres, Steps(depth, filter), limit, Truncate: true), cancellationToken);
        if (centres.FirstOrDefault(id => !graph.Nodes.ContainsKey(id)) is { } unknown && field.Strings("around").Count > 0 && centres.Count <= limit)
            throw Errors.NoSuchArgument(field, "around", unknown, "record");
        return new GraphDrawing(graph, await PositionsAsync(graph, cancellationToken));
    }

    private async Task<IReadOnlyList<string>> MostConnectedAsync(CancellationToken cancellationToken)
    {
        var page = new Paging { Orders = [new Order(SortKeys.Connections, Descending: true)], First = CentresWithoutQuestion };
        var rows = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Matching(NodeKinds.Actors, null, page), Selection.Nothing), cancellationToken);
        return [.. rows.Edges.Select(edge => edge.Far.Node.Id)];
    }

    private static SubgraphStep[] Steps(int depth, Input? filter)
    {
        var kinds = Arguments.Kinds<NodeKind>(filter?.GetValueOrDefault("kinds"));
        var links = Arguments.Kinds<RelationshipType>(filter?.GetValueOrDefault("links"));
        var sources = Arguments.Strings(filter?.GetValueOrDefault("sources"));
        var where = Filter.All(
        [
            kinds.Count == 0 ? null : new Filter.In("kind", [.. kinds.Select(kind => kind.ToString())]),
            FilterReader.Sources(sources, onRelationship: true),
        ]);
        var types = links.Count == 0 ? Drawn : links;
        return
        [
            .. Enumerable.Range(0, depth).SelectMany(level => Enum.GetValues<Direction>().Select(direction => new SubgraphStep(
                level == 0 ? SubgraphRequest.Origin : $"ring {level}", new Hop.Along(types, direction, where), $"ring {level + 1}"))),
        ];
    }

    /// <summary>A territory's own point; for anything else the point of where it sits, governs or acts.</summary>
    private async Task<IReadOnlyDictionary<string, GeoPoint>> PositionsAsync(Subgraph graph, CancellationToken cancellationToken)
    {
        RelationshipType[] places = [RelationshipType.SeatedIn, RelationshipType.Governs, RelationshipType.Targets];
        var seats = await store.LoadAsync(new SubgraphRequest(
            [.. graph.Nodes.Keys], [new SubgraphStep(SubgraphRequest.Origin, new Hop.Along(places, Direction.Out), "places")], int.MaxValue), cancellationToken);
        var positions = new Dictionary<string, GeoPoint>();
        foreach (var node in graph.Nodes.Values)
        {
            var point = node.Property<GeoPoint>(ModelSchema.Point) ?? places
                .SelectMany(type => seats.Out(node.Id, type))
                .Select(seat => seats.Nodes[seat.End].Property<GeoPoint>(ModelSchema.Point))
                .FirstOrDefault(found => found is not null);
            if (point is not null) positions[node.Id] = point;
        }
        return positions;
    }
}

internal sealed class GraphDrawing(Subgraph graph, IReadOnlyDictionary<string, GeoPoint> positions)
{
    private readonly ILookup<string, string> ends = graph.Relationships.SelectMany(edge => new[] { edge.Start, edge.End }).ToLookup(id => id);

    public IEnumerable<DrawnNode> Nodes => graph.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal)
        .Select(node => new DrawnNode(node, positions.GetValueOrDefault(node.Id), ends[node.Id].Count()));

    public IEnumerable<DrawnEdge> Edges => graph.Relationships.Select(edge => new DrawnEdge(edge));

    public bool Truncated => graph.IsTruncated;
}

internal sealed record DrawnNode(NodeRecord Record, GeoPoint? Point, int Degree)
{
    public string Id => Record.Id;

    public NodeKind Kind => Record.Kind;

    public double? Lat => Point?.Lat;

    public double? Lon => Point?.Lon;
}

internal sealed record DrawnEdge(RelationshipRecord Record)
{
    public string Id => Record.Id;

    public string Source => Record.Start;

    public string Target => Record.End;

    public RelationshipType Kind => Record.Type;

    public string Label => Record.Qualifier ?? Record.Type.Label().ToLowerInvariant().Replace('_', ' ');
}
