using CoopGraph.GraphQL;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>Opens WebSockets with the sub-protocol graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(
    Operations operations, RequestReader reader, OpenConnections connections, StreamOptions options, Action<Exception> onException)
{
    private const string SubProtocol = "graphql-transport-ws";

    /// <exception cref="GraphQLException">The page may not, or too many connections are open.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        // No browser asks before it opens a WebSocket for a page of another origin, so this is where such a page is
        // kept from changing data.
        if (!Cors.MayConnect(context.Request, options.Origins)) throw Errors.OriginNotAllowed(context.Request.Headers.Origin.ToString());
        connections.Enter();
        try
        {
            var isOurs = context.WebSockets.WebSocketRequestedProtocols.Contains(SubProtocol);
            if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = isOurs ? SubProtocol : null,
                KeepAliveInterval = options.KeepAlive,
                KeepAliveTimeout = options.KeepAlive,
            });
            if (!isOurs)
            {
                await socket.CloseOutputAsync(SocketClose.Protocol.Status, SocketClose.Protocol.Reason, context.RequestAborted);
                return;
            }
            using var connection = new SocketConnection(socket, operations, reader, options, onException);
            await connection.RunAsync(context.RequestAborted);
        }
        finally
        {
            connections.Leave();
        }
    }
}
