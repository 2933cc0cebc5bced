using CoopGraph.Server.Http;

namespace CoopGraph.EndToEnd.Tests.Http;

public sealed class ContentNegotiationTests
{
    private const string Response = "application/graphql-response+json";
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Theory]
    [InlineData(null, "Json")]
    [InlineData("", "Json")]
    [InlineData("*/*", "Json")]
    [InlineData("application/*", "Json")]
    [InlineData("application/json", "Json")]
    [InlineData("APPLICATION/JSON; Charset=\"UTF-8\"", "Json")]
    [InlineData(Response, "GraphQLResponse")]
    [InlineData(Response + "; charset=utf-8, application/json; charset=utf-8", "GraphQLResponse")]
    [InlineData("application/json, " + Response, "GraphQLResponse")]
    [InlineData(Response + ";q=0.5, application/json", "Json")]
    [InlineData(Response + ";q=0.5, application/json;q=0.9", "Json")]
    [InlineData(Response + ", application/json;q=0.9", "GraphQLResponse")]
    [InlineData(Response + ", */*", "GraphQLResponse")]
    [InlineData(Response + ", */*;q=0.1", "GraphQLResponse")]
    [InlineData(Response + ";q=0.2, */*;q=0.9", "Json")]
    [InlineData("application/json;q=0, */*", "GraphQLResponse")]
    [InlineData("application/*;q=0, */*", null)]
    [InlineData("application/json;q=0", null)]
    [InlineData("application/json; charset=iso-8859-1", null)]
    [InlineData("application/json; charset=iso-8859-1, " + Response, "GraphQLResponse")]
    [InlineData("image/png", null)]
    [InlineData("multipart/mixed, application/json", "Json")]
    [InlineData("rubbish", null)]
    [InlineData(Browser, "Html")]
    [InlineData("text/html", "Html")]
    [InlineData("text/*", null)]
    [InlineData("text/html, application/json", "Json")]
    [InlineData("text/html;q=0.5, application/json;q=0.4", "Html")]
    public void Choose_AcceptHeader_IsWhatTheClientLikesBest(string? accept, string? expected)
    {
        var chosen = ContentNegotiation.Choose(accept, ResponseFormat.GraphQLResponse, ResponseFormat.Json, ResponseFormat.Html);

        Assert.Equal(expected, chosen?.ToString());
    }

    [Fact]
    public void Choose_SeveralHeaders_CountAsOne() =>
        Assert.Equal(
            ResponseFormat.GraphQLResponse,
            ContentNegotiation.Choose((string[])["application/json;q=0.5", Response], ResponseFormat.GraphQLResponse, ResponseFormat.Json));

    [Fact]
    public void Choose_PageNotOffered_IsNotChosen() =>
        Assert.Equal(ResponseFormat.Json, ContentNegotiation.Choose(Browser, ResponseFormat.GraphQLResponse, ResponseFormat.Json));
}
