using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>Presences of actors of one country in a place of another, and which run in parallel without documented coordination.</summary>
public static class DelegationAnalysis
{
    private const string Actors = "actors";

    private static readonly Definition Definition = new("delegationOverlaps", "1", DelegationTexts.Definition);

    /// <summary>The host with its whole country, what actors of the origin act there by, and all else that these actors take part in.</summary>
    public static SubgraphRequest Request(DelegationOptions options, int maxNodes)
    {
        var isCountry = new Filter.In(ModelSchema.Level, ["country"]);
        var isOfOrigin = new Filter.In(ModelSchema.Country, [options.OriginCountry]);
        var hasPartOfOrigin = new Filter.Related(
            new Step.Path([new Hop.Along([RelationshipType.ParticipatesIn], Direction.In)]), isOfOrigin, None: false);
        return new SubgraphRequest(
            [options.Host],
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
            ],
            maxNodes);
    }

    public static DelegationReport Compute(Subgraph graph, DelegationOptions options)
    {
        var material = new DelegationMaterial(graph, options);
        var here = material.At(options.Host);
        var paired = here.Candidates.Count + here.Coordinated.Count;
        return new DelegationReport(
            Definition,
            Parameters(options),
            here.Coverage,
            options.Host,
            [.. here.Dated.Select(dated => dated.Presence)],
            [.. here.Candidates.Select(pair => material.Explain(pair, options.Host))],
            here.Coordinated,
            here.Undated,
            paired == 0 ? null : (double)here.Candidates.Count / paired,
            material.OtherHosts());
    }

    private static Dictionary<string, object?> Parameters(DelegationOptions options) => new()
    {
        ["host"] = options.Host,
        ["originCountry"] = options.OriginCountry,
        ["during"] = Analyses.Parameters.Of(options.During),
        ["windowDays"] = options.WindowDays,
        ["minSharedThemes"] = options.MinSharedThemes,
        ["kinds"] = (options.Kinds ?? Enum.GetValues<PresenceKind>()).Distinct().Order().ToArray(),
        ["umbrellaAbove"] = options.UmbrellaAbove,
        ["asOf"] = options.AsOf.Text,
        ["sources"] = Analyses.Parameters.Of(options.Sources),
        ["rollUp"] = options.RollUp,
    };
}
