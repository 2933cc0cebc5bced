using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Server.Http;

/// <summary>Chooses the form of the response (RFC 9110 section 12.5.1; GraphQL over HTTP, section "Accept").</summary>
internal static class ContentNegotiation
{
    private const int Exact = 2;
    private const int Wildcard = 1;

    private static readonly ResponseFormat[] Formats = Enum.GetValues<ResponseFormat>();

    /// <summary>
    /// The format that the client weighs highest, null when it takes none of those offered. At equal weight one that it
    /// names comes before one that it only allows, and the earlier of <paramref name="offered"/> before the later. Without the
    /// header, or with nothing but wildcards, it is JSON, which every client understands. A page and an event stream are
    /// only for those who name their type.
    /// </summary>
    public static ResponseFormat? Choose(StringValues accept, params IReadOnlyList<ResponseFormat> offered)
    {
        if (StringValues.IsNullOrEmpty(accept)) return ResponseFormat.Json;
        if (Named(accept) is { } named) return offered.Contains(named) ? named : null;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        return offered
            .Select(format => (Format: format, Match: Weigh(format, ranges)))
            .Where(candidate => candidate.Match.Quality > 0)
            .OrderByDescending(candidate => candidate.Match.Quality)
            .ThenByDescending(candidate => candidate.Match.Precision)
            .ThenByDescending(candidate => candidate.Match.Precision == Wildcard && candidate.Format == ResponseFormat.Json)
            .Select(candidate => (ResponseFormat?)candidate.Format)
            .FirstOrDefault();
    }

    /// <summary>The format whose media type is the whole header, as most clients send it.</summary>
    private static ResponseFormat? Named(StringValues accept)
    {
        foreach (var format in Formats)
        {
            if (accept.Count == 1 && accept[0] == format.MediaType()) return format;
        }
        return null;
    }

    /// <summary>The weight that the most precise range gives to a format; 0 when it is unwanted.</summary>
    private static (double Quality, int Precision) Weigh(ResponseFormat format, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var match = ranges
            .Where(IsUtf8)
            .Select(range => (Range: range, Precision: Precision(format, range)))
            .Where(candidate => candidate.Precision > 0)
            .OrderByDescending(candidate => candidate.Precision)
            .ThenByDescending(candidate => candidate.Range.MatchesAllTypes ? 0 : 1)
            .FirstOrDefault();
        return match.Range is null ? (0, 0) : (match.Range.Quality ?? 1, match.Precision);
    }

    private static int Precision(ResponseFormat format, MediaTypeHeaderValue range) =>
        range.MediaType.Equals(format.MediaType(), StringComparison.OrdinalIgnoreCase) ? Exact
        : format is ResponseFormat.Html or ResponseFormat.EventStream ? 0
        : range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            ? Wildcard
        : 0;

    private static bool IsUtf8(MediaTypeHeaderValue range) => Charset.IsUtf8(range.Charset);
}

/// <summary>The one encoding that is read and written.</summary>
internal static class Charset
{
    /// <summary>Whether a charset parameter means UTF-8; so does none.</summary>
    public static bool IsUtf8(StringSegment charset) =>
        StringSegment.IsNullOrEmpty(charset)
        || HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || HeaderUtilities.RemoveQuotes(charset).Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
