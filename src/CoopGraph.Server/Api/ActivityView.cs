using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>Whether an engagement goes on, with the documents behind what they declare.</summary>
internal sealed record ActivityView(Activity Activity, IReadOnlyList<StatementView> Declared)
{
    /// <summary>It is worked out from all parts and documents of an engagement: ten are reckoned.</summary>
    public const long Cost = 10;

    public ActivityState State => Activity.State;

    public IReadOnlyDictionary<string, string> Rule => Activity.Rule;

    public PartialDate? LastEvidence => Activity.LastEvidence;

    public IReadOnlyDictionary<string, string>? Conflict => Activity.Conflict;

    public PartialDate AsOf => Activity.AsOf;

    /// <summary>What the rule asks of the graph: the parts of the engagement, and the documents that it cites.</summary>
    public static IEnumerable<Expansion> Expansions(IReadOnlyList<SelectedField> fields, PlanBuilder plan) =>
        ActivityPlan.Expansions(plan.Nodes(PlanBuilder.Children(fields, "declared", "citation", "source"), Detail.Whole));

    public static ActivityView Of(Row row, PartialDate asOf)
    {
        var sources = ActivityPlan.Sources(row);
        var rule = ActivityPlan.Rule(row, sources);
        var activity = rule.At(asOf);
        return new ActivityView(
            activity,
            [.. activity.Declared.Where(statement => sources.ContainsKey(statement.Citation.Source))
                .Select(statement => Shown(statement, sources))]);
    }

    private static StatementView Shown(Statement statement, IReadOnlyDictionary<string, Row> sources) => new(
        statement.Property, statement.Value, statement.Rank,
        new CitationView(
            sources[statement.Citation.Source], statement.Citation.Locator, statement.Citation.AsOf, statement.Citation.Certainty));
}
