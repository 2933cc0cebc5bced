using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// What <see cref="ActivityRule"/> has to ask of an engagement beyond its record: its parts, and the documents that it cites.
/// </summary>
public static class ActivityPlan
{
    private static readonly object Parts = new(), Citations = new(), Statements = new();

    /// <param name="sources">What is wanted of the documents, whole records among it.</param>
    public static IEnumerable<Expansion> Expansions(Selection sources) =>
    [
        new Expansion
        {
            Key = Parts,
            Step = new Step.Walk([new Hop.Along([RelationshipType.PartOf], Direction.In)]),
            On = NodeKinds.Engagements,
            Edge = Selection.Brief,
        },
        new Expansion { Key = Citations, Step = new Step.Citations(), On = NodeKinds.Engagements, Far = sources },
        new Expansion { Key = Statements, Step = new Step.Statements(), On = NodeKinds.Engagements, Far = sources },
    ];

    /// <summary>The documents that an engagement cites, by id.</summary>
    public static IReadOnlyDictionary<string, Row> Sources(Row engagement) => engagement.Page(Citations).Edges
        .Concat(engagement.Page(Statements).Edges)
        .Select(edge => edge.Far).DistinctBy(source => source.Node.Id).ToDictionary(source => source.Node.Id);

    /// <param name="engagement">With the expansions.</param>
    /// <param name="sources">As <see cref="Sources"/> has them.</param>
    public static ActivityRule Rule(Row engagement, IReadOnlyDictionary<string, Row> sources) => new(
        engagement.Node,
        engagement.Page(Parts).Edges.Select(part => part.Far.Node),
        source => sources.GetValueOrDefault(source)?.Node.Property<Time.PartialDate?>(ModelSchema.SourceDate));
}
