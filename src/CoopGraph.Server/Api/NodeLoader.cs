using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;
using CoopGraph.Server.Api.Analyses;

namespace CoopGraph.Server.Api;

/// <summary>Loads nodes by id with everything that a field selects of them, in one call to the store.</summary>
internal sealed class NodeLoader(IGraphStore store, PlanBuilder plans)
{
    public Task<IReadOnlyDictionary<string, Row>> LoadAsync(
        SelectedField field, IEnumerable<string> ids, CancellationToken cancellationToken) =>
        LoadAsync(plans.Nodes(field), ids, cancellationToken);

    public async Task<IReadOnlyDictionary<string, Row>> LoadAsync(
        Selection selection, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] distinct = [.. ids.Distinct()];
        if (distinct.Length == 0) return new Dictionary<string, Row>();
        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(distinct), selection), cancellationToken);
        return page.Edges.ToDictionary(edge => edge.Far.Node.Id, edge => edge.Far);
    }

    /// <summary>For nodes that are at hand: the store is asked only for what is selected beyond them.</summary>
    public async Task<IReadOnlyDictionary<string, Row>> LoadAsync(
        Selection selection, IReadOnlyList<NodeRecord> known, CancellationToken cancellationToken) =>
        selection.Expansions.Count == 0
            ? known.ToDictionary(node => node.Id, node => new Row(node, selection, []))
            : await LoadAsync(selection, known.Select(node => node.Id), cancellationToken);

    /// <summary>
    /// For fields that name nodes by their ids: the row of the id, or the rows of the ids, without what is not there. What their report
    /// brought is at hand; the store is asked, once for all the fields, where more is selected.
    /// </summary>
    public async ValueTask<IReadOnlyList<IReadOnlyList<object?>>> ResolveAsync(
        IReadOnlyList<JointField> fields, CancellationToken cancellationToken)
    {
        var named = fields.Select(field => new NamedNodes(field, plans.Nodes(field.Context.Field))).ToList();
        var open = named.Where(field => field.Open.Count > 0).ToList();
        var pages = open.Count == 0
            ? []
            : await store.ExecuteAsync(
                [.. open.Select(field => new TraversalPlan(new PlanStart.Ids(field.Open), field.Selection))], cancellationToken);
        foreach (var (field, page) in open.Zip(pages)) field.Found(page);
        return named.ConvertAll(field => field.Values());
    }
}

/// <summary>One field that names nodes, with all its parents.</summary>
internal sealed class NamedNodes
{
    private readonly object?[] references;
    private readonly Dictionary<string, Row> rows = [];

    public NamedNodes(JointField field, Selection selection)
    {
        Selection = selection;
        references = [.. field.Parents.Select(parent => PropertyReader.Read(ReportItem.Bare(parent), field.Context.Field))];
        for (var at = 0; at < references.Length && selection.Expansions.Count == 0; at++)
        {
            if (field.Parents[at] is not ReportItem { Nodes: var known }) continue;
            foreach (var id in Ids(references[at]))
            {
                if (known.TryGetValue(id, out var node)) rows.TryAdd(id, new Row(node, selection, []));
            }
        }
        Open = [.. references.SelectMany(Ids).Where(id => !rows.ContainsKey(id)).Distinct()];
    }

    public Selection Selection { get; }

    /// <summary>Ids of the nodes that are not at hand.</summary>
    public IReadOnlyList<string> Open { get; }

    public void Found(RowPage page)
    {
        foreach (var edge in page.Edges) rows.Add(edge.Far.Node.Id, edge.Far);
    }

    /// <summary>One per parent. Some parents have rows already.</summary>
    public object?[] Values() => Array.ConvertAll(references, reference => reference switch
    {
        string id => rows.GetValueOrDefault(id),
        IEnumerable<string> ids => ids.Select(rows.GetValueOrDefault).OfType<Row>().ToArray(),
        _ => reference,
    });

    private static IEnumerable<string> Ids(object? reference) => reference switch
    {
        string id => [id],
        IEnumerable<string> ids => ids,
        _ => [],
    };
}
