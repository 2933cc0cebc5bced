namespace CoopGraph.EndToEnd.Tests.Http;

public sealed class HardenedTests(RunningServer server)
{
    private const string Misspelt = """{"query":"{ statistic { nodes } }"}""";

    [Fact]
    public async Task Server_ByDefault_ShowsItsSchema()
    {
        Assert.Contains("Did you mean", (await server.Client.PostAsync(Misspelt)).Text);
        Assert.Equal(200, (await server.Client.ExchangeAsync(HttpMethod.Get, "/graphql/schema.graphql")).Status);
    }

    [Fact]
    public async Task Server_Hardened_KeepsItsSchemaBack()
    {
        await using var hardened = await ServerWith.SettingsAsync(("Hardened", "true"));

        var misspelt = await hardened.Client.PostAsync(Misspelt);
        var introspection = await hardened.Client.PostAsync("""{"query":"{ __schema { types { name } } }"}""");

        Assert.Equal("VALIDATION", misspelt.Code);
        Assert.DoesNotContain("Did you mean", misspelt.Text);
        Assert.Equal((400, "VALIDATION"), (introspection.Status, introspection.Code));
        Assert.Equal(200, (await hardened.Client.PostAsync("""{"query":"{ __typename }"}""")).Status);
        Assert.Equal(404, (await hardened.Client.ExchangeAsync(HttpMethod.Get, "/graphql/schema.graphql")).Status);
        Assert.Equal(406, (await hardened.Client.ExchangeAsync(HttpMethod.Get, "/graphql", "text/html")).Status);
        Assert.Equal(404, (await hardened.Client.ExchangeAsync(HttpMethod.Get, "/graphql/ide/ide.js")).Status);
    }
}
