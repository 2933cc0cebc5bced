using CoopGraph.Core.Model;
using CoopGraph.Core.Records;

namespace CoopGraph.Core.Tests.Data;

/// <summary>The data that come with the product, as the repository holds them.</summary>
internal static class BundledData
{
    public static string Folder { get; } = Path.Combine(RepositoryFiles.Root, "data");

    public static RecordSet Records { get; } = RecordReader.ReadFolder(Folder);

    public static IEnumerable<NodeRecord> Nodes => Records.Nodes.Select(entry => entry.Record);

    public static IEnumerable<RelationshipRecord> Relationships => Records.Relationships.Select(entry => entry.Record);

    public static NodeRecord Node(string id) => Nodes.Single(node => node.Id == id);
}
