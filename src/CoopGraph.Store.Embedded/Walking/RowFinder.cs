using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Finds the candidates that a step gives from a node.</summary>
internal sealed class RowFinder(Snapshot snapshot, FilterEvaluation filters)
{
    private readonly PathWalk paths = new(snapshot, filters);

    public IEnumerable<FoundRow> From(NodeEntry node, Step step) => step switch
    {
        Step.Walk path => Path(node, path),
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

    private IEnumerable<FoundRow> Path(NodeEntry node, Step.Walk path)
    {
        var goesOn = !path.LeadsToOne;
        var candidates = new List<FoundRow>();
        foreach (var reached in paths.Follow(node, path.Hops))
        {
            candidates.Add(new FoundRow(reached.Far)
            {
                Near = reached.Near,
                Relationship = path.Distinct ? null : reached.Relationship,
                GoesOn = goesOn,
                ViaSuccession = reached.ViaSuccession,
            });
        }
        if (candidates.Count < 2) return candidates;
        if (path.Distinct) return candidates.DistinctBy(candidate => candidate.Far);
        // Several ways may lead over the same last relationship: it is one row.
        return path.Hops.Count > 1 ? candidates.DistinctBy(candidate => (candidate.Relationship, candidate.Far)) : candidates;
    }

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
        HashSet<NodeEntry> own = step.RollUp ? [.. snapshot.Predecessors(actor, step.AsOf)] : [actor];
        // What the actor became is no partner of it.
        var heir = step.RollUp ? snapshot.Current(actor, step.AsOf) : actor;
        var found = new Dictionary<NodeEntry, (HashSet<NodeEntry> Through, bool Direct)>();
        foreach (var self in own)
        {
            foreach (var mine in Participations(self, step))
            {
                var engagement = mine.End;
                foreach (var theirs in engagement.In(RelationshipType.ParticipatesIn))
                {
                    if (own.Contains(theirs.Start) || !Counts(theirs, step)) continue;
                    var partner = step.RollUp ? snapshot.Current(theirs.Start, step.AsOf) : theirs.Start;
                    if (own.Contains(partner) || partner == heir) continue;
                    var (through, direct) = found.GetValueOrDefault(partner, ([], false));
                    through.Add(engagement);
                    found[partner] = (through, direct || partner == theirs.Start && self == actor);
                }
            }
        }
        return found.Select(pair => Partner(pair.Key, pair.Value.Through, pair.Value.Direct));
    }

    private IEnumerable<RelationshipEntry> Participations(NodeEntry actor, Step.Partners step) =>
        actor.Out(RelationshipType.ParticipatesIn)
            .Where(mine => Counts(mine, step))
            .Where(mine => step.Umbrellas || !mine.End.Record.IsUmbrella)
            .Where(mine => !mine.End.Record.Period.LiesAhead(step.AsOf))
            .Where(mine => filters.Passes(step.Engagement, mine.End, mine.Record));

    private bool Counts(RelationshipEntry participation, Step.Partners step) =>
        step.Roles.Contains(participation.Record.Qualifier!) && filters.Passes(step.Participation, participation.End, participation.Record);

    private static FoundRow Partner(NodeEntry partner, IEnumerable<NodeEntry> through, bool direct)
    {
        NodeEntry[] engagements = [.. through.OrderBy(engagement => engagement.Record.Id, StringComparer.Ordinal)];
        return new FoundRow(partner)
        {
            Through = engagements,
            ViaSuccession = !direct,
            FirstEvidence = engagements.Select(engagement => Evidence.Earliest(engagement.Record)).Min(),
            LastEvidence = Evidence.Latest(engagements.SelectMany(engagement => Evidence.Dates(engagement.Record))),
        };
    }
}
