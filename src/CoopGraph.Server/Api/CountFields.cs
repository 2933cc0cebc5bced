using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>How many actors or engagements there are, by one or two dimensions: what charts are drawn of.</summary>
internal sealed class CountFields(IGraphStore store, PlanBuilder plans)
{
    private const int MostDimensions = 2;
    private const long WorkPerDimension = 20;
    private const long RowsOfOne = 50;
    private const long RowsOfTwo = 500;

    /// <summary>What an actor or engagement is counted by.</summary>
    /// <param name="Text">The word of a key; null where keys are ids of records.</param>
    private sealed record Axis(Dimension By, Func<string, CountKeyView>? Text);

    private static readonly Axis ByKind = Worded(NodeWords.Kind, word => Words.Of(Enum.Parse<NodeKind>(word)));
    private static readonly Axis ByCountry = new(new Dimension.Word(ModelSchema.Country), null);

    public void Bind(SchemaBinding binding)
    {
        Bind(
            binding, "actorCounts", NodeKinds.Actors, (reader, filter) => reader.Actor(filter),
            view => new Filter.Existed(view.Bodies, Certain: false), Actors);
        Bind(
            binding, "engagementCounts", NodeKinds.Engagements, (reader, filter) => reader.Engagement(filter),
            view => new Filter.During(view.Window!, OnRelationship: false, Certain: false), Engagements);
        binding.Value("CountKey", "label", (key, field) => ((CountKeyView)key).Label(field.Argument<string>("lang")));
    }

    private void Bind(
        SchemaBinding binding, string name, IReadOnlyList<NodeKind> kinds, Func<FilterReader, Input?, Filter?> filter,
        Func<View, Filter> there, Func<View, string, Axis> axis)
    {
        binding.Root(name, async (field, cancellationToken) =>
        {
            var by = Dimensions(field);
            var asOf = field.Date("asOf");
            var view = asOf is { } date ? View.AsOf(date, plans.Today) : View.AllTime(plans.Today);
            var axes = by.Select(dimension => axis(view, dimension)).ToArray();
            var where = Filter.All([asOf is null ? null : there(view), filter(plans.Filters(field), field.Argument<Input>("filter"))]);
            var counted = await store.CountAsync(new CountQuery(kinds, where, [.. axes.Select(one => one.By)]), cancellationToken);
            return await ShowAsync(counted, axes, cancellationToken);
        });
        BindCost(binding, name);
    }

    /// <summary>What a field with such dimensions costs.</summary>
    public static void BindCost(SchemaBinding binding, string name) => binding.Cost(
        "Query", name,
        field => field.FilterCost() + (field.ArgumentError is null ? WorkPerDimension * field.Strings("by")!.Count : 0),
        field => field.ArgumentError is null && field.Strings("by")!.Count > 1 ? RowsOfTwo : RowsOfOne);

    public static IReadOnlyList<string> Dimensions(SelectedField field)
    {
        var by = field.Strings("by")!;
        if (by.Count is < 1 or > MostDimensions || by.Distinct().Count() < by.Count) throw Errors.Dimensions(field, MostDimensions);
        return by;
    }

    private static Axis Actors(View view, string by) => by switch
    {
        "COUNTRY" => ByCountry,
        "KIND" => ByKind,
        "FAMILY" => Worded(NodeWords.Family, word => Words.Of(Enum.Parse<ActorFamily>(word))),
        "LEVEL" => Worded(ModelSchema.Level, Words.OfAuthorityLevel),
        "NETWORK" => new Axis(new Dimension.Reached(new Step.Links(RelationshipType.MemberOf, Direction.Out, view), null), null),
        _ => throw new NotSupportedException(by),
    };

    /// <summary>Keys go by the steps of the filters, so that a count is that of the list narrowed to its key.</summary>
    private static Axis Engagements(View view, string by) => by switch
    {
        "KIND" => ByKind,
        "YEAR" => new Axis(new Dimension.Word(NodeWords.StartYear), CountKeyView.OfCode),
        "THEME" => Reached(FilterReader.Topics, FilterReader.KindIs([NodeKind.Theme])),
        "SDG" => Reached(FilterReader.Topics, FilterReader.KindIs([NodeKind.Sdg])),
        "COUNTRY" => Reached(FilterReader.Targets, new Filter.In(ModelSchema.Level, [Vocabulary.TerritoryLevel.Country])),
        "ACTIVITY" => Worded(
            new Dimension.Activity(view.Bodies), word => Words.Of(Enum.Parse<ActivityState>(word, ignoreCase: true))),
        "INSTRUMENT" => Reached(FilterReader.Under, FilterReader.KindIs([NodeKind.Instrument])),
        _ => throw new NotSupportedException(by),
    };

    private static Axis Reached(Step step, Filter? where) => new(new Dimension.Reached(step, where), null);

    private static Axis Worded(string property, Func<string, IReadOnlyDictionary<string, string>> texts) =>
        Worded(new Dimension.Word(property), texts);

    private static Axis Worded(Dimension by, Func<string, IReadOnlyDictionary<string, string>> texts) => new(
        by,
        word => new CountKeyView(null, Vocabulary.ScreamingSnake(word), lang => DisplayNames.Choose(texts(word), lang)!));

    private async Task<object?> ShowAsync(IReadOnlyList<Tally> counted, IReadOnlyList<Axis> axes, CancellationToken cancellationToken)
    {
        string[] ids =
        [
            .. counted.SelectMany(tally => tally.Keys.Where((_, at) => axes[at].Text is null)).OfType<string>().Distinct(),
        ];
        var page = ids.Length == 0
            ? RowPage.Empty
            : await store.ExecuteAsync(new TraversalPlan(new PlanStart.Ids(ids), Selection.Nothing), cancellationToken);
        var records = page.Edges.ToDictionary(edge => edge.Far.Node.Id, edge => edge.Far.Node);
        return counted.Select(tally => new CountView(
            [.. tally.Keys.Select((key, at) => Key(key, axes[at], records))], tally.Count)).ToArray();
    }

    private static CountKeyView Key(string? key, Axis axis, Dictionary<string, NodeRecord> records) =>
        key is null ? CountKeyView.NotStated
        : axis.Text is { } text ? text(key)
        // A record may have gone between the two calls.
        : records.TryGetValue(key, out var record) ? CountKeyView.Of(record)
        : new CountKeyView(key, null, _ => key);
}

internal sealed record CountView(IReadOnlyList<CountKeyView> Key, long Count);

/// <summary>One value by which something is counted.</summary>
/// <param name="Id">Of a record.</param>
/// <param name="Code">A word, a year, or the code of a country.</param>
/// <param name="Label">By language.</param>
internal sealed record CountKeyView(string? Id, string? Code, Func<string?, string> Label)
{
    /// <summary>Stands for what has no value, as far as sources tell.</summary>
    public static CountKeyView NotStated { get; } = new(null, null, lang => DisplayNames.Choose(Words.NotStated, lang)!);

    /// <summary>A record; of a country with its code of ISO 3166-1, by which maps know it.</summary>
    public static CountKeyView Of(NodeRecord record) => new(
        record.Id,
        record.Identifiers.FirstOrDefault(identifier => identifier.Scheme == "iso-3166-1")?.Value,
        lang => record.DisplayName(lang));

    /// <summary>What is its own label in every language: a year, a currency.</summary>
    public static CountKeyView OfCode(string? code) => code is null ? NotStated : new CountKeyView(null, code, _ => code);
}
