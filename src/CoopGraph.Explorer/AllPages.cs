using CoopGraph.Explorer.Pages.Actors;
using CoopGraph.Explorer.Pages.Home;
using CoopGraph.Explorer.Pages.Map;
using CoopGraph.Explorer.Pages.Search;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer;

/// <summary>The pages, each at its address.</summary>
public static class AllPages
{
    public static IReadOnlyList<IPage> List { get; } =
        [new HomePage(), new SearchPage(), new ActorPage(), new MapPage(), new MapEmbedPage()];
}
