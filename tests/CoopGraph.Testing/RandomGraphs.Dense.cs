using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Testing;

public sealed partial class RandomGraphs
{
    private static readonly string[] Kinds = ["company", "authority", "network", "project", "event", "instrument", "territory", "theme"];

    /// <summary>Something of every kind and type, in which much coincides: few names, few years, few sources.</summary>
    public GraphBuilder Dense()
    {
        var graph = new GraphBuilder()
            .Node("source:t", properties:
            [
                (ModelSchema.Outline, new OutlineEntry[] { new("p3", ""), new("p1", ""), new("p2", "") }),
                (ModelSchema.SourceDate, PartialDate.Parse(RoughDate() ?? "2011-06-15")),
            ]);
        foreach (var kind in Kinds)
        {
            for (var number = random.Next(1, 5); number > 0; number--) AddNode(graph, $"{kind}:{number}");
        }
        foreach (var type in Enum.GetValues<RelationshipType>())
        {
            for (var tries = random.Next(12); tries > 0; tries--) AddLink(graph, type);
        }
        return graph;
    }

    /// <summary>A year or a month of few, a year about which it was, or none.</summary>
    public string? RoughDate() => random.Next(3) == 0 ? null : $"{2010 + random.Next(4)}{One("", "-06", "~")}";

    private void AddNode(GraphBuilder graph, string id) => graph.Node(id, node => node with
    {
        Names = [.. Enumerable.Range(0, random.Next(1, 3))
            .Select(_ => GraphBuilder.Named(One("Lyon", "León", "Grand Lyon", "Paris", "La Rochelle")))],
        Identifiers = random.Next(2) == 0 ? [] : [new Identifier(One("a", "b"), One("1", "2"), Period.Unbounded)],
        Period = Dated(),
        Citations = Cited(0),
        Statements = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Statement(
            One("status", "status", "legalStatus"), One("x", "planned", "active", "dormant", "ended", "denounced", "in-force"),
            One("normal", "normal", "preferred", "deprecated"), Cited(1)[0]))],
        Properties = Properties(node.Kind),
    });

    private Dictionary<string, object> Properties(NodeKind kind)
    {
        var properties = new Dictionary<string, object>();
        if (random.Next(2) == 0) properties["umbrella"] = random.Next(3) == 0;
        if (random.Next(2) == 0) properties["status"] = One("active", "ended", "planned", "dormant");
        if (kind == NodeKind.Instrument && random.Next(2) == 0) properties["legalStatus"] = One("planned", "expired", "unknown");
        if (kind == NodeKind.Instrument && random.Next(4) == 0) properties["instrumentKind"] = "twinning-charter";
        if (random.Next(2) == 0) properties["budget"] = new Money(random.Next(4), One("EUR", "USD"), null);
        if (random.Next(2) == 0) properties[ModelSchema.Country] = One("territory:1", "territory:2", "territory:9");
        if (kind == NodeKind.Territory) properties[ModelSchema.Level] = One("country", "region");
        return properties;
    }

    private void AddLink(GraphBuilder graph, RelationshipType type)
    {
        var rule = ModelSchema.Relationships[type];
        var pairs = graph.Nodes
            .SelectMany(start => graph.Nodes.Where(end => rule.Connects(start.Kind, end.Kind)), (start, end) => (start, end)).ToArray();
        var (start, end) = One(pairs);
        // No circles in succession: what became of an actor would depend on where one starts.
        if (type == SucceededBy && string.CompareOrdinal(start.Id, end.Id) >= 0) return;
        var period = type == SucceededBy ? Moment() : Dated();
        var link = GraphBuilder.Relationship(start.Id, type, end.Id, rule.Words is null
            ? null
            : rule.Words[random.Next(Math.Min(3, rule.Words.Count))]) with
        {
            Period = period,
            Amount = type == ParticipatesIn && random.Next(2) == 0 ? new Money(random.Next(4), "EUR", null) : null,
            Citations = Cited(0),
            Statements = random.Next(3) == 0 ? [new Statement("role", "x", "normal", Cited(1)[0])] : [],
        };
        if (type == ParticipatesIn && random.Next(4) == 0) link = link with { Qualifier = "observer" };
        if (graph.Relationships.All(other => other.Id != link.Id)) graph.Relationships.Add(link);
    }

    private Citation[] Cited(int least) =>
        [.. Enumerable.Range(0, random.Next(least, 4))
            .Select(_ => GraphBuilder.Cite(One("source:s", "source:t"), One("p1", "p2"), RoughOrOpenDate()) with
            {
                Certainty = One("established", "probable", "hinted"),
            })];

    private string? RoughOrOpenDate() => random.Next(8) == 0 ? One("../2011", "2012/..") : RoughDate();

    private Period Dated()
    {
        var period = GraphBuilder.Period(RoughOrOpenDate(), RoughOrOpenDate());
        return period.IsReversed ? period with { To = null } : period;
    }

    private Period Moment()
    {
        var date = RoughDate();
        return GraphBuilder.Period(date, date);
    }
}
