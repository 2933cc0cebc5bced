using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>A membership as seen at a date.</summary>
/// <param name="Actor">What the member was at the date.</param>
/// <param name="Extent">When it held, as the sources asked tell.</param>
/// <param name="Current">Whether it holds at the date.</param>
/// <param name="IsShown">Whether a list of that date has it: perhaps it does, and it was known by then or is asked for anyway.</param>
internal sealed record Membership(
    string Actor, RelationshipRecord Record, Extent Extent, Certainty Current, bool IsShown,
    IReadOnlyList<Citation> Citations, PartialDate? LastEvidence);

/// <summary>Reads memberships of networks as the sources asked establish them.</summary>
internal sealed class Memberships(Subgraph graph, ViewOptions asked)
{
    private readonly SourceScope scope = new(asked.Sources);
    private readonly RollUp rollUp = new(graph, asked.View);

    /// <summary>All days that the date may mean, be it asked for or that of the sources.</summary>
    private readonly Window window = asked.View.Window ?? Window.On(asked.Horizon, asked.Horizon, undated: true);

    /// <summary>The members of the networks of a set and all that decides who these were.</summary>
    public static IEnumerable<SubgraphStep> Steps(string networks) =>
    [
        Loading.Along(networks, Direction.In, "members", RelationshipType.MemberOf),
        .. Loading.Lineage("members", "lineage"),
    ];

    /// <summary>By member, then by the member as recorded, status and start.</summary>
    /// <param name="statuses">Those that count.</param>
    public IReadOnlyList<Membership> Of(string network, IReadOnlyList<string> statuses)
    {
        if (!graph.Nodes.TryGetValue(network, out var node) || !scope.Counts(node)) return [];
        return
        [
            .. graph.In(network, RelationshipType.MemberOf)
                .Where(record => scope.Counts(record) && scope.Counts(graph.Nodes[record.Start])
                    && statuses.Contains(record.Qualifier ?? Vocabulary.MembershipStatus.Full))
                .SelectMany(Read)
                .OrderBy(membership => membership.Actor, StringComparer.Ordinal)
                .ThenBy(membership => membership.Record.Start, StringComparer.Ordinal)
                .ThenBy(membership => membership.Record.Qualifier, StringComparer.Ordinal)
                .ThenBy(membership => membership.Record.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Membership> Read(RelationshipRecord record)
    {
        Citation[] citations = [.. scope.Citations(record.Citations)];
        var extent = scope.Extent(record, graph);
        var shown = rollUp.Shown(record.Start, record);
        PartialDate[] evidence = [.. scope.Evidence(record.Citations)];
        var holds = (window with { Undated = true }).OnDate(extent, evidence).Among(shown.Count > 1);
        var isShown = window.Of(extent) != Certainty.No;
        return shown.Select(actor => new Membership(
            actor, record, extent, holds, isShown, citations, PartialDate.Newest(evidence)));
    }
}
