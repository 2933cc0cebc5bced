using CoopGraph.Core.Model;

namespace CoopGraph.Core.Plans;

/// <summary>
/// Where a search for what passes a filter can start: all that passes is reached by these hops from nodes with these ids. What is reached
/// need not pass. From a network to its members is a short way; from all actors to the network is as long as there are actors.
/// </summary>
public sealed record FilterStart(IReadOnlyList<string> Ids, IReadOnlyList<Hop> Hops)
{
    /// <summary>The shortest start that the filter gives; null where it may pass anything.</summary>
    public static FilterStart? Of(Filter? filter) => filter switch
    {
        Filter.In { Property: NodeWords.Id } ids => new FilterStart(ids.Values, []),
        Filter.And and => and.Filters.Select(Of).OfType<FilterStart>().MinBy(start => start.Hops.Count),
        Filter.Related { None: false, Step: Step.Walk walk } related when Of(related.Where) is { } far =>
            far with { Hops = [.. far.Hops, .. walk.Hops.Reverse().Select(Back)] },
        Filter.Related { None: false, Step: Step.Links links } related when Of(related.Where) is { } far =>
            far with { Hops = [.. far.Hops, new Hop.Lineage(), Back(links.Type, links.Direction), new Hop.Lineage()] },
        _ => null,
    };

    /// <summary>The hop that leads back, whatever the relationship must fulfil.</summary>
    private static Hop Back(Hop hop) => hop switch
    {
        Hop.Along along => along with { Direction = Opposite(along.Direction), Where = null },
        Hop.Closure closure => closure with { Direction = Opposite(closure.Direction) },
        _ => hop,
    };

    private static Hop.Along Back(RelationshipType type, Direction direction) => new([type], Opposite(direction));

    private static Direction Opposite(Direction direction) => direction switch
    {
        Direction.Out => Direction.In,
        Direction.In => Direction.Out,
        _ => direction,
    };
}
