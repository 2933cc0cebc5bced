using CoopGraph.Core.Model;

namespace CoopGraph.Core.Plans;

/// <summary>Where a node is: a territory at its own point, anything else where it sits, governs or acts.</summary>
public static class Placement
{
    private static readonly object Places = new();
    private static readonly RelationshipType[] ToPlaces = [RelationshipType.SeatedIn, RelationshipType.Governs, RelationshipType.Targets];

    /// <summary>What has to be asked of a node beyond its record.</summary>
    public static Expansion Expansion { get; } = new()
    {
        Key = Places,
        Step = new Step.Walk([new Hop.Along(ToPlaces, Direction.Out)]),
        Edge = Selection.Brief,
    };

    /// <param name="node">The whole record.</param>
    /// <param name="row">With the <see cref="Expansion"/>; null where the node has a point of its own.</param>
    /// <returns>Null where no point is known.</returns>
    public static GeoPoint? Of(NodeRecord node, Row? row) => node.Property<GeoPoint>(ModelSchema.Point) ?? row!.Page(Places).Edges
        .OrderBy(place => Array.IndexOf(ToPlaces, place.Relationship!.Type)).ThenBy(place => place.Relationship!.Id, StringComparer.Ordinal)
        .Select(place => place.Far.Node.Property<GeoPoint>(ModelSchema.Point)).FirstOrDefault(point => point is not null);
}
