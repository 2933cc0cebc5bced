using CoopGraph.EndToEnd.Tests.Benchmarks;
using CoopGraph.EndToEnd.Tests.Http;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The measurement beside graphql-yoga runs, and both give equal answers; how fast they are is not for a test to say.</summary>
public sealed class YogaTests
{
    [Fact]
    public async Task Yoga_Quickly_AnswersAreEqualAndThereIsATable()
    {
        Node.Require(Path.Combine(RepositoryFiles.Root, "tests", "yoga"));

        var output = await BenchmarkProgram.RunAsync("yoga", "--quick");

        Assert.All(["point", "page", "nested"], query => Assert.Contains($"| {query} |", output));
    }
}
