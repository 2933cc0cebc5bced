using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>Small graphs in few words. Ids are whatever the test likes; every record cites "s" unless told otherwise.</summary>
internal sealed class GraphBuilder
{
    public List<NodeRecord> Nodes { get; init; } = [];

    public List<RelationshipRecord> Relationships { get; init; } = [];

    public GraphBuilder Place(string id, string level, string? within = null, string? country = null)
    {
        var properties = new Dictionary<string, object> { [ModelSchema.Level] = level };
        if (country is not null) properties[ModelSchema.Country] = country;
        Node(id, NodeKind.Territory, properties: properties);
        return within is null ? this : Link(RelationshipType.Within, id, within);
    }

    /// <summary>An actor; a local authority governs its seat, any other actor sits in it.</summary>
    public GraphBuilder Actor(
        string id, string? seat = null, NodeKind kind = NodeKind.LocalAuthority, string? country = null,
        string? partOf = null, string? institutionKind = null, string level = "municipality", string? from = null, string sources = "s")
    {
        var properties = new Dictionary<string, object>();
        if (country is not null) properties[ModelSchema.Country] = country;
        if (institutionKind is not null) properties["institutionKind"] = institutionKind;
        if (kind == NodeKind.LocalAuthority) properties[ModelSchema.Level] = level;
        Node(id, kind, from, properties: properties, sources: sources);
        if (seat is not null) Link(kind == NodeKind.LocalAuthority ? RelationshipType.Governs : RelationshipType.SeatedIn, id, seat);
        return partOf is null ? this : Link(RelationshipType.PartOf, id, partOf);
    }

    public GraphBuilder Theme(string id, string? parent = null)
    {
        Node(id, NodeKind.Theme);
        return parent is null ? this : Link(RelationshipType.PartOf, id, parent);
    }

    /// <param name="parties">Actors, separated by blanks; <c>actor/role</c> for another role than party.</param>
    public GraphBuilder Act(
        string id, string parties, NodeKind kind = NodeKind.Cooperation, string? from = null, string? to = null, string targets = "",
        string themes = "", bool umbrella = false, string? asOf = null, string? partOf = null, string? word = null, string sources = "s")
    {
        var properties = new Dictionary<string, object>();
        if (umbrella) properties[ModelSchema.Umbrella] = true;
        if (word is not null) properties[kind switch { NodeKind.Event => "eventKind", NodeKind.Instrument => "instrumentKind", _ => "cooperationKind" }] = word;
        Node(id, kind, from, to, asOf, properties, sources);
        foreach (var party in Words(parties))
        {
            var parts = party.Split('/');
            Takes(parts[0], id, parts.Length > 1 ? parts[1] : "party", sources: sources);
        }
        foreach (var target in Words(targets)) Link(RelationshipType.Targets, id, target, sources: sources);
        foreach (var theme in Words(themes)) Link(RelationshipType.About, id, theme, sources: sources);
        return partOf is null ? this : Link(RelationshipType.PartOf, id, partOf, sources: sources);
    }

    public GraphBuilder Takes(
        string actor, string engagement, string role, string? from = null, string? to = null, string? asOf = null, string sources = "s") =>
        Link(RelationshipType.ParticipatesIn, actor, engagement, role, from, to, asOf, sources);

    public GraphBuilder Member(
        string actor, string network, string status = "full", string? from = null, string? to = null, string? asOf = null, string sources = "s") =>
        Link(RelationshipType.MemberOf, actor, network, status, from, to, asOf, sources);

    public GraphBuilder Becomes(string former, string successor, string kind, string? date) =>
        Link(RelationshipType.SucceededBy, former, successor, kind, date, date);

    public GraphBuilder Node(
        string id, NodeKind kind, string? from = null, string? to = null, string? asOf = null,
        Dictionary<string, object>? properties = null, string sources = "s")
    {
        Nodes.Add(new NodeRecord
        {
            Id = id,
            Kind = kind,
            Names = [new Name(id, "fr", "official", Period.Unbounded)],
            Period = Span(from, to),
            Citations = Cite(sources, asOf),
            Properties = properties ?? [],
        });
        return this;
    }

    public GraphBuilder Link(
        RelationshipType type, string start, string end, string? qualifier = null,
        string? from = null, string? to = null, string? asOf = null, string sources = "s")
    {
        Relationships.Add(new RelationshipRecord
        {
            Type = type, Start = start, End = end, Qualifier = qualifier, Period = Span(from, to), Citations = Cite(sources, asOf),
        });
        return this;
    }

    /// <summary>Everything, as if an analysis had asked for it.</summary>
    public Subgraph Whole() => new(Nodes.ToDictionary(node => node.Id), [.. Relationships], new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>What the store loads for a request.</summary>
    public Subgraph Load(SubgraphRequest request) => Ask(store => store.LoadAsync(request, CancellationToken.None));

    /// <summary>What the store finds.</summary>
    public IReadOnlyList<GraphPath> Find(PathQuery query) => Ask(store => store.PathsAsync(query, CancellationToken.None));

    private T Ask<T>(Func<IGraphStore, Task<T>> ask)
    {
        var store = new EmbeddedGraphStore();
        store.ApplyAsync(new ChangeSet("tests", "", Nodes, Relationships, [], []), CancellationToken.None).GetAwaiter().GetResult();
        return ask(store).GetAwaiter().GetResult();
    }

    public GraphBuilder Copy() => new() { Nodes = [.. Nodes], Relationships = [.. Relationships] };

    public GraphBuilder Shuffled(Random random)
    {
        var copy = Copy();
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(copy.Nodes));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(copy.Relationships));
        return copy;
    }

    /// <summary>The same graph under other ids; names and sources stay.</summary>
    public GraphBuilder Renamed(Func<string, string> rename) => new()
    {
        Nodes = [.. Nodes.Select(node => node with { Id = rename(node.Id), Properties = node.Properties.ToDictionary(pair => pair.Key, pair => Rename(pair.Key, pair.Value, rename)) })],
        Relationships = [.. Relationships.Select(record => record with { Start = rename(record.Start), End = rename(record.End) })],
    };

    private static object Rename(string property, object value, Func<string, string> rename) =>
        property is ModelSchema.Country ? rename((string)value) : value;

    private static Period Span(string? from, string? to) => new(Date(from), Date(to));

    public static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static Citation[] Cite(string sources, string? asOf) =>
        [.. Words(sources).Select(source => new Citation(source, "1", Date(asOf), "established"))];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
