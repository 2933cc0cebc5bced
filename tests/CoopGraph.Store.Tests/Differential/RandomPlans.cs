using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

/// <summary>Plans of every step, hop, filter and order, two lists deep.</summary>
internal sealed class RandomPlans(Random random, RandomGraphs values)
{
    private static readonly SortKey[] NodeKeys = [.. SortKeys.All.Where(key => key.IsOfNode)];

    public TraversalPlan Plan(GraphBuilder graph)
    {
        PlanStart start = random.Next(4) == 0
            ? new PlanStart.Ids([.. Enumerable.Range(0, 3)
                .Select(_ => values.One("company:1", "authority:1", "project:2", "network:1", "territory:1", "source:t", "nobody:1"))])
            : new PlanStart.Matching(
                [.. random.GetItems(Enum.GetValues<NodeKind>(), random.Next(4, 20))],
                random.Next(3) == 0 ? Filter(2) : null,
                Paging(NodeKeys, graph));
        return new TraversalPlan(start, Selection(graph, 2));
    }

    public TextQuery Search() => new(
        [.. Enumerable.Range(0, random.Next(1, 3))
            .Select(_ => values.One("lyon", "lyo", "leon", "pari", "prais", "paris", "rochelel", "rochele", "la", "grand", "garnd", "x"))],
        random.Next(2) == 0 ? [] : NodeKinds.Actors, Maybe(() => Filter(1)), 1_000);

