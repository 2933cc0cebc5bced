using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Tests;

/// <summary>Answers plans straight from the meaning of their words: lists, no index, no care for time.</summary>
internal sealed partial class NaiveStore(IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> relationships)
{
    private readonly NaiveSuccession succession = new(relationships);

    private sealed record Found(NodeRecord Far, string Id)
    {
        public NodeRecord? Near { get; init; }

        public RelationshipRecord? Link { get; init; }

        public Citation? Citation { get; init; }

        public Statement? Statement { get; init; }

        public bool Via { get; init; }

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
        Citation = row.Citation,
        Statement = row.Statement,
        ViaSuccession = row.Via,
        Through = [.. (row.Through ?? []).Select(engagement => Row(engagement, expansion.Through))],
        FirstEvidence = row.FirstEvidence,
        LastEvidence = row.LastEvidence,
        EdgeSelection = expansion.Edge,
        EdgePages = row.Link is null ? [] : [.. expansion.Edge.Expansions
            .Select(inner => Page(Claims(inner.Step, row.Link.Citations, row.Link.Statements), inner.Page, null, inner))],
    };

    private Row Row(NodeRecord node, Selection selection) => new(node, selection,
        [.. selection.Expansions.Select(expansion => expansion.On is null || expansion.On.Contains(node.Kind)
            ? Page(Follow(node, expansion.Step).Where(row => Passes(expansion.Where, row.Far, row.Link)), expansion.Page, node, expansion)
            : null)]);

