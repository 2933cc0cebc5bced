namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The audits of the npm package graphql-http, run by Node against the product with its default settings.</summary>
public sealed class AuditTests(RunningServer server)
{
    [Fact]
    public async Task Audits_OfGraphQLHttp_AreAllFulfilled()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "graphql-http");
        NodeJs.Require(folder);

        var (exitCode, output) = await NodeJs.RunAsync(folder, "audit.js", new Uri(server.Client.BaseAddress!, "/graphql").ToString());

        Assert.Contains("61 of 61 audits are fulfilled", output);
        Assert.Equal(0, exitCode);
    }
}
