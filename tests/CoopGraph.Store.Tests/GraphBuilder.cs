using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Store.Tests;

/// <summary>Small graphs in few words. The kind of a node follows from its id; <c>source:s</c>, with places p1 to p3, is always there.</summary>
internal sealed class GraphBuilder
{
    public const string Source = "source:s";

    public GraphBuilder() =>
        Node(Source, properties: (ModelSchema.Outline, new OutlineEntry[] { new("p1", "One"), new("p2", "Two"), new("p3", "Three") }));

    public List<NodeRecord> Nodes { get; } = [];

    public List<RelationshipRecord> Relationships { get; } = [];

    public GraphBuilder Node(string id, string? name = null, string? from = null, string? to = null, params (string Key, object Value)[] properties) =>
        Add(new NodeRecord
        {
            Id = id,
            Kind = NodeKinds.OfId(id),
            Names = [Named(name ?? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..])],
            Period = Period(from, to),
            Citations = [Cite()],
            Properties = properties.ToDictionary(property => property.Key, property => property.Value),
        });

    public GraphBuilder Node(string id, Func<NodeRecord, NodeRecord> change)
    {
        Node(id);
        Nodes[^1] = change(Nodes[^1]);
        return this;
    }

    public GraphBuilder All(params string[] ids)
    {
        foreach (var id in ids) Node(id);
        return this;
    }

    public GraphBuilder Link(string start, RelationshipType type, string end, string? qualifier = null, string? from = null, string? to = null)
    {
        Relationships.Add(Relationship(start, type, end, qualifier, from, to));
        return this;
    }

    public GraphBuilder Link(string start, RelationshipType type, string end, Func<RelationshipRecord, RelationshipRecord> change)
    {
        Relationships.Add(change(Relationship(start, type, end)));
        return this;
    }

    /// <summary>Each actor takes part as a party.</summary>
    public GraphBuilder Engage(string engagement, params string[] actors)
    {
        foreach (var actor in actors) Link(actor, RelationshipType.ParticipatesIn, engagement, "party");
        return this;
    }

    public GraphBuilder Succeed(string former, string successor, string? date = null, string kind = "rename") =>
        Link(former, RelationshipType.SucceededBy, successor, kind, date, date);

    public GraphBuilder Add(NodeRecord node)
    {
        Nodes.Add(node);
        return this;
    }

    public ChangeSet Build() => new("tests", "", Nodes, Relationships, [], []);

    public static RelationshipRecord Relationship(string start, RelationshipType type, string end, string? qualifier = null, string? from = null, string? to = null) =>
        new() { Type = type, Start = start, End = end, Qualifier = qualifier, Period = Period(from, to), Citations = [Cite()] };

    public static Name Named(string value, string kind = "official") => new(value, "fr", kind, Core.Model.Period.Unbounded);

    public static Citation Cite(string source = Source, string locator = "p1", string? asOf = null) =>
        new(source, locator, Date(asOf), "established");

    public static Period Period(string? from, string? to) => new(Date(from), Date(to));

    public static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
