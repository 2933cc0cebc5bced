using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Questions that were written as statements, to be asked again with other values: writing one takes longer than all else that is done for a small question.</summary>
/// <param name="most">How many are kept; the newest ones.</param>
/// <param name="statementOf">The statement of what was written.</param>
internal sealed class KnownStatements<T>(int most, Func<T, CypherStatement> statementOf)
{
    private volatile (Shape Shape, T Written)[] known = [];

    /// <summary>The statement of a question, and what was written of one like it, found by its shape or else written now.</summary>
    public (CypherStatement Statement, T Written) Get(Shape shape, Func<T> write)
    {
        foreach (var (like, found) in known)
        {
            if (like.IsLike(shape)) return (statementOf(found).With(shape.Values), found);
        }
        var written = write();
        var statement = statementOf(written);
        // Where the values do not stand where they were expected, the shape is no help.
        if (statement.Parameters.Values.Take(shape.Values.Count).SequenceEqual(shape.Values)) known = [.. known.TakeLast(most - 1), (shape, written)];
        return (statement, written);
    }
}
