using CoopGraph.Server.Http;

namespace CoopGraph.Server.Storage;

/// <summary>What orchestrators ask: whether the process lives, and whether the graph answers.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapRead("/health/live", () => Results.Text("live"));
        app.MapRead("/health/ready", async (StoreOpening opening, CancellationToken cancellationToken) =>
            await opening.TroubleAsync(cancellationToken) is { } trouble
                ? Results.Text(trouble, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text("ready"));
    }
}
