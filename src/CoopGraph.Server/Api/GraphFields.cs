using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>The fields of nodes that walk the graph: for each, the expansion it adds to the plan and what it shows.</summary>
internal static class GraphFields
{
    private static readonly object OwnSuccessions = new();
    private static readonly IReadOnlyList<Order> ByName = [new(SortKeys.Name)];
    private static readonly IReadOnlyList<Order> ByDate = [new(SortKeys.From), new(SortKeys.Name)];
    private static readonly Filter? OnlyEngagements = FilterReader.KindIs(NodeKinds.Engagements);

    /// <param name="defaultAsOf">The date that computed states refer to when nobody says.</param>
    public static Traversals Register(Func<PartialDate> defaultAsOf)
    {
        var fields = new Traversals();
        Actors(fields, defaultAsOf);
        Engagements(fields, defaultAsOf);
        Territories(fields);
        Topics(fields);
        foreach (var type in (string[])["Actor", "Engagement", "Territory", "Theme", "Sdg", "Source"]) Citations(fields, type);
        foreach (var type in (string[])["Actor", "Engagement", "Territory"]) Statements(fields, type);
        fields.Add("Source", "establishes", Establishes, (page, field) => new ConnectionView(page, field, EstablishmentView.From));
        return fields;
    }

    private static void Actors(Traversals fields, Func<PartialDate> defaultAsOf)
    {
        One(fields, "Actor", "country", new Step.Reference(ModelSchema.Country));
        One(fields, "Actor", "seat", Steps.Out(RelationshipType.Governs, RelationshipType.SeatedIn));
        One(fields, "LocalAuthority", "governs", Steps.Out(RelationshipType.Governs));
        One(fields, "State", "governs", Steps.Out(RelationshipType.Governs));
        One(fields, "Actor", "partOf", Steps.Out(RelationshipType.PartOf));
        Page(fields, "Actor", "parts", _ => Steps.In(RelationshipType.PartOf));
        List(fields, "Actor", "expertise", Steps.Out(RelationshipType.About), FilterReader.Qualifiers([Vocabulary.TopicMode.Offer]));
        List(fields, "Actor", "seeks", Steps.Out(RelationshipType.About), FilterReader.Qualifiers([Vocabulary.TopicMode.Search]));
        Successions(fields, "Actor", "actor");
        fields.AddComputed("Actor", "existed", (_, _) =>
        [
            new Expansion
            {
                Key = OwnSuccessions,
                Step = new Step.Walk([new Hop.Along([RelationshipType.SucceededBy], Direction.Both)]),
                Edge = Selection.Brief,
            },
        ], (row, field) =>
        {
            var asOf = field.Date("asOf") ?? PartialDate.Day(defaultAsOf().End);
            var succession = Succession.Of(row.Page(OwnSuccessions).Edges.Select(edge => edge.Relationship!));
            return succession.Existed(row.Node, asOf);
        });
        fields.Add("Actor", "memberships", (field, plan) => Memberships(field, plan,
            new Step.Links(RelationshipType.MemberOf, Direction.Out, plan.View(field)), far: "network", back: "member"), (page, field) =>
            new ConnectionView(page, field, edge => new MembershipView(edge, edge.Back, edge.Far)));
        fields.Add("Network", "members", (field, plan) => Memberships(field, plan,
            new Step.Links(RelationshipType.MemberOf, Direction.In, plan.View(field)), far: "member", back: "network"), (page, field) =>
            new ConnectionView(page, field, edge => new MembershipView(edge, edge.Far, edge.Back)));
        fields.Add("Actor", "engagements", Involvements, (page, field) =>
            new ConnectionView(page, field, edge => new ParticipationView(edge, edge.Back, edge.Far)));
        fields.Add("Actor", "partners", Partners, (page, field) => new ConnectionView(page, field, edge => edge.Far));
    }

