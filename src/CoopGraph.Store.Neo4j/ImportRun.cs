using CoopGraph.Core;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Writing;

namespace CoopGraph.Store.Neo4j;

/// <summary>
/// An import under way. Each batch is one change set; the number of batches that are done stands in the database and is written
/// in the same transaction, so an import that was killed goes on at the first batch that is not there.
/// </summary>
public sealed class ImportRun
{
    private readonly string id;
    private readonly IQueryTransport transport;
    private readonly Func<ChangeSetWriter, CancellationToken, Task<long>> write;
    private readonly TimeProvider clock;

    internal ImportRun(
        string id, long done, IQueryTransport transport, Func<ChangeSetWriter, CancellationToken, Task<long>> write, TimeProvider clock) =>
        (this.id, Done, this.transport, this.write, this.clock) = (id, done, transport, write, clock);

    /// <summary>Batches that the database has.</summary>
    public long Done { get; private set; }

    /// <summary>Applies the next batch. After a failure the same batch may be given again: it is there once.</summary>
    /// <returns>The version of the graph that has it.</returns>
    /// <exception cref="ImportOvertakenException">Another import of other files was begun meanwhile; the batch was not applied.</exception>
    /// <exception cref="StoreUnavailableException">The database is away, or busy with something else for too long.</exception>
    public async Task<long> ApplyAsync(ChangeSet batch, CancellationToken cancellationToken)
    {
        var version = await write(
            new ChangeSetWriter(batch, $"{id}/{Done + 1}", clock.GetUtcNow(), new ImportStep(id, Done + 1)), cancellationToken);
        Done++;
        return version;
    }

    /// <summary>Forgets the place: the next import of the same files starts from the first batch.</summary>
    public Task EndAsync(CancellationToken cancellationToken) =>
        transport.RunAsync(new CypherStatement(CypherFiles.Query("import-end"), ("run", id)), AccessMode.Write, cancellationToken);
}

/// <summary>Another import of other files was begun in the same database; this one cannot go on.</summary>
public sealed class ImportOvertakenException() : OperatorException(Errors.ImportOvertaken);
