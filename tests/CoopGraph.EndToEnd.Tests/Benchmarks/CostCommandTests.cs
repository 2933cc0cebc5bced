using CoopGraph.Store.Tests.Neo4j;

namespace CoopGraph.EndToEnd.Tests.Benchmarks;

/// <summary>The measuring command in its short form: the figures mean nothing, the facts do.</summary>
[Collection(nameof(Neo4j.Neo4jCaseTests))]
public sealed class CostCommandTests(Neo4jServer neo4j)
{
    [Fact]
    public async Task Cost_Quick_BothSidesTellTheSameFactsOfAllTenQuestions()
    {
        // Skipped where there is no Neo4j.
        await neo4j.UrlAsync();

        var table = await BenchmarkProgram.RunAsync("cost", "--quick");

        Assert.Equal(10, table.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 2);
    }
}
