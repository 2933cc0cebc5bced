namespace CoopGraph.EndToEnd.Tests.Benchmarks;

/// <summary>Each step of a request can be measured on each document; how long it takes is not for a test to say.</summary>
public sealed class EngineCommandTests
{
    [Fact]
    public async Task Engine_Quick_EachStepOfEachDocumentHasItsRow()
    {
        // The first row of each document is in bold.
        var rows = (await BenchmarkProgram.RunAsync("engine", "--quick")).Replace("*", "", StringComparison.Ordinal).Split('\n');

        Assert.All(["point", "nested", "question", "drawing"], document =>
            Assert.Equal(9, rows.Count(row => row.Contains($"| {document} ", StringComparison.Ordinal)
                && row.Contains(" us ", StringComparison.Ordinal))));
    }
}
