using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Finds the candidates that a step gives from a node.</summary>
internal sealed class RowFinder(Snapshot snapshot, FilterEvaluation filters)
{
    private readonly PathWalk paths = new(snapshot, filters);
    private readonly LinkWalk links = new(snapshot);

    public IEnumerable<FoundRow> From(NodeEntry node, Step step) => step switch
    {
        Step.Walk walk => Walk(node, walk),
        Step.Links links => this.links.Follow(node, links),
        Step.Gathered gathered => Gathered(node, gathered),
        Step.Reference reference => Reference(node, reference),
        Step.Citations => Citations(node.Record.Citations),
        Step.Statements => Statements(node.Record.Statements),
        Step.Establishes establishes => Establishes(node, establishes),
        Step.Partners partners => Partners(node, partners),
        _ => throw new NotSupportedException(step.GetType().Name),
    };

    public IEnumerable<FoundRow> From(RelationshipRecord relationship, Step step) => step switch
    {
        Step.Citations => Citations(relationship.Citations),
        Step.Statements => Statements(relationship.Statements),
        _ => throw new NotSupportedException($"{step.GetType().Name} on a relationship"),
    };

    private IEnumerable<FoundRow> Walk(NodeEntry node, Step.Walk walk)
    {
        var goesOn = !walk.LeadsToOne;
        var candidates = new List<FoundRow>();
        foreach (var reached in paths.Follow(node, walk.Hops))
        {
            candidates.Add(new FoundRow(reached.Far)
            {
                Near = reached.Near,
                Relationship = walk.Distinct ? null : reached.Relationship,
                GoesOn = goesOn,
            });
        }
        if (candidates.Count < 2) return candidates;
        if (walk.Distinct) return candidates.DistinctBy(candidate => candidate.Far);
        // Several ways may lead over the same last relationship: it is one row.
        return walk.Hops.Count > 1 ? candidates.DistinctBy(candidate => (candidate.Relationship, candidate.Far)) : candidates;
    }

    private IEnumerable<FoundRow> Gathered(NodeEntry node, Step.Gathered step) =>
        from link in links.Follow(node, step.Along)
        where filters.Passes(step.Which, link.Far, link.Relationship)
        group link by link.Far into gathered
        select Gathered(
        [
            .. gathered.OrderBy(part => part.Relationship!.Record.Qualifier, StringComparer.Ordinal)
                .ThenBy(part => part.Relationship!.Id, StringComparer.Ordinal),
        ]);

    private static FoundRow Gathered(IReadOnlyList<FoundRow> parts) => new(parts[0].Far)
    {
        Relationship = parts[0].Relationship,
        Parts = parts,
        ViaSuccession = parts.All(part => part.ViaSuccession),
        Certainty = parts.Max(part => part.Certainty),
        RowId = parts[0].Far.Record.Id,
    };

    private FoundRow[] Reference(NodeEntry node, Step.Reference reference)
    {
        var id = reference.Property == ModelSchema.Country ? node.Record.Country : node.Record.Text(reference.Property);
        return id is not null && snapshot.Find(id) is { } far ? [new FoundRow(far)] : [];
    }

    private IEnumerable<FoundRow> Citations(IReadOnlyList<Citation> citations) =>
        citations.Select((citation, place) => Source(citation) is { } source
            ? new FoundRow(source) { Citation = citation, Place = place, RowId = SortKeys.Number(place) }
            : null).OfType<FoundRow>();

    private IEnumerable<FoundRow> Statements(IReadOnlyList<Statement> statements) =>
        statements.Select((statement, place) => Source(statement.Citation) is { } source
            ? new FoundRow(source) { Statement = statement, Citation = statement.Citation, Place = place, RowId = SortKeys.Number(place) }
            : null).OfType<FoundRow>();

    private NodeEntry? Source(Citation citation) => snapshot.Find(citation.Source);

    private IEnumerable<FoundRow> Establishes(NodeEntry source, Step.Establishes step)
    {
        var places = (source.Record.Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline) ?? [])
            .Select((entry, place) => (entry.Locator, place)).DistinctBy(pair => pair.Locator)
            .ToDictionary(pair => pair.Locator, pair => pair.place);
        foreach (var (node, relationship, citation) in snapshot.Citations.Of(source.Record.Id))
        {
            if (step.Locator is not null && citation.Locator != step.Locator) continue;
            if (step.Kinds.Count > 0 && (node is null || !step.Kinds.Contains(node.Record.Kind))) continue;
            yield return new FoundRow(node ?? relationship!.End)
            {
                Near = relationship?.Start,
                Relationship = relationship,
                Citation = citation,
                Place = places.GetValueOrDefault(citation.Locator),
                RowId = $"{node?.Record.Id ?? relationship!.Record.Id}|{citation.Locator}|{citation.AsOf}|{citation.Certainty}",
            };
        }
    }

    private IEnumerable<FoundRow> Partners(NodeEntry actor, Step.Partners step)
    {
        IReadOnlyList<string> self = step.View.RollUp ? snapshot.Succession.Own(actor.Record.Id, step.View.Bodies) : [actor.Record.Id];
        var found = new Dictionary<NodeEntry, SharedWork>();
        foreach (var own in links.Own(actor, RelationshipType.ParticipatesIn, Direction.Out, step.View))
        {
            var (mine, engagement) = (own.Relationship, own.Relationship.End);
            if (!Counts(mine, step) || (engagement.Record.IsUmbrella && !step.Umbrellas)
                || !filters.Passes(step.Engagement, engagement, mine))
            {
                continue;
            }
            foreach (var theirs in engagement.In(RelationshipType.ParticipatesIn))
            {
                if (!Counts(theirs, step) || !links.Held(theirs, step.View, out var held)) continue;
                var shown = links.Shown(theirs.Start, theirs, step.View);
                // One view tells of both, or of neither.
                var certainty = held?.Among(shown.Count > 1).And(own.Certainty!.Value);
                foreach (var partner in shown)
                {
                    if (self.Contains(partner.Record.Id)) continue;
                    if (!found.TryGetValue(partner, out var shared)) found.Add(partner, shared = new SharedWork());
                    shared.Through.Add(engagement);
                    shared.IsDirect |= partner == theirs.Start && mine.Start == actor;
                    if (shared.Certainty is null || certainty > shared.Certainty) shared.Certainty = certainty;
                }
            }
        }
        return found.Select(pair => Partner(pair.Key, pair.Value));
    }

    private bool Counts(RelationshipEntry participation, Step.Partners step) =>
        step.Roles.Contains(participation.Record.Qualifier!) && filters.Passes(step.Participation, participation.End, participation);

    private FoundRow Partner(NodeEntry partner, SharedWork shared)
    {
        NodeEntry[] engagements = [.. shared.Through.OrderBy(engagement => engagement.Record.Id, StringComparer.Ordinal)];
        return new FoundRow(partner)
        {
            Through = engagements,
            ViaSuccession = !shared.IsDirect,
            Certainty = shared.Certainty,
            FirstEvidence = engagements.Select(engagement => Evidence.Earliest(engagement.Record)).Min(),
            LastEvidence = Evidence.Latest(
                engagements.SelectMany(engagement => Evidence.Dates(engagement.Record, engagement.Extent(snapshot).Spoken))),
        };
    }

    /// <summary>What is found out about a partner.</summary>
    private sealed class SharedWork
    {
        public HashSet<NodeEntry> Through { get; } = [];

        /// <summary>Whether a source names both as they are shown.</summary>
        public bool IsDirect { get; set; }

        public Certainty? Certainty { get; set; }
    }
}
