using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>One actor's part in an engagement.</summary>
/// <param name="Actor">What the actor was at the date asked about.</param>
/// <param name="RecordedAs">The actor as the source names it.</param>
internal sealed record Part(string Actor, string RecordedAs, RelationshipRecord Record)
{
    public string Role => Record.Qualifier ?? Vocabulary.Role.Participant;
}

/// <summary>An engagement with those who take part in it.</summary>
/// <param name="Parts">All but candidates and those who sent their excuses.</param>
/// <param name="Actors">The actors of the parts, each once, sorted.</param>
/// <param name="IsUmbrella">Whether it is too wide to connect them.</param>
internal sealed record Act(NodeRecord Node, IReadOnlyList<Part> Parts, IReadOnlyList<string> Actors, bool IsUmbrella)
{
    public string Id => Node.Id;
}

/// <summary>The two-mode graph of actors and engagements that had begun by a date, as the sources asked establish it.</summary>
internal sealed class TwoModeGraph
{
    private readonly Subgraph graph;
    private readonly SourceScope scope;

    public TwoModeGraph(
        Subgraph graph, SourceScope scope, RollUp rollUp, PartialDate asOf, int umbrellaAbove, CancellationToken cancellationToken)
    {
        (this.graph, this.scope) = (graph, scope);
        Acts =
        [
            .. graph.Nodes.Values
                .Where(node => node.Kind.IsEngagement() && scope.Counts(node) && HasBegun(node.Period, asOf))
                .OrderBy(node => node.Id, StringComparer.Ordinal)
                .Select(node =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return ToAct(node, rollUp, asOf, umbrellaAbove);
                }),
        ];
    }

    /// <summary>By id.</summary>
    public IReadOnlyList<Act> Acts { get; }

    public static bool HasBegun(Period period, PartialDate asOf) => period.From is not { } from || from.Lower <= asOf.Upper;

    /// <summary>The themes and goals it is about, sorted.</summary>
    public IReadOnlyList<string> Topics(Act act) => Ends(act.Id, RelationshipType.About);

    /// <summary>The themes it is about, sorted.</summary>
    public IReadOnlyList<string> Themes(Act act) =>
        [.. Topics(act).Where(topic => graph.Nodes.TryGetValue(topic, out var node) && node.Kind == NodeKind.Theme)];

    public IReadOnlyList<string> Targets(Act act) => Ends(act.Id, RelationshipType.Targets);

    /// <summary>What it belongs to.</summary>
    public IReadOnlyList<string> Wholes(Act act) => Ends(act.Id, RelationshipType.PartOf);

    public string? ParentTheme(string theme) => graph.Out(theme, RelationshipType.PartOf).FirstOrDefault()?.End;

    public IEnumerable<Citation> Citations(Act act) =>
        scope.Citations(act.Node.Citations).Concat(act.Parts.SelectMany(part => scope.Citations(part.Record.Citations)));

    /// <summary>The dates as of which sources speak of it or of somebody's part in it.</summary>
    public IEnumerable<PartialDate> Evidence(Act act) =>
        scope.Evidence(act.Node.Citations).Concat(act.Parts.SelectMany(part => scope.Evidence(part.Record.Citations)));

    /// <summary>Its own dates, then those as of which sources speak of it.</summary>
    public IEnumerable<PartialDate> Dates(Act act) => act.Node.Period.Bounds.Concat(Evidence(act));

    private List<string> Ends(string engagement, RelationshipType type) =>
    [
        .. graph.Out(engagement, type).Where(scope.Counts).Select(relationship => relationship.End)
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private Act ToAct(NodeRecord node, RollUp rollUp, PartialDate asOf, int umbrellaAbove)
    {
        var parts = new List<Part>();
        foreach (var record in graph.In(node.Id, RelationshipType.ParticipatesIn).OrderBy(record => record.Id, StringComparer.Ordinal))
        {
            if (record.Qualifier is Vocabulary.Role.Candidate or Vocabulary.Role.Excused
                || !scope.Counts(record) || !HasBegun(record.Period, asOf))
            {
                continue;
            }
            if (!scope.Counts(graph.Nodes[record.Start])) continue;
            parts.AddRange(rollUp.Shown(record.Start, record).Select(actor => new Part(actor, record.Start, record)));
        }
        string[] actors = [.. parts.Select(part => part.Actor).Distinct().Order(StringComparer.Ordinal)];
        var peers = parts.Where(part => Vocabulary.PeerRoles.Contains(part.Record.Qualifier!))
            .Select(part => part.Actor).Distinct().Count();
        return new Act(node, parts, actors, node.IsUmbrella || peers > umbrellaAbove);
    }
}
