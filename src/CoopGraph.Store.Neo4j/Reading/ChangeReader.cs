using System.Globalization;
using System.Text.Json;
using CoopGraph.Core.Storage;

namespace CoopGraph.Store.Neo4j.Reading;

/// <summary>Reads an entry of the change log as cypher/queries/changes.cypher shows it.</summary>
internal static class ChangeReader
{
    public static Change Read(JsonElement change) => new()
    {
        Version = change.GetProperty("version").GetInt64(),
        At = DateTimeOffset.Parse(change.GetProperty("time").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Author = change.GetProperty("author").GetString()!,
        Note = change.GetProperty("note").GetString()!,
        NodesWritten = change.GetProperty("nodesWritten").GetInt32(),
        NodesRemoved = change.GetProperty("nodesRemoved").GetInt32(),
        RelationshipsWritten = change.GetProperty("relationshipsWritten").GetInt32(),
        RelationshipsRemoved = change.GetProperty("relationshipsRemoved").GetInt32(),
        Touched = Ids(change, "touched"),
        Removed = Ids(change, "removed"),
        IsTruncated = change.GetProperty("truncated").GetBoolean(),
    };

    private static string[] Ids(
        JsonElement change, string list) => [.. change.GetProperty(list).EnumerateArray().Select(id => id.GetString()!)];
}
