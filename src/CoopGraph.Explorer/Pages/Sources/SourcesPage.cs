using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Sources;

/// <summary>The documents, by name.</summary>
public sealed record SourcesAnswer(Paged<ListedSource> Sources);

/// <param name="SourceKind">A word of GraphQL's <c>SourceKind</c>.</param>
/// <param name="Reliability">A word of GraphQL's <c>Reliability</c>.</param>
/// <param name="Establishes">How many facts are taken from it.</param>
public sealed record ListedSource(
    string Id, string Name, string SourceKind, PartialDate? Date, string? Publisher, string Reliability, Total Establishes);

public sealed record Total(int TotalCount);

/// <summary>All documents, with how much is taken from each.</summary>
public sealed class SourcesPage : IPage
{
    public string Pattern => "/sources";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var answer = await request.AskAsync<SourcesAnswer>(new { after = request.Value("after") });
        return PageAnswer.Of<SourcesView>(
            SourceTexts.Title.In(request.Language), SourceTexts.Lead.Of(request.Language, answer.Sources.TotalCount), answer.Sources) with
        {
            Job = Job.Sources,
        };
    }
}
