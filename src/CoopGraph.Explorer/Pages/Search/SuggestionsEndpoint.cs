using System.Text.Encodings.Web;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using CoopGraph.GraphQL;
using Microsoft.AspNetCore.Http;

namespace CoopGraph.Explorer.Pages.Search;

/// <summary>A record that is proposed while somebody types.</summary>
/// <param name="Kind">Its word, in the language of the page.</param>
/// <param name="Country">Its name; null where the record belongs to none.</param>
/// <param name="Address">Of its sheet.</param>
/// <param name="FoundBy">The name that was found; null where it is the name that is shown.</param>
public sealed record Suggestion(string Id, string Name, string Kind, string? Country, string Address, string? FoundBy);

/// <summary>Answers <c>/search.json?q=</c>: at most eight records, the best first; an empty list for an empty or overlong text.</summary>
public static class SuggestionsEndpoint
{
    private const int Most = 8;

    /// <summary>Accents and Chinese stand as they are: the answer is JSON, and never part of a page.</summary>
    private static readonly JsonSerializerOptions Style =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> HandleAsync(HttpContext context, GraphQLEngine engine)
    {
        var request = new PageRequest(context, engine, PageEndpoint.Chosen(context));
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        var text = request.Query["q"].ToString().Trim();
        if (text.Length is 0 or > PageRequest.LongestParameter) return Results.Json(Array.Empty<Suggestion>(), Style);
        try
        {
            if (await SearchPage.RecordAsync(request, text) is { } record)
                return Results.Json(new[] { Of(record, null, request.Language) }, Style);
            var answer = await request.LookAsync<SearchAnswer>(new { text, first = Most });
            return Results.Json(answer.Search.Edges.Select(edge => Of(edge.Node, edge.MatchedName, request.Language)), Style);
        }
        catch (GraphQLException refused)
        {
            var isBad = refused.Code is ErrorCodes.BadUserInput or ErrorCodes.CostExceeded or ErrorCodes.LimitExceeded;
            return Results.Json(
                new { error = refused.Message }, Style,
                statusCode: isBad ? StatusCodes.Status400BadRequest : StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static Suggestion Of(Found record, KnownName? matched, Language language) => new(
        record.Id, record.Called, Phrase.From(Words.Of(record.Kind)).In(language),
        record.Country is { } country && country.Id != record.Id ? country.Name : null, Addresses.Of(record.Id),
        matched is { } name && name.Value != record.Called ? name.Value : null);
}
