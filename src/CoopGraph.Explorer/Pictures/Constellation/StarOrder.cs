namespace CoopGraph.Explorer.Pictures.Constellation;

/// <summary>
/// The order of the three columns in which few lines cross: 30 rounds of barycentres, within groups and of groups, then swaps of
/// neighbours while crossings fall. Whatever is left equal stands by id, so that the order of the rows does not matter.
/// </summary>
public sealed class StarOrder
{
    private const int Rounds = 30;

    private readonly Column left;
    private readonly Column middle;
    private readonly Column right;

    private StarOrder(StarGraph graph)
    {
        var blocks = StarBlocks.Of(graph);
        left = new Column(graph.Members.Select(actor => (actor.Id, actor.Group, actor.GroupRank, 0)));
        middle = new Column(graph.Engagements.Select(one =>
            (one.Id, blocks[one.Id], 0, one.IsCooperation ? 0 : one.Count > 1 ? 2 : 1)));
        right = new Column(graph.Partners.Select(actor => (actor.Id, actor.Group, actor.GroupRank, 0)));
        foreach (var link in graph.Links.Distinct().OrderBy(link => link.Actor, StringComparer.Ordinal)
            .ThenBy(link => link.Engagement, StringComparer.Ordinal))
        {
            if (!middle.Items.TryGetValue(link.Engagement, out var row)) continue;
            if (!left.Items.TryGetValue(link.Actor, out var actor) && !right.Items.TryGetValue(link.Actor, out actor)) continue;
            actor.Neighbours.Add(row);
            row.Neighbours.Add(actor);
        }
    }

    /// <summary>The ids of the members, each list under one heading.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Members => left.Ids;

    /// <summary>The ids of the engagements, each list a block.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Blocks => middle.Ids;

    /// <summary>The ids of the partners, each list under one heading.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Partners => right.Ids;

    /// <summary>How many pairs of lines cross.</summary>
    public long Crossings { get; private set; }

    public static StarOrder Of(StarGraph graph)
    {
        var order = new StarOrder(graph);
        order.Untangle();
        return order;
    }

    /// <summary>The order of ids alone, for comparison.</summary>
    public static StarOrder ById(StarGraph graph)
    {
        var order = new StarOrder(graph);
        order.Crossings = order.Count();
        return order;
    }

    private void Untangle()
    {
        var (best, kept) = (Count(), Snapshot());
        for (var round = 0; round < Rounds; round++)
        {
            middle.ByBarycentre();
            left.ByBarycentre();
            right.ByBarycentre();
            var now = Count();
            if (now < best) (best, kept) = (now, Snapshot());
        }
        foreach (var (column, groups) in kept) column.Restore(groups);
        Column[] columns = [middle, left, right];
        // Each pass that changes anything has fewer crossings than the one before, so that it ends.
        bool swapped;
        do
        {
            swapped = false;
            foreach (var column in columns) swapped |= SwapItems(column) | SwapGroups(column);
        }
        while (swapped);
        Crossings = Count();
    }

    private List<(Column Column, List<Group> Groups)> Snapshot() =>
        [.. new[] { left, middle, right }.Select(column => (column, column.Copy()))];

    private static bool SwapItems(Column column)
    {
        var swapped = false;
        foreach (var items in column.Groups.Select(group => group.Items))
        {
            for (var at = 0; at + 1 < items.Count; at++)
            {
                var (upper, lower) = (items[at], items[at + 1]);
                if (upper.Rank != lower.Rank || Between(lower, upper) >= Between(upper, lower)) continue;
                (items[at], items[at + 1]) = (lower, upper);
                (upper.Place, lower.Place) = (lower.Place, upper.Place);
                swapped = true;
            }
        }
        return swapped;
    }

    /// <summary>How many lines of two items cross when the first stands above the second.</summary>
    private static int Between(Item above, Item below)
    {
        var crossings = 0;
        foreach (var mine in above.Neighbours)
        {
            foreach (var theirs in below.Neighbours)
            {
                if (mine.Column == theirs.Column && mine.Place > theirs.Place) crossings++;
            }
        }
        return crossings;
    }

