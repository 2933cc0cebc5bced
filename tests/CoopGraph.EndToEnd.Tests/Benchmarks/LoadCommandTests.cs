using System.Globalization;

namespace CoopGraph.EndToEnd.Tests.Benchmarks;

/// <summary>The measured import in its short form: all of the graph is there, and the row of the table can be read.</summary>
[Collection(nameof(Neo4j.Neo4jCaseTests))]
public sealed class LoadCommandTests(Neo4jServer neo4j)
{
    [Fact]
    public async Task Load_Quick_ImportsAllAndPrintsItsRow()
    {
        // Skipped where there is no Neo4j.
        await neo4j.UrlAsync();

        var printed = await BenchmarkProgram.RunAsync("load", "--quick");

        Assert.Contains("Imported 1,000 nodes and 5,000 relationships", printed, StringComparison.Ordinal);
        var row = printed.TrimEnd().Split('\n')[^1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["1,000", "5,000"], row[..2]);
        Assert.True(TimeSpan.Parse(row[2], CultureInfo.InvariantCulture) > TimeSpan.Zero);
        Assert.InRange(int.Parse(row[3], NumberStyles.AllowThousands, CultureInfo.InvariantCulture), 1, 1_000_000);
        Assert.InRange(int.Parse(row[4].Split(' ')[0], CultureInfo.InvariantCulture), 20, 1_000);
    }
}
