using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Api;

/// <summary>
/// <c>fundingTotals</c>: what funders gave, by one or two dimensions. One plan brings the funded engagements with their funders; the sums
/// are made here, since money is added exactly and never across currencies.
/// </summary>
internal sealed class FundingFields(IGraphStore store, PlanBuilder plans, ServerOptions options)
{
    /// <summary>The code of ISO 4217 for "no currency".</summary>
    private const string NoCurrency = "XXX";

    private static readonly object Funders = new();
    private static readonly object Instruments = new();

    /// <summary>The share of one funder in one engagement.</summary>
    /// <param name="Link">The participation; where it is shown as that of several bodies, each has a row of it.</param>
    private sealed record Funding(RelationshipRecord Link, NodeRecord Funder, IReadOnlyList<NodeRecord> Instruments);

    public void Bind(SchemaBinding binding)
    {
        binding.Root("fundingTotals", TotalsAsync);
        CountFields.BindCost(binding, "fundingTotals");
    }

    private async Task<object?> TotalsAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var by = CountFields.Dimensions(field);
        var fundings = await FundingsAsync(field, by.Contains("INSTRUMENT"), cancellationToken);
        return fundings
            .SelectMany(funding => Keys(funding, by).Select(key => (Key: key, funding.Link)))
            .GroupBy(row => (Key: string.Join('\n', row.Key.Select(key => key.Id ?? key.Code)), Currency(row.Link)))
            // A body that became several is one funder where nobody asks who gave.
            .Select(group => (group.First().Key, Links: group.Select(row => row.Link).DistinctBy(link => link.Id).ToArray()))
            .Select(group => new FundingTotalView(
                group.Key,
                group.Links.Sum(link => link.Amount?.Amount ?? 0),
                Currency(group.Links[0]),
                group.Links.Length,
                group.Links.Count(link => link.Amount is null)))
            .OrderBy(total => total.Currency == NoCurrency).ThenBy(total => total.Currency, StringComparer.Ordinal)
            .ThenByDescending(total => total.Amount).ThenByDescending(total => total.Fundings)
            .ThenBy(total => string.Join('\n', total.Key.Select(key => key.Id ?? key.Code ?? "\uffff")), StringComparer.Ordinal)
            .ToArray();
    }

    private async Task<List<Funding>> FundingsAsync(SelectedField field, bool withInstruments, CancellationToken cancellationToken)
    {
        var step = new Step.Links(RelationshipType.ParticipatesIn, Direction.In, View.AllTime(plans.Today));
        var asFunder = FilterReader.Qualifiers([Vocabulary.Role.Funder]);
        var where = Filter.All(
        [
            plans.Filters(field).Engagement(field.Argument<Input>("filter")), new Filter.Related(step, asFunder, None: false),
        ]);
        var funders = new Expansion { Key = Funders, Step = step, Where = asFunder };
        var instruments = new Expansion
        {
            // An instrument may be part of a cooperation, which is none.
            Key = Instruments,
            Step = FilterReader.Under,
            Where = FilterReader.KindIs([NodeKind.Instrument]),
            Edge = Selection.Brief,
        };
        var page = await store.ExecuteAsync(
            new TraversalPlan(
                new PlanStart.Matching(NodeKinds.Engagements, where, new Paging { First = options.MaxSubgraph + 1, More = false }),
                new Selection(withInstruments ? [funders, instruments] : [funders], Detail.Brief)),
            cancellationToken);
        if (page.Edges.Count > options.MaxSubgraph) throw Errors.SubgraphTooLarge(field, options.MaxSubgraph);
        var found = new List<Funding>();
        foreach (var engagement in page.Edges.Select(edge => edge.Far))
        {
            NodeRecord[] under = withInstruments
                ? [.. engagement.Page(Instruments).Edges.Select(edge => edge.Far.Node).DistinctBy(node => node.Id)]
                : [];
            found.AddRange(engagement.Page(Funders).Edges.Select(edge => new Funding(edge.Relationship!, edge.Far.Node, under)));
        }
        return found;
    }

    /// <summary>Every combination of the values that a funding has.</summary>
    private static IEnumerable<CountKeyView[]> Keys(Funding funding, IReadOnlyList<string> by) => by.Aggregate(
        (IEnumerable<CountKeyView[]>)[[]],
        (keys, dimension) => keys.SelectMany(_ => Values(funding, dimension), (key, value) => (CountKeyView[])[.. key, value]));

    private static IEnumerable<CountKeyView> Values(Funding funding, string by) => by switch
    {
        "YEAR" => [CountKeyView.OfCode(funding.Link.Amount?.Year?.ToString(CultureInfo.InvariantCulture))],
        "FUNDER" => [CountKeyView.Of(funding.Funder)],
        "INSTRUMENT" => funding.Instruments.Select(CountKeyView.Of).DefaultIfEmpty(CountKeyView.NotStated),
        "CURRENCY" => [CountKeyView.OfCode(funding.Link.Amount?.Currency)],
        _ => throw new NotSupportedException(by),
    };

    private static string Currency(RelationshipRecord funding) => funding.Amount?.Currency ?? NoCurrency;
}

internal sealed record FundingTotalView(IReadOnlyList<CountKeyView> Key, decimal Amount, string Currency, int Fundings, int WithoutAmount);
