using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

public sealed class CypherTextTests
{
    [Theory]
    [InlineData(
        "MATCH (n:Node)\n  WHERE n.id IN $p0\nRETURN n.id, [x IN $p1 | x]", "MATCH(n:Node)WHERE n.id IN $p0 RETURN n.id,[x IN $p1|x]")]
    [InlineData("RETURN 1 - -1, a <> b, a <= b", "RETURN 1 - -1,a <> b,a <=b")]
    [InlineData("MATCH (a)<-[r:PART_OF*0..]-(b)", "MATCH(a)<-[r:PART_OF*0..]-(b)")]
    [InlineData("// What it does.\nRETURN 1 // one\n", "RETURN 1")]
    [InlineData("RETURN 4 / 2 /* half\nof it */ AS two", "RETURN 4 / 2 AS two")]
    [InlineData("RETURN 'two  ( blanks )' AS x", "RETURN 'two  ( blanks )' AS x")]
    [InlineData("RETURN 'it\\'s  // here', \"a \\\" /* b\"  AS x", "RETURN 'it\\'s  // here',\"a \\\" /* b\" AS x")]
    [InlineData("RETURN `a  , b` , ''", "RETURN `a  , b`,''")]
    [InlineData("RETURN 'open ( ", "RETURN 'open ( ")]
    [InlineData("RETURN 1 /* open ", "RETURN 1")]
    public void Compact_LeavesOutCommentsAndNeedlessSpace(string text, string sent) => Assert.Equal(sent, CypherText.Compact(text));

    [Fact]
    public void Compact_EveryFile_LosesNothingElse()
    {
        foreach (var text in CypherFiles.All.Where(name => name.StartsWith("queries/", StringComparison.Ordinal))
            .Select(name => CypherFiles.Query(name["queries/".Length..^".cypher".Length])))
        {
            var told = string.Concat(text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
            Assert.Equal(WithoutSpace(told), WithoutSpace(CypherText.Compact(text)));
        }
    }

    [Fact]
    public void Of_TheSameTextAgain_IsTheSameObject() =>
        Assert.Same(CypherText.Of("RETURN 12 AS dozen"), CypherText.Of(string.Concat("RETURN 12", " AS dozen")));

    private static string WithoutSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
