using CoopGraph.Explorer.Pages;
using CoopGraph.Explorer.Pages.About;
using CoopGraph.Explorer.Pages.Actors;
using CoopGraph.Explorer.Pages.Constellations;
using CoopGraph.Explorer.Pages.Delegations;
using CoopGraph.Explorer.Pages.Engagements;
using CoopGraph.Explorer.Pages.Explore;
using CoopGraph.Explorer.Pages.Home;
using CoopGraph.Explorer.Pages.Map;
using CoopGraph.Explorer.Pages.Networks;
using CoopGraph.Explorer.Pages.Search;
using CoopGraph.Explorer.Pages.Sources;
using CoopGraph.Explorer.Pages.Territories;
using CoopGraph.Explorer.Pages.Themes;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer;

/// <summary>The pages, each at its address.</summary>
public static class AllPages
{
    public static IReadOnlyList<IPage> List { get; } =
    [
        new HomePage(),
        new SearchPage(),
        new ExplorePage(),
        new MapPage(),
        new ConstellationsPage(),
        new DelegationsPage(),
        new NetworksPage(),
        new SourcesPage(),
        new ActorPage(),
        new EngagementPage(),
        new TerritoryPage(),
        new ThemePage(),
        new SourcePage(),
        new AboutPage(),
        new AccessibilityPage(),
        new EmbedPage(new MapPage()),
        new EmbedPage(new ExplorePage()),
        new EmbedPage(new DelegationsPage()),
    ];
}
