namespace CoopGraph.EndToEnd.Tests.Benchmarks;

/// <summary>The measurement beside graphql-yoga runs, and both give equal answers; how fast they are is not for a test to say.</summary>
public sealed class YogaCommandTests
{
    [Fact]
    public async Task Yoga_Quick_AnswersAreEqualAndThereIsATable()
    {
        NodeJs.Require(Path.Combine(RepositoryFiles.Root, "tests", "yoga"));

        var output = await BenchmarkProgram.RunAsync("yoga", "--quick");

        Assert.All(["point", "page", "nested"], query => Assert.Contains($"| {query} |", output));
    }
}
