namespace CoopGraph.GraphQL.Coercion;

/// <summary>
/// What is wrong with one value, up to a number of errors: a list of a million wrong items is not worth a million messages.
/// </summary>
internal sealed class CoercionErrors(int most)
{
    private readonly List<CoercionException> errors = [];

    public IReadOnlyList<CoercionException> All => errors;

    public bool IsFull => errors.Count >= most;

    public void Add(CoercionException error)
    {
        if (!IsFull) errors.Add(error);
    }
}
