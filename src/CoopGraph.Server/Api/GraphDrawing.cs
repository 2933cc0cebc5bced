using System.Runtime.InteropServices;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>What a drawing shows.</summary>
/// <param name="IsCounted">Whether it tells how many records there are.</param>
/// <param name="IsPlaced">Whether it tells where they are.</param>
/// <param name="IsBrief">Whether ids, kinds and display names of records and the dates of relationships are enough for it.</param>
/// <param name="IsActive">Whether it tells which engagements go on.</param>
/// <param name="Countries">Where it shows countries: the fields that do.</param>
internal sealed record DrawingFields(bool IsCounted, bool IsPlaced, bool IsBrief, bool IsActive, IReadOnlyList<SelectedField> Countries)
{
    public static DrawingFields Of(SelectedField drawing) => drawing.Derive(0, static (drawing, _) =>
    {
        SelectedField[] Below(
            string name) => [.. PlanBuilder.Children([drawing], name).SelectMany(list => list.PossibleTypes.SelectMany(list.On))];
        var nodes = Below("nodes");
        return new DrawingFields(
            PlanBuilder.Children([drawing], "total").Any(),
            nodes.Any(field => field.Name is "lat" or "lon"),
            nodes.All(IsInBrief) && Below("edges").All(field => field.Name != "citations"),
            nodes.Any(field => field.Name == "activity"),
            [.. nodes.Where(field => field.Name == "country").Distinct()]);
    });

    private static bool IsInBrief(SelectedField node) => node.Name switch
    {
        "family" or "level" or "period" or "lat" or "lon" => false,
        "label" => node.Argument<string>("lang") is null,
        _ => true,
    };
}

/// <summary>A part of the graph as it is drawn.</summary>
/// <param name="rows">What is shown of the nodes beyond their records; null for nothing.</param>
/// <param name="isOfActors">Whether an edge stands for all that binds a pair of actors.</param>
/// <param name="asOf">The date on which engagements are told to go on or not.</param>
internal sealed class GraphDrawing(
    Neighbourhood graph, IReadOnlyDictionary<string, Row>? rows, bool isOfActors, PartialDate asOf)
{
    public IReadOnlyList<DrawnEdge> Edges { get; } =
        [.. isOfActors ? DrawnEdge.BetweenActors(graph) : graph.Links.Select(DrawnEdge.Of)];

    public IEnumerable<DrawnNode> Nodes
    {
        get
        {
            var degrees = new Dictionary<string, int>(graph.Nodes.Count);
            foreach (var edge in Edges)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(degrees, edge.Source, out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(degrees, edge.Target, out _)++;
            }
            return graph.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal)
                .Select(node => new DrawnNode(node, rows?.GetValueOrDefault(node.Id), degrees.GetValueOrDefault(node.Id), asOf));
        }
    }

    public bool Truncated => graph.IsTruncated;

    public long Total => graph.Total!.Value;
}

internal sealed record DrawnNode(NodeRecord Record, Row? Row, int Degree, PartialDate AsOf)
{
    private static readonly object Countries = new();
    private static readonly IReadOnlyList<NodeKind> InCountries = [.. NodeKinds.Actors, NodeKind.Territory];

    public string Id => Record.Id;

    public NodeKind Kind => Record.Kind;

    public ActorFamily? Family => Kind.IsActor() ? ActorFamilies.Of(Record) : null;

    public string? Level => Kind == NodeKind.LocalAuthority ? Record.Text(ModelSchema.Level) : null;

    public bool Umbrella => Record.IsUmbrella;

    public Period Period => Record.Period;

    public Row? Country => Row!.Page(Countries).Edges.FirstOrDefault()?.Far;

    public ActivityState? Activity => Kind.IsEngagement() ? ActivityView.Of(Row!, AsOf).State : null;

    public double? Lat => Point?.Lat;

    public double? Lon => Point?.Lon;

    private GeoPoint? Point => Placement.Of(Record, Row);

