
namespace CoopGraph.EndToEnd.Tests.Benchmarks;

/// <summary>The measuring command in its short form: the figures mean nothing, the facts do.</summary>
[Collection(nameof(Neo4j.Neo4jCaseTests))]
public sealed class CostCommandTests(Neo4jServer neo4j)
{
    [Fact]
    public async Task Cost_Quick_AllSidesTellTheSameFactsOfAllTenQuestions()
    {
        // Skipped where there is no Neo4j.
        await neo4j.UrlAsync();

        var table = await BenchmarkProgram.RunAsync("cost", "--quick");

        // A table for each protocol, each with a head of two lines.
        Assert.Equal(2 * (10 + 2), table.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)));
    }
}
