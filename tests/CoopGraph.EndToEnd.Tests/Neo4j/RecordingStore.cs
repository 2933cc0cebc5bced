using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>Answers from another store and keeps what Neo4j would have been asked.</summary>
internal sealed class RecordingStore(IGraphStore store) : IGraphStore
{
    private readonly List<CypherStatement> statements = [];

    /// <summary>Each text once, in the order of the texts: root fields are answered in any order.</summary>
    public IReadOnlyList<CypherStatement> Statements
    {
        get
        {
            lock (statements)
                return [.. statements.DistinctBy(statement => statement.Text).OrderBy(statement => statement.Text, StringComparer.Ordinal)];
        }
    }

    public Task<IReadOnlyList<RowPage>> ExecuteAsync(IReadOnlyList<TraversalPlan> plans, CancellationToken cancellationToken)
    {
        Keep(PlanCompiler.Compile(plans).Statement);
        return store.ExecuteAsync(plans, cancellationToken);
    }

    public Task<IReadOnlyList<Tally>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        Keep(CountCompiler.Compile(query));
        return store.CountAsync(query, cancellationToken);
    }

    public Task<IReadOnlyList<NameMatch>> SearchAsync(TextQuery query, CancellationToken cancellationToken)
    {
        Keep(SearchCompiler.Compile(query));
        return store.SearchAsync(query, cancellationToken);
    }

    public Task<Subgraph> LoadAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        Keep(SubgraphCompiler.Compile(request).Statement);
        return store.LoadAsync(request, cancellationToken);
    }

    public Task<Neighbourhood> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        Keep(NeighbourhoodCompiler.Compile(query));
        return store.NeighbourhoodAsync(query, cancellationToken);
    }

    public Task<IReadOnlyList<GraphPath>> PathsAsync(PathQuery query, CancellationToken cancellationToken)
    {
        Keep(PathCompiler.Compile(query, lengths: 1));
        return store.PathsAsync(query, cancellationToken);
    }

    public Task<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => store.ApplyAsync(changes, cancellationToken);

    public Task<ChangeLog> ChangesAsync(long since, int limit, CancellationToken cancellationToken) =>
        store.ChangesAsync(since, limit, cancellationToken);

    public Task<GraphStatistics> StatisticsAsync(CancellationToken cancellationToken) => store.StatisticsAsync(cancellationToken);

    private void Keep(CypherStatement statement)
    {
        lock (statements) statements.Add(statement);
    }
}
