using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.Constellations;

/// <summary>Where actors of several families work together in a territory.</summary>
public sealed class ConstellationsAnalysis : Analysis<ConstellationsOptions, ConstellationsReport>
{
    public override Definition Definition { get; } = new("constellations", "2", ConstellationsTexts.Definition);

    /// <summary>The territory with all inside it, the actors seated there, their engagements, and all who take part in these.</summary>
    protected override Need Needs(ConstellationsOptions asked) => new SubgraphRequest(
        [asked.Territory],
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
        ]);

    protected override ConstellationsReport Compute(Found found, ConstellationsOptions asked, CancellationToken cancellationToken)
    {
        var material = new ConstellationMaterial(found.Graph, asked, cancellationToken);
        IEnumerable<IReadOnlyList<Act>> groups = asked.Level == 1
            ? material.Connecting.Select(act => new[] { act })
            : material.Components();
        var constellations = groups.Select(material.Describe)
            .Where(one => one.Families.Count >= asked.MinFamilies)
            .Where(one => asked.Level == 1 || one.Members.Count >= asked.MinActors && one.Engagements.Count >= asked.MinEngagements)
            .OrderByDescending(one => one.Members.Count)
            .ThenBy(one => one.Members[0].Actor, StringComparer.Ordinal)
            .ThenBy(one => one.Engagements[0], StringComparer.Ordinal);
        return new ConstellationsReport(Head(asked, material.Coverage), [.. constellations], material.Umbrellas);
    }

    protected override IReadOnlyList<Table> Tables(ConstellationsReport report) => ConstellationsTables.Of(report);
}
