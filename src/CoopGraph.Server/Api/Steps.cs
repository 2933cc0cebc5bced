using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Server.Api;

/// <summary>The paths that several fields walk.</summary>
internal static class Steps
{
    public static Step.Walk Out(params RelationshipType[] types) => new([new Hop.Along(types, Direction.Out)]);

    public static Step.Walk In(params RelationshipType[] types) => new([new Hop.Along(types, Direction.In)]);

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
