using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Text;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary><c>search</c>: the store proposes candidates, <see cref="NameRanker"/> orders them, one plan loads the page.</summary>
internal sealed class SearchField(IGraphStore store, PlanBuilder plans, NodeLoader loader)
{
    /// <summary>The most candidates that are ranked: with more, a search is too vague to be put in order.</summary>
    private const int MostCandidates = 1_000;

    private static readonly IReadOnlyList<Order> ByScore = [new(SortKeys.Score, Descending: true)];
    private static readonly CursorComparer Places = new(ByScore);

    public void Bind(SchemaBinding binding) => binding.Root("search", SearchAsync);

    private async Task<object?> SearchAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var text = field.Argument<string>("text")!;
        var kinds = Arguments.Kinds<NodeKind>(field.Argument<IReadOnlyList<object?>>("kinds"));
        var where = Filter.All(
        [
            kinds is [] ? FilterReader.KindIs(kinds) : null,
            field.Argument<string>("country") is { } country ? new Filter.In(ModelSchema.Country, [country]) : null,
            FilterReader.Sources(field.Strings("sources"), onRelationship: false),
        ]);
        var candidates = await store.SearchAsync(new TextQuery(Folding.Words(text), kinds ?? [], where, MostCandidates), cancellationToken);
        var page = field.Page(plans.Limits, ByScore);
        var hits = NameRanker.Rank(text, candidates);
        var open = hits.Where(hit => page.After is null || Places.Compare(Position(hit), page.After) > 0).ToList();
        var shown = open.Take(page.First ?? open.Count).ToList();
        var rows = await loader.LoadAsync(plans.ItemNodes(field), [.. shown.Select(hit => hit.Node)], cancellationToken);
        return new SearchConnectionView(
            [.. shown.Select(hit => new SearchEdgeView(
                hit, rows.GetValueOrDefault(hit.Node.Id), () => Position(hit).Encode(field.ListName(), ByScore)))],
            hits.Count, open.Count > shown.Count, page.After is not null);
    }

    private static Cursor Position(SearchHit hit) => new([SortKeys.Score.Of(new Sortable(hit.Node) { Score = hit.Score })], hit.Node.Id);
}

internal sealed record SearchConnectionView(IReadOnlyList<SearchEdgeView> Edges, int TotalCount, bool HasNext, bool HasPrevious)
{
    public IReadOnlyList<Row?> Nodes => [.. Edges.Select(edge => edge.Node)];

    public PageInfoView PageInfo => new(HasNext, HasPrevious, () => Edges.FirstOrDefault()?.Cursor, () => Edges.LastOrDefault()?.Cursor);
}

internal sealed record SearchEdgeView(SearchHit Hit, Row? Node, Func<string> Place)
{
    public string Cursor => Place();

    public double Score => Hit.Score;

    public Name MatchedName => Hit.MatchedName;
}