    /// <summary>What the drawing shows of its nodes beyond their records; null for nothing.</summary>
    public static Selection? Beyond(DrawingFields shown, PlanBuilder plans)
    {
        List<Expansion> expansions = [];
        if (shown.IsPlaced) expansions.Add(Placement.Expansion);
        if (shown.Countries.Count > 0)
        {
            expansions.Add(new Expansion
            {
                Key = Countries,
                Step = new Step.Reference(ModelSchema.Country),
                On = InCountries,
                Far = plans.Nodes(shown.Countries),
            });
        }
        if (shown.IsActive) expansions.AddRange(ActivityView.Expansions([], plans));
        return expansions.Count == 0 ? null : new Selection(expansions, shown.IsActive ? Detail.Whole : Detail.Brief);
    }
}

/// <summary>An edge: a relationship, or what binds a pair of actors.</summary>
/// <param name="Weight">Number of engagements and memberships behind it.</param>
/// <param name="Citations">Number of citations that establish it, or what is behind it.</param>
/// <param name="Engagements">Ids of the engagements behind it.</param>
internal sealed record DrawnEdge(
    string Id, string Source, string Target, RelationshipType Kind, IReadOnlyDictionary<string, string> Label, Period Period,
    Certainty Certainty, int Weight, int Citations, IReadOnlyList<string> Engagements)
{
    public static DrawnEdge Of(DrawnLink link) => new(
        link.IsOpen ? $"{link.Record.Id}|{link.Start}|{link.End}" : link.Record.Id,
        link.Start, link.End, link.Record.Type, LinkWords.Of(link.Record.Type, link.Record.Qualifier), link.Record.Period, link.Held,
        Weight: 1, link.Record.Citations.Count, link.Record.Type == RelationshipType.ParticipatesIn ? [link.End] : []);

    /// <summary>One edge for each pair of actors, sorted.</summary>
    public static IEnumerable<DrawnEdge> BetweenActors(Neighbourhood graph)
    {
        var pairs = graph.Pairs.ToDictionary(pair => (pair.Start, pair.End));
        var memberships = graph.Links.ToLookup(link =>
            string.CompareOrdinal(link.Start, link.End) < 0 ? (link.Start, link.End) : (link.End, link.Start));
        return pairs.Keys.Union(memberships.Select(links => links.Key))
            .Select(ends => Of(pairs.GetValueOrDefault(ends), [.. memberships[ends]], graph.Shared))
            .OrderBy(edge => edge.Id, StringComparer.Ordinal);
    }

    private static DrawnEdge Of(DrawnPair? pair, DrawnLink[] memberships, IReadOnlyDictionary<string, NodeRecord> shared)
    {
        var kind = pair is null ? RelationshipType.MemberOf : RelationshipType.ParticipatesIn;
        var (source, target) = pair is null ? (memberships[0].Start, memberships[0].End) : (pair.Start, pair.End);
        NodeRecord[] engagements = [.. (pair?.Through ?? []).Select(id => shared[id])];
        string?[] statuses = [.. memberships.Select(link => link.Record.Qualifier).Distinct()];
        return new DrawnEdge(
            $"{kind.Label()}|{source}|{target}", source, target, kind,
            pair is null ? LinkWords.Of(kind, statuses is [var only] ? only : null) : LinkWords.Partners,
            Whole([.. engagements.Select(engagement => engagement.Course), .. memberships.Select(link => link.Record.Period)]),
            memberships.Select(link => link.Held).Append(pair?.Held ?? Certainty.No).Max(),
            engagements.Length + memberships.Length,
            engagements.Sum(engagement => engagement.Citations.Count) + memberships.Sum(link => link.Record.Citations.Count),
            pair?.Through ?? []);
    }

    /// <summary>From the first known start to the last end; the end is not known where one of them is not.</summary>
    private static Period Whole(IReadOnlyList<Period> parts)
    {
        var starts = parts.Select(part => part.From).OfType<PartialDate>().ToList();
        var ends = parts.Select(part => part.To).OfType<PartialDate>().ToList();
        return new Period(
            starts.Count == 0 ? null : starts.MinBy(date => date.Lower),
            ends.Count < parts.Count ? null : ends.MaxBy(date => date.Upper));
    }
}
