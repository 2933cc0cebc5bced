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
/// <param name="IsKnown">
/// Whether it is in view: else nothing shows that it was there by the days asked about, and it may be counted apart.
/// </param>
internal sealed record Act(NodeRecord Node, IReadOnlyList<Part> Parts, IReadOnlyList<string> Actors, bool IsUmbrella, bool IsKnown)
{
    public string Id => Node.Id;
}

/// <summary>The two-mode graph of actors and engagements, as the sources asked establish it.</summary>
internal sealed class TwoModeGraph
{
    private readonly Subgraph graph;
    private readonly SourceScope scope;
    private readonly IReadOnlyList<Window> windows;

    /// <summary>The same, for all that may ever have held in them.</summary>
    private readonly IReadOnlyList<Window> anyway;

    /// <param name="graph">Where it is found.</param>
    /// <param name="scope">Which sources count.</param>
    /// <param name="rollUp">As whom actors are shown.</param>
    /// <param name="windows">When engagements, and the parts that actors have in them, must have held, or may have.</param>
    /// <param name="umbrellaAbove">With more peers than these an engagement is an umbrella.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public TwoModeGraph(
        Subgraph graph, SourceScope scope, RollUp rollUp, IReadOnlyList<Window> windows, int umbrellaAbove,
        CancellationToken cancellationToken)
    {
        (this.graph, this.scope, this.windows) = (graph, scope, windows);
        anyway = [.. windows.Select(window => window with { Undated = true })];
        Acts =
        [
            .. graph.Nodes.Values
                .Where(node => node.Kind.IsEngagement() && scope.Counts(node) && Held(scope.Extent(node, graph), anyway))
                .OrderBy(node => node.Id, StringComparer.Ordinal)
                .Select(node =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return ToAct(node, rollUp, umbrellaAbove);
                }),
        ];
    }

    /// <summary>By id.</summary>
    public IReadOnlyList<Act> Acts { get; }

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

    private static bool Held(Extent extent, IReadOnlyList<Window> windows) =>
        windows.All(window => window.Of(extent) != Certainty.No);

    private Act ToAct(NodeRecord node, RollUp rollUp, int umbrellaAbove)
    {
        var isKnown = Held(scope.Extent(node, graph), windows);
        var parts = new List<Part>();
        foreach (var record in graph.In(node.Id, RelationshipType.ParticipatesIn).OrderBy(record => record.Id, StringComparer.Ordinal))
        {
            if (record.Qualifier is Vocabulary.Role.Candidate or Vocabulary.Role.Excused
                || !scope.Counts(record) || !Held(scope.Extent(record, graph), isKnown ? windows : anyway))
            {
                continue;
            }
            if (!scope.Counts(graph.Nodes[record.Start])) continue;
            parts.AddRange(rollUp.Shown(record.Start, record).Select(actor => new Part(actor, record.Start, record)));
        }
        string[] actors = [.. parts.Select(part => part.Actor).Distinct().Order(StringComparer.Ordinal)];
        var peers = parts.Where(part => Vocabulary.PeerRoles.Contains(part.Record.Qualifier!))
            .Select(part => part.Actor).Distinct().Count();
        return new Act(node, parts, actors, node.IsUmbrella || peers > umbrellaAbove, isKnown);
    }
}
