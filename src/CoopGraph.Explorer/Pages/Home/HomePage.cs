using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Home;

/// <summary>How much there is, and what the forms offer to choose.</summary>
public sealed record HomeAnswer(HomeStatistics Statistics, Choice Countries, Choice Networks)
{
    public int Count(Func<NodeKind, bool> which) => Statistics.ByKind.Where(row => which(row.Kind)).Sum(row => row.Count);
}

public sealed record HomeStatistics(int Nodes, int Citations, PartialDate? NewestSource, IReadOnlyList<KindCount> ByKind);

public sealed record KindCount(NodeKind Kind, int Count);

public sealed record Choice(IReadOnlyList<Named> Nodes);

/// <summary>The search first, then the picture of the whole and the four jobs.</summary>
public sealed class HomePage : IPage
{
    public string Pattern => "/";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var answer = await request.AskAsync<HomeAnswer>();
        return PageAnswer.Of<HomeView>("", HomeTexts.Description.In(request.Language), answer);
    }
}
