using System.Runtime.CompilerServices;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Execution;

/// <summary>The events of one subscription (specification section 6.2.3).</summary>
internal sealed class EventStream(OperationContext operation, SelectionPlan root, object? services, EngineOptions options)
{
    /// <summary>CreateSourceEventStream() and ResolveFieldEventStream(): the source of the one root field; or null, and why.</summary>
    public IAsyncEnumerable<object>? Open(out GraphQLError? error, CancellationToken cancellationToken)
    {
        var field = root.Fields[0];
        if (field.ArgumentError is not null)
        {
            error = field.ArgumentError with { Path = [field.ResponseName] };
            return null;
        }
        try
        {
            if (!operation.Schema.Sources.TryGetValue(root.Definitions[0], out var source))
                throw new InvalidOperationException(Errors.NoEvents(root.Definitions[0]));
            error = null;
            return source.Open(new FieldContext(field, services, operation.Schema, OperationKind.Subscription), cancellationToken);
        }
        catch (Exception exception)
        {
            error = ExecutionErrors.At(new ExecutionErrors(1, options.OnException).Shown(exception), field) with
            {
                Path = [field.ResponseName],
            };
            return null;
        }
    }

    /// <summary>MapSourceToResponseEvent(): one response for each event; the source is disposed when the reader stops.</summary>
    public async IAsyncEnumerable<ExecutionResult> MapSourceToResponseEvent(
        IAsyncEnumerable<object> source,
        Func<object, Task<ExecutionResult>> executeSubscriptionEvent,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var events = source.GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(events, cancellationToken))
            yield return await executeSubscriptionEvent(events.Current);
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<object> events, CancellationToken cancellationToken)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ExecutionErrors(1, options.OnException).Shown(exception);
        }
    }
}
