using CoopGraph.GraphQL;

namespace CoopGraph.Server.Http;

/// <summary>
/// The one table from <c>extensions.code</c> to HTTP status (GraphQL over HTTP, section "Status Codes"). docs/errors.md
/// explains each row.
/// </summary>
internal static class HttpStatus
{
    private static readonly Dictionary<string, int> ByCode = new()
    {
        [ErrorCodes.Syntax] = StatusCodes.Status400BadRequest,
        [ErrorCodes.Validation] = StatusCodes.Status400BadRequest,
        [ErrorCodes.BadUserInput] = StatusCodes.Status400BadRequest,
        [ErrorCodes.BadRequest] = StatusCodes.Status400BadRequest,
        [ErrorCodes.CostExceeded] = StatusCodes.Status400BadRequest,
        [ErrorCodes.DepthExceeded] = StatusCodes.Status400BadRequest,
        [ErrorCodes.LimitExceeded] = StatusCodes.Status400BadRequest,
        [ErrorCodes.NotFound] = StatusCodes.Status400BadRequest,
        [ErrorCodes.Cancelled] = StatusCodes.Status499ClientClosedRequest,
        [ErrorCodes.Internal] = StatusCodes.Status500InternalServerError,
        [ErrorCodes.Timeout] = StatusCodes.Status504GatewayTimeout,
        [ServerErrorCodes.BadCursor] = StatusCodes.Status400BadRequest,
        [ServerErrorCodes.DocumentNotFound] = StatusCodes.Status400BadRequest,
        [ServerErrorCodes.DocumentNotTrusted] = StatusCodes.Status403Forbidden,
        [ServerErrorCodes.MethodNotAllowed] = StatusCodes.Status405MethodNotAllowed,
        [ServerErrorCodes.NotAcceptable] = StatusCodes.Status406NotAcceptable,
        [ServerErrorCodes.RequestTimeout] = StatusCodes.Status408RequestTimeout,
        [ServerErrorCodes.ChangesUnknown] = StatusCodes.Status410Gone,
        [ServerErrorCodes.AddressTooLong] = StatusCodes.Status414UriTooLong,
        [ServerErrorCodes.BodyTooLarge] = StatusCodes.Status413PayloadTooLarge,
        [ServerErrorCodes.UnsupportedMediaType] = StatusCodes.Status415UnsupportedMediaType,
        [ServerErrorCodes.OriginNotAllowed] = StatusCodes.Status403Forbidden,
        [ServerErrorCodes.SlowConsumer] = StatusCodes.Status200OK,
        [ServerErrorCodes.Busy] = StatusCodes.Status503ServiceUnavailable,
        [ServerErrorCodes.Unavailable] = StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>The status of a refusal with this code.</summary>
    public static int Of(string code) => ByCode.GetValueOrDefault(code, StatusCodes.Status400BadRequest);

    /// <summary>The status of the answer to a well-formed request.</summary>
    public static int Of(ExecutionResult result, ResponseFormat format) =>
        format == ResponseFormat.Json || result.HasData ? StatusCodes.Status200OK : Of(result.Errors[0].Code);
}
