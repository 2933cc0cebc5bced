using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Analyses.NetworkOverlap;
using CoopGraph.Core.Analyses.Paths;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Api;

/// <summary>The root fields that are analyses: check what is asked, load one subgraph, compute.</summary>
internal sealed class AnalysisFields(IGraphStore store, ServerOptions options, PlanBuilder plans)
{
    /// <summary>Intersections of more networks than these are no longer readable.</summary>
    private const int MostNetworks = 10;

    private const int MostPaths = 50;
    private const int LongestPath = 8;

    /// <summary>Thresholds beyond it mean the same as it.</summary>
    private const int Unlimited = 1_000_000;

    public void Bind(SchemaBinding binding)
    {
        binding.Root("constellations", ConstellationsAsync);
        binding.Root("delegationOverlaps", DelegationOverlapsAsync);
        binding.Root("networkMemberships", NetworkMembershipsAsync);
        binding.Root("networkOverlap", NetworkOverlapAsync);
        binding.Root("paths", PathsAsync);
    }

    private async Task<object?> ConstellationsAsync(SelectedField field, CancellationToken cancellationToken)
    {
        Range(field, "level", 1, 2);
        foreach (var argument in (string[])["minActors", "minFamilies", "minEngagements", "umbrellaAbove"]) Range(field, argument, 0, Unlimited);
        await RequireAsync(field, cancellationToken, ("territory", [NodeKind.Territory]), ("partnerCountry", [NodeKind.Territory]), ("theme", [NodeKind.Theme]), ("sources", [NodeKind.Source]));
        var asked = new ConstellationOptions
        {
            Territory = field.Argument<string>("territory")!,
            AsOf = plans.AsOf(field),
            PartnerCountry = field.Argument<string>("partnerCountry"),
            Theme = field.Argument<string>("theme"),
            Level = field.Argument<int>("level"),
            MinActors = field.Argument<int>("minActors"),
            MinFamilies = field.Argument<int>("minFamilies"),
            MinEngagements = field.Argument<int>("minEngagements"),
            UmbrellaAbove = field.Argument<int>("umbrellaAbove"),
            During = field.Period("during") ?? Period.Unbounded,
            Sources = field.Strings("sources"),
        };
        return ConstellationAnalysis.Compute(await LoadAsync(field, ConstellationAnalysis.Request(asked, options.MaxSubgraph), cancellationToken), asked);
    }

    private async Task<object?> DelegationOverlapsAsync(SelectedField field, CancellationToken cancellationToken)
    {
        Range(field, "windowDays", 0, 36_500);
        Range(field, "minSharedThemes", 0, Unlimited);
        await RequireAsync(field, cancellationToken, ("host", [NodeKind.Territory]), ("originCountry", [NodeKind.Territory]), ("sources", [NodeKind.Source]));
        var asked = new DelegationOptions
        {
            Host = field.Argument<string>("host")!,
            OriginCountry = field.Argument<string>("originCountry")!,
            AsOf = plans.AsOf(field),
            During = field.Period("during") ?? Period.Unbounded,
            WindowDays = field.Argument<int>("windowDays"),
            MinSharedThemes = field.Argument<int>("minSharedThemes"),
            Kinds = Arguments.Kinds<PresenceKind>(field.Arguments.GetValueOrDefault("kinds")),
            Sources = field.Strings("sources"),
        };
        return DelegationAnalysis.Compute(await LoadAsync(field, DelegationAnalysis.Request(asked, options.MaxSubgraph), cancellationToken), asked);
    }

    private async Task<object?> NetworkMembershipsAsync(SelectedField field, CancellationToken cancellationToken)
    {
        await RequireAsync(field, cancellationToken, ("network", [NodeKind.Network]), ("sources", [NodeKind.Source]));
        var asked = new NetworkOptions
        {
            Network = field.Argument<string>("network")!,
            AsOf = plans.AsOf(field),
            Statuses = Arguments.Words(field.Arguments.GetValueOrDefault("statuses")),
            Sources = field.Strings("sources"),
        };
        return NetworkAnalysis.Compute(await LoadAsync(field, NetworkAnalysis.Request(asked, options.MaxSubgraph), cancellationToken), asked);
    }

