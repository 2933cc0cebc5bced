using CoopGraph.Core.Time;
using CoopGraph.Formats;
using CoopGraph.Formats.Whole;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Storage;

namespace CoopGraph.Server.Http;

/// <summary>
/// The whole graph as a file: <c>/export/all.gexf</c>, as <c>coopgraph export --format</c> writes it. The hardened mode has none.
/// </summary>
internal static class ExportRoutes
{
    private const string Stem = "coopgraph";

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<ServerOptions>().Hardened) app.MapRead("/export/all.{extension}", WriteAsync);
    }

    private static async Task<IResult> WriteAsync(HttpContext context, string extension, StoreOpening opening, Turns turns)
    {
        var request = context.Request;
        if (FileFormats.At(extension, name => request.Query[name]) is not { } format)
            return Problem(StatusCodes.Status404NotFound, $"There is no format '{extension}'. There are: {Names}.");
        if (opening.Opened is not { } opened)
        {
            context.Response.Headers.RetryAfter = "5";
            return Problem(StatusCodes.Status503ServiceUnavailable, "The database is not open yet; try again in a moment.");
        }
        PartialDate? asOf = null;
        if (request.Query["asOf"].ToString() is { Length: > 0 } text)
        {
            if (!PartialDate.TryParse(text, out var date))
                return Problem(StatusCodes.Status400BadRequest, $"'{text}' is not a date; write 2016, 2016-04 or 2016-04-26.");
            asOf = date;
        }
        var part = request.Query["part"].ToString() is { Length: > 0 } named ? named : null;
        var site = new Uri($"{request.Scheme}://{request.Host}");
        try
        {
            format.CheckGraph(part, site);
        }
        catch (FileRefusedException refused)
        {
            return Problem(StatusCodes.Status400BadRequest, refused.Message);
        }
        var language = request.Query["lang"].ToString() is "en" or "es" ? request.Query["lang"].ToString() : "fr";
        var options = new WholeGraphOptions { AsOf = asOf, Language = language, Site = site };
        return Results.Stream(
            async stream =>
            {
                using var turn = await turns.TakeAsync(long.MaxValue, context.RequestAborted);
                await WholeGraph.WriteAsync(format, part, opened.Graph, opened.Records, options, stream, context.RequestAborted);
            },
            format.GraphMediaType(part), format.GraphName(Stem, part));
    }

    private static string Names => string.Join(", ", FileFormats.All.Select(format => format.Extension).Distinct());

    private static IResult Problem(int status, string message) => Results.Text(message, statusCode: status);
}
