using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Paths;

/// <summary>The shortest paths between two actors, each hop with who says so.</summary>
public sealed class PathsAnalysis : Analysis<PathsOptions, PathsReport>
{
    public override Definition Definition { get; } = new("paths", "1", Localized.Of(
        """
        Les plus courts chemins entre deux acteurs par leurs engagements, adhésions et successions, sans passer deux fois au même
        endroit ; à longueur égale, dans l'ordre des identifiants. La longueur compte les relations. Les engagements et réseaux
        signalés comme « parapluie » n'y relient pas, sauf demande. À une date ou pour une période, ne relie que ce qui valait alors, ou a
        pu valoir ; une succession relie de tout temps. Les acteurs sont ceux que nomment les sources.
        """.ReplaceLineEndings(" "),
        """
        The shortest paths between two actors through engagements, memberships and succession, none of which passes the same place
        twice; those of equal length in the order of ids. The length counts relationships. Engagements and networks flagged as
        umbrellas do not connect unless asked for. At a date or in a period, only what held then, or may have, connects; a succession
        connects at any time. Actors are those that the sources name.
        """.ReplaceLineEndings(" "),
        """
        Los caminos más cortos entre dos actores por sus compromisos, membresías y sucesiones, sin pasar dos veces por el mismo
        lugar; a igual longitud, en el orden de los identificadores. La longitud cuenta las relaciones. Los compromisos y redes
        señalados como «paraguas» no conectan, salvo petición. En una fecha o un período solo conecta lo que entonces valía, o pudo valer;
        una sucesión conecta en todo tiempo. Los actores son los que nombran las fuentes.
        """.ReplaceLineEndings(" ")));

    protected override Price Price(PathsOptions asked) => new(Work: 25 * asked.MaxLength, Rows: asked.First);

    protected override Refusal? Refuse(PathsOptions asked) =>
        asked.From == asked.To ? new Refusal(nameof(PathsOptions.To), "is the same as 'from'; name two actors.")
        : asked.AsOf is not null && asked.During.IsDated
            ? new Refusal(nameof(PathsOptions.During), "stands beside 'asOf'; name a period or a date.")
            : null;

    protected override Need Needs(PathsOptions asked) =>
        new PathQuery(asked.From, asked.To, asked.Through, asked.MaxLength, asked.First, asked.View)
        {
            Between = asked.IncludeUmbrellas ? null : new Filter.Not(new Filter.IsTrue(ModelSchema.Umbrella)),
            Along = Cited(asked),
        };

    protected override PathsReport Compute(Found found, PathsOptions asked, CancellationToken cancellationToken)
    {
        var scope = new SourceScope(asked.Sources);
        var coverage = new CoverageCount();
        foreach (var link in found.Ways.SelectMany(way => way.Links).SelectMany(links => links)
            .Select(link => link.Record).DistinctBy(link => link.Id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            coverage.Add(link, [.. scope.Citations(link.Citations)]);
        }
        return new PathsReport(Head(asked, coverage.Total()), [.. found.Ways.Select(way => Show(way, scope))]);
    }

    protected override IReadOnlyList<Table> Tables(PathsReport report) =>
    [
        Table.Of("hops", Localized.Of("Étapes des chemins", "Hops of the paths", "Etapas de los caminos"),
            from path in report.Paths.Index()
            from hop in path.Item.Hops.Index()
            from link in hop.Item.Links
            select (Path: path.Index + 1, Place: hop.Index + 1, Hop: hop.Item, Link: link),
            new("path", ColumnKind.Count, Localized.Of("Chemin", "Path", "Camino"), row => row.Path),
            new("hop", ColumnKind.Count, Localized.Of("Étape", "Hop", "Etapa"), row => row.Place),
            new("from", ColumnKind.Node, Localized.Of("De", "From", "De"), row => row.Hop.From),
            new("to", ColumnKind.Node, Localized.Of("À", "To", "A"), row => row.Hop.To),
            new("kind", ColumnKind.Word, Localized.Of("Lien", "Link", "Vínculo"), row => row.Link.Kind),
            new("qualifier", ColumnKind.Word, Localized.Of("Qualité", "As", "Calidad"), row => row.Link.Qualifier),
            new("period", ColumnKind.Period, Localized.Of("Période", "Period", "Período"), row => row.Link.Period),
            new("certainty", ColumnKind.Word, Localized.Of("À la date", "At the date", "En la fecha"), row => row.Link.Certainty)),
    ];

    private static ShownPath Show(GraphPath path, SourceScope scope) => new(
        path.Length,
        [.. path.Nodes.Select(node => node.Id)],
        [.. path.Links.Select(
            (links, at) => new PathHop(path.Nodes[at].Id, path.Nodes[at + 1].Id, [.. links.Select(link => Show(link, scope))]))]);

    private static ShownLink Show(PathLink link, SourceScope scope) => Show(link.Record, link.Held, scope);

    private static ShownLink Show(RelationshipRecord link, Certainty? held, SourceScope scope) => new(
        link.Type, link.Start, link.End, link.Qualifier, link.Period.IsDated ? link.Period : null, held,
        [.. scope.Citations(link.Citations)]);

    private static Filter? Cited(PathsOptions asked) => asked.Sources is { } sources
        ? new Filter.Or(
        [
            new Filter.In(
                "type", [.. Enum.GetValues<RelationshipType>().Where(SourceScope.CountsAlways).Select(type => type.Label())]),
            new Filter.CitedBy(sources, OnRelationship: true),
        ])
        : null;
}
