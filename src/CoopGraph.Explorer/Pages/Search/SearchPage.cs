using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Search;

public sealed record SearchAnswer(Listed<SearchEdge> Search);

public sealed record SearchEdge(MatchedName? MatchedName, Found Node);

public sealed record MatchedName(string Value, string? Lang, string Kind, Period? Period);

/// <summary>A record of any kind, which its id tells; what its kind has not is null.</summary>
public sealed record Found(string Id, string Name)
{
    public ActorFamily? Family { get; init; }

    public Named? Country { get; init; }

    public Period? Period { get; init; }

    public PartialDate? Date { get; init; }

    public NodeKind Kind => NodeKinds.OfId(Id);
}

/// <param name="Text">Null when nothing was asked yet.</param>
public sealed record SearchModel(string? Text, Listed<SearchEdge> Results);

/// <summary>Results with kind, country and the name that was found.</summary>
public sealed class SearchPage : IPage
{
    public string Pattern => "/search";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var text = request.Value("q");
        var results = text is null
            ? new Listed<SearchEdge>(0, [])
            : (await request.AskAsync<SearchAnswer>(new { text, country = request.Value("country") })).Search;
        return PageAnswer.Of<SearchView>(
            text ?? Shared.SharedTexts.Search.In(request.Language), Shared.SharedTexts.SearchLabel.In(request.Language),
            new SearchModel(text, results)) with
        {
            IsPrivateToTheVisit = true,
        };
    }
}
