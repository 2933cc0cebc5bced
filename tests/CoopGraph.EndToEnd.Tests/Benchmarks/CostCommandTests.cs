using System.Diagnostics;
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
        var tests = Path.Combine(RepositoryFiles.Root, "tests");
        var program = Path.Combine(
            tests, "CoopGraph.Benchmarks", Path.GetRelativePath(Path.Combine(tests, "CoopGraph.EndToEnd.Tests"), AppContext.BaseDirectory), "CoopGraph.Benchmarks.dll");
        using var command = Process.Start(new ProcessStartInfo("dotnet", [program, "cost", "--quick"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (table, said) = (command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(command.ExitCode == 0, await said);
        Assert.Equal(10, (await table).Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)) - 2);
    }
}
