using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

/// <summary>Answers plans straight from the meaning of their words: lists, no index, no care for time.</summary>
internal sealed partial class NaiveStore(IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> relationships)
{
    private readonly Succession succession = Succession.Of(relationships);

    private sealed record Found(NodeRecord Far, string Id)
    {
        public NodeRecord? Near { get; init; }

        public RelationshipRecord? Link { get; init; }

        public Found[] Parts { get; init; } = [];

        public Citation? Citation { get; init; }

        public Statement? Statement { get; init; }

        public bool Via { get; init; }

        public Certainty? Certainty { get; init; }

        public NodeRecord[]? Through { get; init; }

        public PartialDate? FirstEvidence { get; init; }

        public PartialDate? LastEvidence { get; init; }

        public int Place { get; init; }
    }

    public RowPage Execute(TraversalPlan plan)
    {
        if (plan.Start is PlanStart.Ids ids)
        {
            var rows = ids.Nodes.Select(Node).OfType<NodeRecord>().Select(node => new Found(node, node.Id));
            return new RowPage(
                [.. rows.Select(row => Edge(row, [], null, new Expansion { Key = "", Step = new Step.Citations(), Far = plan.Rows }))],
                false,
                false,
                null,
                []);
        }
        var matching = (PlanStart.Matching)plan.Start;
        var found = nodes.Where(node => matching.Kinds.Contains(node.Kind) && Passes(matching.Where, node, null))
            .Select(node => new Found(node, node.Id));
        return Page(found, matching.Page, null, new Expansion { Key = "", Step = new Step.Citations(), Far = plan.Rows });
    }

    private RowPage Page(IEnumerable<Found> found, Paging paging, NodeRecord? back, Expansion expansion)
    {
        var all = found.ToList();
        all.Sort((left, right) => Compare(KeysOf(left, paging.Orders), KeysOf(right, paging.Orders), paging.Orders));
        var rows = all.Where(row => paging.After is null || Compare(KeysOf(row, paging.Orders), paging.After, paging.Orders) > 0)
            .Where(row => paging.Before is null || Compare(KeysOf(row, paging.Orders), paging.Before, paging.Orders) < 0).ToList();
        var cut = rows;
        if (paging.First is { } first) cut = [.. rows.Take(first)];
        else if (paging.Last is { } last) cut = [.. rows.TakeLast(last)];
        var backwards = paging.First is null && paging.Last is not null;
        var more = cut.Count < rows.Count;
        var isCut = paging.Orders.Count > 0 || paging.First is not null || paging.Last is not null
            || paging.After is not null || paging.Before is not null || paging.Count;
        return new RowPage(
            [.. cut.Select(row => Edge(row, paging.Orders, back, expansion))],
            isCut && (backwards ? paging.Before is not null : more), isCut && (backwards ? more : paging.After is not null),
            paging.Count ? all.Count : null, paging.Orders);
    }

    private RowEdge Edge(Found row, IReadOnlyList<Order> orders, NodeRecord? back, Expansion expansion) => new()
    {
        Cursor = KeysOf(row, orders),
        Far = Row(row.Far, expansion.Far),
        Near = row.Near is null || expansion.Near is null ? null : Row(row.Near, expansion.Near),
        Back = back is null || expansion.Back is null ? null : Row(back, expansion.Back),
        Relationship = row.Link,
        Parts = [.. row.Parts.Select(part => Edge(part, [], null, expansion))],
        Citation = row.Citation,
        Statement = row.Statement,
        ViaSuccession = row.Via,
        Certainty = row.Certainty,
        Through = [.. (row.Through ?? []).Select(engagement => Row(engagement, expansion.Through))],
        FirstEvidence = row.FirstEvidence,
        LastEvidence = row.LastEvidence,
        EdgeSelection = expansion.Edge,
        EdgePages = row.Link is null || row.Parts.Length > 0 ? [] : [.. expansion.Edge.Expansions
            .Select(inner => Page(Claims(inner.Step, row.Link.Citations, row.Link.Statements), inner.Page, null, inner))],
    };

    private Row Row(NodeRecord node, Selection selection) => new(node, selection,
        [.. selection.Expansions.Select(expansion => expansion.On is null || expansion.On.Contains(node.Kind)
            ? Page(Follow(node, expansion.Step).Where(row => Passes(expansion.Where, row)), expansion.Page, node, expansion)
            : null)]);

