using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Explorer.Assets;

/// <summary>
/// Style sheets, scripts and pictures that are part of the pages. Their addresses have a version, so that a browser keeps them.
/// </summary>
public static class EmbeddedAssets
{
    private const string Folder = "wwwroot/";

    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    private static readonly FrozenDictionary<string, Asset> Known = Embedded.In(Folder)
        .Select(Asset.Read).ToFrozenDictionary(asset => asset.Name);

    /// <summary>Where a file of <c>wwwroot</c> is served.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Known[name].Version}";

    /// <summary>A file that goes into another one: the styles of a picture.</summary>
    internal static string Text(string name) => Embedded.Text(Folder + name);

    /// <summary>
    /// The file; 404 when there is none of that name. With its version in the address it may be kept for a year; without, as modules name
    /// each other, a browser asks whether it is still the same.
    /// </summary>
    public static IResult Serve(HttpContext context, string name)
    {
        if (!Known.TryGetValue(name, out var asset)) return Results.NotFound();
        context.Response.Headers.CacheControl =
            context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(asset.Bytes, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }

    private sealed record Asset(string Name, byte[] Bytes, string MediaType, string Version)
    {
        public static Asset Read(string path)
        {
            var bytes = Embedded.Bytes(path);
            var mediaType = MediaTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
            var isText = mediaType.StartsWith("text/", StringComparison.Ordinal);
            return new Asset(
                path[Folder.Length..], bytes, isText ? mediaType + "; charset=utf-8" : mediaType,
                Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        }
    }
}
