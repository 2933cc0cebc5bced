namespace CoopGraph.Server.Http.Streaming;

/// <summary>Counts the connections that stay open.</summary>
internal sealed class OpenConnections(int most)
{
    private int count;

    /// <exception cref="GraphQL.GraphQLException">There are as many as allowed.</exception>
    public void Enter()
    {
        if (Interlocked.Increment(ref count) <= most) return;
        Leave();
        throw Errors.TooManyConnections(most);
    }

    public void Leave() => Interlocked.Decrement(ref count);
}
