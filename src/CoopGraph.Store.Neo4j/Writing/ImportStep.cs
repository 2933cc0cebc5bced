using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Writing;

/// <summary>Moves the place at which an import is, in the transaction that writes what lies before that place.</summary>
/// <param name="done">Batches that are applied when this one is.</param>
internal sealed class ImportStep(string run, long done)
{
    /// <exception cref="ImportOvertakenException">Another import was begun meanwhile.</exception>
    public async Task TakeAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var taken = await transaction.RunAsync(
            new CypherStatement(CypherFiles.Query("import-step"), ("run", run), ("done", done)), cancellationToken);
        if (taken.Rows.Count == 0) throw new ImportOvertakenException();
    }
}
