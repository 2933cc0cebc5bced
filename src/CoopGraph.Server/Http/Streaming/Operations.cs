using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.Server.Http.Streaming;

/// <summary>Starts an operation of any kind.</summary>
internal sealed class Operations(GraphQLEngine engine, PersistedDocuments documents)
{
    public async Task<Started> StartAsync(GraphQLRequest asked, CancellationToken cancellationToken)
    {
        if (documents.Resolve(asked, out var refused) is not { } request) return new(ExecutionResult.Rejected([refused!]), null);
        if (engine.KindOf(request) != OperationKind.Subscription)
            return new(await engine.ExecuteAsync(request, null, cancellationToken), null);
        var subscription = await engine.SubscribeAsync(request, null, cancellationToken);
        return new(subscription.Refused, subscription.Events);
    }
}

/// <summary>The one answer of a query, a mutation or a refused request; or the events of a subscription.</summary>
internal sealed record Started(ExecutionResult? Answer, IAsyncEnumerable<ExecutionResult>? Events);
