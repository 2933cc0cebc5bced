using System.Buffers;
using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Language;
using CoopGraph.Server.Configuration;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Server.Http;

/// <summary>GraphQL over HTTP: reads the request under limits, asks the engine, writes the response.</summary>
internal sealed class GraphQLEndpoint(GraphQLEngine engine, EngineOptions engineOptions, ServerOptions options)
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var request = HttpMethods.IsGet(context.Request.Method) ? FromQuery(context.Request) : await FromBodyAsync(context);
            var result = await engine.ExecuteAsync(request, null, context.RequestAborted);
            await WriteAsync(context, result.HasData || !WantsGraphQLResponse(context) ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, result.WriteTo);
        }
        catch (GraphQLException refused)
        {
            await WriteAsync(context, Status(refused.Code), writer => ErrorBody.Write(writer, refused));
        }
    }

    private GraphQLRequest FromQuery(HttpRequest http)
    {
        var request = new GraphQLRequest
        {
            Query = http.Query["query"].FirstOrDefault(),
            OperationName = http.Query["operationName"].FirstOrDefault(),
            Variables = Member(http, "variables"),
            Extensions = Member(http, "extensions"),
        };
        return engine.KindOf(request) == OperationKind.Mutation ? throw Errors.MutationByGet() : request;
    }

    private JsonElement? Member(HttpRequest http, string name)
    {
        if (http.Query[name].FirstOrDefault() is not { Length: > 0 } text) return null;
        // The engine's own reader of requests checks the JSON, its depth and its kind.
        var wrapped = GraphQLRequest.Parse(System.Text.Encoding.UTF8.GetBytes($$"""{"{{name}}":{{text}}}"""), engineOptions);
        return name == "variables" ? wrapped.Variables : wrapped.Extensions;
    }

    private async Task<GraphQLRequest> FromBodyAsync(HttpContext context)
    {
        var type = context.Request.ContentType;
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || !media.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            throw Errors.UnsupportedMediaType(type);
        if (context.Request.ContentLength > options.MaxBodyBytes) throw Errors.BodyTooLarge(options.MaxBodyBytes);
        var body = new ArrayBufferWriter<byte>();
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            foreach (var segment in read.Buffer) body.Write(segment.Span);
            reader.AdvanceTo(read.Buffer.End);
            if (body.WrittenCount > options.MaxBodyBytes) throw Errors.BodyTooLarge(options.MaxBodyBytes);
            if (read.IsCompleted) return GraphQLRequest.Parse(body.WrittenMemory, engineOptions);
        }
    }

    private static bool WantsGraphQLResponse(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase);

    private static int Status(string code) => code switch
    {
        ServerErrorCodes.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        ServerErrorCodes.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        ServerErrorCodes.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ => StatusCodes.Status400BadRequest,
    };

    private static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{(WantsGraphQLResponse(context) ? GraphQLResponse : Json)}; charset=utf-8";
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, JsonStyle.Compact)) write(writer);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
