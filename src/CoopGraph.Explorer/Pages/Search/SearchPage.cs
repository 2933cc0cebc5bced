using CoopGraph.Core.Model;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Search;

/// <param name="Text">Null when nothing was asked yet.</param>
/// <param name="Kind">To which the results are narrowed; null for any.</param>
/// <param name="Country">The id to which the results are narrowed; null for any.</param>
/// <param name="Countries">To choose from.</param>
/// <param name="Results">Null when nothing was asked yet.</param>
public sealed record SearchModel(string? Text, NodeKind? Kind, string? Country, IReadOnlyList<Named> Countries, SearchResults? Results);

/// <summary>Results with kind, country and the name that was found; an id leads to its record.</summary>
public sealed class SearchPage : IPage
{
    private const int PageSize = 50;

    public string Pattern => "/search";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var text = request.Value("q");
        var word = request.Word("kind", [.. Enum.GetNames<NodeKind>().Select(Vocabulary.ScreamingSnake)]);
        NodeKind? kind = word is null ? null : Enum.GetValues<NodeKind>().Single(one => Vocabulary.ScreamingSnake(one.ToString()) == word);
        var country = request.Value("country");
        if (text is not null && await RecordAsync(request, text) is { } record)
        {
            return Answer(request, new SearchModel(text, kind, country, [], null)) with
            {
                Redirect = Addresses.Of(record.Id),
                DropsQuery = true,
            };
        }
        var results = text is null ? null : (await request.AskAsync<SearchAnswer>(new
        {
            text,
            kinds = kind is { } only ? new[] { only } : null,
            country,
            first = PageSize,
            after = request.Value("after"),
        })).Search;
        var choices = await request.LookAsync<SearchChoices>();
        return Answer(request, new SearchModel(text, kind, country, choices.Countries.Nodes, results));
    }

    /// <summary>The record whose id the text is; null where it is none.</summary>
    internal static async Task<Found?> RecordAsync(PageRequest request, string text) =>
        Addresses.Noun(text) is null || text.Contains(' ', StringComparison.Ordinal) ? null
        : (await request.LookAsync<RecordById>(new { id = text })).Nodes.SingleOrDefault();

    private static PageAnswer Answer(PageRequest request, SearchModel model) => PageAnswer.Of<SearchView>(
        model.Text is { } text ? SearchTexts.ResultsFor.Of(request.Language, text) : Shared.SharedTexts.Search.In(request.Language),
        model.Results is { } results
            ? SearchTexts.Found.Of(request.Language, results.TotalCount)
            : Shared.SharedTexts.SearchLabel.In(request.Language),
        model) with
    {
        IsPrivateToTheVisit = true,
    };
}
