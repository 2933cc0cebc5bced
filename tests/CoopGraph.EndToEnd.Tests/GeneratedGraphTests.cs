using CoopGraph.Benchmarks.Generating;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The graph that loads and measurements are made with is one that the product accepts.</summary>
public sealed class GeneratedGraphTests
{
    [Theory]
    [InlineData(500, 1_000, 1)]
    [InlineData(500, 5_000, 2)]
    [InlineData(5_000, 25_000, 3)]
    public void Records_AnySize_AreAsManyAsAskedForAndPassTheValidator(int nodes, int relationships, int seed)
    {
        var graph = new GeneratedGraph(nodes, relationships, seed);
        var records = new RecordSet();
        foreach (var line in Lines(graph)) RecordReader.Read(new StringReader(line), "generated", records);

        Assert.Equal(nodes, records.Nodes.Count);
        Assert.Equal(relationships, records.Relationships.Count);
        Assert.Empty(RecordValidator.Validate(records).Select(problem => problem.ToString()));
    }

    [Fact]
    public void Records_All_AreInTheOrderOfTheirIds()
    {
        var graph = new GeneratedGraph(2_000, 10_000, 1);

        Assert.Equal(graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal), graph.Nodes.Select(node => node.Id));
        Assert.Equal(
            graph.Relationships.Select(relationship => relationship.Id).Order(StringComparer.Ordinal),
            graph.Relationships.Select(relationship => relationship.Id));
    }

    [Fact]
    public void Records_SameSeed_AreTheSameLines()
    {
        Assert.Equal(Lines(new GeneratedGraph(1_000, 5_000, 7)), Lines(new GeneratedGraph(1_000, 5_000, 7)));
        Assert.NotEqual(Lines(new GeneratedGraph(1_000, 5_000, 7)), Lines(new GeneratedGraph(1_000, 5_000, 8)));
    }

    [Fact]
    public void Records_InAll_HaveEveryKindAndTypeAndSomeHubs()
    {
        var graph = new GeneratedGraph(5_000, 25_000, 1);
        var degrees = graph.Relationships.SelectMany(relationship => new[] { relationship.Start, relationship.End })
            .CountBy(id => id).Select(pair => pair.Value).OrderDescending().ToArray();

        Assert.Equal(Enum.GetValues<NodeKind>(), graph.Nodes.Select(node => node.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<RelationshipType>(), graph.Relationships.Select(relationship => relationship.Type).Distinct().Order());
        Assert.True(degrees[0] > 20 * degrees.Average());
        Assert.True(degrees[degrees.Length / 2] < degrees.Average());
    }

    private static IEnumerable<string> Lines(GeneratedGraph graph) =>
        graph.Nodes.Select(RecordWriter.Write).Concat(graph.Relationships.Select(RecordWriter.Write));
}
