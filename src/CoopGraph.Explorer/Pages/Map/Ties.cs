using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pictures.World;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Map;

/// <summary>The cooperations, or the representations, of the whole graph, and how many there are at all dates.</summary>
public sealed record TiesAnswer(TieRows Engagements, TieTotal All);

public sealed record TieRows(int TotalCount, IReadOnlyList<TieRow> Nodes);

public sealed record TieTotal(int TotalCount);

public sealed record TieRow(
    string Id, string Title, NodeKind Kind, Period? Period, bool Umbrella, IReadOnlyList<Placed> Targets, TieParts Participants,
    IReadOnlyList<Cited> Citations);

public sealed record TieParts(IReadOnlyList<TiePart> Nodes);

public sealed record TiePart(string Role, TieActor Actor);

public sealed record TieActor(string Id, string Name, NodeKind Kind, ActorFamily Family, Named? Country, Placed? Seat);

/// <summary>What is drawn as arcs: one kind of engagement that binds places.</summary>
public enum Layer { Members, Cooperations, Representations }

/// <summary>An engagement with those whose tie it is, and the pairs of places that it binds; none when that is not known of both
/// ends.</summary>
public sealed record Tie(TieRow Row, IReadOnlyList<TieActor> Actors, IReadOnlyList<(Spot From, Spot To)> Pairs);

/// <summary>The rows of a map of arcs: its table, its numbers and its picture are made of them.</summary>
public sealed class Ties
{
    private static readonly string[] Sides = ["PARTY", "LEAD", "PARTNER", "SIGNATORY"];

    private static readonly string[] Carriers = [.. Sides, "BENEFICIARY", "IMPLEMENTER", "ORGANISER"];

    /// <param name="rows">In the order of the table.</param>
    /// <param name="among">Only ties of these actors (ids); null for all.</param>
    public Ties(IEnumerable<TieRow> rows, IReadOnlySet<string>? among = null)
    {
        Rows = [.. rows.Select(Of).Where(tie => among is null || tie.Actors.Any(actor => among.Contains(actor.Id)))];
        Home = Rows.SelectMany(tie => tie.Actors.Select(actor => actor.Country).OfType<Named>().Distinct())
            .GroupBy(country => country).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        Arcs =
        [
            .. Rows.SelectMany(tie => tie.Pairs.Select(pair => (Pair: pair, tie.Row.Id))).GroupBy(end => (end.Pair.From.Id, end.Pair.To.Id))
                .Select(group => new Arc(group.First().Pair.From, group.First().Pair.To, [.. group.Select(end => end.Id).Distinct()])),
        ];
    }

    public IReadOnlyList<Tie> Rows { get; }

    /// <summary>The country that most of the ties have a side in; null when no side has a country.</summary>
    public Named? Home { get; }

    public IReadOnlyList<Arc> Arcs { get; }

    public int Drawn => Rows.Count(tie => tie.Pairs.Count > 0);

    /// <summary>So wide that those who take part are no partners by that.</summary>
    public int Umbrellas => Rows.Count(tie => tie.Row.Umbrella);

    /// <summary>Neither drawn nor wide: the place of one side is not known, or no second side is named.</summary>
    public int WithoutPlace => Rows.Count(tie => tie.Pairs.Count == 0 && !tie.Row.Umbrella);

    /// <summary>How many countries other than <see cref="Home"/> the arcs reach.</summary>
    public int Countries => Arcs.SelectMany(arc => new[] { arc.From.CountryId, arc.To.CountryId }).Where(
        id => id is not null && id != Home?.Id)
        .Distinct().Count();

    /// <summary>The rows of a layer at a date, or of all time.</summary>
    public static async Task<TiesAnswer> AskAsync(PageRequest request, Layer layer, PartialDate? asOf, bool aside)
    {
        var kind = new[] { layer == Layer.Representations ? NodeKind.Representation : NodeKind.Cooperation };
        object filter = asOf is null ? new { kind } : new { kind, during = new { from = asOf, to = asOf } };
        var variables = new { filter, all = new { kind }, asOf };
        return aside ? await request.LookAsync<TiesAnswer>(variables) : await request.AskAsync<TiesAnswer>(variables);
    }

    private static Tie Of(TieRow row)
    {
        var away = row.Kind == NodeKind.Representation;
        var actors = row.Participants.Nodes.Where(part => (away ? Carriers : Sides).Contains(part.Role)).Select(part => part.Actor)
            .DistinctBy(actor => actor.Id).ToList();
        if (row.Umbrella) return new Tie(row, actors, []);
        if (away)
        {
            return new Tie(
                row, actors,
                [.. actors.Select(Place).OfType<Spot>().SelectMany(
                    from => row.Targets.Select(Place).OfType<Spot>().Select(to => (from, to))).Distinct()]);
        }
        var placed = actors.Select(actor => (actor.Id, Spot: Place(actor))).Where(side => side.Spot is not null)
            .OrderBy(side => side.Spot!.Id, StringComparer.Ordinal).ThenBy(side => side.Id, StringComparer.Ordinal).ToList();
        var pairs = placed.SelectMany((left, at) => placed.Skip(at + 1).Select(right => (From: left.Spot!, To: right.Spot!))).Distinct()
            .ToList();
        // A cooperation binds countries; those of one country that stand side by side in it are drawn only when there is nobody else.
        var abroad = pairs.Where(pair => pair.From.CountryId != pair.To.CountryId).ToList();
        return new Tie(row, actors, abroad.Count > 0 ? abroad : pairs);
    }

    private static Spot? Place(TieActor actor) =>
        actor.Seat is { Point: not null } seat ? Place(seat with { Country = seat.Country ?? actor.Country }) : null;

    private static Spot? Place(Placed place) =>
        place.Point is { } point ? new Spot(place.Id, place.Name, point, place.Country?.Id, place.Country?.Name, Addresses.Of(place.Id))
            : null;
}
