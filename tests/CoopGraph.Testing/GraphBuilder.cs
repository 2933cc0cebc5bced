using System.Runtime.InteropServices;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Testing;

/// <summary>
/// Small graphs in few words. <c>source:s</c>, with places p1 to p3, is always there, and every record cites it unless told otherwise.
/// </summary>
public sealed class GraphBuilder
{
    public const string Source = "source:s";

    public GraphBuilder() =>
        Node(Source, properties: (ModelSchema.Outline, new OutlineEntry[] { new("p1", "One"), new("p2", "Two"), new("p3", "Three") }));

    public List<NodeRecord> Nodes { get; private init; } = [];

    public List<RelationshipRecord> Relationships { get; private init; } = [];

    /// <summary>A node whose kind follows from its id.</summary>
    public GraphBuilder Node(
        string id, string? name = null, string? from = null, string? to = null, params (string Key, object Value)[] properties) =>
        Node(id, NodeKinds.OfId(id), from, to,
            properties: properties.ToDictionary(property => property.Key, property => property.Value), name: name);

    public GraphBuilder Node(string id, Func<NodeRecord, NodeRecord> change)
    {
        Node(id);
        Nodes[^1] = change(Nodes[^1]);
        return this;
    }

    /// <summary>A node whose id is whatever the test likes.</summary>
    public GraphBuilder Node(
        string id, NodeKind kind, string? from = null, string? to = null, string? asOf = null,
        Dictionary<string, object>? properties = null, string sources = Source, string? name = null)
    {
        Nodes.Add(new NodeRecord
        {
            Id = id,
            Kind = kind,
            Names = [Named(name ?? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..])],
            Period = Period(from, to),
            Citations = CiteAll(sources, asOf),
            Properties = properties ?? [],
        });
        return this;
    }

    public GraphBuilder All(params string[] ids)
    {
        foreach (var id in ids) Node(id);
        return this;
    }

    public GraphBuilder Place(string id, string level, string? within = null, string? country = null)
    {
        var properties = new Dictionary<string, object> { [ModelSchema.Level] = level };
        if (country is not null) properties[ModelSchema.Country] = country;
        Node(id, NodeKind.Territory, properties: properties);
        return within is null ? this : Link(id, RelationshipType.Within, within);
    }

    /// <summary>An actor; a local authority governs its seat, any other actor sits in it.</summary>
    public GraphBuilder Actor(
        string id, string? seat = null, NodeKind kind = NodeKind.LocalAuthority, string? country = null,
        string? partOf = null, string? institutionKind = null, string level = "municipality", string? from = null, string sources = Source)
    {
        var properties = new Dictionary<string, object>();
        if (country is not null) properties[ModelSchema.Country] = country;
        if (institutionKind is not null) properties["institutionKind"] = institutionKind;
        if (kind == NodeKind.LocalAuthority) properties[ModelSchema.Level] = level;
        Node(id, kind, from, properties: properties, sources: sources);
        if (seat is not null) Link(id, kind == NodeKind.LocalAuthority ? RelationshipType.Governs : RelationshipType.SeatedIn, seat);
        return partOf is null ? this : Link(id, RelationshipType.PartOf, partOf);
    }

    public GraphBuilder Theme(string id, string? parent = null)
    {
        Node(id, NodeKind.Theme);
        return parent is null ? this : Link(id, RelationshipType.PartOf, parent);
    }

    /// <param name="parties">Actors, separated by blanks; <c>actor/role</c> for another role than party.</param>
    public GraphBuilder Act(
        string id, string parties, NodeKind kind = NodeKind.Cooperation, string? from = null, string? to = null, string targets = "",
        string themes = "", bool umbrella = false, string? asOf = null, string? partOf = null, string? word = null, string sources = Source)
    {
        var properties = new Dictionary<string, object>();
        if (umbrella) properties[ModelSchema.Umbrella] = true;
        if (word is not null)
        {
            properties[kind switch
            {
                NodeKind.Event => "eventKind",
                NodeKind.Instrument => "instrumentKind",
                _ => "cooperationKind",
            }] = word;
        }
        Node(id, kind, from, to, asOf, properties, sources);
        foreach (var party in Words(parties))
        {
            var parts = party.Split('/');
            Takes(parts[0], id, parts.Length > 1 ? parts[1] : "party", sources: sources);
        }
        foreach (var target in Words(targets)) Link(id, RelationshipType.Targets, target, sources: sources);
        foreach (var theme in Words(themes)) Link(id, RelationshipType.About, theme, sources: sources);
        return partOf is null ? this : Link(id, RelationshipType.PartOf, partOf, sources: sources);
    }

    public GraphBuilder Takes(
        string actor, string engagement, string role, string? from = null,
        string? to = null, string? asOf = null, string sources = Source) =>
        Link(actor, RelationshipType.ParticipatesIn, engagement, role, from, to, asOf, sources);

    /// <summary>Each actor takes part as a party.</summary>
    public GraphBuilder Engage(string engagement, params string[] actors)
    {
        foreach (var actor in actors) Takes(actor, engagement, "party");
        return this;
    }

    public GraphBuilder Member(
        string actor, string network, string status = "full", string? from = null,
        string? to = null, string? asOf = null, string sources = Source) =>
        Link(actor, RelationshipType.MemberOf, network, status, from, to, asOf, sources);

    public GraphBuilder Succeed(string former, string successor, string? date = null, string kind = "rename") =>
        Link(former, RelationshipType.SucceededBy, successor, kind, date, date);

    public GraphBuilder Link(
        string start, RelationshipType type, string end, string? qualifier = null,
        string? from = null, string? to = null, string? asOf = null, string sources = Source)
    {
        Relationships.Add(Relationship(start, type, end, qualifier, from, to) with { Citations = CiteAll(sources, asOf) });
        return this;
    }

    public GraphBuilder Link(string start, RelationshipType type, string end, Func<RelationshipRecord, RelationshipRecord> change)
    {
        Relationships.Add(change(Relationship(start, type, end)));
        return this;
    }

    public GraphBuilder Add(NodeRecord node)
    {
        Nodes.Add(node);
        return this;
    }

    public ChangeSet Build() => new("tests", "", Nodes, Relationships, [], []);

    /// <summary>Everything, as if an analysis had asked for it.</summary>
    public Subgraph Whole() => new(
        Nodes.ToDictionary(node => node.Id), [.. Relationships], new Dictionary<string, IReadOnlyList<string>>(),
        Dates(Nodes, Nodes, Relationships));

    /// <summary>The dates of the sources that records cite.</summary>
    public static Dictionary<string, PartialDate> Dates(
        IEnumerable<NodeRecord> sources, IEnumerable<NodeRecord> nodes, IEnumerable<RelationshipRecord> relationships)
    {
        var cited = nodes.SelectMany(node => node.Citations).Concat(relationships.SelectMany(link => link.Citations))
            .Select(citation => citation.Source).ToHashSet(StringComparer.Ordinal);
        return sources.Where(source => cited.Contains(source.Id) && source.Property<PartialDate?>(ModelSchema.SourceDate) is not null)
            .ToDictionary(source => source.Id, source => source.Property<PartialDate?>(ModelSchema.SourceDate)!.Value);
    }

    /// <summary>What the store loads for a request.</summary>
    public Subgraph Load(SubgraphRequest request) => Ask(store => store.LoadAsync(request, CancellationToken.None));

    /// <summary>What the store finds.</summary>
    public IReadOnlyList<GraphPath> Find(PathQuery query) => Ask(store => store.PathsAsync(query, CancellationToken.None));

    public GraphBuilder Copy() => new() { Nodes = [.. Nodes], Relationships = [.. Relationships] };

    public GraphBuilder Shuffled(Random random)
    {
        var copy = Copy();
        random.Shuffle(CollectionsMarshal.AsSpan(copy.Nodes));
        random.Shuffle(CollectionsMarshal.AsSpan(copy.Relationships));
        return copy;
    }

    /// <summary>The same graph under other ids; names and sources stay.</summary>
    public GraphBuilder Renamed(Func<string, string> rename) => new()
    {
        Nodes = [.. Nodes.Select(node => node with
        {
            Id = rename(node.Id),
            Properties = node.Properties.ToDictionary(pair => pair.Key, pair => Rename(pair.Key, pair.Value, rename)),
        })],
        Relationships = [.. Relationships.Select(record => record with { Start = rename(record.Start), End = rename(record.End) })],
    };

    public static RelationshipRecord Relationship(
        string start, RelationshipType type, string end, string? qualifier = null, string? from = null, string? to = null) =>
        new() { Type = type, Start = start, End = end, Qualifier = qualifier, Period = Period(from, to), Citations = [Cite()] };

    public static Name Named(string value, string kind = "official") => new(value, "fr", kind, Core.Time.Period.Unbounded);

    public static Citation Cite(string source = Source, string locator = "p1", string? asOf = null) =>
        new(source, locator, Date(asOf), "established");

    public static Period Period(string? from, string? to) => new(Date(from), Date(to));

    public static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private T Ask<T>(Func<EmbeddedGraphStore, Task<T>> ask)
    {
        var store = new EmbeddedGraphStore();
        store.ApplyAsync(Build(), CancellationToken.None).GetAwaiter().GetResult();
        return ask(store).GetAwaiter().GetResult();
    }

    private static object Rename(string property, object value, Func<string, string> rename) =>
        property is ModelSchema.Country ? rename((string)value) : value;

    private static Citation[] CiteAll(string sources, string? asOf) => [.. Words(sources).Select(source => Cite(source, asOf: asOf))];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
