using System.Globalization;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;
using CoopGraph.Server.Storage;

namespace CoopGraph.Server.Api;

/// <summary>What has changed in the graph, as a list and as a subscription.</summary>
internal sealed class ChangeFields(IGraphStore store, ChangeFeed feed, PageLimits limits)
{
    public void Bind(SchemaBinding binding)
    {
        binding.Root("changes", ListAsync);
        binding.Subscribe(
            "Subscription", "graphChanged", (context, cancellationToken) => feed.ListenAsync(Since(context.Field), cancellationToken));
        binding.Value("Subscription", "graphChanged", (change, _) => change);
        binding.Value("Change", "truncated", (change, _) => ((Change)change).IsTruncated);
    }

    /// <summary>The log has no holes, so that a cursor is a version and the total a difference.</summary>
    private async Task<object?> ListAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var since = Since(field)!.Value;
        var page = field.Page(limits, []);
        var after = page.After is { Id: var version } ? long.Parse(version, CultureInfo.InvariantCulture) : since;
        var log = await store.ChangesAsync(after, page.First!.Value, cancellationToken);
        return log.IsComplete ? new ChangesView(log, since, field) : throw Errors.ChangesUnknown(log);
    }

    private static int? Since(SelectedField field)
    {
        var since = field.Argument<int?>("since");
        return since is < 0 ? throw Errors.OutOfRange(field, "since", since.Value, 0, int.MaxValue) : since;
    }
}

internal sealed record ChangesView(ChangeLog Log, long Since, SelectedField Field)
{
    public IReadOnlyList<ChangeEdgeView> Edges { get; } =
        [.. Log.Changes.Select(change => new ChangeEdgeView(
            new Cursor([], change.Version.ToString(CultureInfo.InvariantCulture)).Encode(Field.ListName(), []), change))];

    public IReadOnlyList<Change> Nodes => Log.Changes;

    public long TotalCount => Log.Version - Since;

    public PageInfoView PageInfo => new(
        Log.Since + Log.Changes.Count < Log.Version, Log.Since > Since,
        () => Edges.FirstOrDefault()?.Cursor, () => Edges.LastOrDefault()?.Cursor);
}

internal sealed record ChangeEdgeView(string Cursor, Change Node);
