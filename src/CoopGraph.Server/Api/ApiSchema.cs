using CoopGraph.Core.Analyses;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;
using CoopGraph.Server.Api.Analyses;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Storage;

namespace CoopGraph.Server.Api;

/// <summary>Binds the SDL to the graph. The one place that knows all parts of the API.</summary>
internal static class ApiSchema
{
    /// <summary>The SDL exactly as it is served: the parts in <c>Schema</c> by noun, then the analyses.</summary>
    public static string Sdl { get; } = Join(AllAnalyses.List);

    /// <param name="changes">What becomes visible in the store; by default as the store itself tells when it is looked at.</param>
    /// <param name="further">Analyses beside those that are served anyway.</param>
    public static ExecutableSchema Build(
        IGraphStore store, ServerOptions options, DefaultDate defaultDate,
        ChangeFeed? changes = null, params IReadOnlyList<Analysis> further)
    {
        IReadOnlyList<Analysis> analyses = [.. AllAnalyses.List, .. further];
        var schema = Schema.Parse(further.Count == 0 ? Sdl : Join(analyses));
        var fields = GraphFields.Register(() => defaultDate.Current);
        var plans = new PlanBuilder(fields, options.Pages, () => defaultDate.Current);
        var loader = new NodeLoader(store, plans);
        var binding = new SchemaBinding(schema).Default(PropertyReader.Read);

        binding.Scalar("Date", Scalars.Date).Scalar("DateTime", Scalars.DateTime)
            .Scalar("Decimal", Scalars.Decimal).Scalar("URL", Scalars.PassThrough).Scalar("JSON", Scalars.Json);
        foreach (var name in (string[])["Node", "Actor", "Engagement", "Topic"])
            binding.AbstractType(name, value => ((Row)value).Node.Kind.ToString());
        foreach (var ((type, field), rule) in fields.All)
            binding.Value(type, field, (parent, selected) => rule.Show((Row)parent, selected));
        LinkFields.Bind(binding, () => defaultDate.Current);
        new QueryFields(store, plans).Bind(binding);
        new SearchField(store, plans, loader).Bind(binding);
        new GraphViewField(store, plans, loader).Bind(binding);
        new CountFields(store, plans).Bind(binding);
        new FundingFields(store, plans, options).Bind(binding);
        new AnalysisFields(store, options, plans, loader).Bind(binding, schema, analyses);
        new ChangeFields(
            store,
            changes ?? new ChangeFeed(store, defaultDate, Timeout.InfiniteTimeSpan, TimeProvider.System, _ => { }),
            options.Pages).Bind(binding);
        BindCosts(binding, schema, options.Pages);
        return binding.Build();
    }

    private static string Join(IEnumerable<Analysis> analyses) => Schema.Join(
        EmbeddedText.In("Schema").Select(static path => (path, EmbeddedText.Read(path)))
            .Concat(analyses.Select(static analysis => (analysis.Name, analysis.Sdl))));

    /// <summary>A list costs what its page may hold; everything below it is paid once per row.</summary>
    private static void BindCosts(SchemaBinding binding, Schema schema, PageLimits limits)
    {
        foreach (var type in schema.Types.OfType<StructuredType>())
        {
            foreach (var field in type.Fields.Where(field => field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)))
                binding.Cost(type.Name, field.Name, selected => selected.FilterCost(), selected => selected.PageSize(limits));
            foreach (var field in type.Fields.Where(field => field.Type.Named.Name == "Activity"))
                binding.Cost(type.Name, field.Name, _ => ActivityView.Cost);
        }
        binding.Cost("Query", "nodes", multiplier: field => field.ArgumentError is null ? Math.Max(1, field.Strings("ids")!.Count) : 1);
    }
}
