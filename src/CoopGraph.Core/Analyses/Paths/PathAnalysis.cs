using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.Paths;

/// <summary>The shortest paths between two actors, each hop with who says so.</summary>
public static class PathAnalysis
{
    private static readonly Definition Definition = new("paths", "1", Localized.Of(
        """
        Les plus courts chemins entre deux acteurs par leurs engagements, adhésions et successions, sans passer deux fois au même
        endroit ; à longueur égale, dans l'ordre des identifiants. La longueur compte les relations. Les engagements et réseaux
        signalés comme « parapluie » n'y relient pas, sauf demande. Ce qui n'est pas daté compte pour toute période.
        """.ReplaceLineEndings(" "),
        """
        The shortest paths between two actors through engagements, memberships and succession, none of which passes the same place
        twice; those of equal length in the order of ids. The length counts relationships. Engagements and networks flagged as
        umbrellas do not connect unless asked for. What is not dated counts for any period.
        """.ReplaceLineEndings(" "),
        """
        Los caminos más cortos entre dos actores por sus compromisos, membresías y sucesiones, sin pasar dos veces por el mismo
        lugar; a igual longitud, en el orden de los identificadores. La longitud cuenta las relaciones. Los compromisos y redes
        señalados como «paraguas» no conectan, salvo petición. Lo que no está fechado cuenta para todo período.
        """.ReplaceLineEndings(" ")));

    public static PathQuery Query(PathOptions options) => new(options.From, options.To, options.Through, options.MaxLength, options.First)
    {
        Between = Filter.All([options.IncludeUmbrellas ? null : new Filter.Not(new Filter.IsTrue(ModelSchema.Umbrella)), During(options, onRelationship: false)]),
        Along = Filter.All([During(options, onRelationship: true) is { } during ? new Filter.Or([Lasting(RelationshipType.SucceededBy), during]) : null, Cited(options)]),
    };

    public static PathReport Compute(IReadOnlyList<GraphPath> paths, PathOptions options)
    {
        var scope = new SourceScope(options.Sources);
        var coverage = new CoverageCount();
        foreach (var link in paths.SelectMany(path => path.Links).SelectMany(links => links).DistinctBy(link => link.Id))
            coverage.Add(link, [.. scope.Citations(link.Citations)]);
        return new PathReport(
            Definition,
            new Dictionary<string, object?>
            {
                ["from"] = options.From,
                ["to"] = options.To,
                ["maxLength"] = options.MaxLength,
                ["first"] = options.First,
                ["through"] = Parameters.Of(options.Through.Select(type => type.Label())),
                ["includeUmbrellas"] = options.IncludeUmbrellas,
                ["during"] = Parameters.Of(options.During),
                ["sources"] = Parameters.Of(options.Sources),
            },
            coverage.Total(),
            [.. paths.Select(path => Show(path, scope))]);
    }

    private static ShownPath Show(GraphPath path, SourceScope scope) => new(
        path.Length,
        [.. path.Nodes.Select(node => node.Id)],
        [.. path.Links.Select((links, place) => new PathHop(path.Nodes[place].Id, path.Nodes[place + 1].Id, [.. links.Select(link => Show(link, scope))]))]);

    private static PathLink Show(RelationshipRecord link, SourceScope scope) => new(
        link.Type, link.Start, link.End, link.Qualifier, link.Period.IsDated ? link.Period : null, [.. scope.Citations(link.Citations)]);

    private static Filter.During? During(PathOptions options, bool onRelationship) =>
        options.During.IsDated ? new Filter.During(options.During, onRelationship, Undated: true) : null;

    private static Filter? Cited(PathOptions options) => options.Sources is { } sources
        ? new Filter.Or([Lasting([.. Enum.GetValues<RelationshipType>().Where(SourceScope.CountsAlways)]), new Filter.CitedBy(sources, OnRelationship: true)])
        : null;

    private static Filter.In Lasting(params IEnumerable<RelationshipType> types) => new("type", [.. types.Select(type => type.Label())]);
}
