using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>Loads nodes by id with everything that a field selects of them, in one call to the store.</summary>
internal sealed class NodeLoader(IGraphStore store, PlanBuilder plans)
{
    public Task<IReadOnlyDictionary<string, Row>> LoadAsync(SelectedField field, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        LoadAsync(plans.Nodes(field), ids, cancellationToken);

    public async Task<IReadOnlyDictionary<string, Row>> LoadAsync(Selection selection, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] distinct = [.. ids.Distinct()];
        if (distinct.Length == 0) return new Dictionary<string, Row>();
        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(distinct), selection), cancellationToken);
        return page.Edges.ToDictionary(edge => edge.Far.Node.Id, edge => edge.Far);
    }

    /// <summary>For nodes that are at hand: the store is asked only for what is selected beyond them.</summary>
    public async Task<IReadOnlyDictionary<string, Row>> LoadAsync(Selection selection, IReadOnlyList<NodeRecord> known, CancellationToken cancellationToken) =>
        selection.Expansions.Count == 0
            ? known.ToDictionary(node => node.Id, node => new Row(node, selection, []))
            : await LoadAsync(selection, known.Select(node => node.Id), cancellationToken);

    /// <summary>One element per parent: the row of its id, or the rows of its ids, without what is not there. Rows are at hand already.</summary>
    public async ValueTask<IReadOnlyList<object?>> ResolveAsync(SelectedField field, object?[] references, CancellationToken cancellationToken)
    {
        if (Array.TrueForAll(references, reference => reference is null or Row)) return references;
        var rows = await LoadAsync(field, references.SelectMany(Ids), cancellationToken);
        return
        [
            .. references.Select(reference => reference switch
            {
                string id => rows.GetValueOrDefault(id),
                IEnumerable<string> ids => ids.Select(rows.GetValueOrDefault).OfType<Row>().ToArray(),
                _ => reference,
            }),
        ];
    }

    private static IEnumerable<string> Ids(object? reference) => reference switch
    {
        string id => [id],
        IEnumerable<string> ids => ids,
        _ => [],
    };
}
