using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Tests;

public sealed class SortedListsTests
{
    private static readonly NodeEntry Node = Entry("network:al-las");
    private static readonly SortedRun<FoundRow> OneRow = new([(new FoundRow(Node), new Cursor([], "1"))], []);

    [Fact]
    public void Find_AnEqualPlanMadeAnew_IsTheSameList()
    {
        var lists = new SortedLists(mostRows: 100);
        lists.Keep(Node, Members("2014"), ByName(), OneRow);

        Assert.Same(OneRow, lists.Find(Node, Members("2014"), ByName()));
    }

    [Fact]
    public void Find_APlanThatSaysSomethingElse_IsNotThere()
    {
        var lists = new SortedLists(mostRows: 100);
        lists.Keep(Node, Members("2014"), ByName(), OneRow);
        (NodeEntry Node, Step Step, IReadOnlyList<Order> Orders)[] others =
        [
            (Entry("network:al-las"), Members("2014"), ByName()),
            (Node, Members("2015"), ByName()),
            (Node, Members("2014") with { Direction = Direction.Out }, ByName()),
            (Node, Members("2014") with { View = View.AllTime(PartialDate.Parse("2014"), rollUp: false) }, ByName()),
            (Node, new Step.Walk([new Hop.Along([RelationshipType.MemberOf], Direction.In)]), ByName()),
            (Node, new Step.Walk([new Hop.Along([RelationshipType.MemberOf], Direction.In)], Distinct: true), ByName()),
            (Node, new Step.Walk([new Hop.Along([RelationshipType.MemberOf, RelationshipType.PartOf], Direction.In)]), ByName()),
            (Node, new Step.Reference(ModelSchema.Country), ByName()),
            (Node, Members("2014"), []),
            (Node, Members("2014"), [new Order(SortKeys.Name, Descending: true)]),
        ];

        Assert.All(others, other => Assert.Null(lists.Find(other.Node, other.Step, other.Orders)));
    }

    [Fact]
    public void Keep_MoreRowsThanTheLimit_BeginsAnew()
    {
        var lists = new SortedLists(mostRows: 10);
        for (var year = 2000; year < 2006; year++) lists.Keep(Node, Members($"{year}"), ByName(), OneRow);

        Assert.Equal([2005], Enumerable.Range(2000, 6).Where(year => lists.Find(Node, Members($"{year}"), ByName()) is not null));
    }

    private static Step.Links Members(string today) => new(RelationshipType.MemberOf, Direction.In, View.AllTime(PartialDate.Parse(today)));

    private static IReadOnlyList<Order> ByName() => [new Order(SortKeys.Name)];

    private static NodeEntry Entry(string id) => new(new GraphBuilder().Node(id).Nodes[^1]);
}
