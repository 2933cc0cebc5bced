using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;

namespace CoopGraph.Server.Configuration;

/// <summary>Loads the data folder into the store, whole or not at all.</summary>
internal static class BundledData
{
    /// <exception cref="InvalidDataSetException">Something in the files is wrong; nothing was loaded.</exception>
    public static async Task LoadAsync(string folder, IGraphStore store, CancellationToken cancellationToken)
    {
        var records = RecordReader.ReadFolder(folder);
        var problems = RecordValidator.Validate(records);
        if (problems.Count > 0) throw new InvalidDataSetException(problems);
        var changes = new ChangeSet(
            "CoopGraph", $"Data of {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}",
            [.. records.Nodes.Select(entry => entry.Record)], [.. records.Relationships.Select(entry => entry.Record)], [], []);
        await store.ApplyAsync(changes, cancellationToken);
    }
}
