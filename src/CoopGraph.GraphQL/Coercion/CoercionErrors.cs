namespace CoopGraph.GraphQL.Coercion;

/// <summary>What is wrong with one value, up to a number of errors: a list of a million wrong items is not worth a million messages.</summary>
internal sealed class CoercionErrors(int most)
{
    private readonly List<CoercionException> _errors = [];

    public IReadOnlyList<CoercionException> All => _errors;

    public bool IsFull => _errors.Count >= most;

    public void Add(CoercionException error)
    {
        if (!IsFull)
        {
            _errors.Add(error);
        }
    }
}
