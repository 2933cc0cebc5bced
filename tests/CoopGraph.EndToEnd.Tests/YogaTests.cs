using System.Diagnostics;
using CoopGraph.EndToEnd.Tests.Http;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The measurement beside graphql-yoga runs, and both give equal answers; how fast they are is not for a test to say.</summary>
public sealed class YogaTests
{
    [Fact]
    public async Task Yoga_Quickly_AnswersAreEqualAndThereIsATable()
    {
        Node.Require(Path.Combine(RepositoryFiles.Root, "tests", "yoga"));
        var (tests, own) = (Path.Combine(RepositoryFiles.Root, "tests"), Path.Combine(RepositoryFiles.Root, "tests", "CoopGraph.EndToEnd.Tests"));
        var program = Path.Combine(tests, "CoopGraph.Benchmarks", Path.GetRelativePath(own, AppContext.BaseDirectory), "CoopGraph.Benchmarks.dll");

        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "yoga", "--quick"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await errors);
        Assert.All(["point", "page", "nested"], query => Assert.Contains($"| {query} |", output.Result));
    }
}
