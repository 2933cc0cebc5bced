using System.Globalization;
using System.Threading.Channels;
using CoopGraph.Core.Storage;
using CoopGraph.Server.Commands.Importing;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Storage;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Server.Commands;

/// <summary>Loads data files into Neo4j: checks all of them, then writes batch after batch, each a change set of its own.</summary>
internal sealed class ImportCommand(ServerOptions options, TextWriter output)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly TimeProvider clock = TimeProvider.System;
    private readonly Progress progress = new(output, !Console.IsOutputRedirected, TimeProvider.System);

    /// <exception cref="CommandException">The settings name no store that an import could go into.</exception>
    /// <exception cref="Core.Records.InvalidDataSetException">Something is wrong in the files; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The database was away for too long.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        await using var store = ChosenStore.Of(options, Deadline, clock);
        try
        {
            return await ImportAsync(
                paths, store.Database ?? throw new CommandException(Errors.NowhereToImport(paths[0])), cancellationToken);
        }
        finally
        {
            // Ends the line of the progress bar, so that the next message begins a line.
            progress.Leave();
        }
    }

    private async Task<int> ImportAsync(IReadOnlyList<string> paths, Neo4jGraphStore store, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var files = ImportFiles.Find(paths);
        await WaitingAsync(() => store.PrepareAsync(cancellationToken), cancellationToken);
        var content = await new ImportCheck(files, store, progress).RunAsync(cancellationToken);
        // Batches of another size are others: an interrupted import is begun anew then.
        var work = $"{content.Fingerprint}/{options.ImportBatch}";
        var run = await WaitingAsync(() => store.BeginImportAsync(work, cancellationToken), cancellationToken);
        await WriteAsync(
            new ImportBatches(files, options.ImportBatch),
            run,
            content.Nodes + content.Relationships,
            $"Import of {string.Join(", ", paths.Select(NameOf))}",
            cancellationToken);
        await run.EndAsync(cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Imported {content.Nodes:N0} nodes and {content.Relationships:N0} relationships from {files.Count} file(s) "
                + $"in {clock.GetElapsedTime(begun):hh\\:mm\\:ss}."));
        return 0;
    }

    private async Task WriteAsync(ImportBatches cut, ImportRun run, long total, string note, CancellationToken cancellationToken)
    {
        var there = cut.Count(run.Done);
        if (there > 0)
        {
            progress.Tell(string.Create(
                CultureInfo.InvariantCulture, $"An earlier run imported {there:N0} records; it goes on behind them."));
        }
        progress.Begin("Importing", total, there);
        // The next batch is read while the database is busy with the last one.
        var batches = Channel.CreateBounded<ChangeSet>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(cut, run.Done, note, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await WaitingAsync(() => run.ApplyAsync(batch, cancellationToken), cancellationToken);
                progress.Advance(batch.Nodes.Count + batch.Relationships.Count);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
        progress.End();
    }

    private static async Task ReadAsync(
        ImportBatches cut, long skip, string note, ChannelWriter<ChangeSet> batches, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in cut.From(skip, note)) await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (Exception failed)
        {
            batches.Complete(failed);
        }
    }

    /// <summary>
    /// A database that is away for a while is waited for, and so is the end of a transaction that a killed import left open.
    /// </summary>
    private async Task<T> WaitingAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        for (var isTold = false; ; isTold = true)
        {
            try
            {
                return await ask();
            }
            catch (StoreUnavailableException unavailable) when (clock.GetElapsedTime(begun) < Patience)
            {
                if (!isTold) progress.Tell(Errors.WaitingFor(unavailable.Message, Patience));
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
}
