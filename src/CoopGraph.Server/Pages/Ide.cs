using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;

namespace CoopGraph.Server.Pages;

/// <summary>GraphiQL, as built from src/ide, with the questions of the home page as its first tabs.</summary>
internal static class Ide
{
    private const string Folder = "wwwroot/ide/";

    /// <summary>
    /// Nothing may come from elsewhere. The editor sets styles on its elements, and icons are data addresses.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, Asset> Assets = new()
    {
        ["ide.js"] = Asset.Read("ide.js", MediaTypeNames.Text.JavaScript),
        ["ide.css"] = Asset.Read("ide.css", MediaTypeNames.Text.Css),
        ["LICENSES.txt"] = Asset.Read("LICENSES.txt", MediaTypeNames.Text.Plain),
    };

    private static readonly string Page = $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>CoopGraph — GraphiQL</title>
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="{Address("ide.css")}">
        </head>
        <body>
          <div id="ide"></div>
          <script type="application/json" id="settings">{Settings()}</script>
          <script src="{Address("ide.js")}"></script>
        </body>
        </html>
        """;

    public static Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    }

    /// <summary>A file of the bundle. Its address has a version, so that a browser may keep it.</summary>
    public static IResult File(HttpContext context, string name)
    {
        if (!Assets.TryGetValue(name, out var asset)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }

    private static string Address(string name) => $"/graphql/ide/{name}?v={Assets[name].Version}";

    /// <summary>The default encoder escapes what could end the script element.</summary>
    private static string Settings() =>
        JsonSerializer.Serialize(new { tabs = Question.All.Select(question => new { query = Tab(question) }) }, JsonSerializerOptions.Web);

    /// <summary>The tab bears the name of the operation, so that it needs one.</summary>
    private static string Tab(Question question) => $"""
        # {question.TitleFr}
        # {question.TitleEn}
        {(question.Query.StartsWith('{') ? $"query {OperationName(question.Slug)} " : "")}{question.Query}
        """;

    /// <summary><c>3-al-las-members</c> as <c>AlLasMembers</c>.</summary>
    private static string OperationName(string slug) =>
        string.Concat(slug.Split('-').Where(word => !word.All(char.IsDigit)).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private sealed record Asset(byte[] Bytes, string ContentType, string Version)
    {
        public static Asset Read(string name, string mediaType)
        {
            var bytes = EmbeddedText.Bytes(Folder + name);
            return new Asset(bytes, mediaType + "; charset=utf-8", Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        }
    }
}
