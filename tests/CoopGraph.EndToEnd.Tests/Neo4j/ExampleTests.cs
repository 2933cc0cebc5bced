using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>The questions for Neo4j Browser: each says what it asks and has an answer on the bundled data.</summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class ExampleTests(Neo4jCaseTests.ServerOnNeo4j server) : IClassFixture<Neo4jCaseTests.ServerOnNeo4j>
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "cypher", "examples");

    public static TheoryData<string> Examples =>
    [
        .. Directory.EnumerateFiles(Folder, "*.cypher").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_OnTheBundledData_HasAnAnswer(string name)
    {
        await server.StartedAsync();
        await using var transport = new QueryTransport(
            new Neo4jOptions { Url = await server.UrlAsync(), Deadline = TimeSpan.FromMinutes(2) }, TimeProvider.System);
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken);

        var result = await transport.RunAsync(
            new CypherStatement(text.Trim().TrimEnd(';')), AccessMode.Read, TestContext.Current.CancellationToken);

        Assert.StartsWith("// ", text, StringComparison.Ordinal);
        Assert.NotEmpty(result.Rows);
    }
}
