using System.Text.Json;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Api.Analyses;

/// <summary>The root fields that are analyses, all bound alike: read what is asked, load what is needed, compute.</summary>
internal sealed class AnalysisFields(IGraphStore store, ServerOptions options, PlanBuilder plans, NodeLoader loader)
{
    /// <summary>What a row of a report holds at the most, its words in three languages included.</summary>
    private const long BytesOfARow = 2_500;

    private readonly ReportCache reports = new(options.ReportCacheBytes);

    /// <exception cref="InvalidOperationException">An analysis and its SDL do not agree.</exception>
    public void Bind(SchemaBinding binding, Schema schema, IReadOnlyList<Analysis> analyses)
    {
        var types = new Dictionary<Type, string>();
        foreach (var analysis in analyses)
        {
            var agreement = new Agreement(schema, analysis);
            agreement.Check();
            var reader = new OptionsReader(analysis, () => plans.Today);
            types.Add(analysis.Report, agreement.ReportType.Name);
            binding.Root(analysis.Name, (field, cancellationToken) => AnswerAsync(analysis, reader, field, cancellationToken));
            binding.Cost("Query", analysis.Name, field => reader.PriceOf(field).Work, field => reader.PriceOf(field).Rows);
            binding.Value(agreement.ReportType.Name, "tables", (item, _) =>
                ((ReportItem)item).Show(analysis.Tables((Report)((ReportItem)item).Value)));
        }
        binding.AbstractType("Report", item => types[((ReportItem)item).Value.GetType()]);
        ReportFields.Bind(binding, schema, loader, [.. types.Values.Select(name => (ObjectType)schema.Type(name)!)]);
    }

    private async Task<object?> AnswerAsync(
        Analysis analysis, OptionsReader reader, SelectedField field, CancellationToken cancellationToken)
    {
        var asked = reader.Read(field);
        if (analysis.Refuse(asked) is { } refusal) throw Errors.Refused(field, refusal);
        if (!reports.IsOn) return await ComputeAsync(analysis, asked, field, cancellationToken);
        var key = $"{analysis.Name} {JsonSerializer.Serialize(asked.Parameters())}";
        // Should the graph change while the report is made, it is kept under a version that nobody asks for any more.
        var version = (await store.ChangesAsync(long.MaxValue, 1, cancellationToken)).Version;
        if (reports.Find(version, key) is { } known) return known;
        var report = await ComputeAsync(analysis, asked, field, cancellationToken);
        reports.Add(version, key, report, BytesOfARow * analysis.Tables((Report)report.Value).Sum(table => (long)table.Rows.Count));
        return report;
    }

    private async Task<ReportItem> ComputeAsync(
        Analysis analysis, AnalysisOptions asked, SelectedField field, CancellationToken cancellationToken)
    {
        var ids = asked.Ids().ToList();
        var found = await FindAsync(field, analysis.Needs(asked), [.. ids.Select(id => id.Id).Distinct()], cancellationToken);
        await RequireAsync(
            field, ids.ConvertAll(id => (AnalysisOptions.ArgumentName(id.Option), id.Rule, id.Id)), found.Graph.Nodes, cancellationToken);
        return new ReportItem(analysis.Compute(found, asked, cancellationToken), found.Graph.Nodes);
    }

    /// <summary>
    /// Refuses ids that name nothing, or something of another kind. Those that did not come with what was loaded are looked up together.
    /// </summary>
    private async Task RequireAsync(
        SelectedField field, List<(string Argument, NamesAttribute Rule, string Id)> ids, IReadOnlyDictionary<string, NodeRecord> loaded,
        CancellationToken cancellationToken)
    {
        var kinds = ids.Select(id => id.Id).Where(loaded.ContainsKey).Distinct().ToDictionary(id => id, id => loaded[id].Kind);
        string[] missing = [.. ids.Select(id => id.Id).Where(id => !kinds.ContainsKey(id)).Distinct()];
        if (missing.Length > 0)
        {
            var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(missing), Selection.Nothing), cancellationToken);
            foreach (var edge in page.Edges) kinds.Add(edge.Far.Node.Id, edge.Far.Node.Kind);
        }
        foreach (var (argument, rule, id) in ids)
        {
            if (!kinds.TryGetValue(id, out var kind) || !rule.Kinds.Contains(kind))
                throw Errors.NoSuchArgument(field, argument, id, rule.What);
        }
    }

    private async Task<Found> FindAsync(SelectedField field, Need need, IReadOnlyList<string> beside, CancellationToken cancellationToken)
    {
        try
        {
            return await need.FindAsync(store, beside, options.MaxSubgraph, cancellationToken);
        }
        catch (SubgraphTooLargeException tooLarge)
        {
            throw Errors.SubgraphTooLarge(field, tooLarge.Limit);
        }
    }
}
