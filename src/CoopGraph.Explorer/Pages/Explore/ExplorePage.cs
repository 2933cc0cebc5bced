using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.Neighbourhood;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Explore;

/// <summary>To begin with where nobody said with whom.</summary>
public sealed record BestConnected(BriefNodes Actors);

public sealed record BriefNodes(IReadOnlyList<Brief> Nodes);

/// <summary>What the address chose.</summary>
/// <param name="Around">The records in the middle.</param>
/// <param name="Show">What is drawn beside them.</param>
/// <param name="Limit">How many records are drawn at most.</param>
public sealed record ExploreChoice(
    IReadOnlyList<Lookup> Around, int Depth, Show Show, PartialDate? From, PartialDate? To, PartialDate? AsOf, int Limit);

/// <summary>All that is within reach, cooperations alone, or actors with what binds them.</summary>
public enum Show { All, Cooperations, Actors }

/// <param name="Drawn">Null when nobody said around whom.</param>
/// <param name="Suggested">With whom to begin; empty when something is drawn.</param>
public sealed record ExploreModel(
    ExploreChoice Choice, ExploreGraph? Graph, Nearest? Drawn, Picture? Picture, IReadOnlyList<Brief> Suggested);

/// <summary>The network around some records.</summary>
public sealed class ExplorePage : IPage
{
    /// <summary>As many as can be read at a glance.</summary>
    public const int Readable = 42;

    /// <summary>Up to so many are drawn by the server, as links that a keyboard reaches.</summary>
    public const int DrawnByServer = 300;

    private const int Most = 2_000;

    public string Pattern => "/explore";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var choice = new ExploreChoice(
            [.. await Task.WhenAll(request.Values("around").Take(8).Select(text => Lookup.FindAsync(request, text, Drawable)))],
            request.Number("depth", 2, 1, 4),
            Enum.Parse<Show>(request.Word("show", Enum.GetNames<Show>()) ?? nameof(Show.All)),
            request.Date("from"), request.Date("to"), request.Date("asOf"),
            request.Number("limit", Readable, 1, Most));
        var around = choice.Around.Select(lookup => lookup.Found).OfType<Named>().DistinctBy(named => named.Id).ToList();
        if (around.Count == 0)
        {
            var suggested = (await request.AskAsync<BestConnected>()).Actors.Nodes;
            return Page(request, ExploreTexts.Title.In(request.Language), new ExploreModel(choice, null, null, null, suggested));
        }
        var answer = await request.AskAsync<ExploreAnswer>(new
        {
            around = around.Select(named => named.Id),
            depth = choice.Depth,
            // More than is drawn, since umbrellas are left out, and the nearest are chosen of all.
            limit = Math.Clamp(choice.Limit * 4, DrawnByServer, Most),
            kinds = Kinds(choice.Show),
            during = choice.From is null && choice.To is null ? null : new { from = choice.From?.Text, to = choice.To?.Text },
            asOf = choice.AsOf?.Text,
            project = choice.Show == Show.Actors ? "ACTORS" : "NONE",
        });
        var drawn = Nearest.Of(answer.Graph, [.. around.Select(named => named.Id)], choice.Limit);
        var title = ExploreTexts.Around.Of(request.Language, string.Join(", ", around.Select(named => named.Name)));
        var picture = drawn.Nodes.Count > DrawnByServer ? null : NeighbourhoodPicture.Draw(
            title, ExploreTexts.Nearest(request.Language, drawn.Nodes.Count, answer.Graph.Total, choice.Depth),
            drawn.Nodes.Select(node => new Vertex(
                node.Id, node.Label, node.Kind, node.Family, around.Any(named => named.Id == node.Id), Addresses.Of(node.Id))),
            drawn.Edges.Select(edge => new Tie(edge.Source, edge.Target, choice.AsOf is null || edge.Certainty == Certainty.Yes)));
        return Page(request, title, new ExploreModel(choice, answer.Graph, drawn, picture, []));
    }

    /// <summary>Actors and engagements: territories, themes and sources would tie all to all.</summary>
    private static IReadOnlyList<NodeKind> Drawable { get; } = [.. NodeKinds.Actors, .. NodeKinds.Engagements];

    private static IReadOnlyList<NodeKind> Kinds(Show show) => show switch
    {
        Show.Cooperations => [.. NodeKinds.Actors, NodeKind.Cooperation, NodeKind.Project],
        Show.Actors => NodeKinds.Actors,
        _ => Drawable,
    };

    private static PageAnswer Page(PageRequest request, string title, ExploreModel model) =>
        PageAnswer.Of<ExploreView>(
            title,
            model.Drawn is { } drawn
                ? ExploreTexts.Nearest(request.Language, drawn.Nodes.Count, model.Graph!.Total, model.Choice.Depth)
                : ExploreTexts.Lead.In(request.Language),
            model) with
        {
            Job = Job.Explore,
            Files = ExploreFiles.Of(request, title, model),
            Picture = model.Picture,
        };
}