    private IEnumerable<Found> Follow(NodeRecord node, Step step) => step switch
    {
        Step.Walk path => Rows(path, node),
        Step.Links links => LinksOf(node, links),
        Step.Gathered gathered => Gathered(node, gathered),
        Step.Reference reference =>
            nodes.Where(far => far.Id == (reference.Property == ModelSchema.Country ? node.Country : node.Text(reference.Property)))
                .Select(far => new Found(far, far.Id)),
        Step.Citations or Step.Statements => Claims(step, node.Citations, node.Statements),
        Step.Establishes establishes => Established(node)
            .Where(row => establishes.Locator is null || row.Citation!.Locator == establishes.Locator)
            .Where(row => establishes.Kinds.Count == 0 || (row.Link is null && establishes.Kinds.Contains(row.Far.Kind))),
        Step.Partners partners => PartnersOf(node, partners),
        _ => throw new NotSupportedException(),
    };

    private IEnumerable<Found> Claims(Step step, IReadOnlyList<Citation> citations, IReadOnlyList<Statement> statements) =>
        step is Step.Citations
            ? citations.Select((citation, place) => new Found(Node(citation.Source)!, SortKeys.Number(place))
            {
                Citation = citation,
                Place = place,
            })
            : statements.Select((statement, place) => new Found(Node(statement.Citation.Source)!, SortKeys.Number(place))
            {
                Citation = statement.Citation,
                Statement = statement,
                Place = place,
            });