    private static void Engagements(Traversals fields, Func<PartialDate> defaultAsOf)
    {
        fields.AddComputed(
            "Engagement", "activity", ActivityView.Expansions,
            (row, field) => ActivityView.Of(row, field.Date("asOf") ?? defaultAsOf()));
        fields.Add("Engagement", "participants", Participants, (page, field) =>
            new ConnectionView(page, field, ParticipationInEngagement));
        foreach (var (type, field, roles) in ((string, string, string)[])
            [
                ("Project", "fundings", Vocabulary.Role.Funder),
                ("Instrument", "laureates", Vocabulary.Role.Laureate),
                ("Instrument", "candidates", Vocabulary.Role.Candidate),
            ])
        {
            fields.Add(type, field, (selected, plan) => Participations(selected, plan, [selected], FilterReader.Qualifiers([roles])),
                (page, _) => page.Edges.Select(ParticipationInEngagement).ToArray());
        }
        List(fields, "Engagement", "under", Steps.Out(RelationshipType.Under), null);
        One(fields, "Engagement", "partOf", Steps.Out(RelationshipType.PartOf));
        Page(fields, "Engagement", "parts", _ => Steps.In(RelationshipType.PartOf));
        List(fields, "Engagement", "targets", Steps.Out(RelationshipType.Targets), null);
        List(fields, "Engagement", "themes", Steps.Out(RelationshipType.About), FilterReader.KindIs([NodeKind.Theme]));
        List(fields, "Engagement", "sdgs", Steps.Out(RelationshipType.About), FilterReader.KindIs([NodeKind.Sdg]));
        List(fields, "Instrument", "editions", Steps.In(RelationshipType.PartOf),
            new Filter.In(ModelSchema.InstrumentKind, [Vocabulary.InstrumentKind.CallEdition]), ByDate);
        Page(fields, "Instrument", "engagements", _ => Steps.In(RelationshipType.Under));
        One(fields, "Event", "host", Steps.Out(RelationshipType.Targets));
        List(fields, "Representation", "hostedBy", Steps.In(RelationshipType.ParticipatesIn),
            FilterReader.Qualifiers([Vocabulary.Role.Host]));
    }

