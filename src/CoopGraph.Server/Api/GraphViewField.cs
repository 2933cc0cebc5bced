using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary><c>graph</c>: a bounded neighbourhood, or all of the graph, with labels and positions, ready to draw.</summary>
internal sealed class GraphViewField(IGraphStore store, PlanBuilder plans, NodeLoader loader)
{
    private const int MostNodes = 2_000;
    private const int DeepestWalk = 4;

    public void Bind(SchemaBinding binding)
    {
        binding.Root("graph", DrawAsync, DrawingFields.Of);
        binding.Value("GraphNode", "label", (node, field) => ((DrawnNode)node).Record.DisplayName(field.Argument<string>("lang")));
        binding.Cost("Query", "graph", own: Cost, multiplier: Limit);
        binding.Cost("GraphNode", "activity", own: _ => ActivityView.Cost);
    }

    /// <summary>
    /// Each record is looked up, and once more for each step away from the middle, with all its relationships. Partners are found through
    /// engagements, which takes as much again for either half of the way; and what is counted is walked though it is not drawn.
    /// </summary>
    private static long Cost(SelectedField field)
    {
        if (field.ArgumentError is not null) return 1;
        var perStep = Limit(field) * (1 + Math.Clamp(field.Argument<int>("depth"), 0, DeepestWalk));
        return field.FilterCost() + perStep * (IsOfActors(field) ? 3 : 1) * (DrawingFields.Of(field).IsCounted ? 2 : 1);
    }

    private static long Limit(SelectedField field) => field.ArgumentError is not null ? 1 : Math.Max(1, field.Argument<int>("limit"));

    private async Task<object?> DrawAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var query = Query(field, DrawingFields.Of(field));
        var graph = await store.NeighbourhoodAsync(query, cancellationToken);
        if (query.Centres?.FirstOrDefault(id => !graph.Centres.Contains(id)) is { } unknown)
            throw Errors.NoSuchArgument(field, "around", unknown, "record");
        var beyond = DrawnNode.Beyond(DrawingFields.Of(field), plans);
        var rows = beyond is null ? null : await loader.LoadAsync(beyond, graph.Nodes.Keys, cancellationToken);
        return new GraphDrawing(graph, rows, IsOfActors(field), field.Date("asOf") ?? plans.Today);
    }

    private NeighbourhoodQuery Query(SelectedField field, DrawingFields shown)
    {
        var (depth, limit, centres) = (field.Argument<int>("depth"), field.Argument<int>("limit"), field.Strings("around"));
        if (depth is < 0 or > DeepestWalk) throw Errors.OutOfRange(field, "depth", depth, 0, DeepestWalk);
        if (limit is < 1 or > MostNodes) throw Errors.OutOfRange(field, "limit", limit, 1, MostNodes);
        if (centres?.Count > limit) throw Errors.TooManyIds(field, centres.Count, limit);
        var filter = field.Argument<Input>("filter");
        var reader = plans.Filters(field);
        var types = Arguments.Kinds<RelationshipType>(filter?.GetValueOrDefault("links")) ?? Enum.GetValues<RelationshipType>();
        var query = new NeighbourhoodQuery(centres, types, depth, limit, plans.View(field, field.Argument<bool>("rollUp")))
        {
            Around = reader.Drawn(filter),
            Along = reader.DrawnLinks(filter),
            Detail = shown.IsBrief ? Detail.Brief : Detail.Whole,
            Count = shown.IsCounted,
        };
        return IsOfActors(field) ? OfActors(query, field, reader, filter) : query;
    }

    /// <summary>The same with actors alone, which lead to their partners and along memberships.</summary>
    private static NeighbourhoodQuery OfActors(NeighbourhoodQuery query, SelectedField field, FilterReader reader, Input? filter)
    {
        if (query.Centres?.FirstOrDefault(id => !IsActor(id)) is { } other)
            throw Errors.NoSuchArgument(field, "around", other, "actor");
        var umbrellas = filter?.GetValueOrDefault("umbrellas") is true;
        return query with
        {
            Types = [.. query.Types.Where(type => type == RelationshipType.MemberOf)],
            Around = Filter.All([FilterReader.KindIs(NodeKinds.Actors), query.Around]),
            Along = Filter.All([query.Along, umbrellas ? null : new Filter.Not(new Filter.IsTrue(ModelSchema.Umbrella))]),
            Partners = !query.Types.Contains(RelationshipType.ParticipatesIn) ? null
                : new Step.Partners(query.View, umbrellas, Vocabulary.WorkingRoles, reader.Binding(filter)) { Participation = query.Along },
        };
    }

    private static bool IsActor(string id) => NodeKinds.Actors.Any(kind => id.StartsWith(kind.IdPrefix() + ":", StringComparison.Ordinal));

    private static bool IsOfActors(SelectedField field) => field.Argument<string>("project") == "ACTORS";
}
