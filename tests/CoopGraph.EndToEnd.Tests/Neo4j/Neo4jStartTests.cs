using System.Net;
using System.Text;
using CoopGraph.Store.Tests.Neo4j.Transport;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>How the product starts on Neo4j, and how it declines to.</summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class Neo4jStartTests(SecuredNeo4j neo4j) : IClassFixture<SecuredNeo4j>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NotToBeSeeded_LeavesTheDatabaseEmptyAndAdvisesALimitOnTransactions()
    {
        await EmptyAsync();
        await using var server = Start(
            await neo4j.UrlAsync(), ("COOPGRAPH_NEO4J_PASSWORD", SecuredNeo4j.Password), ("COOPGRAPH_SEED", "none"));
        using var client = new HttpClient { BaseAddress = await server.AddressAsync() };

        Assert.Equal(
            "{\"data\":{\"statistics\":{\"version\":0,\"nodes\":0}}}",
            await client.GetStringAsync("/graphql?query={statistics{version,nodes}}", Cancel));
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", Cancel));
        Assert.Contains("db.transaction.timeout", server.Output);
        Assert.Equal(0, (await neo4j.AskAsync("MATCH (n) RETURN count(n)")).GetInt32());
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Start_PasswordInAFile_ShowsNothingOfItInTheMostTalkativeLog(string scheme)
    {
        await EmptyAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, SecuredNeo4j.Password + "\n", Cancel);
            await using var server = Start(
                await neo4j.UrlAsync(scheme),
                ("COOPGRAPH_NEO4J_PASSWORD_FILE", file),
                ("COOPGRAPH_SEED", "none"),
                ("Logging__LogLevel__Default", "Trace"),
                ("Logging__LogLevel__Microsoft", "Trace"));
            using var client = new HttpClient { BaseAddress = await server.AddressAsync() };
            await client.GetStringAsync("/graphql?query={statistics{nodes}}", Cancel);

            Assert.Contains("dbug:", server.Output);
            AssertSecret(server);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Start_AWrongPassword_NamesTheSettingAndEnds(string scheme)
    {
        await using var server = Start(await neo4j.UrlAsync(scheme), ("COOPGRAPH_NEO4J_PASSWORD", "tr0ub4dor"));

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("COOPGRAPH_NEO4J_PASSWORD", server.Output);
        Assert.DoesNotContain("tr0ub4dor", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    [Fact]
    public async Task Start_SomebodyElsesGraph_IsRefusedAndNotTouched()
    {
        await EmptyAsync();
        await neo4j.AskAsync("CREATE (:Person {name: 'x'})-[:KNOWS]->(:Person {name: 'y'})");
        await using var server = Start(await neo4j.UrlAsync(), ("COOPGRAPH_NEO4J_PASSWORD", SecuredNeo4j.Password));

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("2 nodes that are not CoopGraph's", server.Output);
        AssertSecret(server);
        Assert.Equal(2, (await neo4j.AskAsync("MATCH (n) RETURN count(n)")).GetInt32());
        Assert.Equal(0, (await neo4j.AskAsync("SHOW CONSTRAINTS YIELD name RETURN count(*)")).GetInt32());
    }

    [Fact]
    public async Task Start_TooOldAServer_SaysSoAndEnds()
    {
        await using var proxy = new FaultyProxy(await neo4j.UrlAsync())
        {
            Answer = (_, _) => Wire.Http(200, """{"neo4j_version":"5.12.0","neo4j_edition":"community"}"""),
        };
        await using var server = Start(proxy.Url, ("COOPGRAPH_NEO4J_PASSWORD", SecuredNeo4j.Password));

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("is version 5.12.0; 5.26 or newer is needed", server.Output);
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Start_ServerNotUpYet_WaitsAndThenAnswers(string scheme)
    {
        await EmptyAsync();
        var isUp = false;
        await using var proxy = new FaultyProxy(await neo4j.UrlAsync(scheme)) { CutAfter = _ => isUp ? null : 0 };
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var server = Start(address, proxy.Url, ("COOPGRAPH_NEO4J_PASSWORD", SecuredNeo4j.Password), ("COOPGRAPH_SEED", "none"));
        using var client = new HttpClient { BaseAddress = address };

        await WaitUntilItListensAsync(server, client);
        using var before = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        var refused = await client.GetStringAsync("/graphql?query={statistics{nodes}}", Cancel);
        isUp = true;
        await server.AddressAsync();
        using var after = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
        Assert.Contains("\"UNAVAILABLE\"", refused);
        Assert.Contains("it is tried again", server.Output);
        Assert.Equal(
            "{\"data\":{\"statistics\":{\"nodes\":0}}}", await client.GetStringAsync("/graphql?query={statistics{nodes}}", Cancel));
    }

    [Theory]
    [MemberData(nameof(Wire.Schemes), MemberType = typeof(Wire))]
    public async Task Start_ACertificateThatTheSystemTrusts_IsTalkedToOverTls(string scheme)
    {
        await EmptyAsync();
        var file = Path.GetTempFileName();
        try
        {
            using var certificate = Certificates.SelfSigned();
            await File.WriteAllTextAsync(file, certificate.ExportCertificatePem(), Cancel);
            await using var proxy = new FaultyProxy(await neo4j.UrlAsync(scheme)) { Certificate = certificate };
            await using var server = Start(
                proxy.Url, ("COOPGRAPH_NEO4J_PASSWORD", SecuredNeo4j.Password), ("COOPGRAPH_SEED", "none"), ("SSL_CERT_FILE", file));
            using var client = new HttpClient { BaseAddress = await server.AddressAsync() };

            Assert.Equal("ready", await client.GetStringAsync("/health/ready", Cancel));
            Assert.True(proxy.Connections > 0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ServerProcess Start(Uri neo4j, params (string Name, string Value)[] environment) =>
        Start(new Uri("http://127.0.0.1:0"), neo4j, environment);

    private static ServerProcess Start(Uri address, Uri neo4j, params (string Name, string Value)[] environment) => ServerProcess.Start(
        ["--urls", address.ToString()],
        [("COOPGRAPH_STORE", "neo4j"), ("COOPGRAPH_NEO4J_URL", neo4j.ToString()), ("COOPGRAPH_NEO4J_USER", "neo4j"), .. environment]);

    private static async Task WaitUntilItListensAsync(ServerProcess server, HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await client.GetStringAsync("/health/live", Cancel);
                return;
            }
            catch (HttpRequestException refused)
            {
                Assert.True(tries < 1_000 && !server.HasEnded, $"{refused.Message}\n{server.Output}");
                await Task.Delay(100, Cancel);
            }
        }
    }

    private static void AssertSecret(ServerProcess server)
    {
        Assert.DoesNotContain(SecuredNeo4j.Password, server.Output);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{SecuredNeo4j.Password}")), server.Output);
    }

    private async Task EmptyAsync()
    {
        await neo4j.AskAsync("MATCH (n) DETACH DELETE n");
        var names = await neo4j.AskAsync("SHOW CONSTRAINTS YIELD name RETURN collect(name)");
        foreach (var name in names.EnumerateArray()) await neo4j.AskAsync($"DROP CONSTRAINT {name}");
    }
}
