using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>
/// What counts when only some sources are asked: nodes and relationships that one of them cites, and of their citations only
/// those. Geography and succession always count; without sources everything does.
/// </summary>
internal sealed class SourceScope(IReadOnlyList<string>? sources)
{
    private readonly HashSet<string>? asked = sources?.ToHashSet();

    public bool Counts(NodeRecord node) => asked is null || node.Citations.Any(IsAsked);

    public bool Counts(RelationshipRecord relationship) =>
        asked is null || CountsAlways(relationship.Type) || relationship.Citations.Any(IsAsked);

    public IEnumerable<Citation> Citations(IReadOnlyList<Citation> citations) => asked is null ? citations : citations.Where(IsAsked);

    /// <summary>The dates as of which sources that count speak of the record.</summary>
    public IEnumerable<PartialDate> Evidence(IReadOnlyList<Citation> citations) =>
        Citations(citations).Select(citation => citation.Evidence).OfType<PartialDate>();

    /// <summary>When a node held, as sources that count tell.</summary>
    public Extent Extent(NodeRecord node, Subgraph graph) =>
        Time.Extent.Of(asked is null ? node : node with { Citations = [.. Citations(node.Citations)] }, graph.DateOf);

    /// <summary>When a relationship held in what it leads to, as sources that count tell.</summary>
    public Extent Extent(RelationshipRecord relationship, Subgraph graph) =>
        Time.Extent.Of(
                asked is null ? relationship : relationship with { Citations = [.. Citations(relationship.Citations)] }, graph.DateOf)
            .In(Extent(graph.Nodes[relationship.End], graph), relationship);

    /// <summary>Whether relationships of the type are geography or succession.</summary>
    public static bool CountsAlways(RelationshipType type) =>
        type is RelationshipType.Within or RelationshipType.Governs or RelationshipType.SeatedIn or RelationshipType.SucceededBy;

    private bool IsAsked(Citation citation) => asked!.Contains(citation.Source);
}
