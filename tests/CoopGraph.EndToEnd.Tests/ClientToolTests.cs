using System.Text.Json;
using CoopGraph.GraphQL.Types;
using CoopGraph.Server.Api;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>
/// Tools that make code for clients and caches of clients, run by Node on documents such as clients write: the former on the schema, the
/// latter on a running server.
/// </summary>
public sealed class ClientToolTests(RunningServer server)
{
    private const string Asked = "authority:bordeaux-metropole";
    private static readonly string Tools = Path.Combine(RepositoryFiles.Root, "tests", "tools");

    /// <summary>Pages that go on are asked for by <c>node</c> on an actor, by their own field on the root.</summary>
    [Fact]
    public Task RelayCompiler_OnDocumentsOfAClient_MakesItsArtifacts() =>
        RunAsync("relay", ["relay-compiler/cli.js", "relay.config.json"], made =>
        {
            var partners = made("__generated__/ActorPagePartnersQuery.graphql.ts");
            Assert.Contains("export type PartnerFilter = {", partners);
            Assert.Contains("node(id: $id)", partners);
            Assert.Contains("partners(first: $count, after: $cursor, filter: $filter", partners);
            Assert.Contains("\"kind\": \"LinkedHandle\"", partners);
            Assert.Contains("engagements(first: $count, after: $cursor", made("__generated__/ActorPageEngagementsQuery.graphql.ts"));
            Assert.Contains("actors(filter: $filter", made("__generated__/ActorListActorsQuery.graphql.ts"));
            Assert.Contains("readonly level?: AuthorityLevel;", made("__generated__/ActorPage_identity.graphql.ts"));
            Assert.Contains("readonly instrumentKind?: InstrumentKind;", made("__generated__/EngagementRow_engagement.graphql.ts"));
            Assert.Contains("readonly density: number;", made("__generated__/ConstellationsQuery.graphql.ts"));
            Assert.Contains("readonly touched: ReadonlyArray<string>;", made("__generated__/ChangesSubscription.graphql.ts"));
        });

    /// <summary>The definitions of the schema reach the code as comments.</summary>
    [Fact]
    public Task CodeGenerator_OnDocumentsOfAClient_MakesTheirTypes() =>
        RunAsync("codegen", ["@graphql-codegen/cli/esm/bin.js", "--config", "codegen.json"], made =>
        {
            var types = made("generated.ts");
            Assert.Contains("export type ActorPageQueryVariables = ", types);
            Assert.Contains("export type PartnerPageFragment = { totalCount: number", types);
            Assert.Contains("{ __typename: 'Network', networkKind: NetworkKind, umbrella: boolean", types);
            Assert.Contains("measures: { actors: number, density: number }", types);
            Assert.Contains("export type ChangesSubscription = { graphChanged: { version: number", types);
            var lead = ((EnumType)Schema.Parse(ApiSchema.Sdl).Type("Role")!).Values.Single(role => role.Name == "LEAD");
            Assert.Contains($"  /** {lead.Description} */\n  Lead = 'LEAD',", types);
        });

    /// <summary>
    /// The cache knows the types behind interfaces, joins two pages into one list, and keeps each record once: what is changed there is
    /// changed in the list.
    /// </summary>
    [Fact]
    public async Task Apollo_OnTwoPagesOfAConnection_KeepsRecordsOnce()
    {
        var seen = await CacheAsync("apollo.js");

        Assert.Equal([$"LocalAuthority:{Asked}"], Texts(seen, "actors"));
        Assert.Empty(Texts(seen, "engagements"));
        Assert.Equal("renamed", seen.GetProperty("renamed").GetString());
    }

    /// <summary>With the schema at hand, the cache answers fragments on interfaces, and has nothing to say against the schema.</summary>
    [Fact]
    public async Task Graphcache_OnTwoPagesOfAConnection_AnswersFromWhatItKept()
    {
        var seen = await CacheAsync("urql.js");

        Assert.Equal("Bordeaux Métropole", seen.GetProperty("name").GetString());
    }

    /// <returns>What a cache has of the first two pages of three engagements, asked for a third time without the server.</returns>
    private async Task<JsonElement> CacheAsync(string script)
    {
        NodeJs.Require(Tools);
        var (exitCode, output) = await NodeJs.RunAsync(
            Tools, [Path.Combine("clients", script), $"{server.Client.BaseAddress}graphql", Asked]);
        Assert.True(exitCode == 0, output);
        using var answer = JsonDocument.Parse(output);
        var seen = answer.RootElement.Clone();
        var expected = await server.DataAsync(
            "query($id: ID!) { actor(id: $id) { engagements(first: 6) { totalCount nodes { engagement { id title } } } } }",
            new { id = Asked });
        var list = expected.GetProperty("actor").GetProperty("engagements");
        var engagements = list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("engagement")).ToArray();
        Assert.Equal(6, engagements.Length);
        Assert.Equal(list.GetProperty("totalCount").GetInt32(), seen.GetProperty("total").GetInt32());
        Assert.Equal(engagements.Select(engagement => engagement.GetProperty("id").GetString()!), Texts(seen, "edges"));
        Assert.Equal(engagements.Select(engagement => engagement.GetProperty("title").GetString()!), Texts(seen, "titles"));
        Assert.Equal(2, seen.GetProperty("requests").GetInt32());
        Assert.Empty(Texts(seen, "warnings"));
        return seen;
    }

    private static string[] Texts(JsonElement seen, string name) =>
        [.. seen.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>Tools look for their packages from where they run, and write there: each run has a folder of its own.</summary>
    /// <param name="check">Is given a function that reads a file that the tool made.</param>
    private static async Task RunAsync(string client, string[] tool, Action<Func<string, string>> check)
    {
        NodeJs.Require(Tools);
        var folder = Directory.CreateDirectory(Path.Combine(Tools, $"run-{Guid.NewGuid():N}")).FullName;
        try
        {
            Copy(Path.Combine(Tools, client), folder);
            File.Copy(Path.Combine(RepositoryFiles.Root, "docs", "schema.graphql"), Path.Combine(folder, "schema.graphql"));

            var (exitCode, output) = await NodeJs.RunAsync(folder, [Path.Combine(Tools, "node_modules", tool[0]), .. tool[1..]]);

            Assert.True(exitCode == 0, output);
            check(file => File.ReadAllText(Path.Combine(folder, file)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
