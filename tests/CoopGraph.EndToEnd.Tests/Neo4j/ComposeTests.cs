using CoopGraph.Server.Configuration;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;
using YamlDotNet.Serialization;

namespace CoopGraph.EndToEnd.Tests.Neo4j;

/// <summary>docker-compose.yml holds together, as far as that can be told without Docker.</summary>
[Collection(nameof(Neo4jCaseTests))]
public sealed class ComposeTests(Neo4jServer neo4j)
{
    private static Compose File { get; } =
        new DeserializerBuilder().IgnoreUnmatchedProperties().Build().Deserialize<Compose>(RepositoryFiles.Read("docker-compose.yml"));

    [Fact]
    public void CoopGraph_ItsSettings_AreKnownAndNameTheServiceBesideIt()
    {
        var environment = File.Services["coopgraph"].Environment;

        Assert.Empty(SettingNames.Unknown(environment.Keys));
        Assert.Equal(ServerOptions.Neo4jStore, environment["COOPGRAPH_STORE"]);
        Assert.Contains(new Uri(environment["COOPGRAPH_NEO4J_URL"]).Host, File.Services.Keys);
        Assert.Equal(
            File.Services["neo4j"].Environment["NEO4J_AUTH"],
            $"{environment["COOPGRAPH_NEO4J_USER"]}/{environment["COOPGRAPH_NEO4J_PASSWORD"]}");
        Assert.Equal(["neo4j"], File.Services["coopgraph"].Depends.Keys);
    }

    [Fact]
    public void CoopGraph_ItsPort_IsTheOneThatTheImageListensOn() =>
        Assert.Contains(
            $"EXPOSE {File.Services["coopgraph"].Ports.Single().Split(':')[^1]}\n",
            RepositoryFiles.Read("Dockerfile"),
            StringComparison.Ordinal);

    [Fact]
    public void Ports_OfEveryService_AreOpenToThisMachineOnly() =>
        Assert.All(
            File.Services.Values.SelectMany(service => service.Ports),
            port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));

    [Fact]
    public void Volumes_ThatServicesUse_AreDeclared() =>
        Assert.Equal(File.Volumes.Keys, File.Services.Values.SelectMany(service => service.Volumes).Select(volume => volume.Split(':')[0]));

    /// <summary>
    /// The image turns <c>NEO4J_a_b__c</c> into <c>a.b_c</c> and does not start with a setting that the server does not know.
    /// </summary>
    [Fact]
    public async Task Neo4j_ItsSettings_AreSettingsOfTheServer()
    {
        var settings = File.Services["neo4j"].Environment.Keys.Where(name => name != "NEO4J_AUTH")
            .Select(name => name["NEO4J_".Length..].Replace("__", "\0", StringComparison.Ordinal).Replace('_', '.').Replace('\0', '_'))
            .ToArray();
        await using var transport = new QueryTransport(new Neo4jOptions { Url = await neo4j.UrlAsync() }, TimeProvider.System);

        var known = await transport.RunAsync(
            new CypherStatement("SHOW SETTINGS YIELD name RETURN name"), AccessMode.Read, TestContext.Current.CancellationToken);

        Assert.Subset(known.Rows.Select(row => row[0].GetString()!).ToHashSet(), settings.ToHashSet());
    }

    private sealed class Compose
    {
        [YamlMember(Alias = "services")]
        public Dictionary<string, Service> Services { get; init; } = [];

        [YamlMember(Alias = "volumes")]
        public Dictionary<string, object?> Volumes { get; init; } = [];
    }

    private sealed class Service
    {
        [YamlMember(Alias = "environment")]
        public Dictionary<string, string> Environment { get; init; } = [];

        [YamlMember(Alias = "ports")]
        public List<string> Ports { get; init; } = [];

        [YamlMember(Alias = "volumes")]
        public List<string> Volumes { get; init; } = [];

        [YamlMember(Alias = "depends_on")]
        public Dictionary<string, object?> Depends { get; init; } = [];
    }
}
