namespace CoopGraph.Server.Http.Streaming;

/// <summary>
/// The messages that wait to be sent to one client, bounded in bytes. When it is full, whoever adds a message waits for room. A client
/// that takes nothing for longer than <see cref="StreamOptions.Patience"/> is dropped: its messages are discarded and <see cref="Ended"/>
/// is cancelled.
/// </summary>
internal sealed class Outbox(StreamOptions options, Func<byte[], Task> send) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<byte[]> messages = new();
    private readonly CancellationTokenSource ended = new();
    private TaskCompletionSource changed = NewSignal();
    private long bytes;
    private bool closed;

    /// <summary>Cancelled when the client was dropped or cannot be sent to.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>Whether the client was dropped for being slow.</summary>
    public bool IsSlow { get; private set; }

    /// <summary>Adds a message when there is room; false when none is accepted any more.</summary>
    public async Task<bool> AddAsync(byte[] message, CancellationToken cancellationToken)
    {
        long? since = null;
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (closed) return false;
                if (bytes < options.MaxQueuedBytes)
                {
                    messages.Enqueue(message);
                    bytes += message.Length;
                    Signal();
                    return true;
                }
                change = changed.Task;
            }
            var left = options.Patience - options.Clock.GetElapsedTime(since ??= options.Clock.GetTimestamp());
            if (left <= TimeSpan.Zero || !await EndsAsync(change, left, cancellationToken)) Drop();
        }
    }

    /// <summary>Accepts nothing more; what waits is still sent.</summary>
    public void Close() => End(discard: false);

    /// <summary>
    /// Sends until the box is closed and empty. False when the connection is broken, or stuck, so that no farewell can follow.
    /// </summary>
    public async Task<bool> PumpAsync()
    {
        try
        {
            while (await TakeAsync() is { } message)
            {
                var sending = send(message);
                if (await EndsAsync(sending, options.Patience, CancellationToken.None)) continue;
                Drop();
                return await EndsAsync(sending, options.Patience, CancellationToken.None);
            }
            return true;
        }
        catch (Exception)
        {
            // The client is gone; whatever the transport calls it, there is nobody to be told.
            End(discard: true);
            await ended.CancelAsync();
            return false;
        }
    }

    /// <summary>Whether a farewell gets out within the patience. That it does not, since the client is gone, is no failure.</summary>
    public async Task<bool> GetsOutAsync(Task farewell)
    {
        try
        {
            return await EndsAsync(farewell, options.Patience, CancellationToken.None);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Dispose() => ended.Dispose();

    private async Task<bool> EndsAsync(Task task, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(patience, options.Clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<byte[]?> TakeAsync()
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (messages.TryDequeue(out var message))
                {
                    bytes -= message.Length;
                    Signal();
                    return message;
                }
                if (closed) return null;
                change = changed.Task;
            }
            await change;
        }
    }

    private void Drop()
    {
        lock (gate)
        {
            if (closed) return;
            IsSlow = true;
        }
        End(discard: true);
        ended.Cancel();
    }

    private void End(bool discard)
    {
        lock (gate)
        {
            closed = true;
            if (discard)
            {
                messages.Clear();
                bytes = 0;
            }
            Signal();
        }
    }

    /// <summary>Wakes everybody who waits for room or for a message.</summary>
    private void Signal()
    {
        changed.SetResult();
        changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
