using CoopGraph.GraphQL;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;

namespace CoopGraph.Server.Pages;

/// <summary>The home page and the pages of its questions.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapRead("/", (HttpRequest request, ServerOptions options) => Page(HomePage.Render(request, options)));
        app.MapRead(
            "/questions/{slug}",
            async (string slug, HttpRequest request, ServerOptions options, GraphQLEngine engine, CancellationToken cancellationToken) =>
            Question.Find(slug) is { } question
                ? Page(await QuestionPage.RenderAsync(question, engine, options, cancellationToken))
                : Page(HomePage.Render(request, options), StatusCodes.Status404NotFound));
    }

    private static IResult Page(string html, int status = StatusCodes.Status200OK) =>
        Results.Content(html, "text/html; charset=utf-8", statusCode: status);
}