    private static void Territories(Traversals fields)
    {
        One(fields, "Territory", "country", new Step.Reference(ModelSchema.Country));
        fields.Add("Territory", "within", (field, plan) => new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = Steps.Out(RelationshipType.Within),
            // Where places lay is told by reference data, which say so without a start.
            Where = field.Date("asOf") is { } asOf
                ? new Filter.During(Window.On(asOf, asOf, undated: true), OnRelationship: true, Certain: false)
                : null,
            Far = plan.Nodes(field),
            Edge = Selection.Brief,
        }, Rows);
        Page(fields, "Territory", "contains", _ => Steps.In(RelationshipType.Within));
        fields.Add("Territory", "actors", (field, plan) => Connection(field, plan,
            Steps.IntoTerritory(field.Argument<bool>("subtree"), RelationshipType.SeatedIn, RelationshipType.Governs),
            field.Orders(ByName)) with
        {
            Where = plan.Filters(field).Actor(field.Argument<Input>("filter")),
        }, Nodes);
        fields.Add("Territory", "engagements", (field, plan) => Connection(field, plan,
            Steps.IntoTerritory(field.Argument<bool>("subtree"), RelationshipType.Targets), field.Orders(ByName)) with
        {
            Where = plan.Filters(field).Engagement(field.Argument<Input>("filter")),
        }, Nodes);
        Successions(fields, "Territory", "territory");
    }

    private static void Topics(Traversals fields)
    {
        One(fields, "Theme", "parent", Steps.Out(RelationshipType.PartOf));
        List(fields, "Theme", "children", Steps.In(RelationshipType.PartOf), null, ByName);
        Page(fields, "Theme", "offeredBy", _ => Steps.AboutTopic(FilterReader.Qualifiers([Vocabulary.TopicMode.Offer])));
        Page(fields, "Theme", "soughtBy", _ => Steps.AboutTopic(FilterReader.Qualifiers([Vocabulary.TopicMode.Search])));
        Page(fields, "Theme", "engagements", _ => Steps.AboutTopic(), OnlyEngagements);
        Page(fields, "Sdg", "engagements", _ => Steps.AboutTopic(), OnlyEngagements);
    }

    private static void Citations(Traversals fields, string type) =>
        fields.Add(type, "citations", (field, plan) => new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = new Step.Citations(),
            Far = plan.Nodes(PlanBuilder.Children([field], "source")),
        }, (page, _) => page.Edges.Select(CitationView.From).ToArray());

    private static void Statements(Traversals fields, string type) =>
        fields.Add(type, "statements", (field, plan) => new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = new Step.Statements(),
            Far = plan.Nodes(PlanBuilder.Children([field], "citation", "source")),
        }, (page, field) => page.Edges.Select(StatementView.From)
            .Where(statement => field.Argument<string>("property") is not { } property || statement.Property == property).ToArray());

    private static Expansion Establishes(SelectedField field, PlanBuilder plan)
    {
        var items = PlanBuilder.Items(field);
        var kinds = Arguments.Kinds<NodeKind>(field.Argument<IReadOnlyList<object?>>("kinds"));
        return new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = new Step.Establishes(field.Argument<string>("locator"), kinds ?? []),
            Where = kinds is [] ? FilterReader.KindIs(kinds) : null,
            Page = field.Page(plan.Limits, [new Order(SortKeys.Locator), new Order(SortKeys.Kind)]),
            Far = plan.Nodes([.. PlanBuilder.Children(items, "node"), .. PlanBuilder.Children(items, "relationship", "end")]),
            Near = plan.Nodes(PlanBuilder.Children(items, "relationship", "start")),
        };
    }

    private static Expansion Memberships(SelectedField field, PlanBuilder plan, Step step, string far, string back)
    {
        var items = PlanBuilder.Items(field);
        // Whether a membership holds depends on the dates of its network, too.
        var isWhole = PlanBuilder.Children(items, "current").Any();
        Selection? End(string name)
        {
            var shown = PlanBuilder.Children(items, name).ToArray();
            if (isWhole && name == "network") return plan.Nodes(shown, Detail.Whole);
            return shown.Length > 0 ? plan.Nodes(shown) : null;
        }
        return new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = step,
            Where = Filter.All(
            [
                FilterReader.Qualifiers(Arguments.Words(field.Arguments.GetValueOrDefault("statuses"))),
                Sources(field),
            ]),
            Page = field.Page(plan.Limits, ByName),
            Far = End(far) ?? plan.Nodes([]),
            Back = End(back),
            Near = End("recordedAs"),
            Edge = plan.Links(items),
        };
    }

    private static Expansion Involvements(SelectedField field, PlanBuilder plan)
    {
        var filter = field.Argument<Input>("filter");
        var items = PlanBuilder.Items(field);
        return new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = Gathered(field, plan, Direction.Out, filter),
            Where = Filter.All(
            [
                plan.Filters(field).Engagement(filter),
                FilterReader.Roles(field.Arguments.GetValueOrDefault("roles")),
            ]),
            Page = field.Page(plan.Limits, field.Orders(ByName)),
            Far = plan.Nodes(PlanBuilder.Children(items, "engagement")),
            Back = End(items, "actor", plan),
            Near = End(WithRoles(items), "recordedAs", plan),
            Edge = plan.Links(WithRoles(items)),
        };
    }

    private static Expansion Participants(SelectedField field, PlanBuilder plan)
    {
        var filter = field.Argument<Input>("filter");
        return Participations(field, plan, PlanBuilder.Items(field), null) with
        {
            Step = Gathered(field, plan, Direction.In, filter),
            Where = plan.Filters(field).Participation(filter),
            Page = field.Page(plan.Limits, [new Order(SortKeys.Qualifier), new Order(SortKeys.Name)]),
        };
    }

    /// <summary>An actor and an engagement are one row, with the roles that the asked sources tell of.</summary>
    private static Step.Gathered Gathered(SelectedField field, PlanBuilder plan, Direction direction, Input? filter) => new(
        new Step.Links(RelationshipType.ParticipatesIn, direction, plan.View(field)),
        FilterReader.Sources(Arguments.Strings(filter?.GetValueOrDefault("sources")), onRelationship: true));

    private static IReadOnlyList<SelectedField> WithRoles(IReadOnlyList<SelectedField> participations) =>
        [.. participations, .. PlanBuilder.Children(participations, "roles")];

    private static Expansion Participations(SelectedField field, PlanBuilder plan, IReadOnlyList<SelectedField> items, Filter? roles) =>
        new()
        {
            Key = PlanBuilder.NoKey,
            Step = new Step.Links(RelationshipType.ParticipatesIn, Direction.In, plan.View(field)),
            Where = Filter.All([roles, Sources(field)]),
            Far = plan.Nodes(PlanBuilder.Children(items, "actor")),
            Back = End(items, "engagement", plan),
            Near = End(WithRoles(items), "recordedAs", plan),
            Edge = plan.Links(WithRoles(items)),
        };

    /// <summary>What the relationships select of the node at one of their ends; null where they do not select it.</summary>
    private static Selection? End(IReadOnlyList<SelectedField> links, string name, PlanBuilder plan) =>
        PlanBuilder.Children(links, name).ToArray() is { Length: > 0 } shown ? plan.Nodes(shown) : null;

    private static ParticipationView ParticipationInEngagement(RowEdge edge) => new(edge, edge.Far, edge.Back);

    private static Expansion Partners(SelectedField field, PlanBuilder plan)
    {
        var filter = field.Argument<Input>("filter");
        var reader = plan.Filters(field);
        var roles = Arguments.Words(filter?.GetValueOrDefault("roles"));
        var sources = Arguments.Strings(filter?.GetValueOrDefault("sources"));
        var partners = new Step.Partners(
            plan.View(field, rollUp: filter?.GetValueOrDefault("rollUp") is not false),
            Umbrellas: filter?.GetValueOrDefault("umbrellas") is true,
            Roles: roles ?? Vocabulary.WorkingRoles,
            Filter.All(
            [
                reader.Engagement((Input?)filter?.GetValueOrDefault("engagement")),
                FilterReader.Sources(sources, onRelationship: false),
            ]))
        {
            Participation = FilterReader.Sources(sources, onRelationship: true),
        };
        var edges = PlanBuilder.Children([field], "edges");
        var isDated = PlanBuilder.Children(edges, "firstEvidence").Concat(PlanBuilder.Children(edges, "lastEvidence")).Any();
        return Connection(field, plan, partners, field.Orders(ByName)) with
        {
            Where = reader.Actor((Input?)filter?.GetValueOrDefault("actor")),
            Through = plan.Nodes(PlanBuilder.Children(edges, "engagements"), isDated ? Detail.Whole : Detail.Brief),
        };
    }

    private static void Successions(Traversals fields, string type, string other)
    {
        foreach (var (name, step) in ((string, Step)[])
            [("predecessors", Steps.In(RelationshipType.SucceededBy)), ("successors", Steps.Out(RelationshipType.SucceededBy))])
        {
            fields.Add(type, name, (field, plan) => new Expansion
            {
                Key = PlanBuilder.NoKey,
                Step = step,
                Far = plan.Nodes(PlanBuilder.Children([field], other)),
                Edge = plan.Links([field]),
            }, (page, _) => page.Edges.Select(edge => new SuccessionView(edge)).ToArray());
        }
    }

    private static void One(Traversals fields, string type, string name, Step step) =>
        fields.Add(type, name, (field, plan) => new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = step,
            Page = new Paging { First = 1, More = false },
            Far = plan.Nodes(field),
            Edge = Selection.Brief,
        },
            (page, _) => page.Edges.FirstOrDefault()?.Far);

    private static void List(Traversals fields, string type, string name, Step step, Filter? where, IReadOnlyList<Order>? orders = null) =>
        fields.Add(type, name, (field, plan) => new Expansion
        {
            Key = PlanBuilder.NoKey,
            Step = step,
            Where = Filter.All([where, Sources(field)]),
            Page = new Paging { Orders = orders ?? [] },
            Far = plan.Nodes(field),
            Edge = Selection.Brief,
        }, Rows);

    private static void Page(Traversals fields, string type, string name, Func<SelectedField, Step> step, Filter? where = null) =>
        fields.Add(type, name,
            (field, plan) => Connection(field, plan, step(field), ByName) with { Where = Filter.All([where, Sources(field)]) }, Nodes);

    /// <summary>What the sources of the <c>sources</c> argument establish.</summary>
    private static Filter? Sources(SelectedField field) => FilterReader.Sources(field.Strings("sources"), onRelationship: true);

    private static Expansion Connection(SelectedField field, PlanBuilder plan, Step step, IReadOnlyList<Order> orders) => new()
    {
        Key = PlanBuilder.NoKey,
        Step = step,
        Page = field.Page(plan.Limits, orders),
        Far = plan.ItemNodes(field),
        Edge = Selection.Brief,
    };

    private static ConnectionView Nodes(RowPage page, SelectedField field) => new(page, field, edge => edge.Far);

    private static Row[] Rows(RowPage page, SelectedField field) => [.. page.Edges.Select(edge => edge.Far)];
}
