using System.Buffers;
using System.Text.Json;
using CoopGraph.GraphQL;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>
/// One operation answered with server-sent events (GraphQL over SSE, "Distinct connections mode"): <c>next</c> for each result,
/// <c>complete</c> at the end, a comment in between so that proxies see life.
/// </summary>
internal sealed class EventStreamResponse(HttpContext context, StreamOptions options, Action<Exception> onException)
{
    private static readonly byte[] Comment = ":\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata: \n\n"u8.ToArray();

    public async Task WriteAsync(Operations operations, GraphQLRequest request)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ResponseFormat.EventStream.ContentType();
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        // A client that is too slow is noticed here, and told so.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;

        using var outbox = new Outbox(options, SendAsync);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, outbox.Ended, options.Stopping);
        var pump = outbox.PumpAsync();
        var keepAlive = KeepAliveAsync(outbox, end.Token);
        await RunAsync(operations, request, outbox, end.Token);
        outbox.Close();
        var canBeTold = await pump;
        await end.CancelAsync();
        await keepAlive;
        if (canBeTold && outbox.IsSlow)
        {
            canBeTold = await outbox.GetsOutAsync(SendAsync(
            [
                .. Next(ExecutionResult.Rejected([Errors.SlowConsumer(options.Patience)])),
                .. Complete,
            ]));
        }
        if (!canBeTold) context.Abort();
    }

    /// <summary>Everything that the operation gives, until it ends or nobody listens.</summary>
    private async Task RunAsync(Operations operations, GraphQLRequest request, Outbox outbox, CancellationToken end)
    {
        try
        {
            await outbox.AddAsync(Comment, end);
            var started = await operations.StartAsync(request, end);
            if (started.Answer is { } answer) await outbox.AddAsync(Next(answer), end);
            await foreach (var result in started.Events ?? AsyncEnumerable.Empty<ExecutionResult>())
            {
                if (!await outbox.AddAsync(Next(result), end)) return;
            }
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            // The source was stopped: whatever it throws now is a consequence of that.
        }
        catch (Exception failure)
        {
            await outbox.AddAsync(Next(Failure.Of(failure, onException)), CancellationToken.None);
        }
        await outbox.AddAsync(Complete, CancellationToken.None);
    }

    private async Task KeepAliveAsync(Outbox outbox, CancellationToken end)
    {
        using var timer = new PeriodicTimer(options.KeepAlive);
        try
        {
            while (await timer.WaitForNextTickAsync(end) && await outbox.AddAsync(Comment, end))
            {
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task SendAsync(byte[] bytes)
    {
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>A result is one line, since the writer does not indent and JSON escapes line ends.</summary>
    private static byte[] Next(ExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("event: next\ndata: "u8);
        using (var writer = new Utf8JsonWriter(buffer, JsonStyle.Compact)) result.WriteTo(writer);
        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>What a client is told when the events of a subscription fail.</summary>
internal static class Failure
{
    public static ExecutionResult Of(Exception exception, Action<Exception> onException)
    {
        if (exception is GraphQLException shown) return ExecutionResult.Rejected([shown.ToError()]);
        onException(exception);
        return ExecutionResult.Rejected(Errors.Internal, ErrorCodes.Internal);
    }
}
