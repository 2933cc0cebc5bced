namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>What changes data, what fails and what dawdles.</summary>
public sealed class SafetyTests
{
    private const string Write = """{"query":"mutation { write(text: \"a\") }"}""";

    [Fact]
    public async Task Post_Mutation_IsExecuted()
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.PostAsync(Write);

        Assert.Equal(200, answer.Status);
        Assert.Equal(["a"], toy.Written);
    }

    [Theory]
    [InlineData("GET", Exchange.Json)]
    [InlineData("GET", Exchange.Response)]
    [InlineData("HEAD", Exchange.Json)]
    public async Task Get_Mutation_IsNotAllowedAndNotExecuted(string method, string accept)
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.ExchangeAsync(
            new HttpMethod(method),
            "/graphql?operationName=M&query=" + Uri.EscapeDataString("query Q { hello } mutation M { write(text: \"a\") }"), accept);

        Assert.Equal(405, answer.Status);
        Assert.Equal("POST", answer.Headers["Allow"]);
        Assert.Empty(toy.Written);
    }

    [Fact]
    public async Task Get_QueryBesideAMutation_IsExecuted()
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.GetAsync(
            Exchange.Response, ("query", "query Q { hello } mutation M { write(text: \"a\") }"), ("operationName", "Q"));

        Assert.Equal("Grüße, 世界", answer.Data.GetProperty("hello").GetString());
        Assert.Empty(toy.Written);
    }

    /// <summary>The types that a page of another origin can send without a preflight (Fetch, "CORS-safelisted request-header").</summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain;charset=UTF-8")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Post_MutationWithoutPreflight_IsNotExecuted(string? contentType)
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.PostAsync(Write, contentType: contentType);

        Assert.Equal(415, answer.Status);
        Assert.Empty(toy.Written);
    }

    [Fact]
    public async Task Post_MutationThatCannotBeAnswered_IsNotExecuted()
    {
        await using var toy = await ToyServer.StartAsync();

        Assert.Equal(406, (await toy.Client.PostAsync(Write, "image/png")).Status);
        Assert.Empty(toy.Written);
    }

    [Theory]
    [InlineData("{ hello broken }")]
    [InlineData("{ needed }")]
    public async Task Post_ResolverFails_IsAPartialSuccessWithoutInternalText(string query)
    {
        await using var toy = await ToyServer.StartAsync();
        var body = $$"""{"query":"{{query}}"}""";

        var modern = await toy.Client.PostAsync(body);
        var old = await toy.Client.PostAsync(body, Exchange.Json);

        Assert.Equal((200, "INTERNAL"), (modern.Status, modern.Code));
        Assert.Equal((200, "INTERNAL"), (old.Status, old.Code));
        Assert.DoesNotContain(ToyServer.Secret, modern.Text);
        Assert.Contains(toy.Unexpected, exception => exception.Message == ToyServer.Secret);
    }

    [Fact]
    public async Task Post_SlowerThanTheLimit_IsATimeout()
    {
        await using var toy = await ToyServer.StartAsync();

        var answer = await toy.Client.PostAsync("""{"query":"{ slow }"}""");

        Assert.Equal((504, "TIMEOUT"), (answer.Status, answer.Code));
        Assert.Equal("""{"code":"TIMEOUT","measure":"seconds","limit":1}""", answer.Error.GetProperty("extensions").GetRawText());
    }
}
