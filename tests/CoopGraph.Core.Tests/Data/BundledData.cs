using CoopGraph.Core.Model;
using CoopGraph.Core.Records;

namespace CoopGraph.Core.Tests.Data;

/// <summary>The data that come with the product, as the repository holds them.</summary>
internal static class BundledData
{
    public static string RepositoryRoot { get; } = Find();

    public static string Folder { get; } = Path.Combine(RepositoryRoot, "data");

    public static RecordSet Records { get; } = RecordReader.ReadFolder(Folder);

    public static IEnumerable<NodeRecord> Nodes => Records.Nodes.Select(entry => entry.Record);

    public static IEnumerable<RelationshipRecord> Relationships => Records.Relationships.Select(entry => entry.Record);

    public static NodeRecord Node(string id) => Nodes.Single(node => node.Id == id);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoopGraph.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("CoopGraph.sln is in no folder above the tests.");
    }
}
