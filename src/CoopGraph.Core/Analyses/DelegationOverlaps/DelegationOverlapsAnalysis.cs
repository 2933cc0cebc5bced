using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Presences of actors of one country in a place of another, and which run in parallel without documented coordination.</summary>
public sealed class DelegationOverlapsAnalysis : Analysis<DelegationOverlapsOptions, DelegationOverlapsReport>
{
    private const string Actors = "actors";

    public override Definition Definition { get; } = new("delegationOverlaps", "2", DelegationOverlapsTexts.Definition);

    /// <summary>
    /// The host with its whole country, what actors of the origin act there by, and all else that these actors take part in.
    /// </summary>
    /// <summary>Pairs grow with the square of the presences.</summary>
    protected override Price Price(DelegationOverlapsOptions asked) => new(Work: 25_000);

    protected override Need Needs(DelegationOverlapsOptions asked)
    {
        var isCountry = new Filter.In(ModelSchema.Level, [Vocabulary.TerritoryLevel.Country]);
        var isOfOrigin = new Filter.In(ModelSchema.Country, [asked.OriginCountry]);
        var hasPartOfOrigin = new Filter.Related(
            new Step.Walk([new Hop.Along([RelationshipType.ParticipatesIn], Direction.In)]), isOfOrigin, None: false);
        return new SubgraphRequest(
            [asked.Host],
            [
                .. Loading.Inside(SubgraphRequest.Origin, Loading.Places),
                Loading.Closure(SubgraphRequest.Origin, RelationshipType.SucceededBy, Direction.Out, "above"),
                Loading.Closure("above", RelationshipType.Within, Direction.Out),
                new SubgraphStep("above", new Hop.Along([RelationshipType.Within], Direction.Out, isCountry), "country"),
                // A host that is a country itself is found from its parts.
                new SubgraphStep(Loading.Places, new Hop.Along([RelationshipType.Within], Direction.Out, isCountry), "country"),
                .. Loading.Inside("country", Loading.Places),
                Loading.Along(Loading.Places, Direction.In, "governors", RelationshipType.Governs),
                new SubgraphStep(Loading.Places, new Hop.Along([RelationshipType.Targets], Direction.In, hasPartOfOrigin), "presences"),
                new SubgraphStep("presences", new Hop.Along([RelationshipType.ParticipatesIn], Direction.In, isOfOrigin), Actors),
                .. Loading.Lineage(Actors, Actors),
                Loading.Along(Actors, Direction.Out, Loading.Engagements, RelationshipType.ParticipatesIn),
                .. Loading.Engaged(Loading.Engagements),
                .. Loading.Seats(Actors, "seats"),
                Loading.Closure("seats", RelationshipType.Within, Direction.Out),
                Loading.Closure("seats", RelationshipType.SucceededBy, Direction.Out),
                Loading.Closure("seats", RelationshipType.Within, Direction.Out),
                Loading.Along(Actors, Direction.Out, "networks", RelationshipType.MemberOf),
            ]);
    }

    protected override DelegationOverlapsReport Compute(Found found, DelegationOverlapsOptions asked, CancellationToken cancellationToken)
    {
        var material = new DelegationMaterial(found.Graph, asked, cancellationToken);
        var here = material.At(asked.Host);
        return new DelegationOverlapsReport(
            Head(asked, here.Coverage),
            asked.Host,
            [.. here.Dated.Select(dated => dated.Presence)],
            [.. here.Candidates.Select(pair => material.Explain(pair, asked.Host))],
            [.. here.Coordinated.Select(pair => DelegationMaterial.Explain(pair.Pair, pair.Documented))],
            here.Undated,
            here.UncoordinatedShare,
            here.UncoordinatedShareByCarrier,
            material.OtherHosts());
    }

    protected override IReadOnlyList<Table> Tables(DelegationOverlapsReport report) => DelegationOverlapsTables.Of(report);
}
