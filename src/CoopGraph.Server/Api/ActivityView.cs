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

    private static readonly object Parts = new(), Citations = new(), Statements = new();

    public ActivityState State => Activity.State;

    public IReadOnlyDictionary<string, string> Rule => Activity.Rule;

    public PartialDate? LastEvidence => Activity.LastEvidence;

    public IReadOnlyDictionary<string, string>? Conflict => Activity.Conflict;

    public PartialDate AsOf => Activity.AsOf;

    /// <summary>What the rule asks of the graph: the parts of the engagement, and the documents that it cites.</summary>
    public static IEnumerable<Expansion> Expansions(IReadOnlyList<SelectedField> fields, PlanBuilder plan)
    {
        var sources = plan.Nodes(PlanBuilder.Children(fields, "declared", "citation", "source"), Detail.Whole);
        return
        [
            new Expansion { Key = Parts, Step = Steps.In(RelationshipType.PartOf), Edge = Selection.Brief },
            new Expansion { Key = Citations, Step = new Step.Citations(), Far = sources },
            new Expansion { Key = Statements, Step = new Step.Statements(), Far = sources },
        ];
    }

    public static ActivityView Of(Row row, PartialDate asOf)
    {
        var sources = row.Page(Citations).Edges.Concat(row.Page(Statements).Edges)
            .Select(edge => edge.Far).DistinctBy(source => source.Node.Id).ToDictionary(source => source.Node.Id);
        var rule = new ActivityRule(
            row.Node,
            row.Page(Parts).Edges.Select(part => part.Far.Node),
            source => sources.GetValueOrDefault(source)?.Node.Property<PartialDate?>(ModelSchema.SourceDate));
        var activity = rule.At(asOf);
        return new ActivityView(
            activity,
            [.. activity.Declared.Where(statement => sources.ContainsKey(statement.Citation.Source))
                .Select(statement => Shown(statement, sources))]);
    }

    private static StatementView Shown(Statement statement, Dictionary<string, Row> sources) => new(
        statement.Property, statement.Value, statement.Rank,
        new CitationView(
            sources[statement.Citation.Source], statement.Citation.Locator, statement.Citation.AsOf, statement.Citation.Certainty));
}
