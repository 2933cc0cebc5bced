using System.Net.Mime;
using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Language;
using CoopGraph.Server.Http.Streaming;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Server.Http;

/// <summary>
/// GraphQL over HTTP at one address: agrees on the form of the response, reads the request, asks the engine, writes the response. Whatever
/// happens, the body is a GraphQL response, or a stream of them. <paramref name="page"/> is what a browser gets, null for nothing.
/// </summary>
internal sealed class GraphQLEndpoint(
    GraphQLEngine engine, RequestReader reader, PersistedDocuments documents,
    StreamOptions streams, RequestDelegate? page, Action<Exception> onException)
{
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    private readonly OpenConnections connections = new(streams.MaxConnections);
    private readonly Operations operations = new(engine, documents);

    public async Task HandleAsync(HttpContext context)
    {
        var format = ResponseFormat.Json;
        try
        {
            if (context.WebSockets.IsWebSocketRequest)
            {
                await new SocketEndpoint(operations, reader, connections, streams, onException).HandleAsync(context);
                return;
            }
            var offered = Offered(context.Request.Method);
            format = ContentNegotiation.Choose(context.Request.Headers.Accept, offered) ?? throw Errors.NotAcceptable(offered);
            await (context.Request.Method switch
            {
                var method when HttpMethods.IsOptions(method) => DescribeAsync(context),
                var method when !IsRead(method) && !HttpMethods.IsPost(method) => throw Errors.MethodNotAllowed(method),
                _ when format == ResponseFormat.Html => WritePageAsync(context),
                _ => AnswerAsync(context, format),
            });
        }
        catch (GraphQLException refused)
        {
            await RefuseAsync(context, format, refused);
        }
        catch (BadHttpRequestException broken)
        {
            await RefuseAsync(context, format, Errors.BrokenRequest(broken.StatusCode));
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, so there is nobody to answer.
        }
        catch (Exception unexpected) when (!context.Response.HasStarted)
        {
            onException(unexpected);
            await RefuseAsync(context, format, new GraphQLException(Errors.Internal, ErrorCodes.Internal));
        }
    }

    private async Task AnswerAsync(HttpContext context, ResponseFormat format)
    {
        var asked = await reader.ReadAsync(context.Request, context.RequestAborted);
        var request = documents.Resolve(asked, out var refused);
        if (request is not null && IsRead(context.Request.Method) && engine.KindOf(request) == OperationKind.Mutation)
            throw Errors.MutationByGet();
        if (format == ResponseFormat.EventStream || (request is not null && IsStreamed(context, request)))
        {
            await StreamAsync(context, asked);
            return;
        }
        var result = request is null
            ? ExecutionResult.Rejected([refused!])
            : await engine.ExecuteAsync(request, null, context.RequestAborted);
        // No client is to take a server that is busy for one that has answered, whatever the form of the answer.
        var isBusy = result is { HasData: false, Errors: [{ Code: ServerErrorCodes.Busy }, ..] };
        if (isBusy) context.Response.Headers.RetryAfter = "1";
        await WriteAsync(context, format, isBusy ? HttpStatus.Of(ServerErrorCodes.Busy) : HttpStatus.Of(result, format), result);
    }

    /// <summary>
    /// A subscription is streamed to a client that accepts a stream at all, whatever it would like better: a subscription has no other
    /// form.
    /// </summary>
    private bool IsStreamed(HttpContext context, GraphQLRequest request) =>
        !HttpMethods.IsHead(context.Request.Method)
        && ContentNegotiation.Choose(context.Request.Headers.Accept, ResponseFormat.EventStream) == ResponseFormat.EventStream
        && engine.KindOf(request) == OperationKind.Subscription;

    private async Task StreamAsync(HttpContext context, GraphQLRequest request)
    {
        connections.Enter();
        try
        {
            await new EventStreamResponse(context, streams, onException).WriteAsync(operations, request);
        }
        finally
        {
            connections.Leave();
        }
    }

    private ResponseFormat[] Offered(string method) =>
    [
        ResponseFormat.GraphQLResponse,
        ResponseFormat.Json,
        .. HttpMethods.IsHead(method) ? [] : (ResponseFormat[])[ResponseFormat.EventStream],
        .. page is not null && IsRead(method) ? (ResponseFormat[])[ResponseFormat.Html] : [],
    ];

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static Task DescribeAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = Methods;
        return Task.CompletedTask;
    }

    private Task WritePageAsync(HttpContext context)
    {
        context.Response.ContentType = ResponseFormat.Html.ContentType();
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return page!(context);
    }

    private static Task RefuseAsync(HttpContext context, ResponseFormat format, GraphQLException refused)
    {
        if (refused.Code == ServerErrorCodes.MethodNotAllowed)
            context.Response.Headers.Allow = IsRead(context.Request.Method) ? HttpMethods.Post : Methods;
        if (refused.Code == ServerErrorCodes.UnsupportedMediaType) context.Response.Headers.Accept = MediaTypeNames.Application.Json;
        var shown = format is ResponseFormat.Html or ResponseFormat.EventStream ? ResponseFormat.Json : format;
        return WriteAsync(context, shown, HttpStatus.Of(refused.Code), ExecutionResult.Rejected([refused.ToError()]));
    }

    private static async Task WriteAsync(HttpContext context, ResponseFormat format, int status, ExecutionResult result)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = format.ContentType();
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.XContentTypeOptions = "nosniff";
        await using (var writer = new Utf8JsonWriter(response.BodyWriter, JsonStyle.Compact))
        {
            result.WriteTo(writer);
            writer.Flush();
            // The whole response is in the buffer, so its length is known and it goes out in one piece.
            response.ContentLength = writer.BytesCommitted;
        }
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