    private IEnumerable<Found> Follow(NodeRecord node, Step step) => step switch
    {
        Step.Walk path => Rows(path, node),
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
                : hops.Last(hop => hop is not Core.Plans.Hop.Successor) is Core.Plans.Hop.Along ? row.Link.Id
                : $"{row.Link.Id}|{row.Far.Id}",
        });
    }

    private IEnumerable<Found> Hop(Found at, Hop hop) => hop switch
    {
        Core.Plans.Hop.Along along => relationships
            .Where(link => along.Types.Contains(link.Type) && (along.Direction == Direction.Out ? link.Start : link.End) == at.Far.Id)
            .Select(link => new Found(Node(along.Direction == Direction.Out ? link.End : link.Start)!, "")
            {
                Near = at.Far,
                Link = link,
                Via = at.Via,
            })
            .Where(row => Passes(along.Where, row.Far, row.Link)),
        Core.Plans.Hop.Closure closure =>
            nodes.Where(node => Reaches(at.Far.Id, node.Id, closure.Type, closure.Direction)).Select(node => at with { Far = node }),
        Core.Plans.Hop.Predecessors predecessors =>
            Family(at.Far, predecessors.AsOf).Select(node => at with { Far = node, Via = at.Via || node != at.Far }),
        Core.Plans.Hop.Successor successor =>
            [at with { Far = Today(at.Far, successor.AsOf), Near = at.Far, Via = at.Via || Today(at.Far, successor.AsOf) != at.Far }],
        _ => throw new NotSupportedException(),
    };

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

    private NodeRecord Today(NodeRecord node, PartialDate asOf) => Node(succession.Current(node.Id, asOf))!;

    private IEnumerable<NodeRecord> Family(NodeRecord node, PartialDate asOf) =>
        nodes.Where(other => succession.IsSelf(other.Id, node.Id, asOf));

    private IEnumerable<Found> PartnersOf(NodeRecord actor, Step.Partners step)
    {
        NodeRecord[] self = step.RollUp ? [.. Family(actor, step.AsOf), Today(actor, step.AsOf)] : [actor];
        var working = relationships.Where(link => link.Type == RelationshipType.ParticipatesIn
            && step.Roles.Contains(link.Qualifier!)).ToList();
        var pairs =
            from mine in working
            where (step.RollUp ? Family(actor, step.AsOf) : [actor]).Any(own => own.Id == mine.Start)
            let engagement = Node(mine.End)!
            where (step.Umbrellas || !engagement.IsUmbrella) && engagement.Period.Lower <= step.AsOf.Upper
                && Passes(step.Engagement, engagement, mine)
            from theirs in working
            where theirs.End == mine.End && !(step.RollUp ? Family(actor, step.AsOf) : [actor]).Any(own => own.Id == theirs.Start)
            let recorded = Node(theirs.Start)!
            let partner = step.RollUp ? Today(recorded, step.AsOf) : recorded
            where !self.Contains(partner)
            select (Partner: partner, Engagement: engagement, Direct: partner == recorded && mine.Start == actor.Id);
        return pairs.GroupBy(pair => pair.Partner.Id).Select(group =>
        {
            NodeRecord[] through =
            [
                .. group.Select(pair => pair.Engagement).DistinctBy(node => node.Id).OrderBy(node => node.Id, StringComparer.Ordinal),
            ];
            var dates = through.SelectMany(Evidence.Dates).ToList();
            return new Found(group.First().Partner, group.Key)
            {
                Through = through,
                Via = !group.Any(pair => pair.Direct),
                FirstEvidence = dates.Count == 0 ? null : dates.Min(),
                LastEvidence = dates.Count == 0 ? null : dates.MaxBy(date => date.End),
            };
        });
    }

    private bool Passes(Filter? filter, NodeRecord node, RelationshipRecord? link) => filter switch
    {
        null => true,
        Filter.And and => and.Filters.All(inner => Passes(inner, node, link)),
        Filter.Or or => or.Filters.Any(inner => Passes(inner, node, link)),
        Filter.Not not => !Passes(not.Negated, node, link),
        Filter.In { Property: "id" } id => id.Values.Contains(node.Id),
        Filter.In { Property: "kind" } kind => kind.Values.Contains(node.Kind.ToString()),
        Filter.In { Property: "type" } type => link is not null && type.Values.Contains(link.Type.Label()),
        Filter.In { Property: "qualifier" } qualifier => link?.Qualifier is { } word && qualifier.Values.Contains(word),
        Filter.In { Property: ModelSchema.Country } country => node.Country is { } word && country.Values.Contains(word),
        Filter.In property => node.Text(property.Property) is { } word && property.Values.Contains(word),
        Filter.IsTrue flag => node.Flag(flag.Property),
        Filter.NameContains { AtStart: true } start =>
            node.Names.Any(name => Folding.Fold(name.Value).StartsWith(start.Folded, StringComparison.Ordinal)),
        Filter.NameContains anywhere =>
            node.Names.Any(name => Folding.Fold(name.Value).Contains(anywhere.Folded, StringComparison.Ordinal)),
        Filter.HasIdentifier identifier => node.Identifiers.Any(own => (own.Scheme, own.Value) == (identifier.Scheme, identifier.Value)),
        Filter.During during => (during.OnRelationship ? link?.Period : node.Period) is { IsDated: true } period
            ? period.MayOverlap(during.Period)
            : during.Undated,
        Filter.Amount amount => (amount.OnRelationship ? link?.Amount : node.Property<Money>(ModelSchema.Budget)) is { } money
            && money.Currency == amount.Currency
            && money.Amount >= (amount.AtLeast ?? decimal.MinValue) && money.Amount <= (amount.AtMost ?? decimal.MaxValue),
        Filter.CitedBy cited => (cited.OnRelationship && link is not null ? link.Citations : node.Citations)
            .Any(citation => cited.Sources.Contains(citation.Source)),
        Filter.Related related => Walk(node, related.Walk.Hops).Any(row => Passes(related.Where, row.Far, row.Link)) != related.None,
        _ => throw new NotSupportedException(),
    };

    private Cursor KeysOf(Found row, IReadOnlyList<Order> orders) => new([.. orders.Select(order => order.Key.Of(new Sortable(row.Far)
    {
        Relationship = row.Link,
        Connections = relationships.Count(link => link.Start == row.Far.Id) + relationships.Count(link => link.End == row.Far.Id),
        Engagements = row.Through?.Length ?? 0,
        FirstEvidence = row.FirstEvidence,
        LastEvidence = row.LastEvidence,
        Place = row.Place,
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
