using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>A membership as seen at a date.</summary>
/// <param name="Actor">What the member was at the date; as recorded where it did not exist then.</param>
/// <param name="Current">Whether it holds at the date.</param>
internal sealed record Membership(
    string Actor, RelationshipRecord Record, Certainty Current, IReadOnlyList<Citation> Citations, PartialDate? LastEvidence);

/// <summary>Reads memberships of networks as the sources asked establish them.</summary>
internal sealed class Memberships(Subgraph graph, ViewOptions asked)
{
    private readonly SourceScope scope = new(asked.Sources);
    private readonly RollUp rollUp = new(graph, asked.AsOf, asked.RollUp);

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
        PartialDate[] evidence = [.. scope.Evidence(record.Citations)];
        var shown = rollUp.Shown(record.Start, record);
        var holds = shown.Count == 0 ? Certainty.No : record.Period.HoldsAt(asked.AsOf, evidence).Among(shown.Count > 1);
        return (shown.Count == 0 ? [record.Start] : shown)
            .Select(actor => new Membership(actor, record, holds, citations, PartialDate.Newest(evidence)));
    }
}
