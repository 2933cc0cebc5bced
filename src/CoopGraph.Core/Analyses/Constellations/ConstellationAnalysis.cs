using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.Constellations;

/// <summary>Where actors of several families work together in a territory.</summary>
public static class ConstellationAnalysis
{
    private static readonly Definition Definition = new("constellations", "1", ConstellationTexts.Definition);

    /// <summary>The territory with all inside it, the actors seated there, their engagements, and all who take part in these.</summary>
    public static SubgraphRequest Request(ConstellationOptions options, int maxNodes) => new(
        [options.Territory],
        [
            .. Loading.Inside(SubgraphRequest.Origin, Loading.Places),
            Loading.Along(Loading.Places, Direction.In, "actors", RelationshipType.SeatedIn, RelationshipType.Governs),
            Loading.Closure("actors", RelationshipType.SucceededBy, Direction.In),
            .. Loading.Lineage("actors", "actors"),
            Loading.Closure("actors", RelationshipType.PartOf, Direction.In),
            .. Loading.Lineage("actors", "actors"),
            Loading.Along("actors", Direction.Out, Loading.Engagements, RelationshipType.ParticipatesIn),
            .. Loading.Engaged(Loading.Engagements),
            .. Loading.Seats("lineage", "seats"),
        ],
        maxNodes);

    /// <exception cref="ArgumentOutOfRangeException">The level is neither 1 nor 2.</exception>
    public static ConstellationReport Compute(Subgraph graph, ConstellationOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Level, 2);
        var material = new ConstellationMaterial(graph, options);
        IEnumerable<IReadOnlyList<Act>> groups = options.Level == 1 ? material.Connecting.Select(act => new[] { act }) : material.Components();
        var constellations = groups.Select(material.Describe)
            .Where(found => found.Families.Count >= options.MinFamilies)
            .Where(found => options.Level == 1 || found.Members.Count >= options.MinActors && found.Engagements.Count >= options.MinEngagements)
            .OrderByDescending(found => found.Members.Count)
            .ThenBy(found => found.Members[0].Actor, StringComparer.Ordinal)
            .ThenBy(found => found.Engagements[0], StringComparer.Ordinal);
        return new ConstellationReport(Definition, Parameters(options), material.Coverage, [.. constellations], material.Umbrellas);
    }

    private static Dictionary<string, object?> Parameters(ConstellationOptions options) => new()
    {
        ["territory"] = options.Territory,
        ["partnerCountry"] = options.PartnerCountry,
        ["theme"] = options.Theme,
        ["level"] = options.Level,
        ["minActors"] = options.MinActors,
        ["minFamilies"] = options.MinFamilies,
        ["minEngagements"] = options.MinEngagements,
        ["umbrellaAbove"] = options.UmbrellaAbove,
        ["during"] = Analyses.Parameters.Of(options.During),
        ["asOf"] = options.AsOf.Text,
        ["sources"] = Analyses.Parameters.Of(options.Sources),
        ["rollUp"] = options.RollUp,
    };
}