    private async Task<object?> NetworkOverlapAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var networks = field.Strings("networks")!;
        if (networks.Count is < 2 or > MostNetworks) throw Errors.NumberOfNetworks(field, networks.Count, MostNetworks);
        await RequireAsync(field, cancellationToken, ("networks", [NodeKind.Network]), ("sources", [NodeKind.Source]));
        var all = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Matching([NodeKind.Network], null, Paging.All), Selection.Nothing), cancellationToken);
        var asked = new NetworkOverlapOptions
        {
            Networks = networks,
            AsOf = plans.AsOf(field),
            Universe = [.. all.Edges.Select(edge => edge.Far.Node.Id)],
            Statuses = Arguments.Words(field.Arguments.GetValueOrDefault("statuses")),
            Sources = field.Strings("sources"),
        };
        return NetworkOverlapAnalysis.Compute(await LoadAsync(field, NetworkOverlapAnalysis.Request(asked, options.MaxSubgraph), cancellationToken), asked);
    }

    private async Task<object?> PathsAsync(SelectedField field, CancellationToken cancellationToken)
    {
        Range(field, "maxLength", 1, LongestPath);
        Range(field, "first", 1, MostPaths);
        await RequireAsync(field, cancellationToken, ("from", NodeKinds.Actors), ("to", NodeKinds.Actors), ("sources", [NodeKind.Source]));
        var asked = new PathOptions
        {
            From = field.Argument<string>("from")!,
            To = field.Argument<string>("to")!,
            MaxLength = field.Argument<int>("maxLength"),
            First = field.Argument<int>("first"),
            IncludeUmbrellas = field.Argument<bool>("includeUmbrellas"),
            During = field.Period("during") ?? Period.Unbounded,
            Sources = field.Strings("sources"),
        };
        if (asked.From == asked.To) throw Errors.SameEnds(field);
        if (Arguments.Kinds<RelationshipType>(field.Arguments.GetValueOrDefault("through")) is { } through) asked = asked with { Through = through };
        return PathAnalysis.Compute(await store.PathsAsync(PathAnalysis.Query(asked), cancellationToken), asked);
    }

    /// <summary>Refuses ids that name nothing, or something of another kind, with one call for all of them.</summary>
    private async Task RequireAsync(SelectedField field, CancellationToken cancellationToken, params (string Argument, IReadOnlyList<NodeKind> Kinds)[] expected)
    {
        var asked = expected.SelectMany(entry => Ids(field, entry.Argument).Select(id => (entry.Argument, entry.Kinds, Id: id))).ToList();
        var page = await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids([.. asked.Select(entry => entry.Id).Distinct()]), Selection.Nothing), cancellationToken);
        var found = page.Edges.ToDictionary(edge => edge.Far.Node.Id, edge => edge.Far.Node.Kind);
        foreach (var (argument, kinds, id) in asked)
        {
            if (!found.TryGetValue(id, out var actual) || !kinds.Contains(actual)) throw Errors.NoSuchArgument(field, argument, id, kinds is [var kind] ? kind.ToString() : "actor");
        }
    }

    private static void Range(SelectedField field, string argument, int least, int most)
    {
        var value = field.Argument<int>(argument);
        if (value < least || value > most) throw Errors.OutOfRange(field, argument, value, least, most);
    }

    private async Task<Subgraph> LoadAsync(SelectedField field, SubgraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(request, cancellationToken);
        }
        catch (SubgraphTooLargeException tooLarge)
        {
            throw Errors.SubgraphTooLarge(field, tooLarge.Limit);
        }
    }

    private static IEnumerable<string> Ids(SelectedField field, string argument) => field.Arguments.GetValueOrDefault(argument) switch
    {
        string id => [id],
        IReadOnlyList<object?> ids => ids.Cast<string>(),
        _ => [],
    };
}
