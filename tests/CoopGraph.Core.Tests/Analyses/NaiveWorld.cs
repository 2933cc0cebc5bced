using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>The rules that the naive references share, by going through all records each time.</summary>
internal sealed class NaiveWorld(GraphBuilder graph, PartialDate asOf, IReadOnlyList<string>? sources, bool rollUp)
{
    private readonly Succession succession = Succession.Of(graph.Relationships);
    private readonly PartialDate day = PartialDate.Day(asOf.End);

    public List<NodeRecord> Nodes => graph.Nodes;

    public List<RelationshipRecord> Relationships => graph.Relationships;

    public NodeRecord this[string id] => graph.Nodes.Single(node => node.Id == id);

    public bool Counts(IReadOnlyList<Citation> citations) =>
        sources is null || citations.Any(citation => sources.Contains(citation.Source));

    public IEnumerable<PartialDate> AsOf(IReadOnlyList<Citation> citations) =>
        from citation in citations
        where (sources is null || sources.Contains(citation.Source)) && citation.AsOf is not null
        select citation.AsOf!.Value;

    public IEnumerable<string> Ends(string start, RelationshipType type) =>
        from record in graph.Relationships
        where record.Type == type && record.Start == start
            && (type is RelationshipType.Within or RelationshipType.Governs or RelationshipType.SeatedIn or RelationshipType.SucceededBy
                || this[start].Kind == NodeKind.Theme || Counts(record.Citations))
        select record.End;

    public bool Ahead(PartialDate? from) => from is { } date && date.Lower > asOf.Upper;

    /// <summary>What an actor that a record names was at the date.</summary>
    public List<string> Shown(string actor, RelationshipRecord record)
    {
        if (!rollUp) return [actor];
        var dates = record.Citations.Select(citation => citation.AsOf
            ?? graph.Nodes.FirstOrDefault(node => node.Id == citation.Source)?.Property<PartialDate?>(ModelSchema.SourceDate));
        var spoken = dates.OfType<PartialDate>().Select(date => date.End).DefaultIfEmpty(DateOnly.MaxValue).Max();
        return [.. succession.Shown(actor, spoken, day).Where(body => !IsAhead(body))];
    }

    private bool IsAhead(string actor) => succession.IsYetToCome(actor, asOf)
        || (!succession.Founding(actor).Any() && Ahead(this[actor].Period.From));

    public bool LiesIn(string place, string container, int depth = 0)
    {
        if (place == container) return true;
        if (depth > 10) return false;
        var heirs = Ends(place, RelationshipType.SucceededBy).Distinct().ToList();
        return Ends(place, RelationshipType.Within).Concat(heirs.Count == 1 ? heirs : []).Any(next => LiesIn(next, container, depth + 1));
    }

    public List<string> Seats(string actor, int depth = 0)
    {
        if (depth > 20) return [];
        var own = Own(actor).ToList();
        var formers = graph.Nodes.Select(node => node.Id).Where(id => Became(id, actor)).ToList();
        if (own.Count == 0) own = [.. formers.SelectMany(Own)];
        if (own.Count == 0)
            own = [.. formers.Append(actor).SelectMany(Wholes).SelectMany(whole => Seats(whole, depth + 1))];
        return [.. own.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Who takes part in it, shown as of the date, with the record of it.</summary>
    public List<(string Actor, RelationshipRecord Record)> Parts(string engagement)
    {
        var parts = new List<(string, RelationshipRecord)>();
        foreach (var record in graph.Relationships)
        {
            if (record.Type != RelationshipType.ParticipatesIn || record.End != engagement) continue;
            if (record.Qualifier is "candidate" or "excused" || Ahead(record.Period.From)) continue;
            if (!Counts(record.Citations) || !Counts(this[record.Start].Citations)) continue;
            parts.AddRange(Shown(record.Start, record).Select(actor => (actor, record)));
        }
        return parts;
    }

    public List<NodeRecord> Engagements() =>
        [.. graph.Nodes.Where(node => node.Kind.IsEngagement() && Counts(node.Citations) && !Ahead(node.Period.From))
            .OrderBy(node => node.Id, StringComparer.Ordinal)];

    public bool IsUmbrella(NodeRecord engagement, int above) =>
        engagement.IsUmbrella || Parts(engagement.Id)
            .Where(part => part.Record.Qualifier is not ("partner" or "funder"
                or "implementer" or "beneficiary" or "host" or "facilitator"))
            .Select(part => part.Actor).Distinct().Count() > above;

    public bool Became(string former, string actor) => rollUp && former != actor && succession.StandsFor(former, day).Contains(actor);

    public IEnumerable<string> Wholes(string actor) =>
        from record in graph.Relationships
        where record.Type == RelationshipType.PartOf && record.Start == actor && Counts(record.Citations)
        from whole in Shown(record.End, record) is { Count: > 0 } shown ? shown : [record.End]
        select whole;

    private IEnumerable<string> Own(string actor) => Ends(actor, RelationshipType.Governs).Concat(Ends(actor, RelationshipType.SeatedIn));
}
