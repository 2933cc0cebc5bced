using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;

namespace CoopGraph.Explorer.Pages;

/// <summary>The picture of a page alone, for other sites.</summary>
public sealed class EmbedPage(IPage whole) : IPage
{
    public string Pattern => "/embed" + whole.Pattern;

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var answer = await whole.AnswerAsync(request);
        if (answer.Status != 200) return answer with { IsBare = true };
        if (answer.Picture is not { } picture) return Fault.NotFound(request.Language, request.Path) with { IsBare = true };
        var model = new EmbedModel(answer.Title, picture, whole.Pattern + request.QueryString);
        return PageAnswer.Of<EmbedView>(answer.Title, answer.Description, model) with { IsBare = true, IsPrivateToTheVisit = true };
    }
}
