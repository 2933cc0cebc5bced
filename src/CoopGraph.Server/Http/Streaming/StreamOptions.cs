namespace CoopGraph.Server.Http.Streaming;

/// <summary>What open connections may cost, and how long they may keep us waiting.</summary>
internal sealed record StreamOptions
{
    /// <summary>Most connections that are open at once, event streams and WebSockets together.</summary>
    public int MaxConnections { get; init; } = 1_000;

    /// <summary>Most operations that run at once on one WebSocket.</summary>
    public int MaxOperations { get; init; } = 20;

    /// <summary>Bytes that may wait for one connection; the message that passes the limit is the last one accepted.</summary>
    public int MaxQueuedBytes { get; init; } = 1_000_000;

    /// <summary>How long a client may leave us waiting for room; as long again it has to take the reason.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after opening a WebSocket <c>connection_init</c> may come.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silent connection is given a sign of life. A WebSocket has to answer it within the same time.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The origins whose pages may open a WebSocket, as in the settings.</summary>
    public string Origins { get; init; } = "";

    /// <summary>The clock behind <see cref="Patience"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>When the server stops.</summary>
    public CancellationToken Stopping { get; init; }
}
