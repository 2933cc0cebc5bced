using System.Runtime.InteropServices;
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
        binding.Root("graph", DrawAsync, ShownIn);
        binding.Value("GraphNode", "label", (node, field) => ((DrawnNode)node).Record.DisplayName(field.Argument<string>("lang")));
    }

    private async Task<object?> DrawAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var (depth, limit) = (field.Argument<int>("depth"), field.Argument<int>("limit"));
        if (depth is < 0 or > DeepestWalk) throw Errors.OutOfRange(field, "depth", depth, 0, DeepestWalk);
        if (limit is < 1 or > MostNodes) throw Errors.OutOfRange(field, "limit", limit, 1, MostNodes);
        var filter = field.Argument<Input>("filter");
        var sources = Arguments.Strings(filter?.GetValueOrDefault("sources"));
        var around = Filter.All(
        [
            FilterReader.KindIs(Arguments.Kinds<NodeKind>(filter?.GetValueOrDefault("kinds"))),
            FilterReader.Sources(sources, onRelationship: false),
        ]);
        var centres = field.Strings("around")
            ?? await MostConnectedAsync(around, Math.Min(limit, CentresWithoutQuestion), cancellationToken);
        if (centres.Count > limit) throw Errors.TooManyIds(field, centres.Count, limit);
        var links = Arguments.Kinds<RelationshipType>(filter?.GetValueOrDefault("links")) ?? Enum.GetValues<RelationshipType>();
        var shown = ShownIn(field);
        var graph = await store.NeighbourhoodAsync(
            new NeighbourhoodQuery(centres, links, depth, limit)
            {
                Around = around,
                Along = FilterReader.Sources(sources, onRelationship: true),
                Detail = shown.IsBrief ? Detail.Brief : Detail.Whole,
            },
            cancellationToken);
        if (centres.FirstOrDefault(id => !graph.Nodes.ContainsKey(id)) is { } unknown)
            throw Errors.NoSuchArgument(field, "around", unknown, "record");
        var positions = shown.IsPlaced ? await PositionsAsync(graph.Nodes.Keys, cancellationToken) : [];
        return new GraphDrawing(graph, positions);
    }

    private static Shown ShownIn(SelectedField field) => field.Derive(0, static (drawing, _) => Shown.Of(drawing));

    private async Task<IReadOnlyList<string>> MostConnectedAsync(Filter? where, int most, CancellationToken cancellationToken)
    {
        var page = new Paging { Orders = [new Order(SortKeys.Connections, Descending: true)], First = most, More = false };
        var rows = await store.ExecuteAsync(
            new TraversalPlan(new PlanStart.Matching(NodeKinds.Actors, where, page), Selection.Brief), cancellationToken);
        return [.. rows.Edges.Select(edge => edge.Far.Node.Id)];
    }

    /// <summary>A territory has its own point, anything else that of where it governs, sits or acts.</summary>
    private async Task<Dictionary<string, GeoPoint>> PositionsAsync(IEnumerable<string> nodes, CancellationToken cancellationToken)
    {
        RelationshipType[] places = [RelationshipType.SeatedIn, RelationshipType.Governs, RelationshipType.Targets];
        var step = new SubgraphStep(SubgraphRequest.Origin, new Hop.Along(places, Direction.Out), "places");
        var around = await store.LoadAsync(new SubgraphRequest([.. nodes], [step], int.MaxValue), cancellationToken);
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

    /// <summary>What a drawing shows of its nodes.</summary>
    /// <param name="IsPlaced">Whether it tells where they are.</param>
    /// <param name="IsBrief">Whether labels are the display names, in no language asked for.</param>
    private sealed record Shown(bool IsPlaced, bool IsBrief)
    {
        public static Shown Of(SelectedField drawing)
        {
            SelectedField[] fields =
            [
                .. PlanBuilder.Children([drawing], "nodes").SelectMany(node => node.PossibleTypes.SelectMany(node.On)),
            ];
            return new Shown(
                fields.Any(field => field.Name is "lat" or "lon"),
                fields.All(field => field.Name != "label" || field.Argument<string>("lang") is null));
        }
    }
}

internal sealed class GraphDrawing(Neighbourhood graph, IReadOnlyDictionary<string, GeoPoint> positions)
{
    private readonly Dictionary<string, int> degrees = Degrees(graph);

    public IEnumerable<DrawnNode> Nodes => graph.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal)
        .Select(node => new DrawnNode(node, positions.GetValueOrDefault(node.Id), degrees.GetValueOrDefault(node.Id)));

    public IEnumerable<DrawnEdge> Edges => graph.Links.Select(link => new DrawnEdge(link));

    public bool Truncated => graph.IsTruncated;

    private static Dictionary<string, int> Degrees(Neighbourhood graph)
    {
        var degrees = new Dictionary<string, int>(graph.Nodes.Count);
        foreach (var link in graph.Links)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(degrees, link.Start, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(degrees, link.End, out _)++;
        }
        return degrees;
    }
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
