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
        var drawing = Drawing.Read(field);
        var centres = field.Strings("around") ?? await MostConnectedAsync(drawing, Math.Min(limit, CentresWithoutQuestion), cancellationToken);
        if (centres.Count > limit) throw Errors.TooManyIds(field, centres.Count, limit);
        var graph = await store.LoadAsync(
            new SubgraphRequest(centres, drawing.Rings(depth), limit, Truncate: true) { Among = drawing.Links, Detail = IsNamedOnly(field) ? drawing.Detail : Detail.Whole },
            cancellationToken);
        if (centres.FirstOrDefault(id => !graph.Nodes.ContainsKey(id)) is { } unknown) throw Errors.NoSuchArgument(field, "around", unknown, "record");
        var positions = IsPlaced(field) ? await PositionsAsync(graph, cancellationToken) : new Dictionary<string, GeoPoint>();
        return new GraphDrawing(graph.Nodes.Values, [.. graph.Relationships.Where(drawing.Draws)], positions, graph.IsTruncated);
    }

    private async Task<IReadOnlyList<string>> MostConnectedAsync(Drawing drawing, int most, CancellationToken cancellationToken)
    {
        var page = new Paging { Orders = [new Order(SortKeys.Connections, Descending: true)], First = most, More = false };
        var rows = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Matching(NodeKinds.Actors, drawing.OnNodes, page), Selection.Nothing), cancellationToken);
        return [.. rows.Edges.Select(edge => edge.Far.Node.Id)];
    }

    /// <summary>A territory has its own point, anything else that of where it governs, sits or acts.</summary>
    private async Task<Dictionary<string, GeoPoint>> PositionsAsync(Subgraph graph, CancellationToken cancellationToken)
    {
        RelationshipType[] places = [RelationshipType.SeatedIn, RelationshipType.Governs, RelationshipType.Targets];
        var step = new SubgraphStep(SubgraphRequest.Origin, new Hop.Along(places, Direction.Out), "places");
        var around = await store.LoadAsync(new SubgraphRequest([.. graph.Nodes.Keys], [step], int.MaxValue), cancellationToken);
        var positions = new Dictionary<string, GeoPoint>();
        foreach (var node in around.Set(SubgraphRequest.Origin).Select(id => around.Nodes[id]))
        {
            var point = node.Property<GeoPoint>(ModelSchema.Point) ?? places
                .SelectMany(type => around.Out(node.Id, type))
                .Select(seat => around.Nodes[seat.End].Property<GeoPoint>(ModelSchema.Point))
                .FirstOrDefault(found => found is not null);
            if (point is not null) positions[node.Id] = point;
        }
        return positions;
    }

    private static bool IsPlaced(SelectedField field) =>
        Shown(field).Any(child => child.Name is "lat" or "lon");

    /// <summary>Whether labels are the display names, in no language asked for.</summary>
    private static bool IsNamedOnly(SelectedField field) => Shown(field).All(child => child.Name != "label" || child.Argument<string>("lang") is null);

    private static IEnumerable<SelectedField> Shown(SelectedField field) =>
        PlanBuilder.Children([field], "nodes").SelectMany(node => node.PossibleTypes.SelectMany(node.On));

    /// <summary>What the filter of the question lets through.</summary>
    private sealed record Drawing(IReadOnlyList<NodeKind>? Kinds, IReadOnlyList<RelationshipType> Links, IReadOnlyList<string>? Sources)
    {
        /// <summary>What a record must fulfil; the centres asked for are drawn all the same.</summary>
        public Filter? OnNodes { get; } = Filter.All(
        [
            FilterReader.KindIs(Kinds),
            FilterReader.Sources(Sources, onRelationship: false),
        ]);

        public static Drawing Read(SelectedField field)
        {
            var filter = field.Argument<Input>("filter");
            return new Drawing(
                Arguments.Kinds<NodeKind>(filter?.GetValueOrDefault("kinds")),
                Arguments.Kinds<RelationshipType>(filter?.GetValueOrDefault("links")) ?? Enum.GetValues<RelationshipType>(),
                Arguments.Strings(filter?.GetValueOrDefault("sources")));
        }

        /// <summary>Who asks for sources has them looked up in the claims of what was found.</summary>
        public Detail Detail => Sources is null ? Detail.Brief : Detail.Whole;

        public Hop.Along Hop(Direction direction) =>
            new(Links, direction, Filter.All([OnNodes, FilterReader.Sources(Sources, onRelationship: true)]));

        public bool Draws(RelationshipRecord edge) =>
            Links.Contains(edge.Type) && (Sources is null || edge.Citations.Any(citation => Sources.Contains(citation.Source)));

        public SubgraphStep[] Rings(int depth) =>
        [
            .. Enumerable.Range(0, depth).SelectMany(level => Enum.GetValues<Direction>().Select(direction => new SubgraphStep(
                level == 0 ? SubgraphRequest.Origin : $"ring {level}", Hop(direction), $"ring {level + 1}"))),
        ];
    }
}

internal sealed class GraphDrawing(
    IEnumerable<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> edges, IReadOnlyDictionary<string, GeoPoint> positions, bool truncated)
{
    private readonly ILookup<string, string> ends = edges.SelectMany(edge => new[] { edge.Start, edge.End }).ToLookup(id => id);

    public IEnumerable<DrawnNode> Nodes => nodes.OrderBy(node => node.Id, StringComparer.Ordinal)
        .Select(node => new DrawnNode(node, positions.GetValueOrDefault(node.Id), ends[node.Id].Count()));

    public IEnumerable<DrawnEdge> Edges => edges.Select(edge => new DrawnEdge(edge));

    public bool Truncated { get; } = truncated;
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
