using System.Collections.Frozen;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;
using CoopGraph.GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Explorer.Routing;

/// <summary>Answers every address of the pages: the language is chosen, the page asks, what fails is a page, too.</summary>
public sealed class PageEndpoint(GraphQLEngine engine, ILogger<PageEndpoint> logger)
{
    /// <summary>Nothing comes from elsewhere, nothing is written into the page, and only the bare pictures may stand in other
    /// sites.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private const string LanguageName = "lang";

    /// <summary>Of files; a dot before anything else belongs to the id.</summary>
    private static readonly FrozenSet<string> Extensions =
        FrozenSet.Create("csv", "xlsx", "gexf", "graphml", "geojson", "json", "jsonld", "cyjs", "svg", "png", "md");

    public async Task<IResult> HandleAsync(HttpContext context, IPage page)
    {
        var language = Chosen(context);
        var segment = context.Request.RouteValues["segment"] as string ?? "";
        var (path, extension) = Split(context.Request.Path);
        var request = new PageRequest(context, engine, language)
        {
            Path = path,
            Segment = extension is null || segment.Length == 0 ? segment : segment[..^(extension.Length + 1)],
        };
        var answer = await AnswerAsync(page, request);
        if (answer.Redirect is { } elsewhere)
        {
            return Results.Redirect(
                elsewhere + (extension is null ? "" : "." + extension) + (answer.DropsQuery ? "" : request.QueryString));
        }
        if (extension is not null && answer.Status == StatusCodes.Status200OK)
        {
            if (Asked(answer.Files, extension, request) is { } file) return Download(context, request, file);
            answer = Fault.NotFound(language, context.Request.Path);
        }
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + (answer.IsBare ? "*" : "'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Language, Cookie";
        headers.ContentLanguage = language.Code;
        if (answer.Status == StatusCodes.Status503ServiceUnavailable) headers.RetryAfter = "5";
        return new RazorComponentResult<PageDocument>(new { Page = new PageContext(request, answer, await StateAsync(request)) })
        {
            StatusCode = answer.Status,
            PreventStreamingRendering = true,
        };
    }

    private static (string Path, string? Extension) Split(string path) =>
        path.LastIndexOf('.') is > 0 and var dot && Extensions.Contains(path[(dot + 1)..]) ? (path[..dot], path[(dot + 1)..]) : (
            path, null);

    /// <summary>Of the files with an extension, the one whose parameter the address has, else the one that needs none.</summary>
    private static PageFile? Asked(IReadOnlyList<PageFile> files, string extension, PageRequest request)
    {
        var same = files.Where(file => file.Extension == extension).ToList();
        return same.Find(file => file.Parameter is var (name, value) && request.Value(name) == value)
            ?? same.Find(file => file.Parameter is null);
    }

    private static IResult Download(HttpContext context, PageRequest request, PageFile file)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        var name = request.Path.Trim('/').Replace('/', '-').Replace(':', '-');
        return Results.Stream(
            stream => file.WriteAsync(stream, context.RequestAborted), file.MediaType,
                $"coopgraph-{(name.Length == 0 ? "accueil" : name)}.{file.Extension}");
    }

    /// <summary>For the foot of the page, which does without it when the store does not answer.</summary>
    private static async Task<SiteStatistics?> StateAsync(PageRequest request)
    {
        try
        {
            return (await request.LookAsync<SiteState>()).Statistics;
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    private async Task<PageAnswer> AnswerAsync(IPage page, PageRequest request)
    {
        try
        {
            return await page.AnswerAsync(request);
        }
        catch (BadParameterException bad)
        {
            return Fault.BadParameter(request.Language, bad);
        }
        catch (GraphQLException refused)
        {
            var fault = Fault.Refused(request.Language, refused);
            if (fault.Status == StatusCodes.Status500InternalServerError) logger.Failed(request.Path, refused);
            return fault;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            logger.Failed(request.Path, failed);
            return Fault.Unexpected(request.Language);
        }
    }

    /// <summary>The address, else the cookie, else what the browser accepts, else French; what the address says is kept.</summary>
    internal static Language Chosen(HttpContext context)
    {
        if (Language.Find(context.Request.Query[LanguageName]) is { } asked)
        {
            context.Response.Cookies.Append(LanguageName, asked.Code, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
            });
            return asked;
        }
        return Language.Find(context.Request.Cookies[LanguageName])
            ?? Language.Accepted(context.Request.Headers.AcceptLanguage) ?? Language.French;
    }
}

internal static partial class PageLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} failed.")]
    public static partial void Failed(this ILogger logger, string path, Exception exception);
}
