using Microsoft.AspNetCore.ResponseCompression;

namespace CoopGraph.Server.Http;

internal static class Compression
{
    /// <summary>
    /// Brotli or gzip, as the client accepts; over HTTPS too, since no response holds a secret next to what a stranger chose.
    /// </summary>
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, ResponseFormats.GraphQLResponse];
    });
}