    private IEnumerable<Found> Established(NodeRecord source)
    {
        var outline = (source.Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline) ?? []).Select(entry => entry.Locator).ToList();
        Found Cited(NodeRecord far, RelationshipRecord? link, Citation citation) =>
            new(far, $"{link?.Id ?? far.Id}|{citation.Locator}|{citation.AsOf}|{citation.Certainty}")
            {
                Near = link is null ? null : Node(link.Start),
                Link = link,
                Citation = citation,
                Place = outline.IndexOf(citation.Locator),
            };
        return nodes.SelectMany(node => node.Citations.Distinct()
            .Where(citation => citation.Source == source.Id).Select(citation => Cited(node, null, citation)))
            .Concat(relationships.SelectMany(link => link.Citations.Distinct().Where(citation => citation.Source == source.Id)
                .Select(citation => Cited(Node(link.End)!, link, citation))));
    }

    private IEnumerable<Found> Rows(Step.Walk path, NodeRecord start)
    {
        var rows = Walk(start, path.Hops);
        return path.Distinct
            ? rows.GroupBy(row => row.Far.Id).Select(group => group.First() with { Id = group.Key, Link = null })
            : rows.GroupBy(row => row.Id).Select(group => group.First());
    }

    private IEnumerable<Found> Walk(NodeRecord start, IReadOnlyList<Hop> hops)
    {
        IEnumerable<Found> rows = [new Found(start, start.Id) { Near = start }];
        foreach (var hop in hops) rows = [.. rows.SelectMany(row => Hop(row, hop))];
        return rows.Select(row => row with
        {
            Id = row.Link is null ? row.Far.Id
                : hops[^1] is Core.Plans.Hop.Along { Direction: not Direction.Both } ? row.Link.Id
                : $"{row.Link.Id}|{row.Far.Id}",
        });
    }

    private IEnumerable<Found> Hop(Found at, Hop hop) => hop switch
    {
        Core.Plans.Hop.Along along => Sides(along.Direction)
            .SelectMany(side => relationships
                .Where(link => along.Types.Contains(link.Type) && (side == Direction.Out ? link.Start : link.End) == at.Far.Id)
                .Select(link => new Found(Node(side == Direction.Out ? link.End : link.Start)!, "") { Near = at.Far, Link = link }))
            .Where(row => Passes(along.Where, row.Far, row.Link)),
        Core.Plans.Hop.Closure closure =>
            nodes.Where(node => Reaches(at.Far.Id, node.Id, closure.Type, closure.Direction)).Select(node => at with { Far = node }),
        Core.Plans.Hop.Lineage => succession.Lineage(at.Far.Id).Select(id => at with { Far = Node(id)! }),
        _ => throw new NotSupportedException(),
    };

    private static Direction[] Sides(Direction direction) => direction == Direction.Both ? [Direction.Out, Direction.In] : [direction];

    private bool Reaches(string from, string to, RelationshipType type, Direction direction)
    {
        HashSet<string> reached = [from];
        int before;
        do
        {
            before = reached.Count;
            foreach (var link in relationships.Where(link => link.Type == type))
            {
                var (near, far) = direction == Direction.Out ? (link.Start, link.End) : (link.End, link.Start);
                if (reached.Contains(near)) reached.Add(far);
            }
        }
        while (reached.Count > before);
        return reached.Contains(to);
    }

    private IEnumerable<Found> LinksOf(NodeRecord node, Step.Links step) =>
        from link in relationships
        where link.Type == step.Type
        let near = step.Direction == Direction.Out ? link.Start : link.End
        let far = step.Direction == Direction.Out ? link.End : link.Start
        let nears = Shown(near, link, step.View)
        let fars = Shown(far, link, step.View)
        where nears.Any(Own(node.Id, step.View).Contains)
        let held = step.View.Window is null ? null : (Certainty?)Held(step.View.Window, link)
        where held != Certainty.No
        from body in fars
        select new Found(Node(body)!, $"{link.Id}|{body}")
        {
            Near = Node(link.Start),
            Link = link,
            Via = near != node.Id || far != body,
            Certainty = held is not null && nears.Count + fars.Count > 2 ? Certainty.Unknown : held,
        };

    private IEnumerable<Found> Gathered(NodeRecord node, Step.Gathered step) =>
        from part in LinksOf(node, step.Along)
        where Passes(step.Which, part.Far, part.Link)
        group part by part.Far.Id into parts
        let sorted = parts.OrderBy(part => part.Link!.Qualifier, StringComparer.Ordinal)
            .ThenBy(part => part.Link!.Id, StringComparer.Ordinal).ToArray()
        select new Found(sorted[0].Far, parts.Key)
        {
            Link = sorted[0].Link,
            Parts = sorted,
            Via = !sorted.Any(part => !part.Via),
            Certainty = sorted.Any(part => part.Certainty == Certainty.Yes) ? Certainty.Yes : sorted[0].Certainty,
        };

    private bool Passes(Filter? where, Found row) =>
        row.Parts is [] ? Passes(where, row.Far, row.Link) : row.Parts.Any(part => Passes(where, part.Far, part.Link));

    private IReadOnlyList<string> Shown(string body, RelationshipRecord link, View view) =>
        view.RollUp
            ? succession.Shown(body, Spoken(link.Citations).Select(date => date.End).DefaultIfEmpty(DateOnly.MaxValue).Max(), view.Bodies)
            : [body];

    private IReadOnlyList<string> Own(string body, View view) => view.RollUp ? succession.Own(body, view.Bodies) : [body];

    /// <summary>The last day on which a source speaks of a node; what lies behind it, nobody knows.</summary>
    private DateOnly LastWord(NodeRecord node) => Spoken(node.Citations).Select(date => date.End).DefaultIfEmpty(DateOnly.MaxValue).Max();

    private IEnumerable<PartialDate> Spoken(IEnumerable<Citation> citations) =>
        citations.Select(citation => citation.AsOf ?? Node(citation.Source)?.Property<PartialDate?>(ModelSchema.SourceDate))
            .OfType<PartialDate>();

    /// <summary>Whether something held in a window, told from all days between which it can change.</summary>
    private Certainty Held(Window window, RelationshipRecord link)
    {
        var whole = Node(link.End)!;
        var takes = link is { Type: RelationshipType.ParticipatesIn, Period.IsDated: false };
        return Held(
            window,
            [(link.Period, IsPassing: false), (whole.Period, whole.Kind == NodeKind.Event)],
            [
                .. Dates(link.Period, link.Citations, false),
                .. takes ? Dates(whole.Period, whole.Citations, whole.Kind == NodeKind.Event) : [],
            ],
            takes && whole.Period.From is not null ? [whole.Period.From.Value] : [],
            takes ? [.. link.Citations, .. whole.Citations] : link.Citations,
            link.Period.From);
    }

    private Certainty Held(Window window, NodeRecord node) => Held(
        window, [(node.Period, node.Kind == NodeKind.Event)], Dates(node.Period, node.Citations, node.Kind == NodeKind.Event),
        [], node.Citations, node.Period.From);

    private static PartialDate[] Dates(Period period, IEnumerable<Citation> citations, bool isPassing)
    {
        PartialDate[] bounds = [.. new[] { period.From, period.To }.OfType<PartialDate>()];
        return isPassing && period.From is not null
            ? bounds
            : [.. bounds, .. citations.Select(citation => citation.Evidence).OfType<PartialDate>()];
    }

    /// <param name="bounds">The periods that it cannot leave; what passes ends when it began.</param>
    /// <param name="dates">The dates that show it.</param>
    /// <param name="known">Dates from which it is known, beside those.</param>
    /// <param name="from">Its own start, from which alone it is known where it has one.</param>
    private Certainty Held(
        Window window, (Period Period, bool IsPassing)[] bounds, PartialDate[] dates, PartialDate[] known,
        IEnumerable<Citation> citations, PartialDate? from)
    {
        var since = bounds.Max(bound => bound.Period.Lower);
        var until = bounds.Min(bound => bound.Period.To?.Upper ?? (bound.IsPassing ? bound.Period.From?.Upper : null) ?? DateOnly.MaxValue);
        bool IsPossible(DateOnly day) => day >= since && day <= until;
        DateOnly[] days = [window.First, window.Last, since, until];
        if (!days.Any(day => day >= window.First && day <= window.Last && IsPossible(day))) return Certainty.No;
        if (dates.Any(date => date.Upper <= window.Last) && dates.Any(date => date.Lower >= window.First)) return Certainty.Yes;
        if (window.First > window.Horizon || since > window.Horizon) return Certainty.No;
        if (window.Undated) return Certainty.Unknown;
        var first = from is { } start
            ? [start.Lower]
            : dates.Concat(Spoken(citations)).Select(date => date.Begin).Concat(known.Select(date => date.Lower));
        return first.Any(day => day <= window.Last && day <= window.Horizon) ? Certainty.Unknown : Certainty.No;
    }

    private IEnumerable<Found> PartnersOf(NodeRecord actor, Step.Partners step)
    {
        var own = Own(actor.Id, step.View);
        Certainty? In(RelationshipRecord link) => step.View.Window is { } window ? Held(window, link) : null;
        var working = relationships.Where(link => link.Type == RelationshipType.ParticipatesIn
            && step.Roles.Contains(link.Qualifier!) && In(link) != Certainty.No).ToList();
        var pairs =
            from mine in working
            let mineShown = Shown(mine.Start, mine, step.View)
            where mineShown.Any(own.Contains)
            let engagement = Node(mine.End)!
            where (step.Umbrellas || !engagement.IsUmbrella) && Passes(step.Engagement, engagement, mine)
                && Passes(step.Participation, engagement, mine)
            from theirs in working
            where theirs.End == mine.End && Passes(step.Participation, engagement, theirs)
            let theirsShown = Shown(theirs.Start, theirs, step.View)
            from partner in theirsShown
            where !own.Contains(partner)
            let isOpen = mineShown.Count > 1 || theirsShown.Count > 1 || In(mine) != Certainty.Yes || In(theirs) != Certainty.Yes
            select (
                Partner: Node(partner)!, Engagement: engagement, Direct: partner == theirs.Start && mine.Start == actor.Id,
                Certainty: step.View.Window is null ? null : isOpen ? Certainty.Unknown : (Certainty?)Certainty.Yes);
        return pairs.GroupBy(pair => pair.Partner.Id).Select(group =>
        {
            NodeRecord[] through =
            [
                .. group.Select(pair => pair.Engagement).DistinctBy(node => node.Id).OrderBy(node => node.Id, StringComparer.Ordinal),
            ];
            var dates = through.SelectMany(engagement => Evidence.Dates(engagement)).ToList();
            var known = through.SelectMany(engagement => Evidence.Dates(engagement).Where(date => date.Begin <= LastWord(engagement)))
                .ToList();
            return new Found(group.First().Partner, group.Key)
            {
                Through = through,
                Via = !group.Any(pair => pair.Direct),
                Certainty = group.Max(pair => pair.Certainty),
                FirstEvidence = dates.Count == 0 ? null : dates.Min(),
                LastEvidence = known.Count == 0 ? null : known.MaxBy(date => date.End),
            };
        });
    }

    private bool Passes(Filter? filter, NodeRecord node, RelationshipRecord? link) => filter switch
    {
        null => true,
        Filter.And and => and.Filters.All(inner => Passes(inner, node, link)),
        Filter.Or or => or.Filters.Any(inner => Passes(inner, node, link)),
        Filter.Not not => !Passes(not.Negated, node, link),
        Filter.In { Property: "type" } type => link is not null && type.Values.Contains(link.Type.Label()),
        Filter.In { Property: "qualifier" } qualifier => link?.Qualifier is { } word && qualifier.Values.Contains(word),
        Filter.In property => Word(node, property.Property) is { } word && property.Values.Contains(word),
        Filter.IsTrue flag => node.Flag(flag.Property),
        Filter.NameContains { AtStart: true } start =>
            node.Names.Any(name => Folding.Fold(name.Value).StartsWith(start.Folded, StringComparison.Ordinal)),
        Filter.NameContains anywhere =>
            node.Names.Any(name => Folding.Fold(name.Value).Contains(anywhere.Folded, StringComparison.Ordinal)),
        Filter.HasIdentifier identifier => node.Identifiers.Any(own => (own.Scheme, own.Value) == (identifier.Scheme, identifier.Value)),
        Filter.During { OnRelationship: true } => link is not null
            && IsDuring((Filter.During)filter, Held(((Filter.During)filter).Window, link)),
        Filter.During during => IsDuring(during, Held(during.Window, node)),
        Filter.Amount amount => (amount.OnRelationship ? link?.Amount : node.Property<Money>(ModelSchema.Budget)) is { } money
            && money.Currency == amount.Currency
            && money.Amount >= (amount.AtLeast ?? decimal.MinValue) && money.Amount <= (amount.AtMost ?? decimal.MaxValue),
        Filter.CitedBy cited => (cited.OnRelationship && link is not null ? link.Citations : node.Citations)
            .Any(citation => cited.Sources.Contains(citation.Source)),
        Filter.ActivityIs activity => node.Kind.IsEngagement() && activity.States.Contains(ActivityOf(node).On(activity.Day)),
        Filter.Number number => Follow(node, number.Step).Where(row => Passes(number.Where, row.Far, row.Link))
            .Select(row => row.Far.Id).Distinct().Count() is var count
            && !(count < number.AtLeast) && !(count > number.AtMost),
        Filter.Existed { Certain: true } certain => Lasted(node, certain.AsOf) == Certainty.Yes,
        Filter.Existed existed => Lasted(node, existed.AsOf) != Certainty.No,
        Filter.Related related => Follow(node, related.Step).Any(row => Passes(related.Where, row.Far, row.Link)) != related.None,
        _ => throw new NotSupportedException(),
    };

    private Certainty Lasted(NodeRecord node, PartialDate asOf) =>
        new[] { node.Period.Spans(asOf), succession.Existed(node.Id, asOf) }.Min();

    private static string? Word(NodeRecord node, string name) => name switch
    {
        "id" => node.Id,
        "kind" => node.Kind.ToString(),
        "country" => node.Country,
        "family" => node.Kind.IsActor() ? ActorFamilies.Of(node).ToString() : null,
        "startYear" => node.Period.From is { } from && from.Lower.Year == from.Upper.Year ? $"{from.Lower.Year:D4}" : null,
        _ => node.Text(name),
    };

    private static bool IsDuring(Filter.During filter, Certainty held) => filter.Certain ? held == Certainty.Yes : held != Certainty.No;

    private NaiveActivity ActivityOf(NodeRecord engagement) => new(
        engagement,
        [
            .. relationships.Where(link => link.Type == RelationshipType.PartOf && link.End == engagement.Id)
                .Select(link => Node(link.Start)!),
        ],
        source => Node(source)?.Property<PartialDate?>(ModelSchema.SourceDate));

    private Cursor KeysOf(Found row, IReadOnlyList<Order> orders) => new([.. orders.Select(order => order.Key.Of(new Sortable(row.Far)
    {
        Relationship = row.Link,
        Connections = relationships.Count(link => link.Start == row.Far.Id) + relationships.Count(link => link.End == row.Far.Id),
        Engagements = row.Through?.Length ?? 0,
        FirstEvidence = row.FirstEvidence,
        LastEvidence = row.LastEvidence,
        Place = row.Place,
        Spoken = LastWord(row.Far),
    }))], row.Id);

    private static int Compare(Cursor left, Cursor right, IReadOnlyList<Order> orders)
    {
        for (var key = 0; key < orders.Count; key++)
        {
            var compared = string.CompareOrdinal(left.Keys[key], right.Keys[key]);
            if (compared != 0) return orders[key].Descending ? -compared : compared;
        }
        return string.CompareOrdinal(left.Id, right.Id);
    }

    private NodeRecord? Node(string id) => nodes.FirstOrDefault(node => node.Id == id);
}
