namespace CoopGraph.GraphQL.Coercion;

/// <summary>The variables of one request: those that have a value, given or by default.</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, (object? Coerced, Func<object?> Plain)> _values = new(StringComparer.Ordinal);

    /// <summary>No variables at all, as in the constants of a schema.</summary>
    public static VariableValues None { get; } = new();

    public bool IsSet(string name) => _values.ContainsKey(name);

    public bool TryGet(string name, out object? coerced)
    {
        var found = _values.TryGetValue(name, out var value);
        coerced = value.Coerced;
        return found;
    }

    /// <summary>The value as the client sent it, for a place inside a custom scalar; null if it has none.</summary>
    public object? Plain(string name) => _values.TryGetValue(name, out var value) ? value.Plain() : null;

    public void Set(string name, object? coerced, Func<object?> plain) => _values[name] = (coerced, plain);
}
