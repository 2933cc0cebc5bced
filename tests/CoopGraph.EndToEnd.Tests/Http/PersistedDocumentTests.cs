using System.Security.Cryptography;
using System.Text;
using CoopGraph.Server.Http;

namespace CoopGraph.EndToEnd.Tests.Http;

public sealed class PersistedDocumentTests : IDisposable
{
    private const string TypeOf = "query TypeOf($name: String!) { __type(name: $name) { name } }";
    private const string TypeName = "{ __typename }";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coopgraph");

    public PersistedDocumentTests()
    {
        Write("type-of", TypeOf);
        Write(Hash(TypeName), TypeName);
    }

    private static string Post(string documentId) =>
        $$"""{"documentId":"{{documentId}}","operationName":"TypeOf","variables":{"name":"Actor"} }""";

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Post_DocumentByNameOrHash_IsAnswered()
    {
        await using var server = await Server();
        foreach (var identifier in (string[])["type-of", $"sha256:{Hash(TypeOf)}"])
        {
            var answer = await server.Client.PostAsync(Post(identifier));
            Assert.Equal(200, answer.Status);
            Assert.Equal("Actor", answer.Data.GetProperty("__type").GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task Get_DocumentByHash_IsAnswered()
    {
        await using var server = await Server();

        var answer = await server.Client.GetAsync(
            Exchange.Response, ("documentId", $"sha256:{Hash(TypeOf)}"), ("variables", """{"name":"Actor"}"""));

        Assert.Equal("Actor", answer.Data.GetProperty("__type").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("other")]
    [InlineData("../type-of")]
    [InlineData("type-of.graphql")]
    [InlineData("sha256:0000")]
    [InlineData("x-own:type-of")]
    public async Task Post_UnknownDocument_IsOneError(string identifier)
    {
        await using var server = await Server();

        var modern = await server.Client.PostAsync(Post(identifier));
        var old = await server.Client.PostAsync(Post(identifier), Exchange.Json);

        Assert.Equal((400, "DOCUMENT_NOT_FOUND", 1), (modern.Status, modern.Code, modern.Body.GetProperty("errors").GetArrayLength()));
        Assert.Equal((200, "DOCUMENT_NOT_FOUND"), (old.Status, old.Code));
    }

    [Fact]
    public async Task Post_QueryWithDocuments_IsAnsweredUnlessOnlyTheyAreTrusted()
    {
        const string body = """{"query":"{ __typename statistics { nodes } }"}""";
        await using var open = await Server();
        await using var closed = await Server(("TrustedOnly", "true"));

        var refused = await closed.Client.PostAsync(body);

        Assert.Equal(200, (await open.Client.PostAsync(body)).Status);
        Assert.Equal((403, "DOCUMENT_NOT_TRUSTED"), (refused.Status, refused.Code));
        Assert.Equal(200, (await closed.Client.PostAsync(Post("type-of"))).Status);
        Assert.Equal(200, (await closed.Client.PostAsync($$"""{"query":"{{TypeName}}"}""")).Status);
    }

    [Fact]
    public async Task Get_QueryWhereOnlyDocumentsAreTrusted_IsRefused()
    {
        await using var server = await Server(("TrustedOnly", "true"));

        Assert.Equal(
            "DOCUMENT_NOT_TRUSTED",
            (await server.Client.GetAsync(Exchange.Response, ("query", "{ __typename statistics { nodes } }"))).Code);
    }

    [Fact]
    public async Task Start_DocumentsThatCannotBeUsed_AreAllNamed()
    {
        Write("broken", "{ nothing }");
        Write("unfinished", "{");
        Write(new string('0', 64), TypeName);

        var refused = await Assert.ThrowsAsync<InvalidDocumentsException>(() => Server());

        Assert.Contains("broken.graphql(1,3): Cannot query field \"nothing\"", refused.Message);
        Assert.Contains("unfinished.graphql(1,2): Syntax Error", refused.Message);
        Assert.Contains(Hash(TypeName), refused.Message);
    }

    private Task<ServerWith> Server(params (string, string)[] settings) =>
        ServerWith.SettingsAsync([("Documents", folder.FullName), .. settings]);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name + ".graphql"), text);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