    private bool SwapGroups(Column column)
    {
        var swapped = false;
        for (var at = 0; at + 1 < column.Groups.Count; at++)
        {
            if (column.Groups[at].Rank != column.Groups[at + 1].Rank) continue;
            var before = Count();
            column.Swap(at);
            if (Count() < before) swapped = true;
            else column.Swap(at);
        }
        return swapped;
    }

    private long Count() => Inversions(left) + Inversions(right);

    /// <summary>Pairs of lines whose ends stand the other way round, counted with a tree of sums.</summary>
    private long Inversions(Column side)
    {
        var sums = new int[middle.Items.Count + 1];
        long crossings = 0;
        var seen = 0;
        foreach (var neighbours in side.Groups.SelectMany(group => group.Items).Select(item => item.Neighbours))
        {
            foreach (var row in neighbours)
            {
                crossings += seen;
                for (var at = row.Place + 1; at > 0; at -= at & -at) crossings -= sums[at];
            }
            foreach (var row in neighbours)
            {
                for (var at = row.Place + 1; at < sums.Length; at += at & -at) sums[at]++;
            }
            seen += neighbours.Count;
        }
        return crossings;
    }

    private sealed class Item(string id, int rank, Column column)
    {
        public string Id => id;

        public int Rank => rank;

        public Column Column => column;

        public List<Item> Neighbours { get; } = [];

        /// <summary>From 0, over the groups of its column.</summary>
        public int Place { get; set; }

        /// <summary>Of its neighbours, 0 at the top of their column to 1 at its foot; its own where it has none.</summary>
        public double Barycentre =>
            Neighbours.Count == 0 ? Column.Height(Place) : Neighbours.Sum(other => other.Column.Height(other.Place)) / Neighbours.Count;
    }

    private sealed record Group(string Key, int Rank, List<Item> Items)
    {
        public double Barycentre => Items.Average(item => item.Barycentre);
    }

    private sealed class Column
    {
        public Column(IEnumerable<(string Id, string Group, int GroupRank, int Rank)> items)
        {
            Groups =
            [
                .. items.GroupBy(item => (item.GroupRank, item.Group)).OrderBy(group => group.Key.GroupRank)
                    .ThenBy(group => group.Key.Group, StringComparer.Ordinal)
                    .Select(group => new Group(group.Key.Group, group.Key.GroupRank,
                    [
                        .. group.OrderBy(item => item.Rank).ThenBy(item => item.Id, StringComparer.Ordinal)
                            .Select(item => new Item(item.Id, item.Rank, this)),
                    ])),
            ];
            Items = Groups.SelectMany(group => group.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
            Renumber();
        }

        public List<Group> Groups { get; private set; }

        public IReadOnlyDictionary<string, Item> Items { get; }

        public IReadOnlyList<IReadOnlyList<string>> Ids =>
            [.. Groups.Select(IReadOnlyList<string> (group) => [.. group.Items.Select(item => item.Id)])];

        public double Height(int place) => (place + .5) / Items.Count;

        public void ByBarycentre()
        {
            Groups =
            [
                .. Groups.OrderBy(group => group.Rank).ThenBy(group => group.Barycentre).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => group with
                    {
                        Items =
                        [
                            .. group.Items.OrderBy(item => item.Rank).ThenBy(item => item.Barycentre)
                                .ThenBy(item => item.Id, StringComparer.Ordinal),
                        ],
                    }),
            ];
            Renumber();
        }

        public void Swap(int at)
        {
            (Groups[at], Groups[at + 1]) = (Groups[at + 1], Groups[at]);
            Renumber();
        }

        public List<Group> Copy() => [.. Groups.Select(group => group with { Items = [.. group.Items] })];

        public void Restore(List<Group> groups)
        {
            Groups = groups;
            Renumber();
        }

        private void Renumber()
        {
            foreach (var (place, item) in Groups.SelectMany(group => group.Items).Index()) item.Place = place;
        }
    }
}
