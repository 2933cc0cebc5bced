using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Server.Api;

/// <summary>The paths that several fields walk.</summary>
internal static class Steps
{
    public static Step.Walk Out(params RelationshipType[] types) => new([new Hop.Along(types, Direction.Out)]);

    public static Step.Walk In(params RelationshipType[] types) => new([new Hop.Along(types, Direction.In)]);

    /// <summary>Out of the actor or of what had become it by then.</summary>
    public static Step.Walk OutOfPredecessors(RelationshipType type, PartialDate asOf) =>
        new([new Hop.Predecessors(asOf), new Hop.Along([type], Direction.Out)]);

    /// <summary>Into the node, from what its actors had become by then.</summary>
    public static Step.Walk InFromSuccessors(RelationshipType type, PartialDate asOf, Filter? where = null) =>
        new([new Hop.Along([type], Direction.In, where), new Hop.Successor(asOf)]);

    /// <summary>Into everything inside the territory (or into it alone), each far node once.</summary>
    public static Step.Walk IntoTerritory(bool subtree, params RelationshipType[] types) => new(
        subtree
            ? [new Hop.Closure(RelationshipType.Within, Direction.In), new Hop.Along(types, Direction.In)]
            : [new Hop.Along(types, Direction.In)],
        Distinct: true);

    /// <summary>From a theme or goal and all under it to what is about them.</summary>
    public static Step.Walk AboutTopic(Filter? where = null) =>
        new(
            [new Hop.Closure(RelationshipType.PartOf, Direction.In), new Hop.Along([RelationshipType.About], Direction.In, where)],
            Distinct: true);
}
