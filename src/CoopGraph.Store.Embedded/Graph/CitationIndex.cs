using CoopGraph.Core.Model;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>What each source establishes: nodes, then relationships, each with the citation.</summary>
internal sealed class CitationIndex
{
    private readonly ILookup<string, (NodeEntry? Node, RelationshipEntry? Relationship, Citation Citation)> bySource;

    public CitationIndex(IEnumerable<NodeEntry> nodes, IEnumerable<RelationshipEntry> relationships)
    {
        bySource = nodes.SelectMany(node => node.Record.Citations.Distinct()
            .Select(citation => ((NodeEntry?)node, (RelationshipEntry?)null, citation)))
            .Concat(relationships.SelectMany(entry => entry.Record.Citations.Distinct()
                .Select(citation => ((NodeEntry?)null, (RelationshipEntry?)entry, citation))))
            .ToLookup(cited => cited.citation.Source);
        Count = bySource.Sum(group => group.Count());
    }

    public int Count { get; }

    public IEnumerable<(NodeEntry? Node, RelationshipEntry? Relationship, Citation Citation)> Of(string source) => bySource[source];
}
