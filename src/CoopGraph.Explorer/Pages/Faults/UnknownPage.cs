using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Faults;

/// <summary>Any address where there is nothing.</summary>
public sealed class UnknownPage : IPage
{
    public string Pattern => "/{**segment}";

    public Task<PageAnswer> AnswerAsync(PageRequest request) => Task.FromResult(Fault.NotFound(request.Language, request.Path));
}
