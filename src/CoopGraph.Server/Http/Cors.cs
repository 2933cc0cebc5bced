using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CoopGraph.Server.Http;

/// <summary>Which pages of other origins may ask. None unless the settings say so, and never with credentials.</summary>
internal static class Cors
{
    private const string Everyone = "*";
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromHours(1);

    public static void Configure(CorsPolicyBuilder policy, string origins)
    {
        var list = Split(origins);
        policy = list is [Everyone] ? policy.AllowAnyOrigin() : policy.WithOrigins(list);
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().SetPreflightMaxAge(PreflightLifetime);
    }

    /// <summary>Whether a page may open a WebSocket: ours, one of those listed, or no page at all.</summary>
    public static bool MayConnect(HttpRequest request, string origins)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || Split(origins) is [Everyone] || Split(origins).Contains(origin, StringComparer.OrdinalIgnoreCase))
            return true;
        return IsOrigin(origin) && new Uri(origin) is var page && request.Host.Host.Equals(page.Host, StringComparison.OrdinalIgnoreCase)
            && (request.Host.Port ?? (page.IsDefaultPort ? page.Port : -1)) == page.Port;
    }

    /// <summary>The entries that are no origin (RFC 6454): scheme, host and port, nothing else.</summary>
    public static IEnumerable<string> Problems(string origins) =>
        Split(origins) is [Everyone] ? [] : Split(origins).Where(origin => !IsOrigin(origin));

    private static string[] Split(string origins) =>
        origins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}
