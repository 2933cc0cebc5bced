using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Pages;

namespace CoopGraph.Server.Http;

/// <summary>The address of the API, and what stands below it unless the settings keep it back: the IDE's files and the schema.</summary>
internal static class GraphQLRoutes
{
    public static void MapGraphQL(this IEndpointRouteBuilder app)
    {
        var options = app.ServiceProvider.GetRequiredService<ServerOptions>();
        // Every method: those that mean nothing here are answered in GraphQL, too.
        app.Map("/graphql", app.ServiceProvider.GetRequiredService<GraphQLEndpoint>().HandleAsync);
        if (options.Ide) app.MapRead("/graphql/ide/{name}", Ide.File);
        if (!options.Hardened) app.MapRead("/graphql/schema.graphql", () => Results.Text(ApiSchema.Sdl, "text/plain; charset=utf-8"));
    }

    /// <summary>As MapGet, but a HEAD is answered like the GET, without the body.</summary>
    public static void MapRead(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
