using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pages.Map;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.World;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;

namespace CoopGraph.Explorer.Pages.Home;

/// <summary>How much there is, and what the forms offer to choose.</summary>
public sealed record HomeAnswer(
    HomeStatistics Statistics, HomeSources Sources, Choice Countries, HomeNetworks Networks, HomeAuthorities Authorities,
    IReadOnlyList<HomeTheme> Themes)
{
    public int Count(Func<NodeKind, bool> which) => Statistics.ByKind.Where(row => which(row.Kind)).Sum(row => row.Count);

    /// <summary>The date of the oldest source; null when there are more than were read.</summary>
    public PartialDate? Oldest => Sources.TotalCount > Sources.Nodes.Count ? null : PartialDate.Oldest(
        Sources.Nodes.Select(source => source.Date).OfType<PartialDate>());
}

public sealed record HomeStatistics(int Nodes, int Citations, PartialDate? NewestSource, IReadOnlyList<KindCount> ByKind);

public sealed record KindCount(NodeKind Kind, int Count);

public sealed record HomeSources(int TotalCount, IReadOnlyList<HomeSource> Nodes);

public sealed record HomeSource(PartialDate? Date);

public sealed record Choice(IReadOnlyList<Named> Nodes);

public sealed record HomeNetworks(IReadOnlyList<NamedActor> Nodes);

public sealed record HomeAuthorities(IReadOnlyList<HomeAuthority> Nodes);

public sealed record HomeAuthority(string Id, string Name, Named? Country);

public sealed record HomeTheme(string Id, string Name, HomeThemeUse Engagements);

public sealed record HomeThemeUse(int TotalCount);

/// <summary>All of the home page.</summary>
/// <param name="Networks">By name, as the forms show them.</param>
/// <param name="Searches">Records to begin with, by their names.</param>
/// <param name="Picture">Null when nothing could be drawn.</param>
public sealed record HomeModel(
    HomeAnswer Answer, IReadOnlyList<Named> Networks, IReadOnlyList<Named> Searches, Ties Ties, Picture? Picture, string PictureCaption,
    Examples Examples)
{
    public bool IsEmpty => Answer.Statistics.Nodes == 0;
}

/// <summary>The search first, then the picture of the whole and the four jobs.</summary>
public sealed class HomePage : IPage
{
    public string Pattern => "/";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        // What stands here changes with the graph alone, and costs several analyses: it is found once for each version.
        var version = (await request.LookAsync<SiteState>()).Statistics.Version;
        var model = await request.Kept.GetAsync($"home {request.Language.Code}", version, () => AskAsync(request));
        return PageAnswer.Of<HomeView>("", HomeTexts.Description.In(request.Language), model);
    }

    private static async Task<HomeModel> AskAsync(PageRequest request)
    {
        var language = request.Language;
        var answer = await request.LookAsync<HomeAnswer>();
        var read = await Ties.AskAsync(request, Layer.Cooperations, null, aside: true);
        var ties = new Ties(read.Engagements.Nodes);
        var wide = ArcMap.Draw(Unlinked(ties), ties.Home?.Id, MapFrame.World(1200, 580), language);
        var phone = ArcMap.Draw(Unlinked(ties), ties.Home?.Id, MapFrame.World(390, 204), language, phone: true);
        var paper = ArcMap.Draw(Unlinked(ties), ties.Home?.Id, MapFrame.World(690, 334), language, phone: true);
        var caption = MapPage.TieLead(ties, read.All.TotalCount, new MapChoice([], null, Layer.Cooperations, false), language);
        if (ties.Drawn > 0) caption += " " + MapTexts.NumberMeaning.In(language);
        if (wide.WithoutRoom.Count > 0) caption += " " + MapTexts.WithoutRoom.Of(language, string.Join(", ", wide.WithoutRoom));
        var examples = await Examples.FindAsync(request, ties, [.. answer.Networks.Nodes.Select(network => network.Id)],
            answer.Statistics.NewestSource);
        var networks = answer.Networks.Nodes.Select(network => new Named(network.Id, network.Short(language)))
            .OrderBy(network => network.Name, StringComparer.Create(language.Culture, true)).ToList();
        var picture = new Picture(MapTexts.CooperationsTitle.In(language), caption, wide.Drawing)
        {
            Phone = phone.Drawing,
            Print = paper.Drawing,
        };
        return new HomeModel(
            answer, networks, Searches(answer, ties, examples), ties, ties.Drawn == 0 ? null : picture, caption, examples);
    }

    /// <summary>The picture leads to the map as a whole; sixty links before the first figure would be in the way of a keyboard.</summary>
    private static IEnumerable<Arc> Unlinked(Ties ties) =>
        ties.Arcs.Select(arc => arc with { From = arc.From with { Address = null }, To = arc.To with { Address = null } });

    /// <summary>The best connected authority at home and abroad, the place of the example, the theme and the network that occur
    /// most.</summary>
    private static List<Named> Searches(HomeAnswer answer, Ties ties, Examples examples)
    {
        var found = new List<Named>();
        Add(answer.Authorities.Nodes.FirstOrDefault(authority => authority.Country == ties.Home)?.Name);
        Add(answer.Authorities.Nodes.FirstOrDefault(authority => authority.Country != ties.Home)?.Name);
        Add(examples.Delegations?.Host);
        Add(answer.Themes.Where(theme => theme.Engagements.TotalCount > 0).OrderByDescending(theme => theme.Engagements.TotalCount)
            .ThenBy(theme => theme.Id, StringComparer.Ordinal).FirstOrDefault()?.Name);
        Add(answer.Networks.Nodes.FirstOrDefault(network => network.Id == examples.Networks?.First)?.Name ?? answer.Networks.Nodes
            .FirstOrDefault()?.Name);
        return found;

        void Add(string? name)
        {
            if (name is not null) found.Add(new Named($"/search?q={Uri.EscapeDataString(name)}", name));
        }
    }
}
