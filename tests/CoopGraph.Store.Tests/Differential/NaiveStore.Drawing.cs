using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

/// <summary>Neighbourhoods: everything that may be drawn first, then what of it lies around.</summary>
internal sealed partial class NaiveStore
{
    /// <summary>All nodes with how far they are from a centre, sorted, and of these the first.</summary>
    public Neighbourhood Neighbourhood(NeighbourhoodQuery query)
    {
        var drawn = relationships.Where(link => query.Types.Contains(link.Type)).SelectMany(link => Drawn(link, query)).ToList();
        bool IsDrawn(string id) => drawn.Any(link => link.Start == id || link.End == id);
        bool Exists(NodeRecord node) =>
            !query.View.RollUp || succession.StandsFor(node.Id, query.View.Bodies).Contains(node.Id);
        bool Stands(NodeRecord node) => IsDrawn(node.Id)
            || (Exists(node)
                && (query.View.Window is not { } window || Held(Known(window, !node.Kind.IsEngagement()), node) > Certainty.No));
        var asked = query.Centres?.Distinct().Where(id => Node(id) is not null).ToList();
        string[] centres = asked is null
            ? [.. Sorted(nodes.Where(node => Stands(node) && Passes(query.Around, node, null)).Select(node => node.Id))]
            : [.. asked.SelectMany(id => Own(id, query.View).Order(StringComparer.Ordinal)
                .Where(body => body != id || Exists(Node(id)!) || IsDrawn(id))).Distinct()];
        List<string> all = [.. centres], ring = all;
        for (var distance = 1; asked is not null && distance <= query.Depth; distance++)
        {
            var around = ring.SelectMany(id => drawn.Where(link => link.Start == id).Select(link => link.End)
                .Concat(drawn.Where(link => link.End == id).Select(link => link.Start))
                .Concat(query.Partners is { } step ? PartnersOf(Node(id)!, step).Select(row => row.Far.Id) : []));
            ring = [.. Sorted(around.Distinct().Where(id => !all.Contains(id) && Passes(query.Around, Node(id)!, null)))];
            all = [.. all, .. ring];
        }
        string[] taken = [.. all.Take(query.MaxNodes)];
        var pairs = taken.SelectMany(id => Pairs(id, query)).Where(pair => taken.Contains(pair.End)).ToList();
        return new Neighbourhood(
            taken.ToDictionary(id => id, id => Node(id)!),
            [.. drawn.Where(link => taken.Contains(link.Start) && taken.Contains(link.End)).Order()],
            all.Count > taken.Length)
        {
            Centres = (asked ?? []).ToHashSet(),
            Total = query.Count ? all.Count : null,
            Pairs = [.. pairs.Order()],
            Shared = pairs.SelectMany(pair => pair.Through).Distinct().ToDictionary(id => id, id => Node(id)!),
        };
    }

    private IEnumerable<string> Sorted(IEnumerable<string> ids) => ids
        .OrderByDescending(id => relationships.Count(link => link.Start == id) + relationships.Count(link => link.End == id))
        .ThenBy(id => id, StringComparer.Ordinal);

    private IEnumerable<DrawnLink> Drawn(RelationshipRecord link, NeighbourhoodQuery query)
    {
        if (!Passes(query.Along, Node(link.End)!, link)) return [];
        var held = Told(link, query.View);
        if (query.View.Window is not null && held == Certainty.No) return [];
        var (starts, ends2) = (Shown(link.Start, link, query.View), Shown(link.End, link, query.View));
        var isOpen = starts.Count > 1 || ends2.Count > 1;
        if (isOpen && held == Certainty.Yes) held = Certainty.Unknown;
        return starts.SelectMany(start => ends2.Select(end => new DrawnLink(link, start, end, held, isOpen)))
            .Where(edge => link.Type == RelationshipType.SucceededBy
                ? (edge.Start, edge.End) == (link.Start, link.End)
                : edge.Start != edge.End || link.Start == link.End);
    }

    private IEnumerable<DrawnPair> Pairs(string id, NeighbourhoodQuery query)
    {
        if (query.Partners is not { } step) return [];
        var then = query.View.Window is null
            ? PartnersOf(Node(id)!, step with { View = View.AsOf(query.View.Bodies, query.View.Bodies, true, query.View.RollUp) }).ToList()
            : null;
        return PartnersOf(Node(id)!, step).Where(row => string.CompareOrdinal(row.Far.Id, id) > 0).Select(row => new DrawnPair(
            id, row.Far.Id, [.. row.Through!.Select(shared => shared.Id)],
            (then is null ? row : then.Find(other => other.Far.Id == row.Far.Id))?.Certainty ?? Certainty.No));
    }

    private Certainty Told(RelationshipRecord link, View view)
    {
        var window = view.Window ?? Window.On(view.Bodies, view.Bodies, undated: true);
        var isDatedItself = link.Type is RelationshipType.ParticipatesIn or RelationshipType.MemberOf;
        var held = Held(Known(window, !isDatedItself), link);
        NodeRecord[] ends = isDatedItself ? [] : [Node(link.Start)!, Node(link.End)!];
        return ends.Where(end => end.Kind.IsEngagement()).Select(end => Held(window, end)).Append(held).Min();
    }

    private static Window Known(Window window, bool anyway) => window with { Undated = window.Undated || anyway };
}
