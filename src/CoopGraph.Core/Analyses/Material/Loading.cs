using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>The steps that several analyses load their part of the graph by.</summary>
internal static class Loading
{
    public const string Engagements = "engagements";
    public const string Places = "places";

    /// <summary>What lies in the territories of a set, former places included; whether those were split is loaded too.</summary>
    public static IEnumerable<SubgraphStep> Inside(string territories, string places) =>
    [
        Closure(territories, RelationshipType.Within, Direction.In, places),
        Closure(places, RelationshipType.SucceededBy, Direction.In),
        Closure(places, RelationshipType.Within, Direction.In),
        Closure(places, RelationshipType.SucceededBy, Direction.In),
        Closure(places, RelationshipType.Within, Direction.In),
        Closure(places, RelationshipType.SucceededBy, Direction.Out, places + "-heirs"),
    ];

    /// <summary>Predecessors and successors of a set of actors, as far as they decide who was who.</summary>
    public static IEnumerable<SubgraphStep> Lineage(string actors, string into) => [new(actors, new Hop.Lineage(), into)];

    /// <summary>Where the actors of a set and what they are part of sit.</summary>
    public static IEnumerable<SubgraphStep> Seats(string lineage, string into) =>
    [
        Closure(lineage, RelationshipType.PartOf, Direction.Out, into + "-houses"),
        .. Lineage(into + "-houses", into + "-houses"),
        Closure(into + "-houses", RelationshipType.PartOf, Direction.Out),
        Along(into + "-houses", Direction.Out, into, RelationshipType.Governs, RelationshipType.SeatedIn),
    ];

    /// <summary>Who takes part in the engagements of a set, what these are about, act in and belong to.</summary>
    public static IEnumerable<SubgraphStep> Engaged(string engagements) =>
    [
        Along(engagements, Direction.In, "participants", RelationshipType.ParticipatesIn),
        .. Lineage("participants", "lineage"),
        Along(engagements, Direction.Out, "topics", RelationshipType.About),
        Closure("topics", RelationshipType.PartOf, Direction.Out),
        Along(engagements, Direction.Out, "targets", RelationshipType.Targets),
        Along(engagements, Direction.Out, "wholes", RelationshipType.PartOf),
    ];

    public static SubgraphStep Closure(string set, RelationshipType type, Direction direction, string? into = null) =>
        new(set, new Hop.Closure(type, direction), into ?? set);

    public static SubgraphStep Along(string set, Direction direction, string into, params RelationshipType[] types) =>
        new(set, new Hop.Along(types, direction), into);
}
