using System.Net.Mime;

namespace CoopGraph.Server.Http;

/// <summary>What <c>/graphql</c> can answer with.</summary>
internal enum ResponseFormat
{
    /// <summary>application/graphql-response+json: the status says how it went.</summary>
    GraphQLResponse,

    /// <summary>application/json: the status of every well-formed request is 200, as older clients expect.</summary>
    Json,

    /// <summary>text/html: the page for people.</summary>
    Html,
}

internal static class ResponseFormats
{
    public const string GraphQLResponse = "application/graphql-response+json";

    public static string MediaType(this ResponseFormat format) => format switch
    {
        ResponseFormat.GraphQLResponse => GraphQLResponse,
        ResponseFormat.Json => MediaTypeNames.Application.Json,
        _ => MediaTypeNames.Text.Html,
    };

    public static string ContentType(this ResponseFormat format) => format.MediaType() + "; charset=utf-8";
}
