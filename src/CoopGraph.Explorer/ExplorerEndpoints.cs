using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoopGraph.Explorer.Assets;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Pages.Search;
using CoopGraph.Explorer.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Explorer;

/// <summary>Puts the pages for people beside the API.</summary>
public static class ExplorerEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] ForPrograms = ["/graphql", "/health", "/assets"];

    /// <summary>Searches and whole exports are not for crawlers: they cost much and hold nothing that the sheets have not.</summary>
    private const string Robots = """
        User-agent: *
        Disallow: /search
        Disallow: /graphql
        Disallow: /export
        Disallow: /embed

        """;

    public static IServiceCollection AddExplorer(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Components bring forms along that carry tokens; pages have none, so that no keys are kept on the machine.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Accents and Chinese stay what they are in the markup.
        return services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton<PageEndpoint>().AddSingleton<KeptAnswers>();
    }

    public static void MapExplorer(this IEndpointRouteBuilder app)
    {
        foreach (var page in AllPages.List)
        {
            app.MapMethods(page.Pattern, Reading, Handle);
            // The same rows as a file: /map.csv; where the address ends with an id, the extension ends the id.
            if (page.Pattern.Length > 1 && !page.Pattern.EndsWith('}')) app.MapMethods(page.Pattern + ".{extension}", Reading, Handle);

            Task<IResult> Handle(HttpContext context, PageEndpoint endpoint) => endpoint.HandleAsync(context, page);
        }
        app.MapMethods("/search.json", Reading, SuggestionsEndpoint.HandleAsync);
        app.MapMethods("/assets/{**name}", Reading, EmbeddedAssets.Serve);
        app.MapMethods("/robots.txt", Reading, () => Results.Text(Robots));
        // Whatever else a person asks for is a page that says so; below /graphql and /health answers are for programs.
        app.MapMethods(
            "/{**segment}", Reading,
            (HttpContext context, PageEndpoint endpoint) =>
                ForPrograms.Any(prefix => context.Request.Path.StartsWithSegments(prefix))
                    ? Task.FromResult(Results.NotFound())
                    : endpoint.HandleAsync(context, new UnknownPage()));
    }
}
