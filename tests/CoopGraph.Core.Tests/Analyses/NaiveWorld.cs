using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>The rules that the naive references share, by going through all records each time.</summary>
/// <param name="graph">The records.</param>
/// <param name="asked">What is asked.</param>
/// <param name="windows">When engagements and parts in them must have held, or may have.</param>
internal sealed class NaiveWorld(GraphBuilder graph, ViewOptions asked, params IReadOnlyList<Window> windows)
{
    private readonly Succession succession = Succession.Of(graph.Relationships);
    private readonly IReadOnlyList<string>? sources = asked.Sources;
    private readonly bool rollUp = asked.RollUp;

    /// <summary>The bodies are those of the last day of the date; without one, of the last day that sources tell of.</summary>
    private readonly PartialDate day = PartialDate.Day((asked.AsOf ?? asked.Horizon).End);

    /// <summary>The days of a date that the sources can tell of.</summary>
    public static Window On(ViewOptions asked, PartialDate date, bool undated) =>
        new(date.Lower, date.Upper, asked.Horizon.End, undated);

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

    public bool Ahead(PartialDate? from) => from is { } date && date.Lower > day.Upper;

    public Certainty Held(Window window, NodeRecord node) => window.Of(Extent.Of(Cited(node), DateOf));

    /// <summary>Whether it held whichever day of the date is meant, or a source says so of that date.</summary>
    public Certainty HeldOn(PartialDate date, RelationshipRecord link)
    {
        var some = Held(On(asked, date, undated: true), link);
        var evidence = Cited(link.Citations).Select(citation => citation.Evidence).OfType<PartialDate>();
        if (some != Certainty.Yes || evidence.Any(spoken => spoken.Lower >= date.Lower && spoken.Upper <= date.Upper)) return some;
        return new[] { date.Lower, date.Upper }.Min(day => Held(On(asked, PartialDate.Day(day), undated: true), link)) == Certainty.Yes
            ? Certainty.Yes
            : Certainty.Unknown;
    }

    public Certainty Held(Window window, RelationshipRecord link) => window.Of(
        Extent.Of(link with { Citations = Cited(link.Citations) }, DateOf).In(Extent.Of(Cited(this[link.End]), DateOf), link));

    private NodeRecord Cited(NodeRecord node) => node with { Citations = Cited(node.Citations) };

    private Citation[] Cited(IReadOnlyList<Citation> citations) =>
        [.. citations.Where(citation => sources is null || sources.Contains(citation.Source))];

    private PartialDate? DateOf(string source) =>
        graph.Nodes.FirstOrDefault(node => node.Id == source)?.Property<PartialDate?>(ModelSchema.SourceDate);

    /// <summary>What an actor that a record names was at the date.</summary>
    public List<string> Shown(string actor, RelationshipRecord record)
    {
        if (!rollUp) return [actor];
        var dates = record.Citations.Select(citation => citation.AsOf
            ?? graph.Nodes.FirstOrDefault(node => node.Id == citation.Source)?.Property<PartialDate?>(ModelSchema.SourceDate));
        var spoken = dates.OfType<PartialDate>().Select(date => date.End).DefaultIfEmpty(DateOnly.MaxValue).Max();
        return [.. succession.Shown(actor, spoken, day)];
    }

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
            if (record.Qualifier is "candidate" or "excused" || windows.Any(window => Held(window, record) == Certainty.No)) continue;
            if (!Counts(record.Citations) || !Counts(this[record.Start].Citations)) continue;
            parts.AddRange(Shown(record.Start, record).Select(actor => (actor, record)));
        }
        return parts;
    }

    public List<NodeRecord> Engagements() =>
        [.. graph.Nodes.Where(node => node.Kind.IsEngagement() && Counts(node.Citations)
                && windows.All(window => Held(window, node) != Certainty.No))
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
        from whole in Shown(record.End, record)
        select whole;

    private IEnumerable<string> Own(string actor) => Ends(actor, RelationshipType.Governs).Concat(Ends(actor, RelationshipType.SeatedIn));
}
