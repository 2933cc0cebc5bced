namespace CoopGraph.Server.Http;

/// <summary>
/// Lets only so many heavy operations run at once; others wait in the order in which they came, and when too many wait, they are sent
/// away. So the memory that they take together is bounded, and small questions find a processor.
/// </summary>
/// <param name="heavyCost">From which cost on an operation is heavy.</param>
/// <param name="most">How many of them run at once.</param>
/// <param name="waiting">How many wait at the most.</param>
internal sealed class Turns(long heavyCost, int most, int waiting) : IDisposable
{
    private readonly SemaphoreSlim free = new(most);
    private int inside;

    /// <summary>Waits for a turn, which ends when the result is disposed; null for an operation that needs none.</summary>
    /// <exception cref="GraphQL.GraphQLException">Too many are waiting.</exception>
    public async ValueTask<IDisposable?> TakeAsync(long cost, CancellationToken cancellationToken)
    {
        if (cost < heavyCost) return null;
        if (Interlocked.Increment(ref inside) > most + waiting)
        {
            Interlocked.Decrement(ref inside);
            throw Errors.Busy(waiting);
        }
        try
        {
            await free.WaitAsync(cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref inside);
            throw;
        }
        return new Turn(this);
    }

    public void Dispose() => free.Dispose();

    private void End()
    {
        Interlocked.Decrement(ref inside);
        free.Release();
    }

    private sealed class Turn(Turns turns) : IDisposable
    {
        private Turns? turns = turns;

        public void Dispose() => Interlocked.Exchange(ref turns, null)?.End();
    }
}