    public CountQuery Count() => new(
        [.. random.GetItems(Enum.GetValues<NodeKind>(), random.Next(4, 20))], Maybe(() => Filter(2)),
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => AnyDimension())]);

    public SubgraphRequest Subgraph(GraphBuilder graph)
    {
        string[] sets = [SubgraphRequest.Origin, "a", "b"];
        return new SubgraphRequest(
            [.. random.GetItems(graph.Nodes.Select(node => node.Id).Append("nobody:1").ToArray(), random.Next(1, 5))],
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new SubgraphStep(values.One(sets), AnyHop(), values.One(sets)))],
            1_000)
        {
            StartKinds = random.Next(4) == 0 ? [.. random.GetItems(Enum.GetValues<NodeKind>(), 2).Distinct()] : [],
            Beside = random.Next(4) == 0
                ? [.. random.GetItems(graph.Nodes.Select(node => node.Id).ToArray(), 2).Distinct(), "nobody:2"]
                : [],
        };
    }

    public NeighbourhoodQuery Neighbourhood(GraphBuilder graph)
    {
        var view = AnyView();
        return new NeighbourhoodQuery(
            random.Next(4) == 0 ? null
                : [.. random.GetItems(graph.Nodes.Select(node => node.Id).Append("nobody:1").ToArray(), random.Next(1, 4))],
            random.Next(3) > 0
                ? Enum.GetValues<RelationshipType>()
                : [.. random.GetItems(Enum.GetValues<RelationshipType>(), random.Next(5))],
            random.Next(4), random.Next(1, 15), view)
        {
            Around = random.Next(3) == 0 ? Filter(1) : null,
            Along = random.Next(3) == 0 ? Claim() : null,
            Partners = random.Next(3) == 0
                ? new Step.Partners(view, random.Next(2) == 0, Vocabulary.WorkingRoles, Maybe(() => Filter(1)))
                : null,
            Detail = values.One(Enum.GetValues<Detail>()),
            Count = random.Next(2) == 0,
        };
    }

    public PathQuery Paths(GraphBuilder graph)
    {
        var ends = random.GetItems(graph.Nodes.Select(node => node.Id).ToArray(), 2);
        RelationshipType[] types = random.Next(3) == 0
            ? [RelationshipType.ParticipatesIn, RelationshipType.MemberOf, RelationshipType.SucceededBy]
            : Enum.GetValues<RelationshipType>();
        return new PathQuery(ends[0], ends[1], types, random.Next(1, 6), random.Next(1, 8), AnyView())
        {
            Between = random.Next(3) == 0 ? Filter(1) : null,
            Along = random.Next(3) == 0 ? Claim() : null,
        };
    }

    /// <summary>A condition on a relationship, whichever end one comes from.</summary>
    private Filter Claim() => random.Next(4) switch
    {
        0 => new Filter.In("qualifier", [values.One("party", "lead", "full", "observer"), "partner"]),
        1 => new Filter.During(AnyWindow(), OnRelationship: true, random.Next(2) == 0),
        2 => new Filter.Or([new Filter.In("type", ["SUCCEEDED_BY", "WITHIN"]), new Filter.CitedBy(["source:s"], OnRelationship: true)]),
        _ => new Filter.Not(new Filter.In("type", ["PARTICIPATES_IN"])),
    };

    private Selection Selection(GraphBuilder graph, int depth) =>
        new(
            [.. Enumerable.Range(0, depth == 0 ? 0 : random.Next(1, 3)).Select(slot => Expansion(graph, slot, depth))],
            values.One(Enum.GetValues<Detail>()));

    private Expansion Expansion(GraphBuilder graph, int slot, int depth)
    {
        var step = AnyStep();
        SortKey[] keys = step switch
        {
            Step.Partners => [SortKeys.Engagements, SortKeys.From, .. NodeKeys],
            Step.Citations or Step.Statements or Step.Establishes => [SortKeys.Locator, .. NodeKeys],
            Step.Walk { Distinct: false } or Step.Links or Step.Gathered => [SortKeys.Qualifier, SortKeys.RelationshipFrom, .. NodeKeys],
            _ => NodeKeys,
        };
        // Of several ways to one far node, a distinct path keeps any: from where it was reached is not promised.
        var isDistinct = step is Step.Walk { Distinct: true };
        return new Expansion
        {
            Key = slot,
            Step = step,
            On = random.Next(5) == 0 ? NodeKinds.Actors : null,
            Where = random.Next(3) == 0 ? Filter(2) : null,
            Page = Paging(keys, graph),
            Far = Selection(graph, depth - 1),
            Near = !isDistinct && IsPlain(step) && random.Next(2) == 0 ? Core.Plans.Selection.Nothing : null,
            Back = random.Next(2) == 0 ? Core.Plans.Selection.Nothing : null,
            Edge = values.One(Core.Plans.Selection.Brief, null) ?? new Selection(
            [
                new Expansion { Key = "c", Step = new Step.Citations() },
                new Expansion { Key = "s", Step = new Step.Statements(), Page = Paging([SortKeys.Locator], graph) },
            ]),
            Through = Selection(graph, depth - 1),
        };
    }

    private Step AnyStep() => random.Next(13) switch
    {
        0 => new Step.Reference(ModelSchema.Country),
        1 => new Step.Citations(),
        2 => new Step.Statements(),
        3 => new Step.Establishes(random.Next(2) == 0 ? null : "p1", random.Next(2) == 0 ? [] : NodeKinds.Actors),
        4 or 5 => new Step.Partners(AnyView(), random.Next(2) == 0, Vocabulary.WorkingRoles, Maybe(() => Filter(1))),
        6 or 7 => Links(),
        8 or 9 => new Step.Gathered(Links(), random.Next(3) == 0 ? Claim() : null),
        _ => Path(),
    };

    private Step.Links Links() => new(values.One(RelationshipType.ParticipatesIn, RelationshipType.MemberOf), Side(), AnyView());

    private Step.Walk Path() => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyHop())], random.Next(3) == 0);

    private Dimension AnyDimension() => random.Next(4) switch
    {
        0 => new Dimension.Reached(Path(), Maybe(() => Filter(1))),
        2 => new Dimension.Activity(AsOf()),
        1 => new Dimension.Reached(Links(), Maybe(() => Filter(1))),
        _ => new Dimension.Word(AnyWord()),
    };

    private string AnyWord() =>
        values.One("status", ModelSchema.Country, ModelSchema.Level, NodeWords.Kind, NodeWords.Family, NodeWords.StartYear);

    private Hop AnyHop() => random.Next(8) switch
    {
        0 => new Hop.Closure(values.One(RelationshipType.Within, RelationshipType.PartOf, RelationshipType.SucceededBy), Side()),
        1 => new Hop.Lineage(),
        3 => new Hop.Along(Enum.GetValues<RelationshipType>(), Side(), Maybe(() => Filter(1))),
        2 => new Hop.Along([RelationshipType.SucceededBy], Direction.Both),
        _ => new Hop.Along(values.One<RelationshipType[]>(
            [RelationshipType.ParticipatesIn],
            [RelationshipType.MemberOf],
            [RelationshipType.SeatedIn, RelationshipType.Governs]), Side(), random.Next(3) == 0 ? Filter(0) : null),
    };

    private Filter Filter(int depth) => random.Next(depth == 0 ? 10 : 15) switch
    {
        0 => new Filter.In("qualifier", [values.One("party", "lead", "full", "observer"), "partner"]),
        1 => new Filter.In(AnyWord(),
        [
            "active", "territory:1", "country", "Company", "Project", "Territory", "LocalAuthority", "2011",
        ]),
        2 => new Filter.IsTrue("umbrella"),
        3 => new Filter.NameContains(values.One("lyon", "leon", "l"), random.Next(2) == 0),
        4 => new Filter.HasIdentifier(values.One("a", "b"), values.One("1", "2")),
        5 => new Filter.During(AnyWindow(), random.Next(2) == 0, random.Next(2) == 0),
        6 => new Filter.Amount(random.Next(2) == 0, "EUR", random.Next(2) == 0 ? 1 : null, random.Next(2) == 0 ? 2 : null),
        7 => new Filter.CitedBy([values.One("source:s", "source:t", "source:x")], random.Next(2) == 0),
        8 => new Filter.ActivityIs(
            random.GetItems(Enum.GetValues<ActivityState>(), 3),
            PartialDate.Parse(values.One("2010-03", "2011-06", "2012", "2013-07-01", "2014-06", "2015"))),
        9 => new Filter.Existed(AsOf(), random.Next(2) == 0),
        10 => new Filter.And([Filter(depth - 1), Filter(depth - 1)]),
        11 => new Filter.Or([Filter(depth - 1), Filter(depth - 1)]),
        12 => new Filter.Not(Filter(depth - 1)),
        13 => new Filter.Number(
            random.Next(2) == 0 ? Path() : Links(), Maybe(() => Filter(depth - 1)),
            random.Next(2) == 0 ? random.Next(4) : null, random.Next(2) == 0 ? random.Next(4) : null),
        _ => new Filter.Related(random.Next(2) == 0 ? Path() : Links(), Maybe(() => Filter(depth - 1)), random.Next(2) == 0),
    };

    /// <summary>Cursors need not be of a row of the list: the row may have gone since.</summary>
    private Paging Paging(SortKey[] keys, GraphBuilder graph)
    {
        if (random.Next(4) == 0) return new Paging { Count = random.Next(2) == 0 };
        Order[] orders = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Order(values.One(keys), random.Next(2) == 0))];
        Cursor Somewhere()
        {
            var node = values.One(graph.Nodes.ToArray());
            return new Cursor([.. orders.Select(order => order.Key.Of(new Sortable(node) { Connections = random.Next(10) }))], node.Id);
        }
        return new Paging
        {
            Orders = orders,
            First = random.Next(2) == 0 ? random.Next(6) : null,
            Last = random.Next(3) == 0 ? random.Next(6) : null,
            After = random.Next(6) == 0 ? Somewhere() : null,
            Before = random.Next(6) == 0 ? Somewhere() : null,
            Count = random.Next(2) == 0,
            More = random.Next(3) > 0,
        };
    }

    /// <summary>Where a row has one way to it alone, so that its near end is certain.</summary>
    private static bool IsPlain(Step step) => step is Step.Walk { Hops.Count: 1 } or Step.Links or Step.Gathered or Step.Establishes;

    private PartialDate AsOf() => PartialDate.Parse(values.One("2009", "2010-06", "2011", "2011-06-15", "2012", "2013-03", "2020"));

    public View AnyView() => random.Next(3) == 0
        ? View.AllTime(AsOf(), random.Next(4) > 0)
        : View.AsOf(AsOf(), PartialDate.Parse(values.One("2011", "2012-06", "2020")), random.Next(3) == 0, random.Next(4) > 0);

    private Window AnyWindow()
    {
        var period = GraphBuilder.Period(values.RoughDate(), values.RoughDate());
        if (period.IsReversed) period = period with { To = null };
        return new Window(period.Lower, period.Upper, PartialDate.Parse(values.One("2011", "2012-06", "2020")).End, random.Next(3) == 0);
    }

    private Direction Side() => values.One(Direction.Out, Direction.In);

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();
}
