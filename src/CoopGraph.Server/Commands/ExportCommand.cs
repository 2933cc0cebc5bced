using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Storage;

namespace CoopGraph.Server.Commands;

/// <summary>Writes the whole graph of the store as a data folder: the same graph always gives the same bytes.</summary>
internal sealed class ExportCommand(ServerOptions options, TextWriter output)
{
    private const int PageSize = 2_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <exception cref="CommandException">
    /// The folder holds data files already, or the graph changed meanwhile. No file was touched.
    /// </exception>
    public async Task<int> RunAsync(string folder, bool force, CancellationToken cancellationToken)
    {
        Refuse(folder, force);
        await using var store = ChosenStore.Of(options, Deadline, TimeProvider.System);
        // A database is exported as it is, also where it is empty.
        var opened = await store.OpenAsync(store.Database is null ? options.SeedFolder : null, cancellationToken);
        using var writer = new DataFolderWriter(folder);
        var (nodes, relationships) = await WriteAsync(opened.Records, writer, cancellationToken);
        writer.Complete();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Exported {nodes:N0} nodes and {relationships:N0} relationships to {folder}."));
        return 0;
    }

    private static void Refuse(string folder, bool force)
    {
        if (!Directory.Exists(folder)) return;
        string[] there =
        [
            .. Directory.EnumerateFiles(folder, DataFiles.Pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
        ];
        if (there.Except(DataFiles.All).FirstOrDefault() is { } foreign) throw new CommandException(Errors.ForeignFile(folder, foreign));
        if (there.Length > 0 && !force) throw new CommandException(Errors.FilesThere(folder, there.Length));
    }

    private static async Task<(long Nodes, long Relationships)> WriteAsync(
        IRecordSource store, DataFolderWriter writer, CancellationToken cancellationToken)
    {
        long? version = null;
        var nodes = await ScanAsync(null);
        var relationships = 0L;
        // Two types share a file, which is in the order of ids as all are.
        foreach (var type in Enum.GetValues<RelationshipType>().OrderBy(type => type.Label(), StringComparer.Ordinal))
            relationships += await ScanAsync(type);
        return (nodes, relationships);

        async Task<long> ScanAsync(RelationshipType? type)
        {
            var count = 0L;
            for (var after = ""; ;)
            {
                var page = await store.ScanAsync(new RecordScan(type, after, PageSize), cancellationToken);
                if ((version ??= page.Version) != page.Version) throw new CommandException(Errors.ChangedMeanwhile);
                foreach (var record in page.Records) writer.Write(record.File, record.Line);
                count += page.Records.Count;
                if (page.Records.Count < PageSize) return count;
                after = page.Records[^1].Id;
            }
        }
    }
}
