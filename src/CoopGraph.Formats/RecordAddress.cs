using CoopGraph.Core.Model;

namespace CoopGraph.Formats;

/// <summary>At which address the page of a record is.</summary>
public static class RecordAddress
{
    /// <param name="site">The address of the home page.</param>
    public static Uri Of(Uri site, string id) =>
        new(site, $"{Folder(NodeKinds.OfId(id))}/{Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal)}");

    private static string Folder(NodeKind kind) => kind switch
    {
        NodeKind.Territory => "territories",
        NodeKind.Theme or NodeKind.Sdg => "themes",
        NodeKind.Source => "sources",
        _ when kind.IsActor() => "actors",
        _ => "engagements",
    };
}
