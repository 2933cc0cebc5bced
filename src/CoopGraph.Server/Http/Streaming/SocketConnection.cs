using System.Buffers;
using System.Net.WebSockets;
using CoopGraph.GraphQL;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>
/// One client of the WebSocket sub-protocol graphql-transport-ws. Whoever first finds a reason to close sets it; then every
/// operation is cancelled, what waits is sent, and the reason goes out with the close frame.
/// </summary>
internal sealed class SocketConnection(
    WebSocket socket, Operations operations, RequestReader reader, StreamOptions options, Action<Exception> onException) : IDisposable
{
    private const int ReceiveBytes = 4096;

    private readonly TaskCompletionSource<SocketClose> closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ended = new();
    private readonly Dictionary<string, Operation> open = new(StringComparer.Ordinal);
    private readonly Outbox outbox =
        new(options, message => socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None));
    private bool acknowledged;

    public async Task RunAsync(CancellationToken aborted)
    {
        using var stopping = options.Stopping.Register(() => closing.TrySetResult(SocketClose.GoingAway));
        using var dropped = outbox.Ended.Register(() => closing.TrySetResult(SocketClose.Slow));
        using var gone = aborted.Register(() => closing.TrySetResult(SocketClose.Normal));
        using var init = new Timer(_ => TimeOut(), null, options.InitTimeout, Timeout.InfiniteTimeSpan);
        var pump = outbox.PumpAsync();
        var receiving = ReceiveAllAsync();

        var close = await closing.Task;
        await ended.CancelAsync();
        await Task.WhenAll(Running());
        outbox.Close();
        var canBeTold = await pump && socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            && await outbox.GetsOutAsync(socket.CloseOutputAsync(close.Status, close.ShortReason, CancellationToken.None));
        if (!canBeTold || !await outbox.GetsOutAsync(receiving)) socket.Abort();
        await receiving;
    }

    public void Dispose()
    {
        outbox.Dispose();
        ended.Dispose();
    }

    private void TimeOut()
    {
        if (!Volatile.Read(ref acknowledged)) closing.TrySetResult(SocketClose.InitTimeout);
    }

    private Task[] Running()
    {
        lock (open) return [.. open.Values.Select(operation => operation.Task)];
    }

    /// <summary>Reads until the client closes or is gone; once there is a reason to close, what comes is not looked at.</summary>
    private async Task ReceiveAllAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                if (!closing.Task.IsCompleted && await HandleAsync(message) is { } close) closing.TrySetResult(close);
            }
            closing.TrySetResult(SocketClose.Normal);
        }
        catch (WebSocketException)
        {
            closing.TrySetResult(SocketClose.Normal);
        }
        catch (Exception exception)
        {
            if (!closing.Task.IsCompleted) onException(exception);
            closing.TrySetResult(SocketClose.Internal);
        }
    }

    /// <summary>One message, null when the client closes. One too large is cut off, and a reason to close.</summary>
    private async Task<(WebSocketMessageType Type, ReadOnlyMemory<byte> Bytes)?> ReceiveAsync()
    {
        var buffer = new ArrayBufferWriter<byte>();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(ReceiveBytes), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            buffer.Advance(received.Count);
            if (buffer.WrittenCount > reader.MaxBytes)
            {
                closing.TrySetResult(SocketClose.TooLarge);
                buffer.ResetWrittenCount();
            }
            if (received.EndOfMessage) return (received.MessageType, buffer.WrittenMemory);
        }
    }

    /// <summary>Does what a message asks for; null, or why the connection has to be closed.</summary>
    private async Task<SocketClose?> HandleAsync((WebSocketMessageType Type, ReadOnlyMemory<byte> Bytes) received)
    {
        if (received.Type != WebSocketMessageType.Text) return SocketClose.Invalid("Messages have to be text");
        try
        {
            switch (SocketMessage.Parse(received.Bytes, reader.MessageOptions))
            {
                case { Type: "connection_init" } when acknowledged:
                    return SocketClose.SecondInit;
                case { Type: "connection_init" }:
                    Volatile.Write(ref acknowledged, true);
                    await outbox.AddAsync(SocketMessages.Ack, ended.Token);
                    return null;
                case { Type: "ping", Payload: var payload }:
                    await outbox.AddAsync(SocketMessages.Pong(payload), ended.Token);
                    return null;
                case { Type: "pong" }:
                    return null;
                case { Type: "subscribe" } when !acknowledged:
                    return SocketClose.Unauthorized;
                case { Type: "subscribe", Payload: { } payload, Id: { Length: > 0 } id }:
                    return await SubscribeAsync(id, reader.Parse(payload));
                case { Type: "complete", Id: { Length: > 0 } id }:
                    await CompleteAsync(id);
                    return null;
                case var message:
                    return SocketClose.Invalid($"Invalid message of type {message.Type}");
            }
        }
        catch (GraphQLException refused)
        {
            return SocketClose.Invalid(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<SocketClose?> SubscribeAsync(string id, GraphQLRequest request)
    {
        var full = false;
        lock (open)
        {
            if (open.ContainsKey(id)) return SocketClose.Taken(id);
            full = open.Count >= options.MaxOperations;
            if (!full)
            {
                var operation = new Operation(CancellationTokenSource.CreateLinkedTokenSource(ended.Token));
                open.Add(id, operation);
                operation.Task = Task.Run(() => RunAsync(id, request, operation), CancellationToken.None);
            }
        }
        if (full) await outbox.AddAsync(SocketMessages.Error(id, [Errors.TooManyOperations(options.MaxOperations)]), ended.Token);
        return null;
    }

    private async Task CompleteAsync(string id)
    {
        Operation? operation;
        lock (open) open.TryGetValue(id, out operation);
        if (operation is not null) await operation.StopAsync();
    }

    /// <summary>Runs one operation to its end. The id is free again before the client learns that it has ended.</summary>
    private async Task RunAsync(string id, GraphQLRequest request, Operation operation)
    {
        byte[]? last = null;
        var stop = operation.Token;
        try
        {
            var started = await operations.StartAsync(request, stop);
            if (started.Answer is { HasData: true } answer) await outbox.AddAsync(SocketMessages.Next(id, answer), stop);
            if (started.Answer is { HasData: false } refused) last = SocketMessages.Error(id, refused.Errors);
            await foreach (var result in started.Events ?? AsyncEnumerable.Empty<ExecutionResult>())
            {
                if (!await outbox.AddAsync(SocketMessages.Next(id, result), stop)) break;
            }
            last ??= SocketMessages.Complete(id);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            last = SocketMessages.Error(id, Failure.Of(failure, onException).Errors);
        }
        var wasStopped = stop.IsCancellationRequested;
        lock (open) open.Remove(id);
        operation.Dispose();
        try
        {
            if (last is not null && !wasStopped) await outbox.AddAsync(last, ended.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>An operation that runs, and what stops it.</summary>
    private sealed class Operation(CancellationTokenSource stop) : IDisposable
    {
        public CancellationToken Token { get; } = stop.Token;

        public Task Task { get; set; } = Task.CompletedTask;

        public async Task StopAsync()
        {
            try
            {
                await stop.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // The operation has just ended by itself.
            }
        }

        public void Dispose() => stop.Dispose();
    }
}
