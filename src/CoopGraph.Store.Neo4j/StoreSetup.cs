using System.Text.Json;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Writing;

namespace CoopGraph.Store.Neo4j;

/// <summary>Looks whether the database can be used, and gives it its constraints and indexes.</summary>
internal sealed class StoreSetup(IQueryTransport transport, Neo4jOptions options)
{
    private static readonly Version Oldest = new(5, 26);

    /// <returns>What the server's operator had better change; null for nothing.</returns>
    /// <exception cref="UnusableDatabaseException">The server is too old, or the graph in it is not ours. Nothing was touched.</exception>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        var version = await transport.VersionAsync(cancellationToken);
        if (Version.TryParse(version.Split('-', '+')[0], out var known) && known < Oldest)
            throw new UnusableDatabaseException(Errors.TooOld(options.Url, version));
        var whose = await transport.RunAsync(new CypherStatement(CypherFiles.Query("whose-graph")), AccessMode.Read, cancellationToken);
        var (format, nodes) = (whose.Value("format"), whose.Value("nodes").GetInt64());
        if (format.ValueKind == JsonValueKind.Null && nodes > 0)
            throw new UnusableDatabaseException(Errors.SomebodyElses(options.Url, options.Database, nodes));
        if (format.ValueKind != JsonValueKind.Null && format.GetInt64() != ChangeSetWriter.Format)
        {
            throw new UnusableDatabaseException(Errors.OtherFormat(
                options.Url, options.Database, format.GetInt64(), ChangeSetWriter.Format));
        }
        foreach (var statement in CypherFiles.Schema)
            await transport.RunAsync(new CypherStatement(statement), AccessMode.Write, cancellationToken);
        await transport.RunAsync(new CypherStatement(CypherFiles.Query("await-indexes")), AccessMode.Read, cancellationToken);
        // Over Bolt a statement ends with its connection, and has a limit of its own.
        if (options.IsBolt) return null;
        // Planned now, so that the first statement that nobody waits for is ended at once.
        await transport.RunAsync(
            new CypherStatement(CypherFiles.Query("terminate"), ("id", Guid.NewGuid().ToString())), AccessMode.Read, cancellationToken);
        return await HasTransactionTimeoutAsync(cancellationToken) ? null : Errors.NoTransactionTimeout(options.Url);
    }

    /// <summary>True where the account may not see the server's settings.</summary>
    private async Task<bool> HasTransactionTimeoutAsync(CancellationToken cancellationToken)
    {
        try
        {
            var settings = await transport.RunAsync(
                new CypherStatement(CypherFiles.Query("transaction-timeout")), AccessMode.Read, cancellationToken);
            return settings.Rows.Count == 0 || settings.Value("value").GetString() != "0s";
        }
        catch (Neo4jException)
        {
            return true;
        }
    }
}
