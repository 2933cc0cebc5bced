using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Text;

public sealed class NameRankerTests
{
    [Fact]
    public void Rank_HowWellANameMatches_WholeThenWordsThenPrefixThenTypo()
    {
        var hits = NameRanker.Rank("leons",
        [
            Candidate("company:typo", "Leonx"),
            Candidate("company:prefix", "Leonsville"),
            Candidate("company:word", "Grupo Leons"),
            Candidate("company:whole", "Leons"),
        ]);

        Assert.Equal(["company:whole", "company:word", "company:prefix", "company:typo"], Ids(hits));
    }

    [Fact]
    public void Rank_MoreOfTheNameCovered_GoesFirst() =>
        Assert.Equal(
            ["company:a", "company:b"],
            Ids(NameRanker.Rank("leon", [Candidate("company:b", "Leon de los Aldama"), Candidate("company:a", "Leon Oro")])));

    [Fact]
    public void Rank_SameName_StateBeforeAuthorityBeforeOtherActorsBeforeTerritoryBeforeSource()
    {
        NodeKind[] kinds = [NodeKind.Source, NodeKind.Territory, NodeKind.Company, NodeKind.LocalAuthority, NodeKind.State];

        var hits = NameRanker.Rank("mexico", kinds.Select(kind => Candidate($"{kind.IdPrefix()}:mexico", "México", kind)));

        Assert.Equal(["state:mexico", "authority:mexico", "company:mexico", "territory:mexico", "source:mexico"], Ids(hits));
    }

    [Fact]
    public void Rank_SameNameAndKind_MoreConnectedThenId()
    {
        var hits = NameRanker.Rank("leon",
        [
            Candidate("company:c", "León"), Candidate("company:b", "León"),
            Candidate("company:a", "León", degree: 0), Candidate("company:z", "León", degree: 9),
        ]);

        Assert.Equal(["company:z", "company:a", "company:b", "company:c"], Ids(hits));
    }

    [Fact]
    public void Rank_Succeeded_GoesBehindItsSuccessor()
    {
        var gone = Candidate("company:a", "Métropole", degree: 50) with { IsSucceeded = true };

        Assert.Equal(["company:b", "company:a"], Ids(NameRanker.Rank("metropole", [gone, Candidate("company:b", "Métropole")])));
    }

    [Fact]
    public void Rank_FormerName_GoesBehindACurrentOne()
    {
        var former = Candidate("company:a", "CUB", nameKind: "former");

        Assert.Equal(["company:b", "company:a"], Ids(NameRanker.Rank("cub", [former, Candidate("company:b", "CUB")])));
    }

    [Fact]
    public void Rank_SeveralNames_TellsTheOneThatMatchedBest()
    {
        var node = Node("state:mx", NodeKind.State, [Name("Mexique", "official"), Name("México", "official")]);

        var hit = Assert.Single(NameRanker.Rank("mexico", [new NameMatch(node, 0, false)]));

        Assert.Equal("México", hit.MatchedName.Value);
    }

    [Fact]
    public void Rank_WordsSpreadOverTwoNames_IsNoHit()
    {
        var node = Node("state:mx", NodeKind.State, [Name("Mexique", "official"), Name("Estados Unidos", "official")]);

        Assert.Empty(NameRanker.Rank("mexique unidos", [new NameMatch(node, 0, false)]));
    }

    [Theory]
    [InlineData("lyon")]
    [InlineData("leno")]
    [InlineData("")]
    [InlineData("…")]
    public void Rank_NothingThatMatches_IsNoHit(string text) => Assert.Empty(NameRanker.Rank(text, [Candidate("company:a", "León")]));

    [Fact]
    public void Rank_AnyMatch_ScoresBetweenZeroAndOne()
    {
        string[] texts = ["mexico", "mexic", "mexcio", "mexico mexico", "m"];

        var hits = texts.SelectMany(text => NameRanker.Rank(text, [Candidate("state:mx", "Mexico", NodeKind.State, degree: 1_000_000)]))
            .ToArray();

        Assert.Equal(texts.Length, hits.Length);
        Assert.All(hits, hit => Assert.InRange(hit.Score, double.Epsilon, 1));
    }

    private static IEnumerable<string> Ids(IEnumerable<SearchHit> hits) => hits.Select(hit => hit.Node.Id);

    private static Name Name(string value, string kind) => new(value, "fr", kind, Period.Unbounded);

    private static NodeRecord Node(string id, NodeKind kind, Name[] names) => new() { Id = id, Kind = kind, Names = names };

    private static NameMatch Candidate(
        string id, string name, NodeKind kind = NodeKind.Company, int degree = 0, string nameKind = "official") =>
        new(Node(id, kind, [Name(name, nameKind)]), degree, IsSucceeded: false);
}
